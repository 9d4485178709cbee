import { perTrace } from '../record/per-trace.ts';
import type { Call, Message, Moment, Trace } from '../record/trace.ts';
import { shortValue, windowOf } from '../record/questions.ts';
import { code } from './code.ts';
import { type Facts, nameOf, ofKind, threadName } from '../steps/step-facts.ts';
import { isSealed, payloadOf } from './wire-json.ts';

/** The sentence for a gate that opens a step. */
export function gateSentence(moment: Moment, facts: Facts): string {
  const { step, trace, call, message } = facts;
  const window = code(windowOf(trace, call?.by ?? '') ?? '');
  switch (moment.gate) {
    case 'method':
      return `The method ${code(message?.wire.form === 'request' ? message.wire.method : '')} is not allowed: status ${moment.found ?? '405'}.`;
    case 'unseal':
      return unseal(moment, facts);
    case 'form':
      return `The request for ${nameOf(facts)} cannot be read, so no ${trace.pattern === 'isolation' ? 'other gate' : 'gate'} is asked: status ${moment.found ?? '500'}.`;
    case 'key': {
      if (moment.verdict === 'refused') {
        return `The invoke key of ${nameOf(facts)} is ${code(moment.found ?? '')}: the core process drops the request, writes one line to stderr and answers nothing.`;
      }
      const origin = ofKind(step, 'origin');
      const isLocal = origin?.found === 'local';
      if (message?.wire.form === 'post')
        return isLocal
          ? `The invoke key is valid. The engine names the page that sent it, and it is the app’s own: ${code('local')}.`
          : `The invoke key is valid. The engine names the page that sent it, ${code(origin?.found ?? '')}, which is not the app’s own: remote.`;
      const where = message?.wire.form === 'request' ? (header(message, 'Origin') ?? '') : '';
      return `The invoke key is valid. The origin ${code(where)} is ${isLocal ? 'the app’s own: local' : 'not the app’s own: remote'}.`;
    }
    case 'permission':
      return permission(moment, facts, window, isRemote(call, trace));
    case 'command':
    case 'arguments':
      return dispatch(facts);
    default:
      return `The gate ${code(moment.gate ?? '')} finds ${code(moment.found ?? '')}.`;
  }
}

function unseal(moment: Moment, facts: Facts): string {
  const { message } = facts;
  const name = nameOf(facts);
  const payload = message && payloadOf(message.wire);
  if (moment.verdict === 'refused') {
    const end = message?.wire.form === 'post' ? 'Nobody will answer it.' : 'No other gate is asked.';
    return `The core process cannot unseal the payload of ${name}: ${code(moment.found ?? '')}. ${end}`;
  }
  const inside = isSealed(payload ?? null) && payload && 'sealed' in payload ? payload.sealed : undefined;
  return `The core process unseals the payload of ${name} with this run’s key and can read it: ${code(shortValue(inside, 48))}.`;
}

const remoteCalls = perTrace(
  ({ moments }) =>
    new Set(
      moments.filter(({ gate, found }) => gate === 'origin' && found !== 'local').map(({ call }) => call),
    ),
);

const isRemote = (call: Call | undefined, trace: Trace) => remoteCalls(trace).has(call?.id);

function permission(moment: Moment, facts: Facts, window: string, remote: boolean): string {
  const name = nameOf(facts);
  if (moment.verdict === 'skipped') {
    if (moment.found === 'never asked')
      return `The permission gate is never asked about ${name}: any page may fetch what is kept for its own webview.`;
    return `The app has no manifest of its own commands and the page is local, so ${name} needs no permission.`;
  }
  if (moment.verdict === 'passed')
    return `The permission gate lets it pass: ${code(moment.found ?? '')} gives ${name} to the window ${window}.`;
  return moment.found === 'denied'
    ? `The permission gate refuses: a deny for ${name} matches this origin, and a deny asks for no window. The command will not run.`
    : `The permission gate refuses: no capability gives ${name} to ${remote ? 'a remote page in ' : ''}the window ${window}. The command will not run.`;
}

function dispatch(facts: Facts): string {
  const { step } = facts;
  const name = nameOf(facts);
  const command = ofKind(step, 'command');
  if (command?.verdict === 'refused') return `The core process has no command ${name}, so nothing can run.`;
  const reads = ofKind(step, 'arguments');
  const spawned = ofKind(step, 'spawned');
  if (reads?.verdict === 'refused')
    return `${name} is found, but its arguments do not fit: ${code(reads.text ?? '')}.`;
  const where = spawned
    ? `${name} is found, and a task for it starts on the async runtime.`
    : `${name} is found.`;
  if (!reads) return where;
  return `${where} The ${threadName(reads.actor)} reads its arguments: ${code(reads.found ?? '')}.`;
}

const header = (message: Message, name: string) =>
  message.wire.form === 'request' ? message.wire.headers.find(([it]) => it === name)?.[1] : undefined;
