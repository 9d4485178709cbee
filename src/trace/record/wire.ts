import type { EventTarget } from './listener.ts';
import type { Json, Value } from './value.ts';

/**
 * A payload as the isolation frame seals it. The core process opens it; for everyone between it is numbers.
 * Known is what was sealed and how long it became.
 */
export interface SealedBody {
  /** What is inside, as it was sealed. */
  readonly sealed: Value;
  /** The content type of what is inside; around it the body is JSON. */
  readonly contentType: string;
  /** How many numbers the nonce has: 12 from the frame. */
  readonly nonce: number;
  /** How many numbers the ciphertext has: the bytes inside, and a tag of 16. */
  readonly payload: number;
  /** Its first numbers, which differ from sealing to sealing; in a simulated trace they are stand-ins from the seed. */
  readonly starts: readonly number[];
  /** What script of the page changed in it after the sealing. */
  readonly altered?: 'payload' | 'nonce';
}

/** What a request or frame message carries. */
export type Body = Value | SealedBody;

export type Header = readonly [name: string, value: string];

/** An HTTP request over the custom protocol, or for a page of the app. */
export interface RequestWire {
  readonly form: 'request';
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body: Body | null;
}

export interface ResponseWire {
  readonly form: 'response';
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Value | { readonly text: string } | null;
}

/** What identifies a call outside its payload: readable on the whole way. Null: the hook returned none. */
interface CallEnvelope {
  readonly command: string | null;
  readonly callback: number | null;
  readonly error: number | null;
  /** The caller's options; null where there are none. */
  readonly options: Json;
  readonly payload: Body;
}

/** The fallback: one JSON text handed to `window.ipc.postMessage`. */
export interface PostWire extends CallEnvelope {
  readonly form: 'post';
  /** `__TAURI_INVOKE_KEY__`; null where a message written by hand has none. */
  readonly key: string | null;
  /** The text to the letter, where script wrote it by hand; the other fields are what of it can be read. */
  readonly text?: string;
}

/** What a page and its isolation frame post to each other. */
export type FrameWire =
  | { readonly form: 'frame'; readonly type: 'ready' }
  | ({ readonly form: 'frame'; readonly type: 'call' } & CallEnvelope);

/** A script that the core process makes the engine run in a page. */
export type EvalWire = { readonly form: 'eval'; readonly script: string } & (
  | {
      /** Hands an event to the listeners of this page that its target selects. */
      readonly purpose: 'dispatch';
      readonly event: string;
      readonly ids: readonly number[];
      readonly payload: Json;
    }
  | {
      /** Writes a listener into the page's own list. */
      readonly purpose: 'register';
      readonly event: string;
      readonly id: number;
      readonly target: EventTarget;
      readonly handler: number;
    }
  | {
      /** Runs a callback with an answer: how the core process answers what came by `post`. */
      readonly purpose: 'callback';
      readonly id: number;
      readonly value: Value;
    }
  | {
      /** Hands a channel's callback the next message of its stream; without a message, the end of it. */
      readonly purpose: 'channel';
      readonly id: number;
      readonly index: number;
      readonly message?: Value;
    }
  | {
      /** Makes the page fetch a channel message that is too large for an eval. */
      readonly purpose: 'fetch';
      readonly id: number;
      readonly index: number;
      /** Under which number the core process keeps it for this webview. */
      readonly data: number;
    }
  | {
      /** Writes an error into the page's console: all that becomes of a `post` that cannot be read. */
      readonly purpose: 'console';
      readonly text: string;
    }
);

/** What really travels. */
export type Wire = RequestWire | ResponseWire | PostWire | FrameWire | EvalWire;

/** The value of a header; names are compared as HTTP does, whatever the letters' case: an engine may show them in lower. */
export const headerIn = (
  { headers }: Pick<RequestWire | ResponseWire, 'headers'>,
  name: string,
): string | undefined => headers.find(([it]) => it.toLowerCase() === name.toLowerCase())?.[1];

export const isSealed = (body: Body | null): body is SealedBody => body !== null && 'sealed' in body;

/** What a message carries towards the core process; undefined for what comes from there. */
export function payloadOf(wire: Wire): Body | undefined {
  if (wire.form === 'request') return wire.body ?? undefined;
  return wire.form === 'post' || (wire.form === 'frame' && wire.type === 'call') ? wire.payload : undefined;
}
