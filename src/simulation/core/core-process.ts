import type { ActorId, Value } from '../../trace/record/trace.ts';
import type { Acl } from '../acl/access.ts';
import { createAcl } from '../acl/authority.ts';
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
import type { App, CoreListener } from '../scenario/scenario.ts';
import { ASYNC_RUNTIME, ENGINE, MAIN_THREAD } from '../protocol/actor-ids.ts';
import type { ThreadOperation } from '../protocol/machine-events.ts';
import { createAnswers } from './answers.ts';
import { type CommandRunner, createCommandRunner } from './command-runs.ts';
import { createEmitter } from './emitter.ts';
import { emissionOf } from './emissions.ts';
import type { Outbox, Outgoing } from '../protocol/notes.ts';
import type { Task } from './tasks.ts';
import { createWindows } from './windows.ts';

export interface CoreProcessInput {
  readonly app: App;
  readonly commands: CommandTable;
  readonly platform: 'linux' | 'windows' | 'macos';
  readonly profile: 'debug' | 'release';
  readonly invokeKey: string;
  readonly ids: Ids;
  readonly random: Random;
  /** The window of each page and frame, by actor. */
  readonly windowOf: Readonly<Record<ActorId, string>>;
}

/** The memory of the process, which its threads share, and what they do with it. */
export interface CoreProcess {
  /** Takes a request through the gates; returns the run of its command if it passes them. */
  receive(request: Outgoing, out: Outbox): Task | undefined;
  readonly run: CommandRunner;
  /** Returns whether the process ends with it: its last window is gone. */
  perform(operation: ThreadOperation, thread: ActorId, out: Outbox): boolean;
}

/** The Rust side: gates, commands on their threads, listeners, channels, windows. */
export function createCoreProcess(input: CoreProcessInput): CoreProcess {
  const { app, ids, random } = input;
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
  const run = createCommandRunner({ files, ids, listeners, emit, channels, answers });

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
    run,

    receive(request, out) {
      const { wire } = request;
      if (wire.form !== 'request' && wire.form !== 'post') return undefined;
      if (request.from === ENGINE && wire.form === 'request') {
        serve(request, wire.url, out);
        return undefined;
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
        return undefined;
      }
      const { body, headers } = judgement.request;
      const { name, thread } = judgement.command;
      if (thread === ASYNC_RUNTIME) {
        out.note({
          kind: 'spawned',
          actor: MAIN_THREAD,
          ...callOf(request),
          command: name,
          rule: 'thread.async',
        });
      }
      return {
        request,
        window,
        command: judgement.command,
        body,
        args: argumentsOf(body),
        headers,
        scope: judgement.scope,
        about: { actor: thread, ...callOf(request) },
        next: 0,
        started: false,
      };
    },

    perform(operation, thread, out) {
      switch (operation.type) {
        case 'emit':
        case 'emitTo':
        case 'emitFilter': {
          const { note, filter } = emissionOf(operation);
          out.note({ ...note, actor: thread });
          emit({ event: operation.event, payload: operation.payload ?? null, filter, thread }, out);
          return false;
        }
        case 'listen': {
          const { id, event, target } = register(operation.listener);
          const listener = { owner: MAIN_THREAD, event, id, target };
          out.note({ kind: 'listening', actor: thread, listener, rule: 'event.rustTarget' });
          return false;
        }
        case 'unlisten':
          for (const { id, event, target } of listeners.removeCore(
            (record) => record.name === operation.name,
          )) {
            const listener = { owner: MAIN_THREAD, event, id, target };
            out.note({ kind: 'unlistened', actor: thread, listener, rule: 'event.unlisten' });
          }
          return false;
        case 'open': {
          windows.open(operation.window);
          out.note({ kind: 'acted', actor: thread, action: operation, rule: 'page.asset' });
          out.ask({ type: 'window.open', window: operation.window });
          return false;
        }
        case 'close':
        case 'destroy': {
          const isGone = windows[operation.type](operation.window, out);
          if (isGone) out.ask({ type: 'window.close', window: operation.window });
          return isGone && windows.isEmpty();
        }
        case 'resize':
          windows.resize(operation.window, { width: operation.width, height: operation.height }, out);
          return false;
        case 'drop':
          windows.drop(operation.window, operation.path, out);
          return false;
      }
    },
  };
}

const callOf = (message: Outgoing) => (message.call === undefined ? {} : { call: message.call });

function argumentsOf(body: Value): Task['args'] {
  const json = 'json' in body ? body.json : null;
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Task['args']) : {};
}
