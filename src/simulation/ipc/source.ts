import type { Json } from '../../trace/record/trace.ts';
import type { ListenOn, PageDeed, TargetInput } from '../scenario/scenario.ts';
import { fromBase64 } from './bytes.ts';

const isIdentifier = (key: string) => /^[A-Za-z_$][\w$]*$/.test(key);

/** A JSON value as a JavaScript programmer writes it: `{ text: 'to be or not' }`. */
export function literal(value: Json): string {
  if (typeof value === 'string') {
    if (/^[\w ./:-]*$/.test(value)) return `'${value}'`;
    const inner = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
    return `'${inner}'`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(literal).join(', ')}]`;
  const object = value as Readonly<Record<string, Json>>;
  if (typeof object.$bytes === 'string') return bytesLiteral(fromBase64(object.$bytes));
  if (typeof object.$channel === 'string') return object.$channel;
  const fields = Object.entries(object).map(
    ([key, item]) => `${isIdentifier(key) ? key : literal(key)}: ${literal(item)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** Bytes that a line of source would still spell out. */
const SPELLED = 8;

const bytesLiteral = (bytes: readonly number[]) =>
  `new Uint8Array(${bytes.length <= SPELLED ? `[${bytes.join(', ')}]` : bytes.length})`;

const receivers: Readonly<Record<ListenOn, string>> = {
  event: '',
  window: 'getCurrentWindow().',
  webview: 'getCurrentWebview().',
  webviewWindow: 'getCurrentWebviewWindow().',
};

const targetLiteral = (target: TargetInput) => literal(target);

/** How a page's deed is written in its source. */
export function sourceOf(deed: Exclude<PageDeed, { do: 'fetch' | 'unlisten' | 'reload' }>): string {
  switch (deed.do) {
    case 'invoke': {
      const options = deed.headers ? `, { headers: ${literal(deed.headers)} }` : '';
      const args = deed.args === undefined && options === '' ? '' : `, ${literal(deed.args ?? {})}`;
      return `invoke(${literal(deed.command)}${args}${options})`;
    }
    case 'postMessage':
      return `__TAURI_INTERNALS__.postMessage({ cmd: ${literal(deed.command)}, … })`;
    case 'onCloseRequested':
      return 'getCurrentWebviewWindow().onCloseRequested(handler)';
    case 'listen': {
      const option = deed.target === undefined ? '' : `, { target: ${targetLiteral(deed.target)} }`;
      return `${receivers[deed.on ?? 'event']}${deed.once ? 'once' : 'listen'}(${literal(deed.event)}, handler${option})`;
    }
    case 'emit':
      return `emit(${literal(deed.event)}${deed.payload === undefined ? '' : `, ${literal(deed.payload)}`})`;
    case 'emitTo':
      return `emitTo(${targetLiteral(deed.target)}, ${literal(deed.event)}${deed.payload === undefined ? '' : `, ${literal(deed.payload)}`})`;
  }
}
