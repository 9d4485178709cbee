import type { ActorId, Json, Value } from '../../trace/trace.ts';
import { type Acl, createAcl } from '../acl/authority.ts';
import { createCoreChannels } from '../channels/core-channels.ts';
import type { Random } from '../clock/random.ts';
import { Listeners } from '../events/listeners.ts';
import { emitToMatches, targetOfCoreListener } from '../events/targets.ts';
import type { Ids } from '../ids.ts';
import { appOrigin, isolationUrl } from '../ipc/addresses.ts';
import { channelIdOf, keyOf } from '../ipc/arguments.ts';
import { argumentFault } from '../ipc/arguments.ts';
import type { CommandTable } from '../ipc/commands.ts';
import { isolationPolicy, servedPolicy } from '../ipc/csp.ts';
import { judge } from '../ipc/gates.ts';
import { pageResponse } from '../ipc/responses.ts';
import type { App, CoreDeed, CoreListener, CoreThread, UserDeed } from '../scenario.ts';
import { ASYNC_RUNTIME, ENGINE, MAIN_THREAD } from './actor-ids.ts';
import { createAnswers } from './answers.ts';
import { createEmitter } from './emitter.ts';
import { emissionOf } from './emissions.ts';
import type { Outbox, Outgoing } from './notes.ts';
import { runPluginCommand } from './plugin-commands.ts';
import { advance, takesTimeFrom, type Task } from './tasks.ts';
import { createWindows } from './windows.ts';

export interface CoreInput {
  readonly app: App;
  readonly commands: CommandTable;
  readonly platform: 'linux' | 'windows' | 'macos';
  readonly profile: 'debug' | 'release';
  readonly invokeKey: string;
  readonly ids: Ids;
  readonly random: Random;
  readonly now: () => number;
  /** The window of each page and frame, by actor. */
  readonly windowOf: Readonly<Record<ActorId, string>>;
}

/** What the core process does on its main thread by itself, or because the user did something to a window. */
export type CoreTask = CoreDeed | Exclude<UserDeed, { do: 'answer' }>;

/** What the machine has to arrange after something was done. `ms` from now; `due` on the run's clock. */
export type Work =
  | { readonly on: 'async-runtime'; readonly due: number; readonly ms: number }
  | { readonly on: 'main-thread'; readonly ms: number }
  | { readonly on: 'main-thread-queue'; readonly ms: 0; readonly deed: CoreTask }
  | { readonly on: 'engine'; readonly ms: 0; readonly window: string }
  | { readonly on: 'window-closed'; readonly ms: 0; readonly window: string };

export interface CoreProcess {
  /** Whether a command holds the main thread. */
  readonly isHeld: () => boolean;
  /** Whether that command will wait or work once more after what it does now. */
  readonly holdsOn: () => boolean;
  receive(message: Outgoing, out: Outbox): readonly Work[];
  act(deed: CoreTask, thread: CoreThread, out: Outbox): readonly Work[];
  wake(due: number, out: Outbox): readonly Work[];
  /** The command that holds the main thread goes on. */
  resume(out: Outbox): readonly Work[];
  /** The user answered the dialog that was shown first. */
  answerDialog(out: Outbox): readonly Work[];
  /** Whether that dialog holds the main thread. */
  readonly dialogHolds: () => boolean;
}

