import type { ActorId, EventTarget, Header, Json, Value } from '../../trace/record/trace.ts';
import type { Scope } from '../acl/authority.ts';
import { isInScope } from '../acl/scope.ts';
import type { Deed, Expression } from '../scenario/app.ts';
import type { CoreChannel } from './channels.ts';
import { toTarget } from '../events/targets.ts';
import { toBase64, utf8, utf8Text, fromBase64 } from '../ipc/bytes.ts';
import { type Bindings, evaluate, textArgument } from '../ipc/expressions.ts';
import { type FoundCommand, takesTime } from '../ipc/commands.ts';
import { headerOf } from '../ipc/responses.ts';
import type { Outgoing } from '../protocol/notes.ts';

/** One run of a command: where it stands in its deeds. */
export interface Task {
  readonly request: Outgoing;
  readonly window: string;
  readonly command: FoundCommand;
  /** The payload as the core process reads it. */
  readonly body: Value;
  readonly args: Readonly<Record<string, Json>>;
  readonly headers: readonly Header[];
  readonly scope: Scope;
  /** What its moments have in common. */
  readonly about: { readonly actor: ActorId; readonly call?: string };
  /** By parameter; made when the arguments are read. */
  channels?: ReadonlyMap<string, CoreChannel>;
  /** Index of its next deed. */
  next: number;
  started: boolean;
}

/** What the deeds of a command can reach. */
export interface TaskWorld {
  readonly files: Map<string, string>;
  checked(isIn: boolean, path: string): void;
  emit(event: string, payload: Json, to: EventTarget): void;
  send(channel: CoreChannel, message: Value): void;
}

export type TaskResult =
  | { readonly kind: 'waits'; readonly ms: number }
  | { readonly kind: 'asks'; readonly text: string }
  | { readonly kind: 'returns'; readonly outcome: 'ok' | 'error'; readonly value: Value }
  | { readonly kind: 'panics'; readonly message: string };

/** Whether any of a task's deeds yet to come takes time. */
export function takesTimeFrom(task: Task): boolean {
  return task.command.does.some((deed, index) => index >= task.next && takesTime(deed));
}

/** Goes on with a task until it waits, asks, returns or panics; a command without `return` returns null. */
export function advance(task: Task, world: TaskWorld): TaskResult {
  const deeds = task.command.does;
  const bindings = { args: task.args, files: world.files };
  for (let deed = deeds[task.next]; deed !== undefined; deed = deeds[task.next]) {
    task.next += 1;
    const result = perform(deed, task, world, bindings);
    if (result) return result;
  }
  return { kind: 'returns', outcome: 'ok', value: { json: null } };
}

/** Does one thing; returns how the command ends or waits, if it does. */
function perform(deed: Deed, task: Task, world: TaskWorld, bindings: Bindings): TaskResult | undefined {
  const { files } = world;
  const text = (name: string) => textArgument(name, bindings);
  const fail = (error: Expression): TaskResult => ({
    kind: 'returns',
    outcome: 'error',
    value: { json: evaluate(error, bindings) },
  });
  switch (deed.do) {
    case 'wait':
    case 'work':
      return { kind: 'waits', ms: deed.ms };
    case 'dialog':
      return { kind: 'asks', text: deed.text };
    case 'checkScope': {
      const path = text(deed.of);
      const isIn = isInScope(task.scope, path);
      world.checked(isIn, path);
      return isIn ? undefined : fail(deed.otherwise);
    }
    case 'read':
      return files.has(text(deed.path)) ? undefined : fail(deed.otherwise);
    case 'write':
      files.set(text(deed.path), text(deed.contents));
      return undefined;
    case 'append':
      files.set(text(deed.path), (files.get(text(deed.path)) ?? '') + text(deed.contents));
      return undefined;
    case 'writeBody': {
      const path = headerOf(task.headers, deed.header);
      if (!('bytes' in task.body) || path === undefined) return fail(deed.otherwise);
      files.set(path, utf8Text(fromBase64(task.body.bytes)));
      return undefined;
    }
    case 'emit':
      world.emit(deed.event, evaluate(deed.payload ?? null, bindings), toTarget(deed.to ?? { kind: 'Any' }));
      return undefined;
    case 'send':
    case 'sendJson':
    case 'sendRaw': {
      const channel = task.channels?.get(deed.on);
      if (channel) world.send(channel, messageOf(deed, bindings));
      return undefined;
    }
    case 'panic':
      return { kind: 'panics', message: deed.message };
    case 'return': {
      const json = evaluate(deed.value, bindings);
      const value =
        deed.as === 'bytes' && typeof json === 'string' ? { bytes: toBase64(utf8(json)) } : { json };
      return { kind: 'returns', outcome: 'ok', value };
    }
    case 'fail':
      return fail(deed.error);
  }
}

/** Two quotation marks belong to the JSON text of a string. */
const QUOTES = 2;

function messageOf(deed: Extract<Deed, { do: 'send' | 'sendJson' | 'sendRaw' }>, bindings: Bindings): Value {
  switch (deed.do) {
    case 'send':
      return { json: evaluate(deed.value, bindings) };
    case 'sendJson':
      return { json: 'x'.repeat(Math.max(0, deed.bytes - QUOTES)) };
    case 'sendRaw':
      return { bytes: toBase64(Array.from({ length: deed.bytes }, () => 0)) };
  }
}
