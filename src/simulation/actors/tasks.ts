import type { Json } from '../../trace/trace.ts';
import type { Scope } from '../acl/authority.ts';
import { isInScope } from '../acl/scope.ts';
import type { Deed, Expression } from '../scenario.ts';
import { toTarget } from '../events/targets.ts';
import { evaluate, textArgument } from '../ipc/expressions.ts';
import type { FoundCommand } from '../ipc/commands.ts';
import type { EventTarget } from '../../trace/trace.ts';
import type { Outgoing } from './notes.ts';

/** One run of a command: where it stands in its deeds. */
export interface Task {
  readonly request: Outgoing;
  readonly window: string;
  readonly command: FoundCommand;
  readonly args: Readonly<Record<string, Json>>;
  readonly scope: Scope;
  /** Index of its next deed. */
  next: number;
  started: boolean;
}

/** What the deeds of a command can reach. */
export interface TaskWorld {
  readonly files: Map<string, string>;
  checked(isIn: boolean, path: string): void;
  emit(event: string, payload: Json, to: EventTarget): void;
}

export type TaskResult =
  | { readonly kind: 'waits'; readonly ms: number }
  | { readonly kind: 'returns'; readonly outcome: 'ok' | 'error'; readonly value: Json }
  | { readonly kind: 'panics'; readonly message: string };

/** A command's duration unless its deeds tell one, in virtual ms. */
const DEFAULT_MS = 10;

/** The deeds of a command with its default duration in front, if it tells none. */
export function deedsOf(command: FoundCommand): readonly Deed[] {
  if (command.isPlugin || command.does.some(takesTime)) return command.does;
  return [{ do: 'work', ms: DEFAULT_MS }, ...command.does];
}

const takesTime = (deed: Deed) => deed.do === 'wait' || deed.do === 'work';

/** Whether any of a task's deeds yet to come takes time. */
export function takesTimeFrom(task: Task): boolean {
  return deedsOf(task.command).slice(task.next).some(takesTime);
}

/** Goes on with a task until it waits, returns or panics; a command without `return` returns null. */
export function advance(task: Task, deeds: readonly Deed[], world: TaskWorld): TaskResult {
  const bindings = { args: task.args, files: world.files };
  const fail = (error: Expression): TaskResult => ({
    kind: 'returns',
    outcome: 'error',
    value: evaluate(error, bindings),
  });
  for (let deed = deeds[task.next]; deed !== undefined; deed = deeds[task.next]) {
    task.next += 1;
    switch (deed.do) {
      case 'wait':
      case 'work':
        return { kind: 'waits', ms: deed.ms };
      case 'checkScope': {
        const path = textArgument(deed.of, bindings);
        const isIn = isInScope(task.scope, path);
        world.checked(isIn, path);
        if (!isIn) return fail(deed.otherwise);
        break;
      }
      case 'read':
        if (!world.files.has(textArgument(deed.path, bindings))) return fail(deed.otherwise);
        break;
      case 'write':
        world.files.set(textArgument(deed.path, bindings), textArgument(deed.contents, bindings));
        break;
      case 'append': {
        const path = textArgument(deed.path, bindings);
        world.files.set(path, (world.files.get(path) ?? '') + textArgument(deed.contents, bindings));
        break;
      }
      case 'emit':
        world.emit(
          deed.event,
          evaluate(deed.payload ?? null, bindings),
          toTarget(deed.to ?? { kind: 'Any' }),
        );
        break;
      case 'panic':
        return { kind: 'panics', message: deed.message };
      case 'return':
        return { kind: 'returns', outcome: 'ok', value: evaluate(deed.value, bindings) };
      case 'fail':
        return fail(deed.error);
    }
  }
  return { kind: 'returns', outcome: 'ok', value: null };
}
