import { perTrace } from './per-trace.ts';
import type { CallId, Gate, MessageId, Moment, MomentKind, Trace } from './trace.ts';
import type { Step, StepKind } from './step.ts';
import { messageOf } from './questions.ts';

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
  readonly group: string | undefined;
  ended: boolean;
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
  /** The latest step of each call, or of each message that belongs to none. */
  const latest = new Map<string, OpenStep>();
  /** The latest step that a message opened. */
  const opened = new Map<string, OpenStep>();
  const pending = new Map<string, Moment[]>();

  const open = (moments: Moment[], opener: Moment, group: string | undefined) => {
    const step = { moments, opener, group, ended: refuses(opener) };
    steps.push(step);
    const key = keyOf(opener, trace);
    if (key !== undefined) latest.set(key, step);
    if (opener.message !== undefined) opened.set(opener.message, step);
  };

  for (const moment of trace.moments) {
    if (moment.before) continue;
    const key = keyOf(moment, trace);
    if (joinsNext.has(moment.kind) && key !== undefined) {
      const waiting = pending.get(key);
      if (waiting) waiting.push(moment);
      else pending.set(key, [moment]);
      continue;
    }
    if (joinsPrevious.has(moment.kind)) {
      const step = opened.get(moment.message ?? '') ?? latest.get(key ?? '') ?? steps.at(-1);
      if (step) step.moments.push(moment);
      else open([moment], moment, undefined);
      continue;
    }
    const kind = kindOf(moment);
    if (moment.gate && silentGates.has(moment.gate) && moment.verdict !== 'refused') continue;
    const group = classes[kind];
    const step = latest.get(key ?? '');
    if (step && group !== undefined && step.group === group && !step.ended) {
      step.moments.push(moment);
      step.ended = refuses(moment);
      continue;
    }
    const waiting = key === undefined ? [] : (pending.get(key) ?? []);
    if (key !== undefined) pending.delete(key);
    open([...waiting, moment], moment, group);
  }
  for (const moments of pending.values()) {
    const opener = moments[0];
    if (opener) open(moments, opener, undefined);
  }
  const order = new Map(trace.moments.map((moment, index) => [moment, index]));
  const placeOf = ({ opener }: OpenStep) => order.get(opener) ?? 0;
  return numbered(pending.size > 0 ? steps.sort((a, b) => placeOf(a) - placeOf(b)) : steps);
}

function numbered(steps: readonly OpenStep[]): readonly Step[] {
  const counts = new Map<string, number>();
  return steps.map(({ moments, opener }, index): Step => {
    const kind = kindOf(opener);
    const stem = `${opener.call ?? opener.actor}.${kind}`;
    const count = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, count);
    return {
      index,
      id: `${stem}.${count}`,
      kind,
      at: opener.at,
      actor: opener.actor,
      moments,
      refuses: moments.some(refuses),
      ...(opener.call !== undefined && { call: opener.call }),
      ...(opener.message !== undefined && { message: opener.message }),
    };
  });
}
