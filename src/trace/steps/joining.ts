import type { Moment, MomentKind } from '../record/trace.ts';
import type { StepKind } from './step.ts';

/** Moments that happen in the same step: of one call, they share it with those of their class. */
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

/** Whether a moment of the second kind joins a step of the first. */
export const sharesStep = (step: StepKind, next: StepKind): boolean =>
  classes[step] !== undefined && classes[step] === classes[next];

/** How a message arrived or what a command left behind: part of what comes next. */
const nextKinds: ReadonlySet<MomentKind> = new Set<MomentKind>([
  'received',
  'dequeued',
  'unblocked',
  'returned',
]);

export const joinsNext = ({ kind }: Moment): boolean => nextKinds.has(kind);

/** Consequences: part of what came before, if they join at all. */
export const previousKinds: ReadonlySet<MomentKind> = new Set<MomentKind>([
  'queued',
  'console',
  'stderr',
  'listening',
  'unlistened',
  'blocked',
]);

/** A worker that waits for the main thread does so for what it sent; who waits for a lock has a separate step. */
export const joinsPrevious = (moment: Moment): boolean =>
  previousKinds.has(moment.kind) && (moment.kind !== 'blocked' || moment.waitsFor === 'mainThread');
