import type { ActorId, Value } from '../../trace/record/trace.ts';
import { type Acl, createAcl } from '../acl/authority.ts';
import { createCoreChannels } from './channels.ts';
import type { Random } from '../clock/random.ts';
import { Listeners } from '../events/listeners.ts';
import { targetOfCoreListener } from '../events/targets.ts';
import type { Ids } from '../protocol/ids.ts';
import { appOrigin, isolationUrl } from '../ipc/addresses.ts';
import type { CommandTable } from '../ipc/commands.ts';
import { isolationPolicy, servedPolicy } from '../ipc/csp.ts';
import { judge } from '../ipc/gates.ts';
import { pageResponse } from '../ipc/responses.ts';
import type { App, CoreListener, CoreThread } from '../scenario/scenario.ts';
import { ASYNC_RUNTIME, ENGINE, MAIN_THREAD } from '../protocol/actor-ids.ts';
import { createAnswers } from './answers.ts';
import { type CommandRuns, createCommandRuns } from './command-runs.ts';
import { createEmitter } from './emitter.ts';
import { emissionOf } from './emissions.ts';
import type { Outbox, Outgoing } from '../protocol/notes.ts';
import type { Task } from './tasks.ts';
import { createWindows } from './windows.ts';
import type { CoreTask, Work } from './work.ts';

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

export interface CoreProcess extends Omit<CommandRuns, 'start' | 'hasAborted'> {
  receive(message: Outgoing, out: Outbox): readonly Work[];
  act(operation: CoreTask, thread: CoreThread, out: Outbox): readonly Work[];
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
  const runs = createCommandRuns({ files, ids, random, now, listeners, emit, channels, answers });
  /** The last window is gone, and the process with it. */
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

  const sourceUrl = (window: string) => app.windows[window]?.url ?? `${appOrigin(input.platform)}/`;

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
    ...runs,

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
      for (const result of judgement.results) out.note({ ...at, ...result });
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
      return runs.start(task, out);
    },

    act(operation, threadName, out) {
      // What the main thread had put off stays undone.
      if (isOver || runs.hasAborted()) return [];
      const thread = threadName === 'main-thread' ? MAIN_THREAD : ASYNC_RUNTIME;
      switch (operation.type) {
        case 'emit':
        case 'emitTo':
        case 'emitFilter': {
          const { note, filter } = emissionOf(operation);
          out.note({ ...note, actor: thread });
          emit({ event: operation.event, payload: operation.payload ?? null, filter, thread }, out);
          return [];
        }
        case 'listen': {
          const { id, event, target } = register(operation.listener);
          const listener = { owner: MAIN_THREAD, event, id, target };
          out.note({ kind: 'listening', actor: thread, listener, rule: 'event.rustTarget' });
          return [];
        }
        case 'unlisten':
          for (const { id, event, target } of listeners.removeCore(
            (record) => record.name === operation.name,
          )) {
            const listener = { owner: MAIN_THREAD, event, id, target };
            out.note({ kind: 'unlistened', actor: thread, listener, rule: 'event.unlisten' });
          }
          return [];
        case 'open': {
          windows.open(operation.window);
          out.note({ kind: 'acted', actor: thread, action: operation, rule: 'page.asset' });
          return [{ on: 'engine', ms: 0, window: operation.window }];
        }
        case 'close':
        case 'destroy': {
          const isGone = windows[operation.type](operation.window, out);
          isOver = windows.isEmpty();
          return isGone ? [{ on: 'window-closed', ms: 0, window: operation.window }] : [];
        }
        case 'resize':
          windows.resize(operation.window, { width: operation.width, height: operation.height }, out);
          return [];
        case 'drop':
          windows.drop(operation.window, operation.path, out);
          return [];
      }
    },
  };
}

const callOf = (message: Outgoing) => (message.call === undefined ? {} : { call: message.call });

function argumentsOf(body: Value): Task['args'] {
  const json = 'json' in body ? body.json : null;
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Task['args']) : {};
}
