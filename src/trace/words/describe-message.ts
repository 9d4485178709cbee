import { messageOf } from '../record/lookup.ts';
import { perTrace } from '../record/per-trace.ts';
import type { EvalWire, Message, PostWire, RequestWire, ResponseWire, SealedBody } from '../record/trace.ts';
import { shortName } from '../record/command.ts';
import { byteCount, shortValue } from '../record/value.ts';
import { headerIn, isSealed, payloadOf } from '../record/wire.ts';
import { firstOf } from '../steps/step-facts.ts';
import { code } from './code.ts';
import { partyName } from './speaker.ts';
import { type Facts, nameOf } from './facts.ts';

/** Messages with a sealed payload, by the numbers that it starts with. */
const sealedByStart = perTrace(({ messages }) => Map.groupBy(messages, startOf));

const startOf = ({ wire }: Message): string | undefined => {
  const payload = payloadOf(wire);
  return payload && isSealed(payload) ? String(payload.starts) : undefined;
};

/** The sentence for a message that is sent. */
export function sentSentence(message: Message, facts: Facts): string {
  const { wire } = message;
  const to = code(partyName(message.to, facts.trace));
  switch (wire.form) {
    case 'request':
      return request(wire, message, facts);
    case 'response':
      return response(wire, message, facts);
    case 'post':
      return post(wire, message, facts);
    case 'frame':
      return frame(message, facts);
    case 'eval':
      return evaluated(wire, to, facts);
  }
}

/** One that is held says where it waits instead of its body: both would be too long to read at once. */
function request({ method, url, body }: RequestWire, message: Message, facts: Facts): string {
  const start = `The request leaves as ${code(`${method} ${url}`)}`;
  if (firstOf(facts.step, 'queued')) return `${start}.`;
  if (isSealed(body)) return `${start}; its body is sealed: ${sealedWords(body, message, facts)}.`;
  if (!body) return `${start}.`;
  return 'json' in body
    ? `${start}, with the body ${code(shortValue(body, 48))}.`
    : `${start}, with ${byteCount(body)} raw bytes as body.`;
}

/** How long a sealed payload is, what was changed in it, and whether it was sent before. */
function sealedWords(body: SealedBody, message: Message, { trace }: Facts): string {
  const numbers = `${body.payload} numbers`;
  if (body.altered === 'payload') return `${numbers}, of which the script has changed one`;
  if (body.nonce !== 12) return `${numbers}, with a nonce that the script has cut to ${body.nonce}`;
  if (body.altered === 'nonce') return `${numbers}, with a nonce in which the script has changed a number`;
  const same = sealedByStart(trace).get(String(body.starts)) ?? [];
  const first = same.find(({ call }) => call !== message.call);
  return first && first.sentAt < message.sentAt ? `${numbers}, the same as in an earlier request` : numbers;
}

function post(wire: PostWire, message: Message, facts: Facts): string {
  if (wire.text !== undefined)
    return `Script of ${code(partyName(message.from, facts.trace))} posts a text by hand: ${code(wire.text.length > 60 ? `${wire.text.slice(0, 59)}…` : wire.text)}.`;
  const { command, callback, error, payload } = wire;
  const ids = callback === null || error === null ? 'no ids' : `the ids ${callback} and ${error}`;
  const start = `The message for ${code(shortName(command ?? 'undefined'))} leaves through ${code('window.ipc.postMessage')}, with ${ids}`;
  return isSealed(payload)
    ? `${start}; its payload is sealed: ${sealedWords(payload, message, facts)}.`
    : `${start} and the payload ${code(shortValue(payload, 32))} in it.`;
}

function response(wire: ResponseWire, message: Message, facts: Facts): string {
  const { trace } = facts;
  if (wire.status !== 200) {
    const text = wire.body && 'text' in wire.body ? wire.body.text : '';
    return `The answer has status ${wire.status} and plain text: ${code(text)}.`;
  }
  const outcome = headerIn(wire, 'Tauri-Response');
  if (outcome === undefined) {
    const asked = messageOf(trace, message.answers)?.wire;
    if (asked?.form === 'request' && asked.method === 'OPTIONS')
      return `The core process answers ${code('OPTIONS')} with status ${wire.status} and ${code('Access-Control-Allow-Headers: *')}; no gate is asked.`;
    const isFrame = asked?.form === 'request' && asked.url.includes('isolation-');
    return `The core process answers with the ${isFrame ? 'frame’s' : 'page’s'} HTML, status ${wire.status}${csp(wire)}.`;
  }
  const to = code(partyName(message.to, trace));
  const what = returnedWords(facts) ?? answeredWords(outcome, wire, facts);
  return `${what} The answer to ${to} has status 200 and ${code(`Tauri-Response: ${outcome}`)}.`;
}

