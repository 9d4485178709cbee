import { messageOf } from './lookup.ts';
import { perTrace } from './per-trace.ts';
import type { CallId, Gate, MessageId, Moment, MomentKind, Trace } from './trace.ts';
import type { Step, StepKind } from './step.ts';

/** Moments that happen in one breath: of one call, they share a step. */
const classes: Readonly<Partial<Record<StepKind, string>>> = {
  key: 'entry',
  origin: 'entry',
  command: 'dispatch',
  spawned: 'dispatch',
  arguments: 'dispatch',
  running: 'run',
  checked: 'run',
  hooked: 'seal',
  sealed: 'seal',
};

/** They say how a message arrived or what a command left behind: part of what comes next. */
const joinsNext: ReadonlySet<MomentKind> = new Set<MomentKind>(['received', 'dequeued', 'returned']);

/** They are consequences: part of what came before. */
const joinsPrevious: ReadonlySet<MomentKind> = new Set<MomentKind>([
  'queued',
  'console',
  'stderr',
  'listening',
  'unlistened',
]);

/** Gates that are only worth a step when they refuse. */
const silentGates: ReadonlySet<Gate> = new Set<Gate>(['method', 'form']);

const kindOf = (moment: Moment): StepKind => (moment.kind === 'gate' ? (moment.gate ?? 'form') : moment.kind);

const refuses = (moment: Moment) =>
  moment.verdict === 'refused' || moment.kind === 'stopped' || moment.kind === 'panicked';

interface OpenStep {
  readonly moments: Moment[];
  readonly opener: Moment;
  readonly id: string;
  readonly group: string | undefined;
  ended: boolean;
}

type Counts = Partial<Record<StepKind, number>>;

/** What happens under one key: its latest step, what waits to join the next, and how many of a kind there were. */
interface Strand {
  latest?: OpenStep;
  waiting: Moment[];
  readonly counts: Counts;
}

/** What ties moments together: their call, or without one the request they belong to. */
const keyOf = (moment: Moment, trace: Trace) =>
  moment.call ?? messageOf(trace, moment.message)?.answers ?? moment.message;

/**
 * The steps of a trace, in order; every moment that is not `before` belongs to exactly one. Step ids keep
 * their meaning when a knob changes what comes later.
 */
export const stepsOf: (trace: Trace) => readonly Step[] = perTrace(makeSteps);

/** Which step each call was made in, and which sent each message, by index; what was `before` is in none. */
export const beginningsOf = perTrace((trace) => {
  const calls = new Map<CallId, number>();
  const messages = new Map<MessageId, number>();
  for (const { index, moments } of stepsOf(trace)) {
    for (const { kind, call, message } of moments) {
      if (kind === 'called' && call !== undefined) calls.set(call, index);
      if (kind === 'sent' && message !== undefined && !messages.has(message)) messages.set(message, index);
    }
  }
  return { calls, messages };
});

function makeSteps(trace: Trace): readonly Step[] {
  const steps: OpenStep[] = [];
  /** By call, or by message where a moment belongs to none. */
  const strands = new Map<string, Strand>();
  /** Of steps without a call, by actor. */
  const counts = new Map<string, Counts>();
  /** The latest step that a message opened. */
  const opened = new Map<MessageId, OpenStep>();
  /** Where a message's receipt waits to join a step. */
  const receipts = new Map<MessageId, Strand>();

  /** What waits for a moment: what happened before it to its call, and its message's receipt. */
  const takeWaiting = (strand: Strand | undefined, message: MessageId | undefined): Moment[] => {
    const own = strand?.waiting ?? [];
    if (strand) strand.waiting = [];
    const other = message === undefined ? undefined : receipts.get(message);
    if (message !== undefined) receipts.delete(message);
    if (!other || other === strand) return own;
    const receipt = other.waiting.filter((moment) => moment.message === message);
    other.waiting = other.waiting.filter((moment) => moment.message !== message);
    return [...receipt, ...own];
  };

  const open = (moments: Moment[], group: string | undefined, strand: Strand | undefined, opener: Moment) => {
    const counted =
      opener.call !== undefined && strand ? strand.counts : madeAt(counts, opener.actor, (): Counts => ({}));
    const kind = kindOf(opener);
    const count = (counted[kind] ?? 0) + 1;
    counted[kind] = count;
    const id = `${opener.call ?? opener.actor}.${kind}.${count}`;
    const step = { moments, opener, id, group, ended: refuses(opener) };
    steps.push(step);
    if (strand) strand.latest = step;
    if (opener.message !== undefined) opened.set(opener.message, step);
  };

  for (const moment of trace.moments) {
    if (moment.before) continue;
    const key = keyOf(moment, trace);
    const strand =
      key === undefined ? undefined : madeAt(strands, key, (): Strand => ({ waiting: [], counts: {} }));
    if (joinsNext.has(moment.kind) && strand) {
      strand.waiting.push(moment);
      if (moment.kind === 'received' && moment.message !== undefined) receipts.set(moment.message, strand);
      continue;
    }
    // An eval that only writes into the console has no other moment to join.
    const isArrival = moment.kind === 'console' && receipts.has(moment.message ?? '');
    if (joinsPrevious.has(moment.kind) && !isArrival) {
      const step = opened.get(moment.message ?? '') ?? strand?.latest ?? steps.at(-1);
      if (step) step.moments.push(moment);
      else open([moment], undefined, undefined, moment);
      continue;
    }
    if (moment.gate && silentGates.has(moment.gate) && moment.verdict !== 'refused') continue;
    const group = classes[kindOf(moment)];
    const step = strand?.latest;
    if (step && group !== undefined && step.group === group && !step.ended) {
      step.moments.push(moment);
      step.ended = refuses(moment);
      continue;
    }
    open([...takeWaiting(strand, moment.message), moment], group, strand, moment);
  }

  const left = [...strands.values()]
    .flatMap((strand) => strand.waiting.slice(0, 1).map((opener) => ({ strand, opener })))
    .sort((a, b) => a.opener.id - b.opener.id);
  for (const { strand, opener } of left) open(strand.waiting, undefined, strand, opener);
  if (left.length > 0) steps.sort((a, b) => a.opener.id - b.opener.id);
  return steps.map(closed);
}

function madeAt<Made>(map: Map<string, Made>, key: string, make: () => Made): Made {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function closed({ id, moments, opener }: OpenStep, index: number): Step {
  const { at, actor, call, message } = opener;
  const step = { index, id, kind: kindOf(opener), at, actor, moments, refuses: moments.some(refuses) };
  return Object.assign(step, call !== undefined && { call }, message !== undefined && { message });
}
