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
  const { signature, reads } = task.command;
  const { values, fault } = readInOrder(task);
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
 * A command's parameters and the first fault among them: a scope that it cannot read is one at its place.
 * Source: tauri 2.12.5, `src/ipc/authority.rs`, `CommandScope::from_command`; `src/error.rs`, `CannotDeserializeScope`.
 */
function readInOrder(task: Task) {
  const { name, signature } = task.command;
  const parameters = Object.entries(signature.parameters);
  const place = isScopeReadable(task) ? -1 : parameters.findIndex(([, type]) => type === 'CommandScope');
  if (place < 0) return readParameters(name, signature, task.body);
  const before = Object.fromEntries(parameters.slice(0, place));
  const read = readParameters(name, { ...signature, parameters: before }, task.body);
  const text = 'error deserializing scope: data did not match any variant of untagged enum ScopeEntry';
  return read.fault ? read : { values: read.values, fault: { text, reason: 'scope' } as const };
}

/** Whether each entry is a text, or an object with the field that the command compares. */
function isScopeReadable({ command, scope }: Task): boolean {
  const check = command.body.find((operation) => operation.type === 'checkScope');
  if (check?.type !== 'checkScope') return true;
  const { field = DEFAULT_FIELD } = check;
  return [...scope.allow, ...scope.deny].every((entry) => patternIn(entry, field) !== undefined);
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
