/** Any JSON value, as it travels between a page and the core process. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A value that crossed a boundary: JSON, or raw bytes as base64. */
export type Value = { readonly json: Json } | { readonly bytes: string };

/** How many bytes a value has that travels as bytes. */
export function byteCount({ bytes }: { readonly bytes: string }): number {
  return (bytes.length / 4) * 3 - (/=*$/.exec(bytes)?.[0].length ?? 0);
}

/** JSON of a value on one line, cut after `limit` characters. */
export function shortValue(value: Value | undefined, limit = 60): string {
  if (!value) return 'nothing';
  const text = 'json' in value ? JSON.stringify(value.json) : `${byteCount(value)} bytes`;
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
