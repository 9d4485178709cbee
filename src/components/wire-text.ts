import type { Header, Value, Wire } from '../trace/index.ts';

/** A message as it travels, in the form an HTTP trace would show it; an eval as its script. */
export function wireText(wire: Wire): string {
  switch (wire.form) {
    case 'request':
      return http(`${wire.method} ${wire.url}`, wire.headers, wire.body);
    case 'response':
      return http(String(wire.status), wire.headers, wire.body);
    case 'eval':
      return wire.script;
  }
}

function http(
  start: string,
  headers: readonly Header[],
  body: Value | { readonly text: string } | null,
): string {
  const head = [start, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n');
  return body ? `${head}\n\n${bodyText(body)}` : head;
}

function bodyText(body: Value | { readonly text: string }): string {
  if ('text' in body) return body.text;
  return 'json' in body ? JSON.stringify(body.json) : `bytes, in base64: ${body.bytes}`;
}
