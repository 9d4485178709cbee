import { endsOf } from '../picture/command-ends.ts';
import { callOf, messageOf } from '../record/lookup.ts';
import { shortSource } from '../record/command.ts';
import { momentsBefore } from '../record/survey.ts';
import type { Addressee, Call, Json, Message, Moment, MomentOf, Trace, Value } from '../record/trace.ts';
import { shortValue } from '../record/value.ts';
import type { Step } from '../steps/step.ts';
import { firstOf, stepKindOf } from '../steps/step-facts.ts';
import { channelSentence } from './describe-channel.ts';
import { failedSentence, threwSentence } from './describe-failure.ts';
import { gateSentence } from './describe-gate.ts';
import { frameSentence } from './describe-isolation.ts';
import { lifeSentence } from './describe-life.ts';
import { receivedSentence, sentSentence } from './describe-message.ts';
import { blockedSentence, waitingWords } from './describe-threads.ts';
import { code } from './code.ts';
import { partyName } from './speaker.ts';
import { type Facts, nameOf, threadName } from './facts.ts';

/**
 * The sentence for a step, with an actual value of the run in it. Code stands in backticks (see
 * `segmentsOf`). Made from the trace alone, so a recording has its sentences too.
 */
export function describe(step: Step, trace: Trace): string {
  const facts = { step, trace, call: callOf(trace, step.call), message: messageOf(trace, step.message) };
  const opener = step.moments.find((moment) => stepKindOf(moment) === step.kind) ?? step.moments[0];
  // A value that was cut ends in dots already.
  return opener ? sentenceOf(opener, facts).replace(/…( ``|`)\.$/, '…$1') : '';
}

/** One line for what happened before the first step, or undefined where nothing did. */
export function describeBefore(trace: Trace): string | undefined {
  const calls = trace.calls.filter((call) => call.before);
  const moments = momentsBefore(trace);
  const core = moments.flatMap((moment) =>
    moment.kind === 'listening' && moment.call === undefined ? [moment.listener] : [],
  );
  const frames = moments.filter(
    ({ message, kind }) => kind === 'received' && isReady(messageOf(trace, message)),
  );
  if (calls.length + core.length + frames.length === 0) return undefined;
  const pages = calls.map((call) => {
    const value = call.value && 'json' in call.value ? ` (event id ${JSON.stringify(call.value.json)})` : '';
    const isListen = call.command === 'plugin:event|listen';
    return `${code(partyName(call.by, trace))} called ${code(shortSource(call.source))}${isListen && call.settles === 'resolved' ? value : ''}`;
  });
  const listeners = core.map(({ event }) => `the core process listens to ${code(event)}`);
  const ready = frames.map(({ actor }) => `the isolation frame of ${code(partyName(actor, trace))} is ready`);
  const sentence = [...ready, ...pages, ...listeners].join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const isReady = (message: Message | undefined) =>
  message?.wire.form === 'frame' && message.wire.type === 'ready';

function sentenceOf(moment: Moment, facts: Facts): string {
  const { step, trace, call, message } = facts;
  const here = code(partyName(moment.actor, trace));
  switch (moment.kind) {
    case 'called':
      return called(facts, here);
    case 'emitted':
      return emitted(moment);
    case 'sent':
      return `${message ? sentSentence(message, facts) : ''}${waitingWords(step)}`;
    case 'gate':
      return gateSentence(moment, facts);
    case 'running':
      return running(moment, facts);
    case 'callback':
      return `Callback ${moment.callback} runs in ${here} with ${code(shortValue(moment.value))}; both callbacks of the call are removed.`;
    case 'settled':
      return settled(moment, call);
    case 'heard':
      return heard(moment, here);
    case 'missed':
      return `${here} keeps no callback ${moment.callback ?? code('undefined')}${moment.index === undefined ? '' : `, so index ${moment.index} of that channel is lost`}: nothing is called, and the console gets a warning.`;
    case 'held':
    case 'delivered':
      return channelSentence(moment, trace, here);
    case 'hooked':
    case 'sealed':
      return frameSentence(facts, here);
    case 'failed':
      return failedSentence(moment, here);
    case 'threw':
      return threwSentence(moment, here);
    case 'panicked':
    case 'acted':
    case 'loaded':
    case 'closed':
    case 'exited':
    case 'prevented':
    case 'stopped':
    case 'console':
      return lifeSentence(moment, facts, here);
    case 'received':
      return message ? receivedSentence(message, here) : `${here} receives a message.`;
    case 'returned':
      return `${nameOf(facts)} returns ${code(shortValue(moment.value))}.`;
    case 'listening':
      return `The core process listens to ${code(moment.listener.event)} as listener ${moment.listener.id}.`;
    case 'unlistened':
      return `Listener ${moment.listener.id} of ${code(moment.listener.event)} is removed.`;
    case 'spawned':
      return `A task for ${code(moment.command)} starts on the async runtime.`;
    case 'checked':
      return `${nameOf(facts)} looks whether ${code(moment.path)} is in its scope: ${scopeWords(moment)}.`;
    case 'queued':
      return `A message waits at ${here}.`;
    case 'dequeued':
      return `A message need not wait at ${here} any longer.`;
    case 'blocked':
      return blockedSentence(moment, facts);
    case 'unblocked':
      return 'A worker of the async runtime need not wait any longer.';
    case 'stderr':
      return `The core process writes to stderr: ${code(moment.text)}.`;
  }
}

function called({ step, call }: Facts, here: string): string {
  const source = code(shortSource(call?.source ?? ''));
  const keeps = call?.callbacks
    ? `keeps callbacks ${call.callbacks[0]} and ${call.callbacks[1]}`
    : 'keeps no callback: this request is written by hand';
  const waits = firstOf(step, 'queued')
    ? ' Its isolation frame is not ready, so the call waits in the page.'
    : '';
  const cause = firstOf(step, 'received') ? 'The eval runs: ' : '';
  return `${cause}${here} calls ${source} and ${keeps}.${waits}`;
}

function emitted({ by, event, source, to, value }: MomentOf<'emitted'>): string {
  const payload = code(shortValue(value));
  if (by === 'tauri')
    return `Tauri itself emits ${code(event)} ${to ? `with the payload ${payload}, for ${hearersOf(to)}` : `for the window, with the payload ${payload}`}.`;
  // A recorder knows the event's name, not the line that emitted it.
  return source === undefined
    ? `The core process emits ${code(event)} with the payload ${payload}.`
    : `The core process runs ${code(source)} with the payload ${payload}.`;
}

/**
 * Which listeners an event of Tauri's own is for. Source: tauri 2.12.5, `src/manager/window.rs`, `emit_to_window` and
 * `on_window_event`; `src/event/listener.rs`, `match_any_or_filter`.
 */
function hearersOf(to: Addressee): string {
  const label = 'label' in to ? code(to.label) : '';
  const own =
    to.kind === 'ofWindow'
      ? `listeners of the window ${label} or of its webview window`
      : `listeners with the label ${label}`;
  return `${own}, and for every target ${code('Any')}`;
}

function scopeWords({ isInScope, emptyMeans }: MomentOf<'checked'>): string {
  const why =
    emptyMeans === undefined
      ? ''
      : `, since nothing is allowed by name and this command reads that as ${emptyMeans}`;
  return `${isInScope ? 'path in scope' : 'path not in scope'}${why}`;
}

function running(moment: MomentOf<'running'>, facts: Facts): string {
  const { step, trace } = facts;
  const name = nameOf(facts);
  const checked = firstOf(step, 'checked');
  const check = checked ? ` Its own scope check looks at ${code(checked.path)}: ${scopeWords(checked)}.` : '';
  if (moment.actor === 'core/async')
    return `${name} runs on the async runtime; the main thread stays free.${check}`;
  const [end] = endsOf(trace, step.call);
  const until = end && end.at > moment.at ? `, which it holds until ${end.at} ms` : '';
  return `${name} runs on the main thread${until}.${check}`;
}

function settled({ outcome, value }: MomentOf<'settled'>, call: Call | undefined): string {
  const promise = `The promise of ${code(shortSource(call?.source ?? ''))}`;
  if (outcome === 'resolved') return `${promise} resolves to ${code(shortValue(value))}.`;
  return 'json' in value && typeof value.json === 'string'
    ? `${promise} rejects with the string ${code(value.json)}`.replace(/\.?$/, '.')
    : `${promise} rejects with ${code(shortValue(value))}.`;
}

/** A page's handler gets `{event, payload, id}`, a Rust listener the payload alone. */
function payloadIn({ value, actor }: MomentOf<'heard'>): Value {
  if (actor.startsWith('core/') || !('json' in value)) return value;
  const { json } = value;
  const hasPayload = typeof json === 'object' && json !== null && 'payload' in json;
  return hasPayload ? { json: (json as { readonly payload: Json }).payload } : value;
}

function heard(moment: MomentOf<'heard'>, here: string): string {
  const { event, id } = moment.listener;
  const value = code(shortValue(payloadIn(moment), 48));
  return moment.actor.startsWith('core/')
    ? `In the core process, Rust listener ${id} hears ${code(event)} on the ${threadName(moment.actor)}, as JSON text: ${value}.`
    : `Listener ${id} in ${here} hears ${code(event)}: its handler gets the payload ${value}.`;
}
