import { untrack } from 'solid-js';

const MAX_NAME = 200;
/** Least and most characters that a field shows. */
const [SHORT, LONG] = [8, 28];

/** A small field for a name that a text does not give. What is empty is not taken. */
export function NameField(props: {
  /** Unique in its page. */
  id: string;
  label: string;
  value: string;
  onName: (value: string) => void;
}) {
  // Of the first value: a field does not move while the reader types into it.
  const size = untrack(() => Math.min(Math.max(props.value.length, SHORT), LONG));
  return (
    <span class="name-field">
      <label for={props.id}>{props.label}</label>{' '}
      <input
        id={props.id}
        type="text"
        maxlength={MAX_NAME}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        size={size}
        value={props.value}
        onInput={({ currentTarget }) => {
          const value = currentTarget.value.trim();
          if (value !== '') props.onName(value);
        }}
      />
    </span>
  );
}
