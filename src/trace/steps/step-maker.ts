import { messageOf } from '../record/lookup.ts';
import type { MessageId, Moment, MomentId, Trace } from '../record/trace.ts';
import { joinsNext, joinsPrevious, sharesStep } from './joining.ts';
import type { Step, StepKind } from './step.ts';
import { refuses, stepKindOf } from './step-facts.ts';

/** A step that moments may still join. */
type OpenStep = { -readonly [Field in keyof Step]: Step[Field] } & { readonly moments: Moment[] };

const nothing: readonly Moment[] = [];

const newGroup = (): Group => ({ latest: undefined, waiting: undefined, counts: {} });
const newCounts = (): Counts => ({});
const newEnds = (): string[] => [];

type Counts = Partial<Record<StepKind, number>>;

/** What happens under one key: its latest step, what waits to join the next, and how many of a kind there were. */
interface Group {
  latest: OpenStep | undefined;
  waiting: Moment[] | undefined;
  readonly counts: Counts;
}

/** Makes the steps of a trace out of its moments, which are added in their order. */
export class StepMaker {
  readonly #trace: Trace;
  readonly #steps: OpenStep[] = [];
  /** The moments that opened them. */
  readonly #openers: MomentId[] = [];
  /** By call, or by message where a moment belongs to none. */
  readonly #groups = new Map<string, Group>();
  /** Of steps without a call, by actor. */
  readonly #counts = new Map<string, Counts>();
  /** Messages with moments that join the step before. */
  readonly #followed: ReadonlySet<MessageId | undefined>;
  /** The latest step that each of those opened. */
  readonly #opened = new Map<MessageId, OpenStep>();
  /** Where a message's receipt waits to join a step. */
  readonly #receipts = new Map<MessageId, Group>();

  constructor(trace: Trace) {
    this.#trace = trace;
    const followed = new Set<MessageId | undefined>();
    for (const moment of trace.moments) if (joinsPrevious(moment)) followed.add(moment.message);
    this.#followed = followed;
  }

  add(moment: Moment): void {
    const group = this.#groupOf(moment);
    if (joinsNext(moment) && group) {
      this.#wait(group, moment);
      return;
    }
    // An eval that only writes into the console has no other moment to join.
    const isArrival = moment.kind === 'console' && this.#receipts.has(moment.message ?? '');
    if (joinsPrevious(moment) && !isArrival) {
      const step = this.#opened.get(moment.message ?? '') ?? group?.latest ?? this.#steps.at(-1);
      if (step) join(step, moment);
      else this.#open([moment], undefined, moment);
      return;
    }
    const step = group?.latest;
    if (step && sharesStep(step.kind, stepKindOf(moment)) && !step.refuses) join(step, moment);
    else {
      const waiting = this.#takeWaiting(group, moment.message);
      this.#open(waiting === nothing ? [moment] : [...waiting, moment], group, moment);
    }
  }

  /** The steps in order; what still waits makes separate steps. */
  finish(): readonly Step[] {
    const left: { readonly group: Group; readonly opener: Moment }[] = [];
    for (const group of this.#groups.values()) {
      const opener = group.waiting?.[0];
      if (opener) left.push({ group, opener });
    }
    left.sort((a, b) => a.opener.id - b.opener.id);
    if (left.length === 0) return this.#steps;
    for (const { group, opener } of left) this.#open(group.waiting ?? [], group, opener);
    return this.#steps
      .map((step, index) => ({ step, opener: this.#openers[index] ?? 0 }))
      .sort((a, b) => a.opener - b.opener)
      .map(({ step }, index) => Object.assign(step, { index }));
  }

  /** What ties moments together: their call, or without one the request they belong to. */
  #groupOf(moment: Moment): Group | undefined {
    const key = moment.call ?? messageOf(this.#trace, moment.message)?.answers ?? moment.message;
    return key === undefined ? undefined : madeAt(this.#groups, key, newGroup);
  }

  #wait(group: Group, moment: Moment): void {
    if (group.waiting) group.waiting.push(moment);
    else group.waiting = [moment];
    if (moment.kind === 'received') this.#receipts.set(moment.message, group);
  }

  /** What waits for a moment: what happened before it to its call, and its message's receipt. */
  #takeWaiting(group: Group | undefined, message: MessageId | undefined): readonly Moment[] {
    const own = group?.waiting ?? nothing;
    if (group) group.waiting = undefined;
    const other = message === undefined ? undefined : this.#receipts.get(message);
    if (message === undefined || !other) return own;
    this.#receipts.delete(message);
    if (!other.waiting || other === group) return own;
    const receipt = other.waiting.filter((moment) => moment.message === message);
    other.waiting = other.waiting.filter((moment) => moment.message !== message);
    return [...receipt, ...own];
  }

  #open(moments: Moment[], group: Group | undefined, opener: Moment): void {
    const { at, actor, call, message } = opener;
    const kind = stepKindOf(opener);
    const counts = call !== undefined && group ? group.counts : madeAt(this.#counts, actor, newCounts);
    const count = (counts[kind] ?? 0) + 1;
    counts[kind] = count;
    const step: OpenStep = {
      index: this.#steps.length,
      id: (call ?? actor) + endOfId(kind, count),
      kind,
      at,
      actor,
      moments,
      refuses: refuses(opener),
    };
    if (call !== undefined) step.call = call;
    if (message !== undefined) {
      step.message = message;
      if (this.#followed.has(message)) this.#opened.set(message, step);
    }
    this.#steps.push(step);
    this.#openers.push(opener.id);
    if (group) group.latest = step;
  }
}

/** By kind, what ends the id of the first of its steps, of the second and so on: made once, since a long trace has few. */
const endsOfIds = new Map<StepKind, string[]>();

function endOfId(kind: StepKind, count: number): string {
  const ends = madeAt(endsOfIds, kind, newEnds);
  return (ends[count] ??= `.${kind}.${count}`);
}

function join(step: OpenStep, moment: Moment): void {
  step.moments.push(moment);
  step.refuses ||= refuses(moment);
}

function madeAt<Key extends string, Made>(map: Map<Key, Made>, key: Key, make: () => Made): Made {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
