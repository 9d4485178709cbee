import type { FrameWire, Json, Message, Settlement, Trace } from '../trace/record/trace.ts';
import { transcribeCore, transcribeStderr } from './core-side.ts';
import type { Renaming } from './names.ts';
import { callWire, envelopeIn, passedToFrames, sentIn } from './envelopes.ts';
import { PageDocument } from './page-document.ts';
import { isFromPage, type PageRecord, READY, type RecordLine } from './records.ts';
import { isSealed, Sealings } from './sealings.ts';
import { MAIN_THREAD, type Mutable, Transcript } from './transcript.ts';

/** A line whose fields are right each and make no sense together. */
export class UnreadableLineError extends Error {
  readonly line: number | undefined;

  constructor({ line, kind }: RecordLine, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`${kind}: ${reason}`, { cause });
    this.line = line;
  }
}

/** One page or frame over the run: its documents, one after the other. */
interface Place {
  /** The number of each document, from 1, by the one that the recorder gave it. */
  readonly documents: Map<number, number>;
  current: PageDocument | undefined;
}

/**
 * Makes the moments, messages and calls of a trace out of the records of one run, in their order. Throws
 * `UnreadableLineError`.
 */
export function transcribe(
  records: readonly RecordLine[],
  lostIn: Renaming['lostIn'],
  aborted: boolean,
): Pick<Trace, 'moments' | 'messages' | 'calls'> {
  const run = new RunTranscriber(records, lostIn);
  if (!records.some(({ kind }) => kind === 'begins')) run.transcript.isBefore = false;
  for (const record of records) {
    try {
      run.transcribe(record);
    } catch (error) {
      throw new UnreadableLineError(record, error);
    }
  }
  const last = records.at(-1);
  if (aborted && last) run.transcript.add(last.at, { kind: 'exited', actor: MAIN_THREAD, how: 'abort' });
  run.end(aborted ? 'gone' : 'never');
  return run.transcript.parts;
}

class RunTranscriber {
  readonly transcript = new Transcript();
  /** Event ids whose handlers tell that they are called, by document. */
  readonly #handled = new Map<number, Set<number>>();
  readonly #lostIn: Renaming['lostIn'];
  readonly #places = new Map<string, Place>();
  readonly #sealings = new Map<string, Sealings>();
  /** What the isolation frames hear. */
  readonly #toPass: ReadonlyMap<string, Json>;
  /** What pages keep until their frame is ready, by document. */
  readonly #kept = new Map<number, Json[]>();
  /** Documents whose frame has said so. */
  readonly #ready = new Set<number>();
  /** Messages to an isolation frame, by the callback id in them. */
  readonly #toFrame = new Map<number, Mutable<Message>>();
  /**
   * The origin of each window's first page, by webview: its isolation frames take messages of no other.
   * Source: tauri-utils 2.10.2, `src/pattern/isolation.js`, `payloadHandler`.
   */
  readonly #homes = new Map<string, string>();

  constructor(records: readonly RecordLine[], lostIn: Renaming['lostIn']) {
    for (const record of records) {
      if (record.kind !== 'handled') continue;
      const ids = this.#handled.get(record.document) ?? new Set();
      this.#handled.set(record.document, ids.add(record.id));
    }
    this.#lostIn = lostIn;
    this.#toPass = passedToFrames(records);
  }

