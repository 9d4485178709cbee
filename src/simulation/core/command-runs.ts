import type { Json, Value } from '../../trace/record/trace.ts';
import type { CoreChannels } from './channels.ts';
import type { Listeners } from '../events/listeners.ts';
import { emitToMatches } from '../events/targets.ts';
import type { Ids } from '../protocol/ids.ts';
import { argumentFault, channelIdOf, keyOf } from '../ipc/arguments.ts';
import { MAIN_THREAD } from '../protocol/actor-ids.ts';
import type { Answers } from './answers.ts';
import type { Emitter } from './emitter.ts';
import type { Outbox } from '../protocol/notes.ts';
import { runPluginCommand } from './plugin-commands.ts';
import { advance, type Task } from './tasks.ts';

interface CommandRunsInput {
  readonly files: Map<string, string>;
  readonly ids: Ids;
  readonly listeners: Listeners;
  readonly emit: Emitter;
  readonly channels: CoreChannels;
  readonly answers: Answers;
}

/** How a command's run stands after it went on for a while. */
export type Progress =
  /** It waits or works for so many ms. */
  | { readonly kind: 'waits'; readonly ms: number }
  /** It shows a dialog. */
  | { readonly kind: 'asks' }
  /** The process ends with it. */
  | { readonly kind: 'aborts' }
  /** It asks the main thread to destroy a window. */
  | { readonly kind: 'ends'; readonly destroys?: string };

/** Goes on with a command on its thread, until it waits, asks or ends. */
export type CommandRunner = (task: Task, out: Outbox) => Progress;

export function createCommandRunner(input: CommandRunsInput): CommandRunner {
  const { files, ids, listeners, emit, channels, answers } = input;

  /** Reads the arguments on the thread where the command runs; returns whether they fit. */
  function readArguments(task: Task, out: Outbox): boolean {
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
    dropChannels(task, out);
    answers.settle(task.request, threadOf(task), 'error', { json: text }, out);
    return false;
  }

  /** Makes the channels of the parameters before `until`. */
  function openChannels(task: Task, until: string | undefined): void {
    const { parameters, renameAll } = task.command.signature;
    for (const parameter in parameters) {
      if (parameter === until) return;
      const id =
        parameters[parameter] === 'Channel' ? channelIdOf(task.args[keyOf(parameter, renameAll)]) : undefined;
      if (id === undefined) continue;
      const channel = { id, window: task.window, next: 0 };
      task.channels = new Map([...(task.channels ?? []), [parameter, channel]]);
    }
  }

  function dropChannels(task: Task, out: Outbox): void {
    if (!task.channels) return;
    for (const channel of task.channels.values()) channels.end(channel, task.about, out);
  }

  function emitFrom(
    task: Task,
    event: string,
    payload: Json,
    to: Parameters<typeof emitToMatches>[0],
    out: Outbox,
  ): void {
    const source = `emit${to.kind === 'Any' ? '' : '_to'} ${event}`;
    const rule = to.kind === 'Any' ? 'event.emit' : 'event.emitTo';
    const value = { json: payload };
    out.note({ ...task.about, kind: 'emitted', by: 'app', event, source, value, rule });
    const filter = (listener: Parameters<typeof emitToMatches>[1]) => emitToMatches(to, listener);
    emit({ event, payload, filter, thread: threadOf(task), ...callOf(task) }, out);
  }

  function finish(task: Task, outcome: 'ok' | 'error', value: Value, out: Outbox): void {
    // They belong to the function's body: they are gone before its answer is made.
    dropChannels(task, out);
    out.note({ ...task.about, kind: 'returned', outcome, value, rule: 'command.body' });
    answers.settle(task.request, threadOf(task), outcome, value, out);
  }

  return (task, out) => {
    if (!task.started) {
      task.started = true;
      if (!readArguments(task, out)) return { kind: 'ends' };
      const rule = threadOf(task) === MAIN_THREAD ? 'thread.sync' : 'thread.async';
      out.note({ ...task.about, kind: 'running', command: task.command.name, rule });
      if (task.command.isPlugin) {
        const result = runPluginCommand(task, { listeners, ids, emit, channels, out });
        finish(task, result.outcome, result.value, out);
        return { kind: 'ends', ...(result.destroys !== undefined && { destroys: result.destroys }) };
      }
    }
    const result = advance(task, {
      files,
      checked(isIn, path) {
        out.note({ ...task.about, kind: 'checked', path, isInScope: isIn, rule: 'scope.check' });
      },
      emit(event, payload, to) {
        emitFrom(task, event, payload, to, out);
      },
      send(channel, message) {
        channels.send(channel, message, task.about, out);
      },
    });
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
        dropChannels(task, out);
        return { kind: 'ends' };
      case 'returns':
        finish(task, result.outcome, result.value, out);
        return { kind: 'ends' };
    }
  };
}

const threadOf = (task: Task) => task.command.thread;

const callOf = ({ request: { call } }: Task) => (call === undefined ? {} : { call });
