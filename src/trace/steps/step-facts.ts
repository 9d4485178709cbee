import type { Call, Message, Moment, Trace } from '../record/trace.ts';
import type { Step } from './step.ts';
import { askedCommand, shortName } from '../record/questions.ts';
import { code } from '../words/code.ts';

/** What a sentence about a step is made from. */
export interface Facts {
  readonly step: Step;
  readonly trace: Trace;
  readonly call: Call | undefined;
  readonly message: Message | undefined;
}

/** A moment's kind, or for a gate its name. */
export const kindOf = (moment: Moment) => (moment.kind === 'gate' ? moment.gate : moment.kind);

/** The first moment of a kind in a step. */
export const ofKind = (step: Step, kind: string) => step.moments.find((moment) => kindOf(moment) === kind);

/** A step's command as code: its short name. */
export const nameOf = ({ trace, call }: Facts) =>
  code(shortName(askedCommand(trace, call?.id) ?? 'the command'));

/** The command that the page called, as code. */
export const calledName = ({ call }: Facts) => code(shortName(call?.command ?? 'the command'));

export const threadName = (actor: string) => (actor === 'core/main' ? 'main thread' : 'async runtime');
