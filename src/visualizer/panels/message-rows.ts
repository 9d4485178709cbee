import type { Body, EvalWire, Message, Trace } from '../../trace/index.ts';
// From the files themselves: the layer's index would bring what writes the sentences into the page.
import { callOf, findingsOf, windowOf } from '../../trace/record/lookup.ts';
import { shortName } from '../../trace/record/command.ts';
import { byteCount } from '../../trace/record/value.ts';
import { headerIn, isSealed, payloadOf } from '../../trace/record/wire.ts';
import { bodyJson } from '../../trace/words/wire-json.ts';
import { perTrace } from '../../trace/record/per-trace.ts';
import { sendingsOf } from '../../trace/steps/steps.ts';
import type { IconName } from '../icons/icon-name.ts';

/** A message as the table shows it. */
export interface MessageRow {
  readonly message: Message;
  readonly number: number;
  /** Index of the step that sends it. */
  readonly step: number;
  readonly from: Party;
  readonly to: Party;
  readonly travels: string;
  readonly shape: IconName;
  readonly name: string;
  /** `not yet` until its step is reached. */
  readonly outcome: string;
}

export interface Party {
  readonly name: string;
  readonly colour: 'by-page' | 'by-frame' | 'by-core' | 'by-none';
}

const sentIn = perTrace((trace) => {
  const steps = sendingsOf(trace);
  const sent = trace.messages
    .flatMap((message) => {
      const step = steps.get(message.id);
      return step === undefined ? [] : [{ message, step }];
    })
    .sort((left, right) => left.step - right.step);
  return { sent, numbers: new Map(sent.map(({ message }, index) => [message.id, index + 1])) };
});

/** The step that sends each message of a run, in order, without those of what happened before it. */
export const sendingSteps = (trace: Trace): readonly number[] => sentIn(trace).sent.map(({ step }) => step);

/** Messages of a run in the order they are sent: those of two places among them and between. */
export function messageRows(trace: Trace, from?: number, to?: number): readonly MessageRow[] {
  const { sent, numbers } = sentIn(trace);
  return sent.slice(from, to).map(({ message, step }) => ({
    message,
    number: numbers.get(message.id) ?? 0,
    step,
    from: partyOf(message.from, trace),
    to: partyOf(message.to, trace),
    travels: travelsAs(message),
    shape: shapeOf(message),
    name: messageName(message, trace, numbers),
    outcome: messageOutcome(message, trace),
  }));
}

function partyOf(id: string, trace: Trace): Party {
  const kind = trace.actors.find((actor) => actor.id === id)?.kind;
  if (kind === 'isolation-frame') return { name: 'isolation frame', colour: 'by-frame' };
  if (id.startsWith('core/')) return { name: 'core', colour: 'by-core' };
  if (kind === 'page' || kind === 'foreign-frame')
    return { name: windowOf(trace, id) ?? id, colour: 'by-page' };
  return { name: id, colour: 'by-none' };
}

const sealsOf = ({ wire }: Message) => isSealed(payloadOf(wire) ?? null);

function shapeOf(message: Message): MessageRow['shape'] {
  const { wire } = message;
  switch (wire.form) {
    case 'eval':
      return 'eval';
    case 'response':
      return headerIn(wire, 'Tauri-Response') === 'ok' ? 'answer-ok' : 'answer-error';
    default: {
      const shape = wire.form === 'post' ? 'fallback' : wire.form;
      return sealsOf(message) ? `${shape}-sealed` : shape;
    }
  }
}

function travelsAs(message: Message): string {
  switch (message.wire.form) {
    case 'eval':
      return 'eval';
    case 'response':
      return 'answer';
    default: {
      const how = message.wire.form === 'post' ? 'postMessage' : message.transport.replace('-', ' ');
      return sealsOf(message) ? `${how}, sealed` : how;
    }
  }
}

function messageName(message: Message, trace: Trace, numbers: ReadonlyMap<string, number>): string {
  const { wire } = message;
  if (wire.form === 'eval') return evalName(wire);
  if (wire.form === 'frame' && wire.type === 'ready') return 'ready';
  const answered = message.answers === undefined ? undefined : numbers.get(message.answers);
  if (answered !== undefined) return `to ${String(answered)}`;
  const call = callOf(trace, message.call);
  return call ? shortName(call.command) : wire.form === 'request' ? wire.url : '';
}

function evalName(wire: EvalWire): string {
  switch (wire.purpose) {
    case 'dispatch':
    case 'register':
      return wire.event;
    case 'callback':
      return `callback ${String(wire.id)}`;
    case 'channel':
      return `channel ${String(wire.id)}, ${wire.message ? `message ${String(wire.index)}` : 'end'}`;
    case 'fetch':
      return `channel ${String(wire.id)}, fetch ${String(wire.data)}`;
    case 'console':
      return 'console.error';
  }
}

function messageOutcome({ id, call, wire, receivedAt }: Message, trace: Trace): string {
  if (wire.form === 'response') {
    const header = headerIn(wire, 'Tauri-Response');
    return header === undefined ? String(wire.status) : `${String(wire.status)}, ${header}`;
  }
  const refused = findingsOf(trace, call).find(
    ({ message, verdict }) => message === id && verdict === 'refused',
  );
  if (refused) return `refused at ${refused.gate}`;
  return receivedAt === null ? 'not received' : 'arrived';
}

/** What is in a body, JSON with one field a line where it has fields. */
export function formattedBody(body: Body): string {
  if ('json' in body) return JSON.stringify(body.json, undefined, 2);
  return 'bytes' in body ? `${String(byteCount(body))} bytes` : bodyJson(body);
}

const explained: Readonly<Record<string, string>> = {
  'tauri-callback': 'run this in the page when it succeeds',
  'tauri-error': 'run this in the page when it fails',
  'tauri-invoke-key': '20 characters, known to the script that Tauri injects',
  origin: 'set by the engine; decides whether the page is local or remote',
  'tauri-response': 'ok or error: settles the promise, whatever the status',
};

/** What a header means, for those that matter. */
export const explanationOf = (header: string): string | undefined => explained[header.toLowerCase()];
