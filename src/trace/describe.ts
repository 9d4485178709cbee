import type { ActorKind, Call, Json, Message, Moment, Trace, Value } from './trace.ts';
import type { Step } from './step.ts';
import { callOf, messageOf, shortName, shortSource, shortValue, windowOf } from './questions.ts';
import { code } from './sentence.ts';

/** Who acts in a step: an actor, the one it sends to, and the words for both. */
export interface Speaker {
  readonly actor: string;
  readonly to?: string;
  readonly words: string;
  readonly kind: ActorKind;
}

/** Who acts in a step, in words: `preview`, `core → preview`, `Core, main thread`. */
export function speakerOf(step: Step, trace: Trace): Speaker {
  const kind = trace.actors.find((actor) => actor.id === step.actor)?.kind ?? 'engine';
  const message = step.kind === 'sent' ? messageOf(trace, step.message) : undefined;
  if (message) {
    const words = `${partyName(message.from, trace)} → ${partyName(message.to, trace)}`;
    return { actor: step.actor, to: message.to, words, kind };
  }
  return { actor: step.actor, words: placeName(step.actor, kind, trace), kind };
}

function partyName(actor: string, trace: Trace): string {
  if (actor.startsWith('core/')) return 'core';
  return trace.actors.find((it) => it.id === actor)?.kind === 'page'
    ? (windowOf(trace, actor) ?? actor)
    : actor;
}

function placeName(actor: string, kind: ActorKind, trace: Trace): string {
  switch (kind) {
    case 'main-thread':
      return 'Core, main thread';
    case 'async-runtime':
      return 'Core, async runtime';
    case 'engine':
      return 'Web engine';
    case 'user':
      return 'User';
    default:
      return partyName(actor, trace);
  }
}

/**
 * The sentence for a step, with an actual value of the run in it. Code stands in backticks (see
 * `segmentsOf`). Made from the trace alone, so a recording has its sentences too.
 */
export function describe(step: Step, trace: Trace): string {
  const facts = { step, trace, call: callOf(trace, step.call), message: messageOf(trace, step.message) };
  const opener = step.moments.find((moment) => stepKind(moment) === step.kind) ?? step.moments[0];
  return opener ? sentenceOf(opener, facts) : '';
}

/** One line for what happened before the first step, or undefined where nothing did. */
export function describeBefore(trace: Trace): string | undefined {
  const calls = trace.calls.filter((call) => call.before);
  const core = trace.moments.filter((moment) => moment.before && moment.kind === 'listening' && !moment.call);
  if (calls.length === 0 && core.length === 0) return undefined;
  const pages = calls.map((call) => {
    const value = call.value && 'json' in call.value ? ` (event id ${JSON.stringify(call.value.json)})` : '';
    const isListen = call.command === 'plugin:event|listen';
    return `${code(partyName(call.by, trace))} called ${code(shortSource(call.source))}${isListen && call.settles === 'resolved' ? value : ''}`;
  });
  const listeners = core.map((moment) => `the core process listens to ${code(moment.listener?.event ?? '')}`);
  return `${[...pages, ...listeners].join(', ')}.`;
}

interface Facts {
  readonly step: Step;
  readonly trace: Trace;
  readonly call: Call | undefined;
  readonly message: Message | undefined;
}

const stepKind = (moment: Moment) => (moment.kind === 'gate' ? moment.gate : moment.kind);

const ofKind = (step: Step, kind: string) => step.moments.find((moment) => stepKind(moment) === kind);

const nameOf = (call: Call | undefined) => code(shortName(call?.command ?? 'the command'));

const threadName = (actor: string) => (actor === 'core/main' ? 'main thread' : 'async runtime');

