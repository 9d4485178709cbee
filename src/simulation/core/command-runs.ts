import type { Json, Value } from '../../trace/record/trace.ts';
import type { CoreChannels } from './channels.ts';
import type { Random } from '../clock/random.ts';
import type { Listeners } from '../events/listeners.ts';
import { emitToMatches } from '../events/targets.ts';
import type { Ids } from '../protocol/ids.ts';
import { argumentFault, channelIdOf, keyOf } from '../ipc/arguments.ts';
import { ASYNC_RUNTIME, MAIN_THREAD } from '../protocol/actor-ids.ts';
import type { Answers } from './answers.ts';
import type { Emitter } from './emitter.ts';
import type { Outbox } from '../protocol/notes.ts';
import { runPluginCommand } from './plugin-commands.ts';
import { advance, takesTimeFrom, type Task } from './tasks.ts';
import type { Work } from './work.ts';

interface CommandRunsInput {
  readonly files: Map<string, string>;
  readonly ids: Ids;
  readonly random: Random;
  readonly now: () => number;
  readonly listeners: Listeners;
  readonly emit: Emitter;
  readonly channels: CoreChannels;
  readonly answers: Answers;
}

/** The commands at work: one may hold the main thread, any number wait on the async runtime. */
export interface CommandRuns {
  /** Whether a command holds the main thread. */
  readonly isHeld: () => boolean;
  /** Whether that command will wait or work once more after what it does now. */
  readonly holdsOn: () => boolean;
  /** Whether the dialog that was shown first holds the main thread. */
  readonly dialogHolds: () => boolean;
  /** Whether a panic on the main thread has ended the process. */
  readonly hasAborted: () => boolean;
  /** Begins a command on its thread. */
  start(task: Task, out: Outbox): readonly Work[];
  /** Tasks of the async runtime go on. */
  wake(due: number, out: Outbox): readonly Work[];
  /** The command that holds the main thread goes on. */
  resume(out: Outbox): readonly Work[];
  /** The user answered the dialog that was shown first. */
  answerDialog(out: Outbox): readonly Work[];
}

export function createCommandRuns(input: CommandRunsInput): CommandRuns {
  const { files, ids, random, now, listeners, emit, channels, answers } = input;
  /** Tasks of the async runtime by the time they go on. */
  const due = new Map<number, Task[]>();
  /** Tasks whose dialog waits for the user, in the order they asked. */
  const asking: Task[] = [];
  let holder: Task | undefined;
  let wakes = 0;
  let isAborted = false;

  function later(task: Task, ms: number): Work[] {
    const at = now() + ms;
    const tasks = due.get(at);
    if (tasks) {
      tasks.push(task);
      return [];
    }
    due.set(at, [task]);
    return [{ on: 'async-runtime', due: at, ms }];
  }

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

  function goOn(task: Task, out: Outbox): Work[] {
    if (!task.started) {
      task.started = true;
      if (!readArguments(task, out)) return [];
      const rule = threadOf(task) === MAIN_THREAD ? 'thread.sync' : 'thread.async';
      out.note({ ...task.about, kind: 'running', command: task.command.name, rule });
      if (task.command.isPlugin) {
        const result = runPluginCommand(task, { listeners, ids, emit, channels, out });
        finish(task, result.outcome, result.value, out);
        return result.destroys === undefined
          ? []
          : [{ on: 'main-thread-queue', ms: 0, operation: { type: 'destroy', window: result.destroys } }];
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
        if (threadOf(task) === ASYNC_RUNTIME) return later(task, result.ms);
        holder = task;
        return [{ on: 'main-thread', ms: result.ms }];
      case 'asks': {
        const action = { type: 'dialog', text: result.text } as const;
        out.note({ ...task.about, kind: 'acted', action, rule: 'command.dialog' });
        asking.push(task);
        if (threadOf(task) === MAIN_THREAD) holder = task;
        return [];
      }
      case 'panics':
        out.note({ ...task.about, kind: 'panicked', text: result.message, rule: 'command.panic' });
        if (threadOf(task) === MAIN_THREAD) {
          out.note({ actor: MAIN_THREAD, kind: 'exited', how: 'abort', rule: 'command.abort' });
          isAborted = true;
        } else dropChannels(task, out);
        return [];
      case 'returns':
        finish(task, result.outcome, result.value, out);
        return [];
    }
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

  return {
    isHeld: () => holder !== undefined,
    holdsOn: () => holder !== undefined && takesTimeFrom(holder),
    dialogHolds: () => holder !== undefined && asking[0] === holder,
    hasAborted: () => isAborted,

    start(task, out) {
      if (threadOf(task) === MAIN_THREAD) return goOn(task, out);
      out.note({
        kind: 'spawned',
        actor: MAIN_THREAD,
        ...callOf(task),
        command: task.command.name,
        rule: 'thread.async',
      });
      return later(task, 0);
    },

    wake(time, out) {
      const tasks = due.get(time) ?? [];
      due.delete(time);
      if (tasks.length < 2) return tasks.flatMap((task) => goOn(task, out));
      const group = `runtime-${wakes++}`;
      return random.shuffled(tasks).flatMap((task) => goOn(task, firstInGroup(out, group)));
    },

    resume(out) {
      const task = holder;
      if (!task) return [];
      holder = undefined;
      return goOn(task, out);
    },

    answerDialog(out) {
      const task = asking.shift();
      if (!task) return [];
      if (task === holder) holder = undefined;
      return goOn(task, out);
    },
  };
}

const threadOf = (task: Task) => task.command.thread;

const callOf = ({ request: { call } }: Task) => (call === undefined ? {} : { call });

/** Puts the first moment of what follows into a group without fixed order. */
function firstInGroup(out: Outbox, group: string): Outbox {
  let isFirst = true;
  return {
    ...out,
    note(note) {
      out.note(isFirst ? { ...note, group } : note);
      isFirst = false;
    },
  };
}