/** The Rust side: gates, commands on their threads, listeners, channels, windows. */
export function createCoreProcess(input: CoreInput): CoreProcess {
  const { app, ids, random, now } = input;
  const acl: Acl = createAcl(app);
  const isolated = app.pattern === 'isolation';
  const knowledge = {
    commands: input.commands,
    acl,
    profile: input.profile,
    platform: input.platform,
    invokeKey: input.invokeKey,
    isolated,
  };
  const listeners = new Listeners();
  const files = new Map(Object.entries(app.files ?? {}));
  const emit = createEmitter(listeners, ids, random);
  const answers = createAnswers(ids);
  const channels = createCoreChannels(ids, (window) => windows.isOpen(window));
  const windows = createWindows(Object.keys(app.windows), { listeners, emit, channels });
  /** Tasks of the async runtime by the time they go on. */
  const due = new Map<number, Task[]>();
  /** Tasks whose dialog waits for the user, in the order they asked. */
  const asking: Task[] = [];
  let holder: Task | undefined;
  let wakes = 0;
  /** The process has ended itself: what the main thread had put off stays undone. */
  let isOver = false;

  const register = (listener: CoreListener) => {
    const record = {
      id: ids.listener(),
      event: listener.event,
      target: targetOfCoreListener(listener.on),
      once: listener.once ?? false,
      name: listener.name,
      then: listener.then,
    };
    listeners.addCore(record);
    return record;
  };

  const threadOf = (task: Task) => task.command.thread;

  const sourceUrl = (window: string) => app.windows[window]?.url ?? `${appOrigin(input.platform)}/`;

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
      out.note({ ...note, verdict: 'passed', found: reads, rule: 'gate.arguments' });
      return true;
    }
    const { text, found } = fault;
    const rule = found === 'no state' ? 'gate.state' : 'gate.arguments';
    out.note({ ...note, verdict: 'refused', found, text, rule });
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
      out.note({ ...task.about, kind: 'running', text: task.command.name, rule });
      if (task.command.isPlugin) {
        const result = runPluginCommand(task, { listeners, ids, emit, channels, out });
        finish(task, result.outcome, result.value, out);
        return result.destroys === undefined
          ? []
          : [{ on: 'main-thread-queue', ms: 0, deed: { do: 'destroy', window: result.destroys } }];
      }
    }
    const result = advance(task, {
      files,
      checked(isIn, path) {
        const found = isIn ? 'path in scope' : 'path not in scope';
        const verdict = isIn ? 'passed' : 'refused';
        out.note({ ...task.about, kind: 'checked', verdict, found, text: path, rule: 'scope.check' });
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
        const text = `shows the dialog \`${result.text}\` and waits for the user`;
        out.note({ ...task.about, kind: 'acted', text, rule: 'command.dialog' });
        asking.push(task);
        if (threadOf(task) === MAIN_THREAD) holder = task;
        return [];
      }
      case 'panics':
        out.note({ ...task.about, kind: 'panicked', text: result.message, rule: 'command.panic' });
        if (threadOf(task) === MAIN_THREAD) {
          out.note({ actor: MAIN_THREAD, kind: 'exited', text: 'abort', rule: 'command.abort' });
          isOver = true;
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
    const text = `emit${to.kind === 'Any' ? '' : '_to'} ${event}`;
    const rule = to.kind === 'Any' ? 'event.emit' : 'event.emitTo';
    out.note({ ...task.about, kind: 'emitted', text, value: { json: payload }, rule });
    const filter = (listener: Parameters<typeof emitToMatches>[1]) => emitToMatches(to, listener);
    emit({ event, payload, filter, thread: threadOf(task), ...callOf(task.request) }, out);
  }

  function finish(task: Task, outcome: 'ok' | 'error', value: Value, out: Outbox): void {
    const found = outcome === 'ok' ? 'returned' : 'failed';
    // They belong to the function's body: they are gone before its answer is made.
    dropChannels(task, out);
    out.note({ ...task.about, kind: 'returned', found, value, rule: 'command.body' });
    answers.settle(task.request, threadOf(task), outcome, value, out);
  }

  /** A file of the app that the engine asks for. */
  function serve(request: Outgoing, url: string, out: Outbox): void {
    const isFrame = url === isolationUrl(input.platform);
    const policy = isFrame
      ? isolationPolicy(input.platform)
      : servedPolicy(app.csp, isolated, input.platform);
    out.send({
      actor: MAIN_THREAD,
      rule: isFrame ? 'isolation.asset' : 'page.asset',
      message: {
        id: ids.message(),
        from: MAIN_THREAD,
        to: request.from,
        transport: 'custom-protocol',
        wire: pageResponse(policy),
        answers: request.id,
      },
    });
  }

  return {
    isHeld: () => holder !== undefined,
    holdsOn: () => holder !== undefined && takesTimeFrom(holder),
    dialogHolds: () => holder !== undefined && asking[0] === holder,

    receive(request, out) {
      const { wire } = request;
      if (wire.form !== 'request' && wire.form !== 'post') return [];
      if (request.from === ENGINE && wire.form === 'request') {
        serve(request, wire.url, out);
        return [];
      }
      const window = input.windowOf[request.from] ?? '';
      const judgement = judge(wire, window, sourceUrl(window), knowledge);
      const at = { kind: 'gate', actor: MAIN_THREAD, message: request.id, ...callOf(request) } as const;
      for (const { gate, verdict, found, rule } of judgement.results) {
        out.note({ ...at, gate, verdict, found, rule });
      }
      if (!judgement.passed) {
        if (judgement.stderr !== undefined) {
          out.note({ kind: 'stderr', actor: MAIN_THREAD, ...callOf(request), text: judgement.stderr });
        }
        if (judgement.reply) answers.refuse(request, judgement.reply, out);
        return [];
      }
      const { body, headers } = judgement.request;
      const task: Task = {
        request,
        window,
        command: judgement.command,
        body,
        args: argumentsOf(body),
        headers,
        scope: judgement.scope,
        about: { actor: judgement.command.thread, ...callOf(request) },
        next: 0,
        started: false,
      };
      if (task.command.thread === MAIN_THREAD) return goOn(task, out);
      out.note({
        kind: 'spawned',
        actor: MAIN_THREAD,
        ...callOf(request),
        text: task.command.name,
        rule: 'thread.async',
      });
      return later(task, 0);
    },

    act(deed, threadName, out) {
      if (isOver) return [];
      const thread = threadName === 'main-thread' ? MAIN_THREAD : ASYNC_RUNTIME;
      switch (deed.do) {
        case 'emit':
        case 'emitTo':
        case 'emitFilter': {
          const { note, filter } = emissionOf(deed);
          out.note({ ...note, actor: thread });
          emit({ event: deed.event, payload: deed.payload ?? null, filter, thread }, out);
          return [];
        }
        case 'listen': {
          const { id, event, target } = register(deed.listener);
          const listener = { owner: MAIN_THREAD, event, id, target };
          out.note({ kind: 'listening', actor: thread, listener, rule: 'event.rustTarget' });
          return [];
        }
        case 'unlisten':
          for (const { id, event, target } of listeners.removeCore((record) => record.name === deed.name)) {
            const listener = { owner: MAIN_THREAD, event, id, target };
            out.note({ kind: 'unlistened', actor: thread, listener, rule: 'event.unlisten' });
          }
          return [];
        case 'open': {
          windows.open(deed.window);
          const text = `creates the window \`${deed.window}\``;
          out.note({ kind: 'acted', actor: thread, text, rule: 'page.asset' });
          return [{ on: 'engine', ms: 0, window: deed.window }];
        }
        case 'close':
        case 'destroy': {
          const isGone = windows[deed.do](deed.window, out);
          isOver = windows.isEmpty();
          return isGone ? [{ on: 'window-closed', ms: 0, window: deed.window }] : [];
        }
        case 'resize':
          windows.resize(deed.window, { width: deed.width, height: deed.height }, out);
          return [];
        case 'drop':
          windows.drop(deed.window, deed.path, out);
          return [];
      }
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

const callOf = (message: Outgoing) => (message.call === undefined ? {} : { call: message.call });

function argumentsOf(body: Value): Task['args'] {
  const json = 'json' in body ? body.json : null;
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Task['args']) : {};
}

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
