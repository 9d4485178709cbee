import type { Gate } from '../../trace/index.ts';

/** What a gate asks of a request, and what comes of a refusal. Code is in backticks. */
export interface GateWords {
  readonly asks: string;
  readonly ifRefused: string;
}

/** The request that is asked about: what it calls, from which window, and whether by `postMessage`. */
export interface AskedRequest {
  readonly command: string;
  /** The window or webview, in words: `placeWords`. */
  readonly place: string;
  readonly isFallback: boolean;
}

/** In the fallback there is no status to answer with, and what cannot be read names no callback. */
const UNREADABLE =
  'In the fallback nothing is answered: the page’s console gets one line, and the promise never settles.';

export function gateWords(gate: Gate, { command, place, isFallback }: AskedRequest): GateWords {
  switch (gate) {
    case 'method':
      return {
        asks: 'Is the request a POST?',
        ifRefused: 'The answer has status 405 and plain text. Nothing else is asked.',
      };
    case 'unseal':
      return {
        asks: 'Can the payload be opened with the key of this run, which only the isolation frame shares?',
        ifRefused: isFallback
          ? UNREADABLE
          : 'The promise rejects with a text that says why. No other gate is asked.',
      };
    case 'form':
      return {
        asks: 'Does the request have what every call has: two callback ids, an origin, a body that can be read?',
        ifRefused: isFallback ? UNREADABLE : 'The answer has status 500 and says what is missing.',
      };
    case 'key':
      return {
        asks: 'Does the request carry the invoke key, which only Tauri’s own script in the page knows?',
        ifRefused:
          'The core process writes one line to stderr and answers nothing: the promise never settles.',
      };
    case 'origin':
      return {
        asks: 'Is the page the app’s own, or does it come from elsewhere? Every origin passes; the next gate uses the answer.',
        ifRefused: 'This gate refuses nothing.',
      };
    case 'permission':
      return {
        asks: `Does a capability give \`${command}\` to ${place}, for this origin, and does none deny it?`,
        ifRefused:
          'The promise rejects with a text. Debug builds say which windows may; release builds say only that it is not allowed.',
      };
    case 'command':
      return {
        asks: `Is there a command \`${command}\`?`,
        ifRefused: 'The promise rejects with a text that names the command.',
      };
    case 'arguments':
      return {
        asks: `Does the payload hold what the parameters of \`${command}\` need, each of its type?`,
        ifRefused: 'The promise rejects with a text that names the first parameter that does not fit.',
      };
  }
}
