import { byteCount } from '../../../trace/record/value.ts';
import type { EventTarget, Json, Value } from '../../../trace/record/trace.ts';
import type { Letters } from './letters.ts';

/** Sizes are given in steps of so many, but small ones. */
const STEP = 100;

/** A size in words: exact where it is small. */
export const sizeWords = (size: number): string => {
  if (size < STEP) return String(size);
  const from = Math.floor(size / STEP) * STEP;
  return `${String(from)} to ${String(from + STEP - 1)}`;
};

/** A size that is as coarse as its words. */
export const coarse = (size: number): number => (size < STEP ? size : Math.floor(size / STEP) * STEP);

/** Items of a list that keep their own shape. */
const MAX_ITEMS = 20;

/** Kinds and sizes of a payload; keys are names, and become letters. */
export function shapeOf(json: Json, letters: Letters): Json {
  if (json === null) return null;
  if (typeof json === 'string') return channelIn(json) ?? `text of ${sizeWords(json.length)}`;
  if (typeof json === 'number' || typeof json === 'boolean') return typeof json;
  if (isList(json)) {
    const shown = json.slice(0, MAX_ITEMS).map((item) => shapeOf(item, letters));
    return json.length > MAX_ITEMS ? [...shown, `and items, of ${sizeWords(json.length)} in all`] : shown;
  }
  return Object.fromEntries(
    Object.entries(json).map(([key, item]) => [letters.key(key), shapeOf(item, letters)]),
  );
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

/** A channel is sent as its callback's id, which is Tauri's. */
const channelIn = (text: string) => (/^__CHANNEL__:\d{1,10}$/.test(text) ? text : undefined);

/** A value with nothing of its content: bytes are as many zeros, coarsely. */
export function shapeOfValue(value: Value, letters: Letters): Value {
  if ('bytes' in value) return { bytes: zeros(coarse(byteCount(value))) };
  return { json: shapeOf(value.json, letters) };
}

function zeros(count: number): string {
  const rest = count % 3;
  return 'A'.repeat(Math.floor(count / 3) * 4) + (rest === 0 ? '' : rest === 1 ? 'AA==' : 'AAA=');
}

/** The arguments of a command; those of Tauri's events keep their keys, since all views read them. */
export function shapeOfArguments(command: string, value: Value, letters: Letters): Value {
  const json = 'json' in value ? value.json : null;
  if (!command.startsWith('plugin:event|') || typeof json !== 'object' || json === null || isList(json))
    return shapeOfValue(value, letters);
  const { event, target, handler, eventId, payload } = json as Readonly<Record<string, Json | undefined>>;
  return {
    json: {
      ...(typeof event === 'string' && { event: letters.event(event) }),
      ...(isTarget(target) && { target: letters.target(target) as unknown as Json }),
      ...(typeof handler === 'number' && { handler }),
      ...(typeof eventId === 'number' && { eventId }),
      ...(payload !== undefined && { payload: shapeOf(payload, letters) }),
    },
  };
}

/** What a page's listener gets: an envelope around the payload. */
export function shapeOfHeard(value: Value, letters: Letters): Value {
  const json = 'json' in value ? value.json : null;
  if (typeof json !== 'object' || json === null || isList(json) || !('event' in json))
    return shapeOfValue(value, letters);
  const { event, id, payload = null } = json as Readonly<Record<string, Json | undefined>>;
  return {
    json: {
      event: typeof event === 'string' ? letters.event(event) : null,
      id: typeof id === 'number' ? id : -1,
      payload: shapeOf(payload, letters),
    },
  };
}

const kinds: ReadonlySet<Json | undefined> = new Set([
  'Any',
  'App',
  'AnyLabel',
  'Window',
  'Webview',
  'WebviewWindow',
]);

function isTarget(json: Json | undefined): json is Json & EventTarget {
  if (typeof json !== 'object' || json === null || isList(json)) return false;
  const { kind, label } = json as Readonly<Record<string, Json | undefined>>;
  return kinds.has(kind) && (kind === 'Any' || kind === 'App' || typeof label === 'string');
}
