import type { Gate, Moment, MomentKind, MomentOf } from '../record/trace.ts';
import type { Step, StepKind } from './step.ts';

/** What a step is called that a moment opens: the moment's kind, or for a gate its name. */
export const stepKindOf = (moment: Moment): StepKind => (moment.kind === 'gate' ? moment.gate : moment.kind);

/** The first moment of a kind in a step. */
export const firstOf = <Kind extends MomentKind>(step: Step, kind: Kind): MomentOf<Kind> | undefined =>
  step.moments.find((moment): moment is MomentOf<Kind> & Moment => moment.kind === kind);

/** What a gate says in a step. */
export const findingOf = <Name extends Gate>(step: Step, gate: Name): FindingOf<Name> | undefined =>
  step.moments.find(
    (moment): moment is FindingOf<Name> & Moment => moment.kind === 'gate' && moment.gate === gate,
  );

type FindingOf<Name extends Gate> = Extract<MomentOf<'gate'>, { gate: Name }>;

/** Whether a moment ends its message's way or its command: a gate refuses, a hook or the engine stops it, or a panic. */
export function refuses(moment: Moment): boolean {
  switch (moment.kind) {
    case 'gate':
      return moment.verdict === 'refused';
    case 'hooked':
      return isHeldBack(moment);
    case 'checked':
      return !moment.isInScope;
    default:
      return moment.kind === 'stopped' || moment.kind === 'panicked';
  }
}

/** Whether a hook lets nothing of a message go on. */
export const isHeldBack = ({ outcome }: MomentOf<'hooked'>): boolean =>
  outcome === 'throws' || outcome === 'returnsNothing' || outcome === 'neverReturns';
