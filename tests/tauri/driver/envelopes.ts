import type { FrameWire, Json, Value } from '../../../src/trace/record/trace.ts';
import type { Sent } from './page-document.ts';
import { isFromPage, READY, type RecordLine } from './records.ts';
import { plainValue } from './sealings.ts';
import { headersIn } from './sources.ts';

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
