import type { ActorId, Json, Wire } from '../../trace/trace.ts';
import { type Acl, createAcl } from '../acl/authority.ts';
import type { Random } from '../clock/random.ts';
import type { App, CoreDeed, CoreListener, CoreThread } from '../scenario.ts';
import { Listeners } from '../events/listeners.ts';
import { emitToMatches, isSameTarget, targetOfCoreListener, toTarget } from '../events/targets.ts';
import type { Ids } from '../ids.ts';
import type { CommandTable } from '../ipc/commands.ts';
import { argumentFault } from '../ipc/arguments.ts';
import { judge } from '../ipc/gates.ts';
import { commandResponse, pageResponse } from '../ipc/responses.ts';
import { ASYNC_RUNTIME, ENGINE, MAIN_THREAD } from './actor-ids.ts';
import { createEmitter } from './emitter.ts';
import { runEventCommand } from './event-plugin.ts';
import type { Note, Outbox, Outgoing } from './notes.ts';
import { advance, takesTimeFrom, type Task } from './tasks.ts';

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

/** What the machine has to arrange after something was done. `ms` from now; `due` on the run's clock. */
export type Work =
  | { readonly on: 'async-runtime'; readonly due: number; readonly ms: number }
  | { readonly on: 'main-thread'; readonly ms: number }
  | { readonly on: 'window'; readonly ms: 0; readonly window: string };

export interface CoreProcess {
  /** Whether a command holds the main thread. */
  readonly isHeld: () => boolean;
  /** Whether that command will wait or work once more after what it does now. */
  readonly holdsOn: () => boolean;
  receive(message: Outgoing, out: Outbox): readonly Work[];
  act(deed: CoreDeed, thread: CoreThread, out: Outbox): readonly Work[];
  wake(due: number, out: Outbox): readonly Work[];
  resume(out: Outbox): readonly Work[];
}

