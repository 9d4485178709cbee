import { createSignal } from 'solid-js';

/** A value that the address keeps behind `#`, so that a link asks the same; the files of a project are never in it. */
export function createFragmentSignal(
  key: string,
): readonly [value: () => string, setValue: (value: string) => void] {
  const [value, setValue] = createSignal(fragmentValue(key));
  return [
    value,
    (next) => {
      setValue(next);
      setFragmentValue(key, next);
    },
  ];
}

// At build time there is no address.
const fragment = () => new URLSearchParams(typeof location === 'undefined' ? '' : location.hash.slice(1));

export const fragmentValue = (key: string): string => fragment().get(key) ?? '';

/** Writes a value into the address, or takes it out where it is empty. */
export function setFragmentValue(key: string, value: string): void {
  const values = fragment();
  if (value === '') values.delete(key);
  else values.set(key, value);
  const text = values.toString();
  try {
    history.replaceState(history.state, '', text === '' ? location.pathname : `#${text}`);
  } catch {
    // Some browsers limit how often an address may change; then it stays as it is.
  }
}
