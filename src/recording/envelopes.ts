import type { FrameWire, Json, PostWire, Value } from '../trace/record/trace.ts';
import { jsonOf } from './bodies.ts';
import { isFromPage, READY, type RecordLine } from './records.ts';
import { plainValue, type Sealings } from './sealings.ts';
import { headersIn } from './sources.ts';

/** A message as `invoke` hands it over, wherever it is seen. */
export interface Sent {
  readonly command: string;
  readonly callback: number;
  readonly error: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Undefined for what is sealed: then it is known from the frame. */
  readonly args: Value | undefined;
}

/** A message between a page and its isolation frame, as it was posted. */
interface Envelope {
  readonly cmd: Json;
  readonly callback: Json;
  readonly error: Json;
  readonly options: Json;
  readonly payload: Json;
}

export function envelopeIn(json: Json | undefined): Envelope {
  const fields =
    typeof json === 'object' && json !== null ? (json as Readonly<Record<string, Json | undefined>>) : {};
  const { cmd = null, callback = null, error = null, options = null, payload = null } = fields;
  return { cmd, callback, error, options, payload };
}

/** The wire form of such a message, with what stands for its payload. */
export function callWire(
  json: Json | undefined,
  payload: Extract<FrameWire, { type: 'call' }>['payload'],
): FrameWire {
  const { cmd, callback, error, options } = envelopeIn(json);
  const id = (value: Json) => (typeof value === 'number' ? value : null);
  return {
    form: 'frame',
    type: 'call',
    command: typeof cmd === 'string' ? cmd : null,
    callback: id(callback),
    error: id(error),
    options,
    payload,
  };
}

/** What a page passes to its frame, as `invoke` hands it over. */
export function sentIn(json: Json | undefined): Sent & { readonly args: Value } {
  const { cmd, callback, error, options, payload } = envelopeIn(json);
  return {
    command: typeof cmd === 'string' ? cmd : 'undefined',
    callback: Number(callback),
    error: Number(error),
    headers: headersIn(options),
    args: plainValue(payload),
  };
}

/** What Tauri's script posted: its wire form, and as `invoke` hands it over. */
export function postedIn(text: string, sealings: Sealings): { readonly wire: PostWire; readonly sent: Sent } {
  const json = jsonOf(text);
  const { cmd, callback, error, options, payload } = envelopeIn(json);
  const isObject = typeof json === 'object' && json !== null;
  const key = isObject ? (json as Readonly<Record<string, Json>>).__TAURI_INVOKE_KEY__ : undefined;
  const body = sealings.bodyOf({ json: payload });
  const wire: PostWire = {
    form: 'post',
    command: typeof cmd === 'string' ? cmd : null,
    callback: typeof callback === 'number' ? callback : null,
    error: typeof error === 'number' ? error : null,
    options,
    payload: body,
    key: typeof key === 'string' ? key : null,
  };
  return { wire, sent: { ...sentIn(json), args: 'sealed' in body ? undefined : body } };
}

/**
 * What pages pass to their frames, by webview and the id of the callback for an error. The frame records it; but
 * it was passed when that callback had been registered in the page, if the frame was ready.
 */
export function passedToFrames(records: readonly RecordLine[]): ReadonlyMap<string, Json> {
  const passed = records.flatMap((record): (readonly [string, Json])[] => {
    if (!isFromPage(record) || record.kind !== 'frame-message' || !record.isolation) return [];
    const { json = null, webview } = record;
    return json === READY ? [] : [[`${webview} ${Number(envelopeIn(json).error)}`, json]];
  });
  return new Map(passed);
}