function returnedWords(facts: Facts): string | undefined {
  const returned = firstOf(facts.step, 'returned');
  return (
    returned &&
    `${nameOf(facts)} ${returned.outcome === 'error' ? 'fails with' : 'returns'} ${code(shortValue(returned.value))}.`
  );
}

const REFUSAL = 'The refusal goes back as an answer.';

/** A recording does not see what a command returns, nor whether an error is its or a refusal. */
function answeredWords(outcome: string, { body }: ResponseWire, facts: Facts): string {
  if (facts.trace.source === 'simulated') return REFUSAL;
  if (outcome !== 'ok') return 'An error goes back as an answer.';
  return `${nameOf(facts)} returns ${code(shortValue(body && !('text' in body) ? body : undefined))}.`;
}

function csp(wire: ResponseWire): string {
  const policy = headerIn(wire, 'Content-Security-Policy');
  return policy === undefined
    ? ' and no Content-Security-Policy'
    : ` and ${code(`Content-Security-Policy: ${policy}`)}`;
}

function frame({ wire, to }: Message, { trace }: Facts): string {
  if (wire.form !== 'frame') return '';
  const receiver = code(partyName(to, trace));
  if (wire.type === 'ready') return `The isolation frame tells ${receiver} that its hook is there.`;
  const name = code(shortName(wire.command ?? 'undefined'));
  const { payload } = wire;
  return isSealed(payload)
    ? `The message for ${name} goes to ${receiver}: its payload is ${payload.payload} numbers now, its name and ids are still readable.`
    : `The message for ${name} goes to ${receiver}, readable.`;
}

function evaluated(wire: EvalWire, to: string, facts: Facts): string {
  switch (wire.purpose) {
    case 'register':
      return `The core process gives the listener the event id ${wire.id} and makes the engine write it into the list of ${to}.`;
    case 'dispatch': {
      const ids =
        wire.ids.length === 0
          ? 'with no listener id: none there is meant'
          : `for listener${wire.ids.length > 1 ? 's' : ''} ${wire.ids.join(', ')}`;
      return `The core process makes the engine run a script in ${to} that hands out ${code(wire.event)} ${ids}.`;
    }
    case 'callback':
      return `${returnedWords(facts) ?? REFUSAL} The answer goes to ${to} by eval: ${code(`runCallback(${wire.id}, ${shortValue(wire.value, 32)})`)}.`;
    case 'channel':
      return wire.message
        ? `The core process sends message ${wire.index} of channel ${wire.id} to ${to} by eval: ${code(shortValue(wire.message, 40))}.`
        : `The core process tells ${to} by eval that channel ${wire.id} ends before index ${wire.index}.`;
    case 'fetch':
      return `Message ${wire.index} of channel ${wire.id} is too large for an eval: the core process keeps it as data ${wire.data}, and the eval tells ${to} to fetch it.`;
    case 'console':
      return `The core process makes the engine write into the console of ${to}: ${code(wire.text)}.`;
  }
}

/** The sentence for a message of which only the arrival is worth a step. */
export function receivedSentence({ wire }: Message, here: string): string {
  switch (wire.form) {
    case 'request':
      return `The request ${code(`${wire.method} ${wire.url}`)} is there.`;
    case 'response':
      return `The web engine has the answer with status ${code(String(wire.status))} and builds the document from it.`;
    case 'post':
      return `The message for ${code(shortName(wire.command ?? 'undefined'))} is there.`;
    case 'frame':
      return wire.type === 'ready'
        ? `${here} hears that the frame is ready.`
        : `${here} has the message for ${code(shortName(wire.command ?? 'undefined'))}.`;
    case 'eval':
      return ran(wire, here);
  }
}

function ran(wire: EvalWire, here: string): string {
  switch (wire.purpose) {
    case 'register':
      return `The engine runs the script in ${here}: listener ${wire.id} of ${code(wire.event)} is in the page’s list.`;
    case 'dispatch':
      return wire.ids.length > 0
        ? `The engine runs the script in ${here}, whose document has no listener ${wire.ids.join(', ')} of ${code(wire.event)}: nothing is called.`
        : `The engine runs the script in ${here}; none of its listeners of ${code(wire.event)} is meant.`;
    case 'callback':
      return `The engine runs callback ${wire.id} in ${here}.`;
    case 'channel':
    case 'fetch':
      return `The engine runs the script for message ${wire.index} of channel ${wire.id} in ${here}.`;
    case 'console':
      return `The console of ${here} has the error ${code(wire.text)}.`;
  }
}
