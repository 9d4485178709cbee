import type { EventTarget, Json, Value } from '../../trace/record/trace.ts';
import type { Listeners } from '../events/listeners.ts';
import { emitToMatches } from '../events/targets.ts';
import { MAIN_THREAD } from '../protocol/actor-ids.ts';
import type { Ids } from '../protocol/ids.ts';
import type { Outbox } from '../protocol/notes.ts';
import { callOf } from '../protocol/outgoing.ts';
import type { Answers } from './answers.ts';
import type { CoreChannels } from './channels.ts';
import { dropChannels, readArguments } from './command-arguments.ts';
import type { Emitter } from './emitter.ts';
import { runPluginCommand } from './plugin-commands.ts';
import type { Progress } from './progress.ts';
import { advance, type Task, type TaskResult, threadOf } from './tasks.ts';
import type { Blocking, WebviewsLock } from './webviews-lock.ts';

interface CommandWorld {
  readonly files: Map<string, string>;
  readonly ids: Ids;
  readonly listeners: Listeners;
  readonly emit: Emitter;
  readonly channels: CoreChannels;
  readonly answers: Answers;
  readonly webviews: WebviewsLock;
}

/** Starts or resumes a command on its thread, until it waits, asks or ends. */
export type CommandRunner = (task: Task, out: Outbox) => Progress;

export function createCommandRunner(world: CommandWorld): CommandRunner {
  return (task, out) => {
    const stretch = task.rest ?? run(task, world, out);
    const step = stretch.next();
    task.rest = step.done ? undefined : stretch;
    return step.done ? step.value : { kind: 'blocks', wait: step.value };
  };
}

function* run(task: Task, world: CommandWorld, out: Outbox): Blocking<Progress> {
  if (!task.started) {
    task.started = true;
    if (!(yield* readArguments(task, world, out))) return { kind: 'ends' };
    const rule = threadOf(task) === MAIN_THREAD ? 'thread.sync' : 'thread.async';
    out.note({ ...task.about, kind: 'running', command: task.command.name, rule });
    if (task.command.isPlugin) return yield* runPlugin(task, world, out);
  }
  return yield* progressOf(task, yield* advanceIn(world, task, out), world, out);
}

function* runPlugin(task: Task, world: CommandWorld, out: Outbox): Blocking<Progress> {
  const { outcome, value, destroys } = yield* runPluginCommand(task, { ...world, out });
  yield* finish(task, outcome, value, world, out);
  return { kind: 'ends', ...(destroys !== undefined && { destroys }) };
}

/** Runs the next operations of one of the app's commands. */
function advanceIn({ files, emit, channels }: CommandWorld, task: Task, out: Outbox): Blocking<TaskResult> {
  return advance(task, {
    files,
    checked(finding) {
      out.note({ ...task.about, kind: 'checked', ...finding, rule: 'scope.check' });
    },
    emit(event, payload, to) {
      return emitFromCommand(task, { event, payload, to }, emit, out);
    },
    send(channel, message) {
      return channels.send(channel, message, task.about, out);
    },
  });
}

/** What comes of a stretch of a run, with its moments and its answer. */
function* progressOf(task: Task, result: TaskResult, world: CommandWorld, out: Outbox): Blocking<Progress> {
  switch (result.kind) {
    case 'waits':
      return result;
    case 'asks': {
      const action = { type: 'dialog', text: result.text } as const;
      out.note({ ...task.about, kind: 'acted', action, rule: 'command.dialog' });
      return { kind: 'asks' };
    }
    case 'panics':
      out.note({ ...task.about, kind: 'panicked', text: result.message, rule: 'command.panic' });
      if (threadOf(task) === MAIN_THREAD) {
        out.note({ actor: MAIN_THREAD, kind: 'exited', how: 'abort', rule: 'command.abort' });
        return { kind: 'aborts' };
      }
      yield* dropChannels(task, world.channels, out);
      return { kind: 'ends' };
    case 'returns':
      yield* finish(task, result.outcome, result.value, world, out);
      return { kind: 'ends' };
  }
}

function* emitFromCommand(
  task: Task,
  { event, payload, to }: { readonly event: string; readonly payload: Json; readonly to: EventTarget },
  emit: Emitter,
  out: Outbox,
): Blocking<void> {
  const isToAll = to.kind === 'Any';
  const source = `emit${isToAll ? '' : '_to'} ${event}`;
  const rule = isToAll ? 'event.emit' : 'event.emitTo';
  const value = { json: payload };
  out.note({
    ...task.about,
    kind: 'emitted',
    by: 'app',
    event,
    source,
    to: isToAll ? { kind: 'everyone' } : to,
    value,
    rule,
  });
  const filter = (listener: EventTarget) => emitToMatches(to, listener);
  yield* emit({ event, payload, filter, thread: threadOf(task), ...callOf(task.request) }, out);
}

function* finish(
  task: Task,
  outcome: 'ok' | 'error',
  value: Value,
  { channels, answers }: CommandWorld,
  out: Outbox,
): Blocking<void> {
  // They belong to the function's body: they are gone before its answer is made.
  yield* dropChannels(task, channels, out);
  out.note({ ...task.about, kind: 'returned', outcome, value, rule: 'command.body' });
  answers.settle(task.request, threadOf(task), outcome, value, out);
}
