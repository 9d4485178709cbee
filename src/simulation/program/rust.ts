import type { Expression, ParameterType } from '../scenario/app.ts';

const types: Readonly<Record<string, string>> = {
  State: `State<'_, AppState>`,
  CommandScope: 'CommandScope<PathRule>',
  Request: `Request<'_>`,
};

/** A parameter's type as Rust writes it. */
export function rustType(type: ParameterType): string {
  if (typeof type === 'string') return types[type] ?? type;
  if ('option' in type) return `Option<${rustType(type.option)}>`;
  return 'vec' in type ? `Vec<${rustType(type.vec)}>` : type.name;
}

/** A text as Rust writes it. */
export const rustString = (text: string): string =>
  JSON.stringify(text)
    .replace(/\\u([0-9a-f]{4})/g, '\\u{$1}')
    .replaceAll('\\b', '\\u{8}')
    .replaceAll('\\f', '\\u{c}');

const forms: Readonly<Record<string, (name: string) => string>> = {
  arg: (name) => name,
  words: (name) => `${name}.split_whitespace().count()`,
  size: (name) => `${name}.len()`,
  file: () => 'text',
};

/** An expression as Rust, or as `json!` takes it. */
export function rustExpression(expression: Expression): string {
  if (typeof expression === 'string') return rustString(expression);
  if (typeof expression !== 'object' || expression === null) return String(expression);
  if (Array.isArray(expression))
    return `[${(expression as readonly Expression[]).map(rustExpression).join(', ')}]`;
  const fields = Object.entries(expression as Readonly<Record<string, Expression>>);
  const [key = '', name] = fields[0] ?? [];
  const form = fields.length === 1 ? forms[key] : undefined;
  if (form && typeof name === 'string') return form(name);
  return fields.length === 0
    ? '{}'
    : `{ ${fields.map(([field, value]) => `${rustString(field)}: ${rustExpression(value)}`).join(', ')} }`;
}