/** The Rust side: gates, commands on their threads, listeners. */
export function createCoreProcess(input: CoreInput): CoreProcess {
  const { app, ids, random, now } = input;
  const acl: Acl = createAcl(app);
  const knowledge = {
    commands: input.commands,
    acl,
    profile: input.profile,
    platform: input.platform,
    invokeKey: input.invokeKey,
  };
  const listeners = new Listeners();
  const files = new Map(Object.entries(app.files ?? {}));
  const emit = createEmitter(listeners, ids, random);
  /** Tasks of the async runtime by the time they go on. */
  const due = new Map<number, Task[]>();
  let holder: Task | undefined;
  let wakes = 0;

  const register = (listener: CoreListener) => {
    const record = {
      id: ids.listener(),
      event: listener.event,
      target: targetOfCoreListener(listener.on),
      once: listener.once ?? false,
      name: listener.name,
    };
    listeners.addCore(record);
    return record;
  };

  const threadOf = (task: Task) => task.command.thread;

  function answer(
    request: Outgoing,
    from: ActorId,
    wire: Wire,
    rule: NonNullable<Note['rule']>,
    out: Outbox,
  ): void {
    out.send({
      actor: from,
      rule,
      message: {
        id: ids.message(),
        from,
        to: request.from,
        transport: 'custom-protocol',
        wire,
        answers: request.id,
        ...callOf(request),
      },
    });
  }

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
    const fault = argumentFault(name, signature, task.args);
    const note = { ...task.about, kind: 'gate', gate: 'arguments' } as const;
    if (fault === undefined) {
      out.note({ ...note, verdict: 'passed', found: reads, rule: 'gate.arguments' });
      return true;
    }
    const isState = fault.startsWith('state not managed');
    const found = isState ? 'no state' : fault.includes('missing required key') ? 'missing' : 'wrong type';
    out.note({
      ...note,
      verdict: 'refused',
      found,
      text: fault,
      rule: isState ? 'gate.state' : 'gate.arguments',
    });
    answer(task.request, threadOf(task), commandResponse('error', fault), 'wire.answer', out);
    return false;
  }

  function goOn(task: Task, out: Outbox): Work[] {
    if (!task.started) {
      task.started = true;
      if (!readArguments(task, out)) return [];
      const rule = threadOf(task) === MAIN_THREAD ? 'thread.sync' : 'thread.async';
      out.note({ ...task.about, kind: 'running', text: task.command.name, rule });
      if (task.command.isPlugin) {
        const value = runEventCommand(task, { listeners, ids, emit, window: task.window, out });
        finish(task, 'ok', value, out);
        return [];
      }
    }
    const result = advance(task, {
      files,
      checked(isIn, path) {
        const found = isIn ? 'path in scope' : 'path not in scope';
        out.note({
          ...task.about,
          kind: 'checked',
          verdict: isIn ? 'passed' : 'refused',
          found,
          text: path,
          rule: 'scope.check',
        });
      },
      emit(event, payload, to) {
        const text = `emit${to.kind === 'Any' ? '' : '_to'} ${event}`;
        out.note({
          ...task.about,
          kind: 'emitted',
          text,
          value: { json: payload },
          rule: to.kind === 'Any' ? 'event.emit' : 'event.emitTo',
        });
        emit(
          {
            event,
            payload,
            filter: (listener) => emitToMatches(to, listener),
            thread: threadOf(task),
            ...callOf(task.request),
          },
          out,
        );
      },
    });
    switch (result.kind) {
      case 'waits':
        if (threadOf(task) === ASYNC_RUNTIME) return later(task, result.ms);
        holder = task;
        return [{ on: 'main-thread', ms: result.ms }];
      case 'panics':
        out.note({ ...task.about, kind: 'panicked', text: result.message, rule: 'command.panic' });
        if (threadOf(task) === MAIN_THREAD)
          out.note({ actor: MAIN_THREAD, kind: 'exited', text: 'abort', rule: 'command.panic' });
        return [];
      case 'returns':
        finish(task, result.outcome, result.value, out);
        return [];
    }
  }

  function finish(task: Task, outcome: 'ok' | 'error', value: Json, out: Outbox): void {
    const found = outcome === 'ok' ? 'returned' : 'failed';
    out.note({ ...task.about, kind: 'returned', found, value: { json: value }, rule: 'command.body' });
    answer(task.request, threadOf(task), commandResponse(outcome, value), 'wire.answer', out);
  }

  return {
    isHeld: () => holder !== undefined,
    holdsOn: () => holder !== undefined && takesTimeFrom(holder),

    receive(request, out) {
      const { wire } = request;
      if (wire.form !== 'request') return [];
      if (request.from === ENGINE) {
        answer(request, MAIN_THREAD, pageResponse(app.csp), 'page.asset', out);
        return [];
      }
      const window = input.windowOf[request.from] ?? '';
      const judgement = judge(wire, window, knowledge);
      const at = { kind: 'gate', actor: MAIN_THREAD, message: request.id, ...callOf(request) } as const;
      for (const { gate, verdict, found, rule } of judgement.results) {
        out.note({ ...at, gate, verdict, found, rule });
      }
      if (!judgement.passed) {
        if (judgement.stderr !== undefined) {
          out.note({ kind: 'stderr', actor: MAIN_THREAD, ...callOf(request), text: judgement.stderr });
        }
        const rule = judgement.answer?.status === 200 ? 'wire.answer' : 'wire.refusal';
        if (judgement.answer) answer(request, MAIN_THREAD, judgement.answer, rule, out);
        return [];
      }
      const body = wire.body && 'json' in wire.body ? wire.body.json : {};
      const args = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
      const task: Task = {
        request,
        window,
        command: judgement.command,
        args: args as Task['args'],
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
      const thread = threadName === 'main-thread' ? MAIN_THREAD : ASYNC_RUNTIME;
      switch (deed.do) {
        case 'emit':
        case 'emitTo':
        case 'emitFilter': {
          const payload = deed.payload ?? null;
          const [text, rule, filter] =
            deed.do === 'emit'
              ? ([`app.emit("${deed.event}", …)`, 'event.emit', () => true] as const)
              : deed.do === 'emitTo'
                ? ([
                    `app.emit_to(${targetText(toTarget(deed.target))}, "${deed.event}", …)`,
                    'event.emitTo',
                    (listener: Parameters<typeof emitToMatches>[1]) =>
                      emitToMatches(toTarget(deed.target), listener),
                  ] as const)
                : ([
                    `app.emit_filter("${deed.event}", …)`,
                    'event.emitFilter',
                    (listener: Parameters<typeof isSameTarget>[0]) =>
                      deed.lets.some((it) => isSameTarget(it, listener)),
                  ] as const);
          out.note({ kind: 'emitted', actor: thread, text, value: { json: payload }, rule });
          emit({ event: deed.event, payload, filter, thread }, out);
          return [];
        }
        case 'listen': {
          const { id, event, target } = register(deed.listener);
          out.note({
            kind: 'listening',
            actor: thread,
            listener: { owner: MAIN_THREAD, event, id, target },
            rule: 'event.rustTarget',
          });
          return [];
        }
        case 'unlisten':
          for (const { id, event, target } of listeners.removeCore((record) => record.name === deed.name)) {
            out.note({
              kind: 'unlistened',
              actor: thread,
              listener: { owner: MAIN_THREAD, event, id, target },
              rule: 'event.unlisten',
            });
          }
          return [];
        case 'open':
          out.note({
            kind: 'acted',
            actor: thread,
            text: `creates the window \`${deed.window}\``,
            rule: 'page.asset',
          });
          return [{ on: 'window', ms: 0, window: deed.window }];
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
  };
}

const callOf = (message: Outgoing) => (message.call === undefined ? {} : { call: message.call });

const targetText = (target: ReturnType<typeof toTarget>) =>
  'label' in target
    ? target.kind === 'AnyLabel'
      ? `"${target.label}"`
      : `${target.kind} "${target.label}"`
    : target.kind;

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
