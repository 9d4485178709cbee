import type { Json, Platform, Value } from '../../trace/record/trace.ts';
import type { Payload } from '../scenario/operations.ts';
import { fromBase64 } from './bytes.ts';

/*
 * What becomes of a page's values on their way: as JSON, or as copies for the isolation frame. A scenario writes what
 * JSON lacks as an object with one key, such as `{ "$map": … }`.
 */

type Fields = Readonly<Record<string, Json>>;

const tags = [
  '$bytes',
  '$arrayBuffer',
  '$channel',
  '$undefined',
  '$map',
  '$date',
  '$bigint',
  '$toJson',
  '$toIpc',
] as const;

type Tag = (typeof tags)[number];

/** A value that JSON lacks: what it is, and what of it. */
export interface Tagged {
  readonly tag: Tag;
  readonly of: Json;
  /** The same, where that is a text. */
  readonly text: string;
  /** What a channel's handler throws. */
  readonly throws?: string;
}

const isFields = (json: Json): json is Fields =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const isTag = (key: string): key is Tag => (tags as readonly string[]).includes(key);

export function taggedIn(json: Json): Tagged | undefined {
  if (!isFields(json)) return undefined;
  const tag = Object.keys(json).find(isTag);
  const of = tag && json[tag];
  if (tag === undefined || of === undefined) return undefined;
  return {
    tag,
    of,
    text: typeof of === 'string' ? of : '',
    ...(typeof json.throws === 'string' && { throws: json.throws }),
  };
}

/** What a page's channels are on the wire, by name. */
export interface ChannelTexts {
  textOf(name: string, throws?: string): string;
}

/** What a value has become, or what the engine's script says of one that cannot become it. */
export type Converted = { readonly value: Value } | { readonly fault: string };

interface Conversion {
  readonly channels: ChannelTexts;
  readonly platform: Platform;
}

class Unconvertible extends Error {}

function converted(convert: () => Value): Converted {
  try {
    return { value: convert() };
  } catch (error) {
    if (error instanceof Unconvertible) return { fault: error.message };
    throw error;
  }
}

/**
 * Arguments as Tauri's script in the page makes them ready to send: bytes at the top, or what `JSON.stringify` and its
 * replacer make of them. Undefined at the top is no argument at all, for which `invoke` has `{}`.
 * Source: tauri 2.12.5, `scripts/process-ipc-message-fn.js` and `scripts/core.js`, `invoke`; ECMA-262,
 * `SerializeJSONProperty`; @tauri-apps/api 2.12.5, `src/core.ts`, `Channel`.
 */
export function toSend(payload: Payload, conversion: Conversion): Converted {
  return converted(() => {
    const bytes = bytesAtTop(payload);
    return bytes ?? { json: orNothing(serialized(payload, conversion)) };
  });
}

/**
 * Arguments as the isolation frame gets them: first Tauri's script replaces what knows how, then the engine copies the
 * rest. A copy has no functions: an object with its own `toJSON` has none. A BigInt stays one until the frame seals it.
 * Source: tauri 2.12.5, `scripts/ipc.js`, `serializeIpcPayload`; HTML, `StructuredSerializeInternal`.
 */
export function toCopy(payload: Payload, conversion: Conversion): Converted {
  return converted(() => {
    const copy = copied(payload, conversion, false);
    const bytes = bytesAtTop(copy);
    return bytes ?? { json: orNothing(serialized(copy, conversion, true)) };
  });
}

