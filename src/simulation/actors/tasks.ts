import type { ActorId, Json } from '../../trace/trace.ts';
import type { Scope } from '../acl/authority.ts';
import { isInScope } from '../acl/scope.ts';
import type { Expression } from '../scenario.ts';
import { toTarget } from '../events/targets.ts';
import { evaluate, textArgument } from '../ipc/expressions.ts';
import { type FoundCommand, takesTime } from '../ipc/commands.ts';
import type { EventTarget } from '../../trace/trace.ts';
import type { Outgoing } from './notes.ts';

/** One run of a command: where it stands in its deeds. */
export interface Task {
  readonly request: Outgoing;
  readonly window: string;
  readonly command: FoundCommand;
  readonly args: Readonly<Record<string, Json>>;
  readonly scope: Scope;
  /** What its moments have in common. */
  readonly about: { readonly actor: ActorId; readonly call?: string };
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

/** Whether any of a task's deeds yet to come takes time. */
export function takesTimeFrom(task: Task): boolean {
  return task.command.does.some((deed, index) => index >= task.next && takesTime(deed));
}

/** Goes on with a task until it waits, returns or panics; a command without `return` returns null. */
export function advance(task: Task, world: TaskWorld): TaskResult {
  const deeds = task.command.does;
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
