/** A paste without what terminals and consoles add: colours, line numbers, white space, quotes of another form. */

export interface CleanText {
  /** One space for any white space. */
  readonly text: string;
  /** The same with one sign for all quotes, as the fixed words of a pattern are looked for. */
  readonly folded: string;
  /** For each character of `text`, where it is in the paste; and at its end, where the paste ends. */
  readonly places: Int32Array;
  /** Whether a space of `text` ends a line. */
  readonly breaks: Uint8Array;
}

/**
 * How the paste is read: as it is; with what JSON escapes put back; with words that a narrow terminal broke joined;
 * without quotes, which a chat or a web page takes for marks of code.
 */
export type Reading = 'plain' | 'unescaped' | 'joined' | 'unquoted';

const CONTROL = /(?:\x1b|\x9b)(?:\[[\d;?]*[ -/]*[@-~]|\][^\x07\x1b]{0,2000}(?:\x07|\x1b\\)|[@-Z\\^_])?/y;
/** At the beginning of a line: `12 | `, `| `. */
const MARGIN = /(?:\d{1,6} ?[|│]|[│|])(?:[ \t]|$)/y;
/** `12: `, `> `: only below a line that has one too, or it is a word of a text that a terminal broke before it. */
const MARGIN_BELOW = /(?:\d{1,6} ?:|>)(?:[ \t]|$)/y;
const OPENING = '('.charCodeAt(0);
/** Takes no room. */
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/;
const SPACE = 0x20;
const BACKSLASH = 0x5c;
/** Arguments of one call. */
const CHUNK = 8192;
const QUOTE = /["'`“”„‘’]/;
const QUOTES: Readonly<Record<string, string>> = { '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'" };
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ', '"': '"', "'": "'" };

export function cleanText(paste: string, reading: Reading = 'plain'): CleanText {
  const places = new Int32Array(paste.length + 1);
  const breaks = new Uint8Array(paste.length + 1);
  const codes = new Uint16Array(paste.length);
  let length = 0;
  let isLineStart = true;
  let hasMargin = false;
  let isBelowMargin = false;
  let at = 0;
  const put = (code: number) => {
    places[length] = at;
    codes[length] = code;
    length += 1;
  };
  const space = (isBreak: boolean) => {
    const last = length > 0 ? (codes[length - 1] ?? SPACE) : SPACE;
    // A text that is set in lines has none after an opening parenthesis when it is in one.
    if (last !== SPACE && !((isBreak || isLineStart) && last === OPENING)) put(SPACE);
    if (isBreak && length > 0) breaks[length - 1] = 1;
  };
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(paste);
    if (!found || found[0] === '') return false;
    at += found[0].length;
    return true;
  };
  const isLeftOut = (char: string) => ZERO_WIDTH.test(char) || (reading === 'unquoted' && QUOTE.test(char));
  while (at < paste.length) {
    const code = paste.charCodeAt(at);
    if (isPlain(code) && !isLineStart && reading !== 'unquoted') {
      put(code);
      at += 1;
      continue;
    }
    const char = paste.charAt(at);
    if ((char === '\x1b' || char === '\x9b') && skip(CONTROL)) continue;
    if (char === '\n' || char === '\r') {
      if (reading !== 'joined') space(true);
      if (!isLineStart) [isBelowMargin, hasMargin] = [hasMargin, false];
      isLineStart = true;
      at += 1;
      continue;
    }
    if (isLeftOut(char)) {
      at += 1;
      continue;
    }
    if (/\s/.test(char)) {
      space(false);
      at += 1;
      continue;
    }
    if (isLineStart) {
      MARGIN_BELOW.lastIndex = at;
      hasMargin ||= MARGIN_BELOW.test(paste);
      if (skip(MARGIN) || (isBelowMargin && skip(MARGIN_BELOW))) continue;
    }
    isLineStart = false;
    // Markdown writes a backtick like this where it does not mark code.
    if (char === '\\' && paste.charAt(at + 1) === '`') {
      at += 1;
      continue;
    }
    const escaped = reading === 'unescaped' && char === '\\' ? ESCAPES[paste.charAt(at + 1)] : undefined;
    if (escaped === undefined) {
      put((QUOTES[char] ?? char).charCodeAt(0));
      at += 1;
      continue;
    }
    if (escaped === '\n') space(true);
    else if (escaped === ' ') space(false);
    else put(escaped.charCodeAt(0));
    at += 2;
  }
  places[length] = paste.length;
  const text = textOf(codes.subarray(0, length));
  return { text, folded: foldQuotes(text), places, breaks };
}

/** One sign for all quotes: which of them is around a name differs between a console, a log and a chat. */
export const foldQuotes = (text: string): string => text.replace(/["`]/g, "'");

/** Whether a character is nothing but itself. */
const isPlain = (code: number) => code > SPACE && code < 0x7f && code !== BACKSLASH;

function textOf(codes: Uint16Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < codes.length; at += CHUNK)
    chunks.push(String.fromCharCode(...codes.subarray(at, at + CHUNK)));
  return chunks.join('');
}
