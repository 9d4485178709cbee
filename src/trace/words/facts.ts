import { askedCommand, shortName } from '../record/command.ts';
import { messageOf } from '../record/lookup.ts';
import type { Call, Message, Trace } from '../record/trace.ts';
import { firstOf } from '../steps/step-facts.ts';
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
export const nameOf = ({ step, trace, call, message }: Facts) => {
  const name =
    askedCommand(trace, call?.id) ?? commandIn(message, trace) ?? firstOf(step, 'running')?.command;
  return name === undefined ? 'the message' : code(shortName(name));
};

/** The command of a message that belongs to no call: script wrote it by hand. */
function commandIn(message: Message | undefined, trace: Trace): string | undefined {
  const request = messageOf(trace, message?.answers) ?? message;
  return request?.wire.form === 'post' ? (request.wire.command ?? undefined) : undefined;
}

/** The command that the page called, as code. */
export const calledName = ({ call }: Facts) => code(shortName(call?.command ?? 'the command'));

export const threadName = (actor: string) => (actor === 'core/main' ? 'main thread' : 'async runtime');
