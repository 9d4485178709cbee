import type { Body, Header, Wire } from '../record/trace.ts';
import { bodyJson, messageJson } from './wire-json.ts';

/** A message as it travels, in the form an HTTP trace would show it; an eval as its script. */
export function wireText(wire: Wire): string {
  switch (wire.form) {
    case 'request':
      return http(`${wire.method} ${wire.url}`, wire.headers, wire.body);
    case 'response':
      return http(String(wire.status), wire.headers, wire.body);
    case 'post':
    case 'frame':
      return messageJson(wire);
    case 'eval':
      return wire.script;
  }
}

function http(
  start: string,
  headers: readonly Header[],
  body: Body | { readonly text: string } | null,
): string {
  const head = [start, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n');
  return body ? `${head}\n\n${bodyText(body)}` : head;
}

function bodyText(body: Body | { readonly text: string }): string {
  if ('text' in body) return body.text;
  return 'bytes' in body ? `bytes, in base64: ${body.bytes}` : bodyJson(body);
}
