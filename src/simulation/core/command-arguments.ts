import type { Json } from '../../trace/record/trace.ts';
import { patternIn } from '../acl/scope.ts';
import { argumentKey } from '../ipc/argument-key.ts';
import { channelIdOf, readParameters } from '../ipc/arguments.ts';
import type { Command } from '../scenario/scenario.ts';
import type { Outbox } from '../protocol/notes.ts';
import type { Answers } from './answers.ts';
import type { CoreChannels } from './channels.ts';
import { DEFAULT_FIELD, type Task, threadOf } from './tasks.ts';
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
  const { values, fault: found } = readParameters(name, signature, task.body);
  const fault = scopeFault(task) ?? found;
  task.args = { ...task.args, ...argumentsByName(values, signature.renameAll) };
  openChannels(task, values);
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
  yield* dropChannels(task, channels, out);
  answers.settle(task.request, threadOf(task), 'error', { json: text }, out);
  return false;
}

/**
 * What keeps a command from reading its scope: an entry that is neither a text nor an object with the field that the
 * command compares. Only the first parameter's fault is told, so the scope must come before it.
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
  if (readParameters(name, { ...signature, parameters: before }, body).fault) return undefined;
  const text = 'error deserializing scope: data did not match any variant of untagged enum ScopeEntry';
  return { text, reason: 'scope' } as const;
}

/** What a command read, by the names of its parameters and by their keys in the payload: a scenario may use either. */
function argumentsByName(
  values: ReadonlyMap<string, Json>,
  renameAll: Command['renameAll'],
): Readonly<Record<string, Json>> {
  const entries = [...values];
  return Object.fromEntries([
    ...entries.map(([parameter, value]) => [argumentKey(parameter, renameAll), value] as const),
    ...entries,
  ]);
}

/** Makes the channels of the parameters that could be read. */
function openChannels(task: Task, values: ReadonlyMap<string, Json>): void {
  const { parameters } = task.command.signature;
  for (const [parameter, value] of values) {
    const id = parameters[parameter] === 'Channel' ? channelIdOf(value) : undefined;
    if (id === undefined) continue;
    const channel = { id, window: task.window, next: 0 };
    task.channels = new Map([...(task.channels ?? []), [parameter, channel]]);
  }
}

/** Ends the channels of a command, whose arguments go with its function's body. */
export function* dropChannels(task: Task, channels: CoreChannels, out: Outbox): Blocking<void> {
  for (const channel of task.channels?.values() ?? []) yield* channels.end(channel, task.about, out);
}
