const MAX_NAME = 200;

/** A small field for a name that a text does not give. What is empty is not taken. */
export function NameField(props: {
  /** Unique in its page. */
  id: string;
  label: string;
  value: string;
  onName: (value: string) => void;
}) {
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
        size={14}
        value={props.value}
        onInput={({ currentTarget }) => {
          const value = currentTarget.value.trim();
          if (value !== '') props.onName(value);
        }}
      />
    </span>
  );
}
