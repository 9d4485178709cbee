import type { ActorId, EventTarget, Header, Json, MomentOf, Value } from '../../trace/record/trace.ts';
import type { Scope } from '../acl/scope.ts';
import { isInScope } from '../acl/scope.ts';
import type { Operation, Expression } from '../scenario/app.ts';
import type { CoreChannel } from './channels.ts';
import { toTarget } from '../events/targets.ts';
import { toBase64, utf8, utf8Text, fromBase64 } from '../ipc/bytes.ts';
import { type Bindings, evaluateExpression, textArgument } from '../ipc/expressions.ts';
import { type FoundCommand, takesTime } from '../ipc/commands.ts';
import { headerOf } from '../ipc/responses.ts';
import type { Outgoing } from '../protocol/notes.ts';
import type { Progress } from './progress.ts';
import type { Blocking } from './webviews-lock.ts';

/** One run of a command: how far it is in its operations. */
export interface Task {
  readonly request: Outgoing;
  readonly window: string;
  readonly command: FoundCommand;
  /** The payload as the core process reads it. */
  readonly body: Value;
  /** What the payload has, and, once the arguments are read, what the command got of it. */
  args: Readonly<Record<string, Json>>;
  readonly headers: readonly Header[];
  readonly scope: Scope;
  /** What its moments have in common. */
  readonly about: { readonly actor: ActorId; readonly call?: string; readonly message?: string };
  /** By parameter; made when the arguments are read. */
  channels?: ReadonlyMap<string, CoreChannel>;
  /** Index of its next operation. */
  next: number;
  started: boolean;
  /** What is left of a stretch in which its thread has to wait. */
  rest?: Blocking<Progress> | undefined;
}

/** What the operations of a command can reach. */
export interface TaskWorld {
  readonly files: Map<string, string>;
  checked(finding: Pick<MomentOf<'checked'>, 'path' | 'isInScope' | 'emptyMeans'>): void;
  emit(event: string, payload: Json, to: EventTarget): Blocking<void>;
  send(channel: CoreChannel, message: Value): Blocking<void>;
}

export type TaskResult =
  | { readonly kind: 'waits'; readonly ms: number }
  | { readonly kind: 'asks'; readonly text: string }
  | { readonly kind: 'returns'; readonly outcome: 'ok' | 'error'; readonly value: Value }
  | { readonly kind: 'panics'; readonly message: string };

/** The thread that a task runs on. */
export const threadOf = (task: Task): FoundCommand['thread'] => task.command.thread;

/** Whether any of a task's operations yet to come takes time. */
export function takesTimeFrom(task: Task): boolean {
  return task.command.body.some((operation, index) => index >= task.next && takesTime(operation));
}

/** Runs a task from where it is until it waits, asks, returns or panics; a command without `return` returns null. */
export function* advance(task: Task, world: TaskWorld): Blocking<TaskResult> {
  const operations = task.command.body;
  const bindings = { args: task.args, files: world.files };
  for (let operation = operations[task.next]; operation !== undefined; operation = operations[task.next]) {
    task.next += 1;
    const result = yield* runOperation(operation, task, world, bindings);
    if (result) return result;
  }
  return { kind: 'returns', outcome: 'ok', value: { json: null } };
}

/** What a scope's entries are compared by, unless a command says otherwise. */
export const DEFAULT_FIELD = 'path';

/** Returns how the command ends or waits, if it does. */
function* runOperation(
  operation: Operation,
  task: Task,
  world: TaskWorld,
  bindings: Bindings,
): Blocking<TaskResult | undefined> {
  const { files } = world;
  const text = (name: string) => textArgument(name, bindings);
  const fail = (error: Expression): TaskResult => ({
    kind: 'returns',
    outcome: 'error',
    value: { json: evaluateExpression(error, bindings) },
  });
  switch (operation.type) {
    case 'wait':
    case 'work':
      return { kind: 'waits', ms: operation.ms };
    case 'dialog':
      return { kind: 'asks', text: operation.text };
    case 'checkScope': {
      const path = text(operation.of);
      const { field = DEFAULT_FIELD, emptyMeans = 'everything' } = operation;
      const isIn = isInScope(task.scope, path, { field, emptyMeans });
      // Only a command that says how it reads an empty list is worth a word about it.
      const isEmpty = operation.emptyMeans !== undefined && task.scope.allow.length === 0;
      world.checked({ path, isInScope: isIn, ...(isEmpty && { emptyMeans }) });
      return isIn ? undefined : fail(operation.otherwise);
    }
    case 'read':
      return files.has(text(operation.path)) ? undefined : fail(operation.otherwise);
    case 'write':
      files.set(text(operation.path), text(operation.contents));
      return undefined;
    case 'append':
      files.set(text(operation.path), (files.get(text(operation.path)) ?? '') + text(operation.contents));
      return undefined;
    case 'writeBody': {
      const path = headerOf(task.headers, operation.header);
      if (!('bytes' in task.body) || path === undefined) return fail(operation.otherwise);
      files.set(path, utf8Text(fromBase64(task.body.bytes)));
      return undefined;
    }
    case 'emit':
      yield* world.emit(
        operation.event,
        evaluateExpression(operation.payload ?? null, bindings),
        toTarget(operation.to ?? { kind: 'Any' }),
      );
      return undefined;
    case 'send':
    case 'sendJson':
    case 'sendRaw': {
      const channel = task.channels?.get(operation.on);
      if (channel) yield* world.send(channel, messageOf(operation, bindings));
      return undefined;
    }
    case 'panic':
      return { kind: 'panics', message: operation.message };
    case 'return': {
      const json = evaluateExpression(operation.value, bindings);
      const value =
        operation.as === 'bytes' && typeof json === 'string' ? { bytes: toBase64(utf8(json)) } : { json };
      return { kind: 'returns', outcome: 'ok', value };
    }
    case 'fail':
      return fail(operation.error);
  }
}

/** Two quotation marks belong to the JSON text of a string. */
const QUOTES = 2;

function messageOf(
  operation: Extract<Operation, { type: 'send' | 'sendJson' | 'sendRaw' }>,
  bindings: Bindings,
): Value {
  switch (operation.type) {
    case 'send':
      return { json: evaluateExpression(operation.value, bindings) };
    case 'sendJson':
      return { json: 'x'.repeat(Math.max(0, operation.bytes - QUOTES)) };
    case 'sendRaw':
      return { bytes: toBase64(Array.from({ length: operation.bytes }, () => 0)) };
  }
}
