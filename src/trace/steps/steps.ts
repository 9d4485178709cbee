import { messageOf } from '../record/lookup.ts';
import { perTrace } from '../record/per-trace.ts';
import type { Gate, MessageId, Moment, MomentId, MomentKind, Trace } from '../record/trace.ts';
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

const isSilent = ({ gate, verdict }: Moment) =>
  gate !== undefined && silentGates.has(gate) && verdict !== 'refused';

const kindOf = (moment: Moment): StepKind => (moment.kind === 'gate' ? (moment.gate ?? 'form') : moment.kind);

const refuses = (moment: Moment) =>
  moment.verdict === 'refused' || moment.kind === 'stopped' || moment.kind === 'panicked';

/** Whether a moment of the second kind joins a step of the first. */
const isOneBreath = (step: StepKind, next: StepKind) =>
  classes[step] !== undefined && classes[step] === classes[next];

/** A step that moments may still join. */
type OpenStep = { -readonly [Field in keyof Step]: Step[Field] } & { readonly moments: Moment[] };

type Counts = Partial<Record<StepKind, number>>;

/** What happens under one key: its latest step, what waits to join the next, and how many of a kind there were. */
interface Strand {
  latest?: OpenStep;
  waiting: Moment[] | undefined;
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

/** Whether anything happens in a trace that a reader can step through. */
export const hasSteps = ({ moments }: Trace): boolean =>
  moments.some((moment) => !moment.before && !isSilent(moment));

/** Which step sent each message first, by index; what was sent `before` is in none. */
export const sendingsOf = perTrace((trace) => {
  const sent = new Map<MessageId, number>();
  for (const { index, kind, message } of stepsOf(trace)) {
    if (kind === 'sent' && message !== undefined && !sent.has(message)) sent.set(message, index);
  }
  return sent;
});

function makeSteps(trace: Trace): readonly Step[] {
  const steps: OpenStep[] = [];
  /** The moments that opened them. */
  const openers: MomentId[] = [];
  /** By call, or by message where a moment belongs to none. */
  const strands = new Map<string, Strand>();
  /** Of steps without a call, by actor. */
  const counts = new Map<string, Counts>();
  const followed = followedMessages(trace);
  /** The latest step that each of those opened. */
  const opened = new Map<MessageId, OpenStep>();
  /** Where a message's receipt waits to join a step. */
  const receipts = new Map<MessageId, Strand>();

  /** What waits for a moment: what happened before it to its call, and its message's receipt. */
  const takeWaiting = (strand: Strand | undefined, message: MessageId | undefined): readonly Moment[] => {
    const own = strand?.waiting ?? [];
    if (strand) strand.waiting = undefined;
    const other = message === undefined ? undefined : receipts.get(message);
    if (message === undefined || !other) return own;
    receipts.delete(message);
    if (!other.waiting || other === strand) return own;
    const receipt = other.waiting.filter((moment) => moment.message === message);
    other.waiting = other.waiting.filter((moment) => moment.message !== message);
    return [...receipt, ...own];
  };

  const open = (moments: Moment[], strand: Strand | undefined, opener: Moment) => {
    const { at, actor, call, message } = opener;
    const counted = call !== undefined && strand ? strand.counts : madeAt(counts, actor, (): Counts => ({}));
    const kind = kindOf(opener);
    const count = (counted[kind] ?? 0) + 1;
    counted[kind] = count;
    const id = `${call ?? actor}.${kind}.${count}`;
    const step: OpenStep = {
      index: steps.length,
      id,
      kind,
      at,
      actor,
      moments,
      refuses: refuses(opener),
    };
    if (call !== undefined) step.call = call;
    if (message !== undefined) {
      step.message = message;
      if (followed.has(message)) opened.set(message, step);
    }
    steps.push(step);
    openers.push(opener.id);
    if (strand) strand.latest = step;
  };

  for (const moment of trace.moments) {
    if (moment.before) continue;
    const key = keyOf(moment, trace);
    const strand =
      key === undefined
        ? undefined
        : madeAt(strands, key, (): Strand => ({ waiting: undefined, counts: {} }));
    if (joinsNext.has(moment.kind) && strand) {
      if (strand.waiting) strand.waiting.push(moment);
      else strand.waiting = [moment];
      if (moment.kind === 'received' && moment.message !== undefined) receipts.set(moment.message, strand);
      continue;
    }
    // An eval that only writes into the console has no other moment to join.
    const isArrival = moment.kind === 'console' && receipts.has(moment.message ?? '');
    if (joinsPrevious.has(moment.kind) && !isArrival) {
      const step = opened.get(moment.message ?? '') ?? strand?.latest ?? steps.at(-1);
      if (step) join(step, moment);
      else open([moment], undefined, moment);
      continue;
    }
    if (isSilent(moment)) continue;
    const step = strand?.latest;
    if (step && isOneBreath(step.kind, kindOf(moment)) && !step.refuses) {
      join(step, moment);
      continue;
    }
    open([...takeWaiting(strand, moment.message), moment], strand, moment);
  }

  const left = [...strands.values()]
    .flatMap((strand) => (strand.waiting ?? []).slice(0, 1).map((opener) => ({ strand, opener })))
    .sort((a, b) => a.opener.id - b.opener.id);
  if (left.length === 0) return steps;
  for (const { strand, opener } of left) open(strand.waiting ?? [], strand, opener);
  return steps
    .map((step, index) => ({ step, opener: openers[index] ?? 0 }))
    .sort((a, b) => a.opener - b.opener)
    .map(({ step }, index) => Object.assign(step, { index }));
}

function join(step: OpenStep, moment: Moment): void {
  step.moments.push(moment);
  step.refuses ||= refuses(moment);
}

/** Messages with moments that join the step before. */
function followedMessages({ moments }: Trace): ReadonlySet<MessageId | undefined> {
  return new Set(moments.filter(({ kind }) => joinsPrevious.has(kind)).map(({ message }) => message));
}

function madeAt<Made>(map: Map<string, Made>, key: string, make: () => Made): Made {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