/** What the isolation frame's script says of a payload that it cannot seal. */
export function sealingFault({ json }: { readonly json: Json }, platform: Platform): string | undefined {
  if (taggedIn(json)?.tag === '$bigint') return bigIntFault(platform);
  if (typeof json !== 'object' || json === null) return undefined;
  for (const item of Object.values(json as Fields)) {
    const fault = sealingFault({ json: item }, platform);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Undefined is sent as no body, for which the core process has `{}`. */
const orNothing = (json: Json | undefined): Json => (json === undefined ? {} : json);

function bytesAtTop(payload: Payload): Value | undefined {
  const { tag, text = '' } = taggedIn(payload) ?? {};
  return tag === '$bytes' || tag === '$arrayBuffer' ? { bytes: text } : undefined;
}

/** As WebKitGTK 2.50.6 said it when it was run, and for Windows Chromium; so the one below. */
const bigIntFault = (platform: Platform) =>
  platform === 'windows'
    ? 'TypeError: Do not know how to serialize a BigInt'
    : 'TypeError: JSON.stringify cannot serialize BigInt.';

const cloneFault = (platform: Platform) =>
  platform === 'windows'
    ? "DataCloneError: Failed to execute 'postMessage' on 'Window': () => … could not be cloned."
    : 'DataCloneError: The object can not be cloned.';

/** A value as JSON, or undefined. */
function serialized(json: Json, conversion: Conversion, keepsBigInt = false): Json | undefined {
  const known = taggedIn(json);
  if (!known) return withParts(json, conversion, keepsBigInt);
  const { tag, of, text } = known;
  switch (tag) {
    case '$channel':
      return conversion.channels.textOf(text, known.throws);
    case '$date':
      return of;
    // `toJSON` is asked before the replacer, and for what it returns the replacer is, but no other `toJSON`.
    case '$toJson': {
      const inner = taggedIn(of)?.tag;
      return inner === '$toJson' || inner === '$date' ? {} : serialized(of, conversion, keepsBigInt);
    }
    case '$toIpc':
      return replaced(of, conversion, keepsBigInt);
    case '$map':
      return withParts(Object.fromEntries(entriesOf(of)), conversion, keepsBigInt);
    case '$bytes':
    case '$arrayBuffer':
      return fromBase64(text);
    case '$bigint':
      if (keepsBigInt) return json;
      throw new Unconvertible(bigIntFault(conversion.platform));
    case '$undefined':
      return undefined;
  }
}

/** What the replacer has put in a value's place: it is not asked again for it, only for its parts. */
function replaced(json: Json, conversion: Conversion, keepsBigInt: boolean): Json | undefined {
  const known = taggedIn(json);
  switch (known?.tag) {
    case '$map':
    case '$arrayBuffer':
    case '$date':
    case '$toJson':
    case '$toIpc':
      return {};
    case '$bytes':
      return Object.fromEntries(fromBase64(known.text).entries());
    case '$channel':
      return { id: Number(conversion.channels.textOf(known.text, known.throws).replace(/\D+/, '')) };
    default:
      return serialized(json, conversion, keepsBigInt);
  }
}

const keyText = (key: Json) => (typeof key === 'string' ? key : JSON.stringify(key));

/** The entries of a Map, which has each key once: as texts, which may still be alike. */
const entriesOf = (pairs: Json): readonly (readonly [string, Json])[] =>
  [...new Map(pairs as readonly (readonly [Json, Json])[])].map(([key, value]) => [keyText(key), value]);

/** A list or an object by its parts: in a list undefined is null, in an object it is left out. */
function withParts(json: Json, conversion: Conversion, keepsBigInt: boolean): Json {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json))
    return (json as readonly Json[]).map((item) => serialized(item, conversion, keepsBigInt) ?? null);
  const fields = json as Fields;
  // A copy costs time that a payload without objects need not.
  if (Object.values(fields).every((value) => typeof value !== 'object' || value === null)) return json;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, item]) => {
      const value = serialized(item, conversion, keepsBigInt);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** Inside a Map, and of what an object has put in its place, nothing more is replaced before it is copied. */
function copied(json: Json, conversion: Conversion, isReplaced: boolean): Json {
  const known = taggedIn(json);
  if (!known) {
    if (typeof json !== 'object' || json === null) return json;
    if (Array.isArray(json))
      return (json as readonly Json[]).map((item) => copied(item, conversion, isReplaced));
    return Object.fromEntries(
      Object.entries(json as Fields).map(([key, item]) => [key, copied(item, conversion, isReplaced)]),
    );
  }
  const { tag, of, text } = known;
  switch (tag) {
    case '$toJson':
      throw new Unconvertible(cloneFault(conversion.platform));
    case '$toIpc':
      if (isReplaced) throw new Unconvertible(cloneFault(conversion.platform));
      return copied(of, conversion, true);
    case '$channel': {
      const sent = conversion.channels.textOf(text, known.throws);
      return isReplaced ? { id: Number(sent.replace(/\D+/, '')) } : sent;
    }
    case '$map':
      return { $map: entriesOf(of).map(([key, value]) => [key, copied(value, conversion, true)]) };
    default:
      return json;
  }
}
