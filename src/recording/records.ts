import type { EventTarget, Header, Json } from '../trace/record/trace.ts';

/** What a body or a value was, as the recorder writes it. */
export type RecordedBody = { readonly text: string } | { readonly bytes: string } | null;

/** `at` is in ms since 1970; `line` is the number of the line in its file, from 1. */
interface Head {
  readonly at: number;
  readonly line?: number;
}

interface FromPage extends Head {
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
    /** `nth`: the number of the operation in its document, from 1. */
    | { readonly kind: 'operation'; readonly operation: Json; readonly nth: number }
    /** The promise of an operation rejects. */
    | { readonly kind: 'rejected'; readonly nth: number; readonly text: string }
    | { readonly kind: 'unknown'; readonly operation: Json }
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
    /** The page keeps a callback under an id. */
    | { readonly kind: 'registered'; readonly callback: number }
    /** It drops one. */
    | { readonly kind: 'freed'; readonly callback: number }
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

interface FromCore extends Head {
  readonly thread: 'core/main' | 'core/async';
}

/** What the app's Rust code saw. */
export type CoreRecord = FromCore &
  (
    | {
        readonly kind: 'versions';
        readonly tauri: string;
        readonly engine: string;
        /** The version of these lines; absent in the first. */
        readonly recorder?: number;
        /** As Rust names it: `linux`. */
        readonly platform?: string;
        readonly profile?: 'debug' | 'release';
      }
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
interface StderrRecord extends Head {
  readonly kind: 'stderr';
  readonly text: string;
}

/** What an isolation frame says when it can take messages. */
export const READY = '__TAURI_ISOLATION_READY__';

export type RecordLine = PageRecord | CoreRecord | StderrRecord;

export const isFromPage = (record: RecordLine): record is PageRecord => 'document' in record;
