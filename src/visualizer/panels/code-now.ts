import { callOf, messageOf, pathOf } from '../../trace/record/lookup.ts';
import { perTrace } from '../../trace/record/per-trace.ts';
import { nthOf, outcomeParts, type LinePart, type SourceLine } from '../../trace/record/program.ts';
import type { Moment, MomentOf, Step, Trace } from '../../trace/index.ts';

/** What makes lines run: what they do, and whose they are. */
interface Cause {
  readonly part: LinePart;
  readonly of: string;
  /** Its command or event: what lines of the editor's own sources go by. */
  readonly name?: string | undefined;
  /** Which of the lines that fit, from 0; all of them without it. */
  readonly nth?: number;
  /** What the lines lead to: those behind it do not run. */
  readonly until?: Cause | undefined;
}

/** Indices of the lines that run in a step. What a run ends with is highlighted only where one line says so. */
export function linesAt(lines: readonly SourceLine[], step: Step, trace: Trace): readonly number[] {
  const found = step.moments.flatMap((moment) =>
    causesOf(moment, trace).flatMap((cause) => linesOf(lines, cause)),
  );
  return [...new Set(found)].sort((left, right) => left - right);
}

function linesOf(lines: readonly SourceLine[], { part, of, name, nth, until }: Cause): readonly number[] {
  const fitting = lines.flatMap((line, index) =>
    line.part === part && (line.of === of || line.of === name) ? [index] : [],
  );
  const isOneBlock = fitting.every((line, index) => line === (fitting[0] ?? 0) + index);
  if (outcomeParts.has(part) && !isOneBlock) return [];
  const end = until && linesOf(lines, until)[0];
  const reached = end === undefined ? fitting : fitting.filter((index) => index < end);
  return nth === undefined ? reached : reached.slice(nth, nth + 1);
}

function causesOf(moment: Moment, trace: Trace): readonly Cause[] {
  const command = callOf(trace, moment.call)?.command ?? '';
  switch (moment.kind) {
    case 'called':
      return ofCall(moment, 'call', trace);
    case 'settled':
      return ofCall(moment, moment.outcome, trace);
    case 'callback': {
      const isSuccess = callOf(trace, moment.call)?.callbacks?.[0] === moment.callback;
      return ofCall(moment, isSuccess ? 'resolved' : 'rejected', trace);
    }
    case 'heard': {
      const { owner, event, id } = moment.listener;
      const of = nthOf(`${owner} ${event}`, numbers(trace).listeners.get(id) ?? 0);
      return [{ part: 'heard', of, name: owner.startsWith('core') ? `core ${event}` : event }];
    }
    case 'delivered':
      return moment.end ? [] : [{ part: 'streamed', of: moment.actor, name: command }];
    case 'acted':
      return ofAction(moment);
    case 'hooked':
      return [{ part: 'hooked', of: moment.outcome }];
    case 'gate':
      return moment.gate === 'arguments' ? [{ part: 'parameters', of: command }] : [];
    case 'running':
      return [{ part: 'body', of: command, until: endOf(moment, command, trace) }];
    case 'sent':
      return ofStream(moment, command, trace);
    case 'emitted':
      return ofEmission(moment, command, trace);
    case 'returned':
    case 'panicked':
      return [commandEnd(moment, command)];
    default:
      return [];
  }
}

function ofAction({ action, actor }: MomentOf<'acted'>): readonly Cause[] {
  switch (action.type) {
    case 'reload':
    case 'navigate':
    case 'resend':
      return [{ part: action.type, of: actor }];
    default:
      return [];
  }
}

function ofCall({ call }: Moment, part: LinePart, trace: Trace): readonly Cause[] {
  const of = call === undefined ? undefined : numbers(trace).calls.get(call);
  return of === undefined ? [] : [{ part, of, name: callOf(trace, call)?.command }];
}

function commandEnd(moment: MomentOf<'returned' | 'panicked'>, command: string): Cause {
  if (moment.kind === 'panicked') return { part: 'panicked', of: command };
  if (moment.outcome === 'ok') return { part: 'returned', of: command };
  const { value } = moment;
  const of = `${command} ${'json' in value ? JSON.stringify(value.json) : ''}`;
  return { part: 'failed', of, name: command };
}

