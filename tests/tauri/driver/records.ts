import type { EventTarget, Header, Json } from '../../../src/trace/trace.ts';

/** What a body or a value was, as the recorder writes it. */
export type RecordedBody = { readonly text: string } | { readonly bytes: string } | null;

interface FromPage {
  readonly at: number;
  readonly webview: string;
  /** Name of the frame in the page; empty for the page itself. */
  readonly frame: string;
  /** In the isolation frame of the page. */
  readonly isolation: boolean;
  readonly document: number;
  readonly seq: number;
}

/** What a page or frame saw. */
export type PageRecord = FromPage &
  (
    | { readonly kind: 'loaded'; readonly url: string; readonly origin: string }
    | { readonly kind: 'ready' | 'pong' }
    | { readonly kind: 'deed'; readonly deed: Json }
    | { readonly kind: 'unknown'; readonly deed: Json }
    | {
        readonly kind: 'request';
        readonly request: number;
        readonly url: string;
        readonly method: string;
        readonly headers: readonly Header[];
        readonly body: RecordedBody;
        readonly isInvoke: boolean;
      }
    | {
        readonly kind: 'response';
        readonly request: number;
        readonly status: number;
        readonly headers: readonly Header[];
        readonly body: RecordedBody;
      }
    | {
        readonly kind: 'failed';
        readonly request: number;
        readonly text: string;
        /** The document was on its way out. */
        readonly leaving: boolean;
      }
    | { readonly kind: 'message'; readonly body: RecordedBody }
    | { readonly kind: 'callback'; readonly callback: number; readonly json?: Json; readonly bytes?: string }
    /** The page keeps a callback under an id, or drops it. */
    | { readonly kind: 'registered' | 'freed'; readonly callback: number }
    /** Null: the id was undefined. */
    | { readonly kind: 'missed'; readonly callback: number | null }
    /** A channel’s own function was called, if the app says so. */
    | { readonly kind: 'delivered'; readonly callback: number }
    /** What the isolation hook returned, if the hook says so. */
    | { readonly kind: 'hooked'; readonly callback: number; readonly json: Json }
    /** A listener's own function was called, if the app says so. */
    | { readonly kind: 'handled'; readonly event: string; readonly id: number }
    | { readonly kind: 'console'; readonly level: string; readonly text: string }
    | {
        readonly kind: 'violation';
        readonly directive: string;
        readonly blocked: string;
        readonly policy: string;
      }
    | { readonly kind: 'frame-message'; readonly origin: string; readonly json?: Json }
  );

interface FromCore {
  readonly at: number;
  readonly thread: 'core/main' | 'core/async';
}

/** What the app's Rust code saw. */
export type CoreRecord = FromCore &
  (
    | { readonly kind: 'versions'; readonly tauri: string; readonly engine: string }
    | { readonly kind: 'plays' | 'begins' | 'acts' | 'exited' }
    | { readonly kind: 'unready'; readonly windows: readonly string[] }
    | { readonly kind: 'unknown'; readonly text: string }
    | { readonly kind: 'ended'; readonly how: 'quiet' }
    | { readonly kind: 'running'; readonly command: string }
    | { readonly kind: 'closed'; readonly window: string }
    | { readonly kind: 'panicked'; readonly command: string; readonly text: string }
    | {
        readonly kind: 'emitted';
        readonly event: string;
        readonly target?: EventTarget;
        readonly payload: Json;
        readonly command?: string;
      }
    | {
        readonly kind: 'listening';
        readonly event: string;
        readonly id: number;
        readonly target: EventTarget;
      }
    | {
        readonly kind: 'heard';
        readonly event: string;
        readonly id: number;
        readonly target: EventTarget;
        readonly payload: string;
      }
  );

/** A line that the app wrote to stderr. */
interface StderrRecord {
  readonly at: number;
  readonly kind: 'stderr';
  readonly text: string;
}

/** What an isolation frame says when it can take messages. */
export const READY = '__TAURI_ISOLATION_READY__';

export type RecordLine = PageRecord | CoreRecord | StderrRecord;

export const isFromPage = (record: RecordLine): record is PageRecord => 'document' in record;

/** The lines of the recorder and those of stderr, in the order in which they happened, each once. */
export function readRecords(recorder: string, stderr: string): readonly RecordLine[] {
  const lines = `${recorder}\n${stderr}`
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RecordLine);
  const seen = new Set<string>();
  const once = lines.filter((record) => {
    if (!isFromPage(record)) return true;
    const key = `${record.document}.${record.seq}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return merged(once);
}

/**
 * By time, but each document and the core process in the order they counted themselves: a body is known later
 * than the answer it came with. A page's clock shows whole milliseconds; within one, what a page sends comes
 * before what the core process does, and that before what a page gets.
 */
function merged(records: readonly RecordLine[]): readonly RecordLine[] {
  const streams = [...Map.groupBy(records, streamOf).values()].map(inOrder);
  const result: RecordLine[] = [];
  let time = 0;
  for (;;) {
    const [next] = streams
      .filter((stream) => stream.length > 0)
      .toSorted(([a], [b]) => (a && b ? timeOf(a) - timeOf(b) || rankOf(a) - rankOf(b) : 0));
    const record = next?.shift();
    if (!record) return result;
    time = Math.max(time, timeOf(record));
    result.push({ ...record, at: time });
  }
}

const streamOf = (record: RecordLine) =>
  isFromPage(record) ? String(record.document) : record.kind === 'stderr' ? 'stderr' : 'core';

function inOrder(stream: readonly RecordLine[]): RecordLine[] {
  const ofPage = stream.filter(isFromPage);
  return ofPage.length > 0 ? ofPage.toSorted((a, b) => a.seq - b.seq) : [...stream];
}

const timeOf = ({ at }: RecordLine) => Math.floor(at);

function rankOf(record: RecordLine): number {
  if (!isFromPage(record)) return 2;
  // An isolation frame is sent nothing before it has said that it is ready.
  if (record.kind === 'frame-message' && record.json === READY) return 0;
  const isSending = record.kind === 'request' || record.kind === 'message' || record.kind === 'deed';
  return isSending || record.isolation ? 1 : 3;
}
