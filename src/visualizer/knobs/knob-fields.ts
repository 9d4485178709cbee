/*
 * The fields of the static view are the live figure's first: they stay until the reader touches one, and only
 * then their component is loaded.
 */

/** Puts fields back to what the page says, where a browser has brought back what they were before a reload. */
export function resetFields(fields: Element): void {
  for (const field of fields.querySelectorAll('input')) {
    field.checked = field.defaultChecked;
    if (field.type === 'text') field.value = field.defaultValue;
  }
}

/** The knob of a field, whose name is `<figure>.<knob>`, and its value. */
export function readField({
  name,
  type,
  checked,
  value,
}: HTMLInputElement): readonly [knob: string, value: string] {
  return [name.slice(name.indexOf('.') + 1), type === 'checkbox' ? (checked ? 'on' : 'off') : value];
}
