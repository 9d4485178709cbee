/**
 * One payload, sealed as the isolation frame does it, for readers who want to see real numbers: a trace has none. Key and
 * nonce are fixed here, so that each build shows the same; a real app draws both at random.
 * Tauri: tauri-utils 2.10.2, src/pattern/isolation.js, `encrypt`.
 */

const tagBytes = 16;

/** The call of the scenario `isolation-tampered`, as the frame writes it. */
const text = JSON.stringify({ path: '/home/u/notes/a.txt', contents: 'x' });

export const exampleKey = Uint8Array.from({ length: 32 }, (_, index) => index);
const nonce = Uint8Array.of(202, 254, 186, 190, 250, 206, 219, 173, 222, 202, 248, 136);
const otherNonce = Uint8Array.of(17, 60, 228, 9, 151, 83, 200, 46, 114, 5, 239, 92);

interface SealedExample {
  /** The payload before it is sealed. */
  readonly text: string;
  readonly nonce: readonly number[];
  /** As many numbers as the text has bytes. */
  readonly ciphertext: readonly number[];
  readonly tag: readonly number[];
  /** The ciphertext of the same payload, sealed with another nonce. */
  readonly sealedAgain: readonly number[];
  /** What the page sends to the core process. */
  readonly body: string;
}

export async function sealExample(): Promise<SealedExample> {
  const sealed = await seal(nonce);
  return {
    text,
    nonce: [...nonce],
    ciphertext: sealed.slice(0, -tagBytes),
    tag: sealed.slice(-tagBytes),
    sealedAgain: (await seal(otherNonce)).slice(0, -tagBytes),
    body: JSON.stringify({ nonce: [...nonce], payload: sealed, contentType: 'application/json' }),
  };
}

async function seal(iv: Uint8Array<ArrayBuffer>): Promise<readonly number[]> {
  const key = await crypto.subtle.importKey('raw', exampleKey, 'AES-GCM', false, ['encrypt']);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return [...new Uint8Array(sealed)];
}

const list = (numbers: readonly number[]) => numbers.join(', ');
const start = (numbers: readonly number[]) => `${list(numbers.slice(0, 8))}, …`;

/** What it is made of, with lengths in bytes; the value of the body is `sealedRequest`. */
export const sealedRows = ({
  text,
  nonce,
  ciphertext,
  tag,
  sealedAgain,
  body,
}: SealedExample): readonly { readonly what: string; readonly bytes: number; readonly value?: string }[] => [
  { what: 'Payload, as text', bytes: text.length, value: text },
  { what: 'Key', bytes: exampleKey.length, value: '0, 1, 2, … 31' },
  { what: 'Nonce', bytes: nonce.length, value: list(nonce) },
  { what: 'Sealed text', bytes: ciphertext.length, value: start(ciphertext) },
  { what: 'Tag', bytes: tag.length, value: list(tag) },
  { what: 'Sealed text, with another nonce', bytes: sealedAgain.length, value: start(sealedAgain) },
  { what: 'Body of the request', bytes: body.length },
];

/** The request that carries it, a line each. */
export const sealedRequest = ({ body }: Pick<SealedExample, 'body'>): readonly string[] => [
  'POST ipc://localhost/save_file',
  'Content-Type: application/json',
  'Tauri-Callback: 1001',
  'Tauri-Error: 1002',
  'Tauri-Invoke-Key: …',
  '',
  // Spaces and lines for the eye; the body has none.
  ...body
    .replaceAll(',"', ',\n"')
    .replaceAll('":', '": ')
    .replaceAll(/,(?=\d)/g, ', ')
    .split('\n'),
];