  transcribe(record: RecordLine): void {
    if (record.kind === 'stderr') transcribeStderr(record, this.transcript);
    // A page that left is shown once more when all is over, so that its records get out.
    else if (isFromPage(record) && this.transcript.isOver) return;
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
    if (record.kind === 'loaded' && frame === '' && !this.#homes.has(webview))
      this.#homes.set(webview, record.origin);
    if (record.kind === 'loaded' && this.#isNews(record))
      this.transcript.add(at, { kind: 'loaded', actor, document, origin: record.origin });
    this.#places.get(actor)?.current?.transcribe(record);
    if (record.kind === 'frame-message') this.#fromFrame(record, document);
    if (record.kind === 'registered') this.#begins(record);
  }

  /** Pages that are there when the script begins are not seen to load. */
  #isNews({ document }: PageRecord): boolean {
    const isLater = ({ documents }: Place) => (documents.get(document) ?? 0) > 1;
    return !this.transcript.isBefore || this.#places.values().some(isLater);
  }

  #documentOf(actor: string, { document, webview }: PageRecord): number {
    const place = this.#places.get(actor) ?? { documents: new Map<number, number>(), current: undefined };
    this.#places.set(actor, place);
    const known = place.documents.get(document);
    if (known !== undefined) return known;
    place.current?.end('gone');
    const number = place.documents.size + 1;
    place.documents.set(document, number);
    const here = { actor, document: number };
    const sealings = this.#sealingsOf(webview);
    place.current = new PageDocument(
      this.transcript,
      here,
      sealings,
      this.#handled.get(document) ?? new Set(),
    );
    return number;
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
    if (record.kind === 'loaded') this.transcript.add(at, { kind: 'loaded', actor, origin: 'null' });
    if (record.kind === 'hooked') this.#willSeal(webview, record.callback, record.json);
    if (record.kind !== 'frame-message') return;
    const { callback, payload } = envelopeIn(record.json);
    this.#willSeal(webview, Number(callback), { payload });
    const message = this.#toFrame.get(Number(callback));
    if (!message) return;
    this.transcript.receive(at, message);
    const { origin } = record;
    if (origin !== this.#homes.get(webview))
      this.transcript.stop(at, message, { reason: 'otherOrigin', origin }, actor);
  }

  /** With its last callback registered, a call is handed to the frame, or kept until that is ready. */
  #begins({ at, webview, document, callback }: Extract<PageRecord, { kind: 'registered' }>): void {
    const json = this.#toPass.get(`${webview} ${callback}`);
    if (json === undefined) return;
    this.#places.get(`page(${webview})`)?.current?.callOf(at, sentIn(json));
    if (this.#ready.has(document)) this.#pass(at, webview, json);
    else this.#kept.set(document, [...(this.#kept.get(document) ?? []), json]);
  }

  #pass(at: number, webview: string, json: Json): void {
    const page = `page(${webview})`;
    const place = this.#places.get(page);
    const sent = sentIn(json);
    const call = place?.current?.callOf(at, sent);
    const message = this.transcript.send(
      at,
      {
        from: page,
        to: `iso(${webview})`,
        transport: 'frame-message',
        wire: callWire(json, sent.args),
        ...(call && { call: call.id }),
      },
      place?.documents.size,
    );
    this.#toFrame.set(sent.callback, message);
  }

  #willSeal(webview: string, callback: number, returned: Json): void {
    this.#sealingsOf(webview).willSeal(callback, envelopeIn(returned).payload);
  }

  /** What came out of an isolation frame. */
  #fromFrame(record: Extract<PageRecord, { kind: 'frame-message' }>, document: number): void {
    const { at, webview, json } = record;
    const from = `iso(${webview})`;
    const { callback, payload } = envelopeIn(json);
    const isReady = json === READY;
    if (!isReady && !isSealed(payload)) return;
    const id = callback === null ? undefined : Number(callback);
    // What the hook made without ids answers the oldest message that is not answered.
    const [oldest] = this.#toFrame.keys();
    const key = id ?? (isReady ? undefined : oldest);
    const asked = key === undefined ? undefined : this.#toFrame.get(key);
    if (key !== undefined) this.#toFrame.delete(key);
    const wire: FrameWire = isSealed(payload)
      ? callWire(json, this.#sealingsOf(webview).sealed(payload, id, asked?.call))
      : { form: 'frame', type: 'ready' };
    const message = this.transcript.send(at, {
      from,
      to: `page(${webview})`,
      transport: 'frame-message',
      wire,
      ...(asked?.call !== undefined && { call: asked.call }),
    });
    this.transcript.receive(at, message, document);
    if (!isReady) return;
    this.#ready.add(record.document);
    for (const kept of this.#kept.get(record.document) ?? []) this.#pass(at, webview, kept);
  }
}
