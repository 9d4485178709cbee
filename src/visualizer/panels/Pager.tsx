/** Says which rows of a long list are above, and leads to those before and after. */
export function Pager(props: {
  from: number;
  to: number;
  of: number;
  /** Goes to a row. */
  onTurn: (row: number) => void;
}) {
  return (
    <p class="pager">
      <span>
        rows {props.from + 1} to {props.to} of {props.of}
      </span>
      <button
        type="button"
        class="button"
        aria-disabled={props.from === 0}
        onClick={() => {
          if (props.from > 0) props.onTurn(props.from - 1);
        }}
      >
        Earlier rows
      </button>
      <button
        type="button"
        class="button"
        aria-disabled={props.to === props.of}
        onClick={() => {
          if (props.to < props.of) props.onTurn(props.to);
        }}
      >
        Later rows
      </button>
    </p>
  );
}
