import type { Command, Expression } from '../scenario/app.ts';
import { rustName } from './rust-types.ts';

/** A text as Rust writes it. */
export const rustString = (text: string): string =>
  JSON.stringify(text)
    .replace(/\\u([0-9a-f]{4})/g, '\\u{$1}')
    .replaceAll('\\b', '\\u{8}')
    .replaceAll('\\f', '\\u{c}');

type Parameters = Command['parameters'];

/** A parameter as the text that operations take for it: what is no text, as its JSON. */
const textOf = (name: string, parameters: Parameters) =>
  (parameters[name] ?? 'String') === 'String' ? rustName(name) : `json!(${rustName(name)}).to_string()`;

const forms: Readonly<Record<string, (name: string, parameters: Parameters) => string>> = {
  arg: (name) => rustName(name),
  words: (name, parameters) => `${textOf(name, parameters)}.split_whitespace().count()`,
  size: (name, parameters) => `${textOf(name, parameters)}.len()`,
  file: () => 'text',
};

/** An expression as Rust, or as `json!` takes it, in a command with those parameters. */
export function rustExpression(expression: Expression, parameters: Parameters = {}): string {
  if (typeof expression === 'string') return rustString(expression);
  if (typeof expression !== 'object' || expression === null) return String(expression);
  const inside = (item: Expression) => rustExpression(item, parameters);
  if (Array.isArray(expression)) return `[${(expression as readonly Expression[]).map(inside).join(', ')}]`;
  const fields = Object.entries(expression as Readonly<Record<string, Expression>>);
  const [key = '', name] = fields[0] ?? [];
  const form = fields.length === 1 ? forms[key] : undefined;
  if (form && typeof name === 'string') return form(name, parameters);
  return fields.length === 0
    ? '{}'
    : `{ ${fields.map(([field, value]) => `${rustString(field)}: ${inside(value)}`).join(', ')} }`;
}
