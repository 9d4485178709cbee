import type { Json } from '../../trace/record/trace.ts';

/** A line that is not longer holds a whole value (characters). */
const LINE = 38;

/** JSON as somebody would write it: what fits into a line is on one, the rest a line each, two spaces deeper. */
export function jsonText(json: Json, indent = ''): string {
  const short = onOneLine(json);
  if (indent.length + short.length <= LINE || typeof json !== 'object' || json === null) return short;
  const deeper = `${indent}  `;
  const lines = Array.isArray(json)
    ? json.map((item: Json) => deeper + jsonText(item, deeper))
    : Object.entries(json).map(
        ([key, value]) => `${deeper}${JSON.stringify(key)}: ${jsonText(value, deeper)}`,
      );
  const [open, close] = Array.isArray(json) ? '[]' : '{}';
  return `${open ?? ''}\n${lines.join(',\n')}\n${indent}${close ?? ''}`;
}

function onOneLine(json: Json): string {
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  if (Array.isArray(json)) return `[${json.map(onOneLine).join(', ')}]`;
  const entries = Object.entries(json).map(([key, value]) => `${JSON.stringify(key)}: ${onOneLine(value)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** The value of a text that is JSON. */
export function parseJson(text: string): { readonly json: Json } | undefined {
  try {
    return { json: JSON.parse(text) as Json };
  } catch {
    return undefined;
  }
}
