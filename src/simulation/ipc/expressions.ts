import type { Json } from '../../trace/record/trace.ts';
import type { Expression } from '../scenario/scenario.ts';

export interface Bindings {
  readonly args: Readonly<Record<string, Json>>;
  readonly files: ReadonlyMap<string, string>;
}

/** The length of a text in UTF-8 bytes, as Rust's `len` gives it. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** An argument as text; anything but a string as its JSON. */
export function textArgument(name: string, bindings: Bindings): string {
  const value = bindings.args[name] ?? null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const forms: Readonly<Record<string, (name: string, bindings: Bindings) => Json>> = {
  arg: (name, { args }) => args[name] ?? null,
  words: (name, bindings) => textArgument(name, bindings).split(/\s+/u).filter(Boolean).length,
  size: (name, bindings) => byteLength(textArgument(name, bindings)),
  file: (name, bindings) => bindings.files.get(textArgument(name, bindings)) ?? null,
};

/** The value of an expression in one call: JSON in which `{arg}`, `{words}`, `{size}` and `{file}` are filled in. */
export function evaluateExpression(expression: Expression, bindings: Bindings): Json {
  if (typeof expression !== 'object' || expression === null) return expression;
  if (Array.isArray(expression))
    return (expression as readonly Expression[]).map((item) => evaluateExpression(item, bindings));
  const entries = Object.entries(expression as Readonly<Record<string, Expression>>);
  const [key, name] = entries[0] ?? [];
  const form = entries.length === 1 && key !== undefined ? forms[key] : undefined;
  if (form && typeof name === 'string') return form(name, bindings);
  return Object.fromEntries(entries.map(([field, value]) => [field, evaluateExpression(value, bindings)]));
}
