import type { ActorId, CallId, MessageId, Moment } from '../record/trace.ts';
import { refuses } from './step-facts.ts';
import type { Step, StepKind } from './step.ts';

/**
 * A step that moments may still join. What its opener says is read there, and its id is made when it is asked for: a
 * long trace has half a million steps, and a page looks at few of them.
 */
export class MadeStep implements Step {
  index: number;
  readonly kind: StepKind;
  refuses: boolean;
  moments: Moment[];
  readonly opener: Moment;
  readonly #count: number;

  /** `count`: how many of that kind there are of its call, or of its actor, with this one. */
  constructor(index: number, kind: StepKind, opener: Moment, moments: Moment[], count: number) {
    this.index = index;
    this.kind = kind;
    this.refuses = refuses(opener);
    this.moments = moments;
    this.opener = opener;
    this.#count = count;
  }

  get id(): string {
    const { call, actor } = this.opener;
    return `${call ?? actor}.${this.kind}.${String(this.#count)}`;
  }

  get at(): number {
    return this.opener.at;
  }

  get actor(): ActorId {
    return this.opener.actor;
  }

  get call(): CallId | undefined {
    return this.opener.call;
  }

  get message(): MessageId | undefined {
    return this.opener.message;
  }

  join(moment: Moment): void {
    this.moments = withNext(this.moments, moment);
    this.refuses ||= refuses(moment);
  }
}

/**
 * Moments with the next, in the same list where they are many. Few are written out: a list that has grown keeps room
 * for more, which would take most of the memory of a long trace.
 */
export function withNext(moments: Moment[], next: Moment): Moment[] {
  const [first, second, third] = moments;
  if (!first) return [next];
  if (!second) return [first, next];
  if (!third) return [first, second, next];
  moments.push(next);
  return moments;
}
