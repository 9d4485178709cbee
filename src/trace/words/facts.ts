import { askedCommand, shortName } from '../record/command.ts';
import type { Call, Message, Trace } from '../record/trace.ts';
import type { Step } from '../steps/step.ts';
import { code } from './code.ts';

/** What a sentence about a step is made from. */
export interface Facts {
  readonly step: Step;
  readonly trace: Trace;
  readonly call: Call | undefined;
  readonly message: Message | undefined;
}

/** A step's command as code: its short name. */
export const nameOf = ({ trace, call }: Facts) =>
  code(shortName(askedCommand(trace, call?.id) ?? 'the command'));

/** The command that the page called, as code. */
export const calledName = ({ call }: Facts) => code(shortName(call?.command ?? 'the command'));

export const threadName = (actor: string) => (actor === 'core/main' ? 'main thread' : 'async runtime');
