import type { FrameWire, Json, Settlement, Trace } from '../../../src/trace/trace.ts';
import { transcribeCore, transcribeStderr } from './core-side.ts';
import type { Renaming } from './names.ts';
import { PageDocument } from './page-document.ts';
import { isFromPage, type PageRecord, READY, type RecordLine } from './records.ts';
import { headersIn } from './sources.ts';
import { isSealed, plainValue, Sealings } from './sealings.ts';
import { MAIN_THREAD, type Mutable, Transcript } from './transcript.ts';
import type { Message } from '../../../src/trace/trace.ts';

/** One page or frame over the run: its documents, one after the other. */
interface Place {
  readonly ids: number[];
  current: PageDocument | undefined;
}

/** Makes the moments, messages and calls of a trace out of the records of one run, in their order. */
export function transcribe(
  records: readonly RecordLine[],
  lostIn: Renaming['lostIn'],
  aborted: boolean,
): Pick<Trace, 'moments' | 'messages' | 'calls'> {
  const run = new RunTranscriber(records, lostIn);
  for (const record of records) run.transcribe(record);
  const last = records.at(-1);
  if (aborted && last) run.transcript.add(last.at, { kind: 'exited', actor: MAIN_THREAD, text: 'abort' });
  run.end(aborted ? 'gone' : 'never');
  return run.transcript.parts;
}

class RunTranscriber {
  readonly transcript = new Transcript();
  readonly #records: readonly RecordLine[];
  readonly #lostIn: Renaming['lostIn'];
  readonly #places = new Map<string, Place>();
  readonly #sealings = new Map<string, Sealings>();
  /** Messages to an isolation frame, by the callback id in them. */
  readonly #toFrame = new Map<number, Mutable<Message>>();

  constructor(records: readonly RecordLine[], lostIn: Renaming['lostIn']) {
    this.#records = records;
    this.#lostIn = lostIn;
  }

  transcribe(record: RecordLine): void {
    if (record.kind === 'stderr') transcribeStderr(record, this.transcript);
    else if (!isFromPage(record)) {
      transcribeCore(record, this.transcript);
      if (record.kind === 'closed') this.#places.get(`page(${record.window})`)?.current?.end('gone');
    } else if (record.isolation) this.#isolationFrame(record);
    else this.#page(record);
  }

  end(settles: Settlement): void {
    for (const { current } of this.#places.values()) current?.end(settles);
  }

  #page(record: PageRecord): void {
    const { at, webview, frame } = record;
    const actor = frame === '' ? `page(${webview})` : `frame(${frame})`;
    const document = this.#documentOf(actor, record);
    if (record.kind === 'loaded' && this.#isNews(record))
      this.transcript.add(at, { kind: 'loaded', actor, document, text: record.origin });
    if (record.kind === 'frame-message') this.#fromFrame(record, document);
    this.#places.get(actor)?.current?.transcribe(record);
  }

  /** Pages that are there when the script begins are not seen to load. */
  #isNews({ document }: PageRecord): boolean {
    return !this.transcript.isBefore || this.#places.values().some(({ ids }) => ids.indexOf(document) > 0);
  }

  #documentOf(actor: string, { document, webview }: PageRecord): number {
    const place = this.#places.get(actor) ?? { ids: [], current: undefined };
    this.#places.set(actor, place);
    if (!place.ids.includes(document)) {
      place.current?.end('gone');
      place.ids.push(document);
      const here = { actor, document: place.ids.length };
      const handled = this.#records.flatMap((it) =>
        it.kind === 'handled' && it.document === document ? [it.id] : [],
      );
      const sealings = this.#sealingsOf(webview);
      place.current = new PageDocument(this.transcript, here, sealings, new Set(handled));
    }
    return place.ids.indexOf(document) + 1;
  }

  #sealingsOf(webview: string): Sealings {
    const sealings = this.#sealings.get(webview) ?? new Sealings(this.#lostIn);
    this.#sealings.set(webview, sealings);
    return sealings;
  }

  /** What an isolation frame saw: it began, was sent a message, and what its hook made of that. */
  #isolationFrame(record: PageRecord): void {
    const { at, webview } = record;
    const actor = `iso(${webview})`;
    if (record.kind === 'loaded') this.transcript.add(at, { kind: 'loaded', actor, text: 'null' });
    if (record.kind === 'hooked') this.#willSeal(webview, record.callback, record.json);
    if (record.kind !== 'frame-message') return;
    const page = `page(${webview})`;
    const place = this.#places.get(page);
    const { cmd, callback, error, options, payload } = envelopeIn(record.json);
    const value = plainValue(payload);
    const command = typeof cmd === 'string' ? cmd : 'undefined';
    const ids = { callback: Number(callback), error: Number(error) };
    const sent = { command, ...ids, headers: headersIn(options), args: value };
    const call = place?.current?.callOf(at, sent);
    this.#willSeal(webview, Number(callback), { payload });
    const message = this.transcript.send(
      at,
      {
        from: page,
        to: actor,
        transport: 'frame-message',
        wire: callWire(record.json, value, options),
        ...(call && { call: call.id }),
      },
      place?.ids.length,
    );
    this.transcript.receive(at, message);
    this.#toFrame.set(Number(callback), message);
  }

  #willSeal(webview: string, callback: number, returned: Json): void {
    this.#sealingsOf(webview).willSeal(callback, envelopeIn(returned).payload);
  }

  /** What came out of an isolation frame. */
  #fromFrame(record: Extract<PageRecord, { kind: 'frame-message' }>, document: number): void {
    const { at, webview, json } = record;
    const from = `iso(${webview})`;
    const { callback, options, payload } = envelopeIn(json);
    const isReady = json === READY;
    if (!isReady && !isSealed(payload)) return;
    const id = callback === null ? undefined : Number(callback);
    // What the hook made without ids answers the oldest message that is not answered.
    const [oldest] = this.#toFrame.keys();
    const key = id ?? (isReady ? undefined : oldest);
    const asked = key === undefined ? undefined : this.#toFrame.get(key);
    if (key !== undefined) this.#toFrame.delete(key);
    const wire: FrameWire = isSealed(payload)
      ? callWire(json, this.#sealingsOf(webview).sealed(payload, id, asked?.call), options)
      : { form: 'frame', says: 'ready' };
    const message = this.transcript.send(at, {
      from,
      to: `page(${webview})`,
      transport: 'frame-message',
      wire,
      ...(asked?.call !== undefined && { call: asked.call }),
    });
    this.transcript.receive(at, message, document);
  }
}

interface Envelope {
  readonly cmd: Json;
  readonly callback: Json;
  readonly error: Json;
  readonly options: Json;
  readonly payload: Json;
}

function envelopeIn(json: Json | undefined): Envelope {
  const fields =
    typeof json === 'object' && json !== null ? (json as Readonly<Record<string, Json | undefined>>) : {};
  const { cmd = null, callback = null, error = null, options = null, payload = null } = fields;
  return { cmd, callback, error, options, payload };
}

function callWire(
  json: Json | undefined,
  payload: Extract<FrameWire, { says: 'call' }>['payload'],
  options: Json,
): FrameWire {
  const { cmd, callback, error } = envelopeIn(json);
  const id = (value: Json) => (typeof value === 'number' ? value : null);
  return {
    form: 'frame',
    says: 'call',
    command: typeof cmd === 'string' ? cmd : null,
    callback: id(callback),
    error: id(error),
    options,
    payload,
  };
}
