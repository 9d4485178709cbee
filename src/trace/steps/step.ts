import type { ActorId, CallId, Gate, MessageId, Moment, MomentKind } from '../record/trace.ts';

/** What opened a step: a moment's kind, or for a gate its name. */
export type StepKind = Exclude<MomentKind, 'gate'> | Gate;

/** What a reader steps through: one moment that opens it and those that join it. */
export interface Step {
  /** From 0. */
  readonly index: number;
  /** `<call>.<kind>.<n>`, or `<actor>.<kind>.<n>` where there is no call; n counts from 1. */
  readonly id: string;
  readonly kind: StepKind;
  readonly at: number;
  /** Who acts. */
  readonly actor: ActorId;
  readonly call?: CallId | undefined;
  readonly message?: MessageId | undefined;
  /** In the order they happened; never empty. */
  readonly moments: readonly Moment[];
  /** True when a gate of it refused, a hook or the engine stopped the message, or the command panicked. */
  readonly refuses: boolean;
}