function sentenceOf(moment: Moment, facts: Facts): string {
  const { step, trace, call, message } = facts;
  const here = code(partyName(moment.actor, trace));
  switch (moment.kind) {
    case 'called':
      return called(moment, call, here);
    case 'emitted':
      return `The core process runs ${code(moment.text ?? 'emit')} with the payload ${code(shortValue(moment.value))}.`;
    case 'sent':
      return `${message ? sent(message, facts) : ''}${waiting(step)}`;
    case 'gate':
      return gate(moment, facts);
    case 'running':
      return running(moment, facts);
    case 'callback':
      return `Callback ${moment.callback ?? ''} runs in ${here} with ${code(shortValue(moment.value))}; both callbacks of the call are removed.`;
    case 'settled':
      return settled(moment, call);
    case 'heard':
      return heard(moment, here);
    case 'missed':
      return `${here} keeps no callback ${moment.callback ?? ''}: nothing is called, and the console gets a warning.`;
    case 'panicked':
      return `${nameOf(call)} panics with ${code(moment.text ?? '')}. Nobody is left to answer.`;
    case 'acted':
      return moment.actor.startsWith('core/')
        ? `The core process ${moment.text ?? 'acts'}.`
        : `In ${here}: ${moment.text ?? ''}.`;
    case 'loaded':
      return `The document of ${here} is there, with the origin ${code(moment.text ?? '')}. Its own scripts can call ${code('invoke')} from now on.`;
    case 'received':
      return message ? received(message, here) : `${here} receives a message.`;
    case 'returned':
      return `${nameOf(call)} returns ${code(shortValue(moment.value))}.`;
    case 'exited':
      return `The process ends: ${code(moment.text ?? '')}.`;
    case 'closed':
      return `The window ${here} is closed.`;
    case 'listening':
      return `The core process listens to ${code(moment.listener?.event ?? '')} as listener ${moment.listener?.id ?? ''}.`;
    case 'unlistened':
      return `Listener ${moment.listener?.id ?? ''} of ${code(moment.listener?.event ?? '')} is removed.`;
    default:
      return `${moment.kind} at ${here}${moment.text === undefined ? '' : `: ${code(moment.text)}`}.`;
  }
}

function called(moment: Moment, call: Call | undefined, here: string): string {
  const source = code(shortSource(moment.text ?? call?.source ?? ''));
  const keeps = call?.callbacks
    ? `keeps callbacks ${call.callbacks[0]} and ${call.callbacks[1]}`
    : 'keeps no callback: this request is written by hand';
  return `${here} calls ${source} and ${keeps}.`;
}

function sent(message: Message, { step, trace, call }: Facts): string {
  const { wire } = message;
  const to = code(partyName(message.to, trace));
  if (wire.form === 'request') {
    const body = wire.body && 'json' in wire.body ? `, with the body ${code(shortValue(wire.body, 48))}` : '';
    return `The request leaves as ${code(`${wire.method} ${wire.url}`)}${body}.`;
  }
  if (wire.form === 'eval') {
    if (wire.does === 'register') {
      return `The core process gives the listener the event id ${wire.id} and has the engine write it into the list of ${to}.`;
    }
    const ids =
      wire.ids.length === 0
        ? `with no listener id: none there is meant`
        : `for listener${wire.ids.length > 1 ? 's' : ''} ${wire.ids.join(', ')}`;
    return `The core process has the engine run a script in ${to} that hands out ${code(wire.event)} ${ids}.`;
  }
  const returned = ofKind(step, 'returned');
  if (wire.status !== 200) {
    const text = wire.body && 'text' in wire.body ? wire.body.text : '';
    return `The answer has status ${wire.status} and plain text: ${code(text)}.`;
  }
  const outcome = wire.headers.find(([name]) => name === 'Tauri-Response')?.[1];
  if (outcome === undefined)
    return `The core process answers with the page’s HTML, status ${wire.status}${csp(message)}.`;
  const start = returned
    ? `${nameOf(call)} ${returned.found === 'failed' ? 'fails with' : 'returns'} ${code(shortValue(returned.value))}.`
    : 'The refusal goes back as an answer.';
  return `${start} The answer to ${to} has status 200 and ${code(`Tauri-Response: ${outcome}`)}.`;
}

function csp(message: Message): string {
  const header =
    message.wire.form === 'response'
      ? message.wire.headers.find(([name]) => name === 'Content-Security-Policy')
      : undefined;
  return header ? ` and ${code(`Content-Security-Policy: ${header[1]}`)}` : ' and no Content-Security-Policy';
}

function waiting(step: Step): string {
  const queued = ofKind(step, 'queued');
  if (!queued) return '';
  return queued.actor === 'engine'
    ? ' The main thread is held, so it waits in the web engine.'
    : ' It needs the main thread, which is held, so it is queued there.';
}

function gate(moment: Moment, facts: Facts): string {
  const { step, trace, call, message } = facts;
  const window = code(windowOf(trace, call?.by ?? '') ?? '');
  switch (moment.gate) {
    case 'method':
      return `The method ${code(message?.wire.form === 'request' ? message.wire.method : '')} is not allowed: status ${moment.found ?? '405'}.`;
    case 'form':
      return `The request for ${nameOf(call)} cannot be read, so no gate is asked: status ${moment.found ?? '500'}.`;
    case 'key': {
      if (moment.verdict === 'refused') {
        return `The invoke key of ${nameOf(call)} is ${code(moment.found ?? '')}: the core process drops the request, writes one line to stderr and answers nothing.`;
      }
      const origin = ofKind(step, 'origin');
      const where = message?.wire.form === 'request' ? (header(message, 'Origin') ?? '') : '';
      const isLocal = origin?.found === 'local';
      return `The invoke key is valid. The origin ${code(where)} is ${isLocal ? 'the app’s own: local' : 'not the app’s own: remote'}.`;
    }
    case 'permission':
      return permission(moment, call, window, isRemote(call, trace));
    case 'command':
    case 'arguments':
      return dispatch(step, call);
    default:
      return `The gate ${code(moment.gate ?? '')} finds ${code(moment.found ?? '')}.`;
  }
}

