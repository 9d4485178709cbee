import type { Body, Json, SealedBody, Value } from '../trace/record/trace.ts';
import { fromBase64, toBase64 } from '../simulation/ipc/bytes.ts';
import type { Renaming } from './names.ts';

/** A payload as it travels once the isolation frame has sealed it. */
interface Numbers {
  readonly nonce: readonly number[];
  readonly payload: readonly number[];
  readonly contentType: string;
}

export function isSealed(json: Json | undefined): json is Json & Numbers {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  if (Object.keys(json).toSorted().join() !== 'contentType,nonce,payload') return false;
  const { nonce, payload, contentType } = json as Readonly<Record<string, Json>>;
  return isBytes(nonce) && isBytes(payload) && typeof contentType === 'string';
}

const isBytes = (json: Json | undefined): json is readonly number[] =>
  Array.isArray(json) && json.every((item) => Number.isInteger(item) && item >= 0 && item <= 255);

/** So many of its first numbers tell one sealing from another. */
const TELLING = 4;

/** The sealed payloads of one page: what is in them is known from what its isolation frame was given to seal. */
export class Sealings {
  /** What came out of the frame, by its payload and by its nonce. */
  readonly #byPayload = new Map<string, { readonly numbers: Numbers; readonly body: SealedBody }>();
  readonly #byNonce = new Map<string, SealedBody>();
  readonly #calls = new Map<Body, string>();
  readonly #lostIn: Renaming['lostIn'];
  /** What the hook returned, by callback id. */
  readonly #plain = new Map<number, Json>();

  constructor(lostIn: Renaming['lostIn']) {
    this.#lostIn = lostIn;
  }

  /** What goes into a seal: the last word on it is the hook's. */
  willSeal(callback: number, payload: Json): void {
    this.#plain.set(callback, payload);
  }

  /** A payload that came out of the frame. */
  sealed(numbers: Numbers, callback: number | undefined, call?: string): SealedBody {
    const plain = callback === undefined ? undefined : this.#plain.get(callback);
    const body: SealedBody = {
      sealed: contentOf(plain, numbers.contentType),
      contentType: numbers.contentType,
      nonce: numbers.nonce.length,
      payload: numbers.payload.length - this.#lostIn(JSON.stringify(plain ?? null)),
      starts: numbers.payload.slice(0, TELLING),
    };
    const [payload, nonce] = [numbers.payload.join(), numbers.nonce.join()];
    if (!this.#byPayload.has(payload)) this.#byPayload.set(payload, { numbers, body });
    if (!this.#byNonce.has(nonce)) this.#byNonce.set(nonce, body);
    if (call !== undefined) this.#calls.set(body, call);
    return body;
  }

  /** A payload that a page sends: one that came out of the frame, or one that was changed after that. */
  sent(numbers: Numbers): SealedBody {
    const known = this.#byPayload.get(numbers.payload.join());
    const isSameNonce = known?.numbers.nonce.join() === numbers.nonce.join();
    if (known && isSameNonce) return known.body;
    if (known) return { ...known.body, nonce: numbers.nonce.length, altered: 'nonce' };
    const sameNonce = this.#byNonce.get(numbers.nonce.join());
    if (sameNonce) return { ...sameNonce, payload: numbers.payload.length, altered: 'payload' };
    return this.sealed(numbers, undefined);
  }

  /** The call for which a payload was sealed. */
  callOf(body: Body | null): string | undefined {
    return body ? this.#calls.get(body) : undefined;
  }

  /** The body of a request: sealed, or as it is. */
  bodyOf(value: Value): Body {
    return 'json' in value && isSealed(value.json) ? this.sent(value.json) : value;
  }
}

function contentOf(plain: Json | undefined, contentType: string): Value {
  if (plain === undefined) return { bytes: '' };
  const value = plainValue(plain);
  if ('bytes' in value || contentType === 'application/json') return value;
  const numbers = Array.isArray(plain) ? (plain as readonly number[]) : [];
  return { bytes: toBase64(numbers) };
}

/** A payload on its way to the frame; bytes are marked. Inside of it they travel as numbers. */
export function plainValue(json: Json): Value {
  const bytes = bytesIn(json);
  return bytes === undefined ? { json: withNumbers(json) } : { bytes };
}

function bytesIn(json: Json): string | undefined {
  const isBytes = typeof json === 'object' && json !== null && '$bytes' in json;
  return isBytes && typeof json.$bytes === 'string' ? json.$bytes : undefined;
}

function withNumbers(json: Json): Json {
  const bytes = bytesIn(json);
  if (bytes !== undefined) return fromBase64(bytes);
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return (json as readonly Json[]).map(withNumbers);
  return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, withNumbers(item)]));
}
