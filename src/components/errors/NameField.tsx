import { createUniqueId } from 'solid-js';

const MAX_NAME = 200;

/** A small field for a name that a text does not give. What is empty is not taken. */
export function NameField(props: { label: string; value: string; onName: (value: string) => void }) {
  const id = `name-${createUniqueId()}`;
  return (
    <span class="name-field">
      <label for={id}>{props.label}</label>{' '}
      <input
        id={id}
        type="text"
        maxlength={MAX_NAME}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        size={Math.min(Math.max(props.value.length, 6), 28)}
        value={props.value}
        onInput={({ currentTarget }) => {
          const value = currentTarget.value.trim();
          if (value !== '') props.onName(value);
        }}
      />
    </span>
  );
}
