import { argumentKey } from '../ipc/argument-key.ts';
import { argumentFault, channelIdOf } from '../ipc/arguments.ts';
import type { Outbox } from '../protocol/notes.ts';
import type { Answers } from './answers.ts';
import type { CoreChannels } from './channels.ts';
import { type Task, threadOf } from './tasks.ts';
import type { Blocking } from './webviews-lock.ts';

interface ArgumentsWorld {
  readonly channels: CoreChannels;
  readonly answers: Answers;
}

/** Reads a command's arguments on the thread where it runs; returns whether they fit, and answers if they do not. */
export function* readArguments(
  task: Task,
  { channels, answers }: ArgumentsWorld,
  out: Outbox,
): Blocking<boolean> {
  const { name, signature, reads } = task.command;
  const fault = argumentFault(name, signature, task.body);
  openChannels(task, fault?.parameter);
  const note = { ...task.about, kind: 'gate', gate: 'arguments' } as const;
  if (fault === undefined) {
    const fit = reads
      ? ({ reason: 'fit', parameters: reads } as const)
      : ({ reason: 'wholeRequest' } as const);
    out.note({ ...note, verdict: 'passed', ...fit, rule: 'gate.arguments' });
    return true;
  }
  const { text, reason } = fault;
  const rule = reason === 'unmanagedState' ? 'gate.state' : 'gate.arguments';
  out.note({ ...note, verdict: 'refused', reason, text, rule });
  yield* dropChannels(task, channels, out);
  answers.settle(task.request, threadOf(task), 'error', { json: text }, out);
  return false;
}

/** Makes the channels of the parameters before `until`. */
function openChannels(task: Task, until: string | undefined): void {
  const { parameters, renameAll } = task.command.signature;
  for (const parameter in parameters) {
    if (parameter === until) return;
    const id =
      parameters[parameter] === 'Channel'
        ? channelIdOf(task.args[argumentKey(parameter, renameAll)])
        : undefined;
    if (id === undefined) continue;
    const channel = { id, window: task.window, next: 0 };
    task.channels = new Map([...(task.channels ?? []), [parameter, channel]]);
  }
}

/** Ends the channels of a command, whose arguments go with its function's body. */
export function* dropChannels(task: Task, channels: CoreChannels, out: Outbox): Blocking<void> {
  for (const channel of task.channels?.values() ?? []) yield* channels.end(channel, task.about, out);
}