const isRemote = (call: Call | undefined, trace: Trace) =>
  trace.moments.some((it) => it.call === call?.id && it.gate === 'origin' && it.found !== 'local');

function permission(moment: Moment, call: Call | undefined, window: string, remote: boolean): string {
  const name = nameOf(call);
  if (moment.verdict === 'skipped') {
    return `The app has no manifest of its own commands and the page is local, so ${name} needs no permission.`;
  }
  if (moment.verdict === 'passed')
    return `The permission gate lets it pass: ${code(moment.found ?? '')} gives ${name} to the window ${window}.`;
  return moment.found === 'denied'
    ? `The permission gate refuses: a deny for ${name} matches this origin, and a deny asks for no window. The command will not run.`
    : `The permission gate refuses: no capability gives ${name} to ${remote ? 'a remote page in ' : ''}the window ${window}. The command will not run.`;
}

function dispatch(step: Step, call: Call | undefined): string {
  const name = nameOf(call);
  const command = ofKind(step, 'command');
  if (command?.verdict === 'refused') return `The core process has no command ${name}, so nothing can run.`;
  const reads = ofKind(step, 'arguments');
  const spawned = ofKind(step, 'spawned');
  const where = spawned
    ? `${name} is found, and a task for it starts on the async runtime.`
    : `${name} is found.`;
  if (!reads) return where;
  if (reads.verdict === 'refused') return `${where} Its arguments do not fit: ${code(reads.text ?? '')}.`;
  return `${where} The ${threadName(reads.actor)} reads its arguments: ${code(reads.found ?? '')}.`;
}

function running(moment: Moment, { step, trace, call }: Facts): string {
  const name = nameOf(call);
  const checked = ofKind(step, 'checked');
  const check = checked
    ? ` Its own scope check looks at ${code(checked.text ?? '')}: ${checked.found ?? ''}.`
    : '';
  if (moment.actor === 'core/async')
    return `${name} runs on the async runtime; the main thread stays free.${check}`;
  const end = trace.moments.find(
    (it) => it.call === step.call && (it.kind === 'returned' || it.kind === 'panicked'),
  );
  const until = end && end.at > moment.at ? `, which it holds until ${end.at} ms` : '';
  return `${name} runs on the main thread${until}.${check}`;
}

function settled(moment: Moment, call: Call | undefined): string {
  const promise = `The promise of ${code(shortSource(call?.source ?? ''))}`;
  const value = moment.value && 'json' in moment.value ? moment.value.json : null;
  if (moment.found === 'resolved') return `${promise} resolves to ${code(shortValue(moment.value))}.`;
  return typeof value === 'string'
    ? `${promise} rejects with the string ${code(value)}`.replace(/\.?$/, '.')
    : `${promise} rejects with ${code(shortValue(moment.value))}.`;
}

/** A page's handler gets `{event, payload, id}`, a Rust listener the payload alone. */
function payloadOf({ value, actor }: Moment): Value | undefined {
  if (actor.startsWith('core/') || !value || !('json' in value)) return value;
  const { json } = value;
  const hasPayload = typeof json === 'object' && json !== null && 'payload' in json;
  return hasPayload ? { json: (json as { readonly payload: Json }).payload } : value;
}

function heard(moment: Moment, here: string): string {
  const { event = '', id = 0 } = moment.listener ?? {};
  const value = code(shortValue(payloadOf(moment), 48));
  return moment.actor.startsWith('core/')
    ? `In the core process, Rust listener ${id} hears ${code(event)} on the ${threadName(moment.actor)}, as JSON text: ${value}.`
    : `Listener ${id} in ${here} hears ${code(event)}: its handler gets the payload ${value}.`;
}

function received(message: Message, here: string): string {
  const { wire } = message;
  if (wire.form === 'eval' && wire.does === 'register') {
    return `The engine runs the script in ${here}: listener ${wire.id} of ${code(wire.event)} is in the page’s list.`;
  }
  if (wire.form === 'eval')
    return `The engine runs the script in ${here}; none of its listeners of ${code(wire.event)} is meant.`;
  return wire.form === 'request'
    ? `The request ${code(`${wire.method} ${wire.url}`)} is there.`
    : `The web engine has the answer with status ${code(String(wire.status))} and builds the document from it.`;
}

const header = (message: Message, name: string) =>
  message.wire.form === 'request' ? message.wire.headers.find(([it]) => it === name)?.[1] : undefined;