function endOf({ call }: Moment, command: string, trace: Trace): Cause | undefined {
  const end = pathOf(trace, call).find((moment) => moment.kind === 'returned' || moment.kind === 'panicked');
  return end && commandEnd(end, command);
}

/** The command sends on its channel, one message after the other. */
function ofStream({ message, call }: MomentOf<'sent'>, command: string, trace: Trace): readonly Cause[] {
  const isOfStream = (id: string | undefined) => {
    const wire = messageOf(trace, id)?.wire;
    return (
      wire?.form === 'eval' && (wire.purpose === 'fetch' || (wire.purpose === 'channel' && wire.message))
    );
  };
  if (!isOfStream(message)) return [];
  const sent = pathOf(trace, call).filter((each) => each.kind === 'sent' && isOfStream(each.message));
  return [{ part: 'streams', of: command, nth: sent.findIndex((each) => each.message === message) }];
}

function ofEmission(moment: MomentOf<'emitted'>, command: string, trace: Trace): readonly Cause[] {
  const { by, source, event, id } = moment;
  if (by !== 'app' || source === undefined) return [];
  const name = numbers(trace).emissions.get(id);
  return [
    { part: 'emits', of: `${command} ${event}`, name: event },
    ...(name === undefined ? [] : [{ part: 'emits', of: name } as const]),
  ];
}

/** Calls, listeners and emissions with their number among those alike, those before the run counted too. */
const numbers = perTrace((trace) => {
  const counts = new Map<string, number>();
  const next = (name: string) => {
    const number = counts.get(name) ?? 0;
    counts.set(name, number + 1);
    return number;
  };
  const named = (name: string) => nthOf(name, next(name));
  const found = trace.moments.flatMap((moment) =>
    moment.kind === 'heard' || moment.kind === 'listening' ? [moment.listener] : [],
  );
  const listeners = new Map(found.map((listener) => [listener.id, listener]));
  const inOrder = [...listeners.values()].sort((left, right) => left.id - right.id);
  return {
    calls: new Map(trace.calls.map(({ id, by, source }) => [id, named(`${by} ${source}`)])),
    listeners: new Map(inOrder.map(({ id, owner, event }) => [id, next(`listener ${owner} ${event}`)])),
    emissions: new Map(
      trace.moments.flatMap((moment) =>
        moment.kind === 'emitted' && moment.source !== undefined ? [[moment.id, named(moment.source)]] : [],
      ),
    ),
  };
});

const words: Readonly<Record<LinePart, readonly [one: string, several: string]>> = {
  call: ['makes the call', 'make the call'],
  resolved: ['runs with the result', 'run with the result'],
  rejected: ['runs with the reason', 'run with the reason'],
  heard: ['runs with the event', 'run with the event'],
  streamed: ['runs with the message', 'run with the message'],
  reload: ['reloads the page', 'reload the page'],
  navigate: ['leaves the page', 'leave the page'],
  resend: ['sends it again', 'send it again'],
  parameters: ['is what the arguments gate reads', 'are what the arguments gate reads'],
  body: ['runs', 'run'],
  streams: ['sends on the channel', 'send on the channel'],
  emits: ['emits', 'emit'],
  returned: ['makes the answer', 'make the answer'],
  failed: ['makes the error', 'make the error'],
  panicked: ['panics', 'panic'],
  hooked: ['is what the hook ends with', 'are what the hook ends with'],
};

/** What the highlighted lines do, a sentence for each part. */
export function codeSentence(lines: readonly SourceLine[], highlighted: readonly number[]): string {
  if (highlighted.length === 0) return 'Nothing of it runs in this step.';
  const parts = Map.groupBy(highlighted, (index) => lines[index]?.part ?? 'body');
  return [...parts]
    .map(([part, of]) => {
      const [one, several] = words[part];
      return of.length === 1 ? `Line ${rangesOf(of)} ${one}.` : `Lines ${rangesOf(of)} ${several}.`;
    })
    .join(' ');
}

/** Numbers of lines, from 1: `2 to 4, 7`. */
function rangesOf(indices: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const index of indices) {
    const last = ranges.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else ranges.push([index, index]);
  }
  return ranges
    .map(([from, to]) => (from === to ? String(from + 1) : `${String(from + 1)} to ${String(to + 1)}`))
    .join(', ');
}
