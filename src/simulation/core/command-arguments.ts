import { patternIn } from '../acl/scope.ts';
import { argumentKey } from '../ipc/argument-key.ts';
import { argumentFault, channelIdOf } from '../ipc/arguments.ts';
import type { Outbox } from '../protocol/notes.ts';
import type { Answers } from './answers.ts';
import type { CoreChannels } from './channels.ts';
import { DEFAULT_FIELD, type Task, threadOf } from './tasks.ts';

interface ArgumentsWorld {
  readonly channels: CoreChannels;
  readonly answers: Answers;
}

/** Reads a command's arguments on the thread where it runs; returns whether they fit, and answers if they do not. */
export function readArguments(task: Task, { channels, answers }: ArgumentsWorld, out: Outbox): boolean {
  const { name, signature, reads } = task.command;
  const fault = scopeFault(task) ?? argumentFault(name, signature, task.body);
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
  const rule =
    reason === 'scope' ? 'scope.check' : reason === 'unmanagedState' ? 'gate.state' : 'gate.arguments';
  out.note({ ...note, verdict: 'refused', reason, text, rule });
  dropChannels(task, channels, out);
  answers.settle(task.request, threadOf(task), 'error', { json: text }, out);
  return false;
}

/**
 * What keeps a command from reading its scope, which takes its arguments' place: an entry that is neither a text nor an
 * object with the field that the command compares. Only the first parameter's fault would be told, so the scope must
 * come before it.
 * Source: tauri 2.12.5, `src/ipc/authority.rs`, `CommandScope::from_command`; `src/error.rs`, `CannotDeserializeScope`.
 */
function scopeFault({ command, scope, body }: Task) {
  const { signature, name } = command;
  const parameters = Object.entries(signature.parameters);
  const place = parameters.findIndex(([, type]) => type === 'CommandScope');
  const check = command.body.find((operation) => operation.type === 'checkScope');
  if (place < 0 || check?.type !== 'checkScope') return undefined;
  const { field = DEFAULT_FIELD } = check;
  if ([...scope.allow, ...scope.deny].every((entry) => patternIn(entry, field) !== undefined))
    return undefined;
  const before = Object.fromEntries(parameters.slice(0, place));
  if (argumentFault(name, { ...signature, parameters: before }, body)) return undefined;
  const parameter = parameters[place]?.[0] ?? '';
  const text = 'error deserializing scope: data did not match any variant of untagged enum ScopeEntry';
  return { parameter, text, reason: 'scope' } as const;
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
export function dropChannels(task: Task, channels: CoreChannels, out: Outbox): void {
  if (!task.channels) return;
  for (const channel of task.channels.values()) channels.end(channel, task.about, out);
}
