import { messageOf } from '../record/lookup.ts';
import { momentsOf } from '../record/survey.ts';
import type { MessageId, Moment, Trace } from '../record/trace.ts';
import { joinsNext, joinsPrevious, previousKinds, sharesStep } from './joining.ts';
import { MadeStep, withNext } from './made-step.ts';
import { stepKindOf } from './step-facts.ts';
import type { Step, StepKind } from './step.ts';

/** For a group in which nothing waits. */
const nothing: Moment[] = [];

/** Bits of a small number. */
const BITS = 30;

/** How many steps of each kind there were: of most kinds one or two, so that a long trace needs no table for each call. */
class KindCounts {
  /** A bit for each of the first kinds of the trace: whether there was one, and a second. */
  #once = 0;
  #twice = 0;
  /** Of the others, and of those of which there were more. */
  #counts: Map<number, number> | undefined;

  /** Counts one of a kind, by its number in the trace; returns how many there are with it. */
  add(kind: number): number {
    const bit = kind < BITS ? 1 << kind : 0;
    if (bit & ~this.#once) {
      this.#once |= bit;
      return 1;
    }
    if (bit & ~this.#twice) {
      this.#twice |= bit;
      return 2;
    }
    this.#counts ??= new Map();
    const count = (this.#counts.get(kind) ?? (bit ? 2 : 0)) + 1;
    this.#counts.set(kind, count);
    return count;
  }
}

/** What happens under one key: its latest step, what waits to join the next, and how many of a kind there were. */
class Group {
  latest: MadeStep | undefined;
  waiting = nothing;
  readonly counts = new KindCounts();
}

const newGroup = () => new Group();
const newCounts = () => new KindCounts();

/** Makes the steps of a trace out of its moments, which are added in their order. */
export class StepMaker {
  readonly #trace: Trace;
  readonly #steps: MadeStep[] = [];
  /** The kinds of its steps, numbered from 0 in the order in which they come. */
  readonly #kinds = new Map<StepKind, number>();
  /** By call, or by message where a moment belongs to none. */
  readonly #groups = new Map<string, Group>();
  /** The key and the group of the latest moment that has one: the next is most often of the same. */
  #key: string | undefined;
  #group: Group | undefined;
  /** Of steps without a call, by actor. */
  readonly #counts = new Map<string, KindCounts>();
  /** Messages with moments that join the step before. */
  readonly #followed: ReadonlySet<MessageId | undefined>;
  /** The latest step that each of those opened. */
  readonly #opened = new Map<MessageId, MadeStep>();
  /** Where a message's receipt waits to join a step. */
  readonly #receipts = new Map<MessageId, Group>();

  constructor(trace: Trace) {
    this.#trace = trace;
    const followed = new Set<MessageId | undefined>();
    for (const kind of previousKinds)
      for (const moment of momentsOf(trace, kind)) if (joinsPrevious(moment)) followed.add(moment.message);
    this.#followed = followed;
  }

  add(moment: Moment): void {
    const group = this.#groupOf(moment);
    if (group && joinsNext(moment)) {
      this.#wait(group, moment);
      return;
    }
    // An eval that only writes into the console has no other moment to join.
    const isArrival = moment.kind === 'console' && this.#receipts.has(moment.message ?? '');
    if (joinsPrevious(moment) && !isArrival) {
      const step = this.#opened.get(moment.message ?? '') ?? group?.latest ?? this.#steps.at(-1);
      if (step) step.join(moment);
      else this.#open([moment], undefined, moment);
      return;
    }
    const step = group?.latest;
    if (step && sharesStep(step.kind, stepKindOf(moment)) && !step.refuses) step.join(moment);
    else this.#open(withNext(this.#takeWaiting(group, moment.message), moment), group, moment);
  }

  /** The steps in order; what still waits makes separate steps. */
  finish(): readonly Step[] {
    const left: { readonly group: Group; readonly opener: Moment }[] = [];
    for (const group of this.#groups.values()) {
      const [opener] = group.waiting;
      if (opener) left.push({ group, opener });
    }
    left.sort((a, b) => a.opener.id - b.opener.id);
    if (left.length === 0) return this.#steps;
    for (const { group, opener } of left) this.#open(group.waiting, group, opener);
    this.#steps.sort((a, b) => a.opener.id - b.opener.id);
    for (const [index, step] of this.#steps.entries()) step.index = index;
    return this.#steps;
  }

  /** What ties moments together: their call, or without one the request they belong to. */
  #groupOf(moment: Moment): Group | undefined {
    const key = moment.call ?? messageOf(this.#trace, moment.message)?.answers ?? moment.message;
    if (key === undefined) return undefined;
    if (key !== this.#key) {
      this.#key = key;
      this.#group = madeAt(this.#groups, key, newGroup);
    }
    return this.#group;
  }

  #wait(group: Group, moment: Moment): void {
    group.waiting = withNext(group.waiting, moment);
    if (moment.kind === 'received') this.#receipts.set(moment.message, group);
  }

  /** What waits for a moment: what happened before it to its call, and its message's receipt. */
  #takeWaiting(group: Group | undefined, message: MessageId | undefined): Moment[] {
    const own = group?.waiting ?? nothing;
    if (group) group.waiting = nothing;
    const other = message === undefined ? undefined : this.#receipts.get(message);
    if (message === undefined || !other) return own;
    this.#receipts.delete(message);
    if (other === group) return own;
    const receipt = other.waiting.filter((moment) => moment.message === message);
    other.waiting = other.waiting.filter((moment) => moment.message !== message);
    return [...receipt, ...own];
  }

  #open(moments: Moment[], group: Group | undefined, opener: Moment): void {
    const { actor, call, message } = opener;
    const kind = stepKindOf(opener);
    const counts = call !== undefined && group ? group.counts : madeAt(this.#counts, actor, newCounts);
    const count = counts.add(this.#numberOf(kind));
    const step = new MadeStep(this.#steps.length, kind, opener, moments, count);
    if (message !== undefined && this.#followed.has(message)) this.#opened.set(message, step);
    this.#steps.push(step);
    if (group) group.latest = step;
  }

  #numberOf(kind: StepKind): number {
    const known = this.#kinds.get(kind);
    if (known !== undefined) return known;
    const number = this.#kinds.size;
    this.#kinds.set(kind, number);
    return number;
  }
}

function madeAt<Key extends string, Made>(map: Map<Key, Made>, key: Key, make: () => Made): Made {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
