import type { ActorId, Value } from '../../trace/record/trace.ts';
import { type GateContext, runGates } from '../ipc/gates.ts';
import { ASYNC_RUNTIME, ENGINE, MAIN_THREAD } from '../protocol/actor-ids.ts';
import type { Outbox, Outgoing } from '../protocol/notes.ts';
import { callOf } from '../protocol/outgoing.ts';
import type { Answers } from './answers.ts';
import type { AssetServer } from './assets.ts';
import type { Task } from './tasks.ts';

interface ReceiverInput {
  /**
   * Where a message of the fallback comes from, as the engine names it: WebKitGTK and WebView2 name the page of the
   * window, WKWebView the frame that posted it.
   * Source: wry 0.57.1, `src/webkitgtk/mod.rs`, `src/webview2/mod.rs`, `src/wkwebview/class/wry_web_view_delegate.rs`.
   */
  readonly urlOf: (window: string, from: ActorId) => string;
  readonly gateContext: GateContext;
  readonly answers: Answers;
  readonly serveAsset: AssetServer;
  /** The window of each page and frame, by actor. */
  readonly windowOf: Readonly<Record<ActorId, string>>;
}

/** Takes a request through the gates; returns the run of its command if it passes them. */
export type RequestReceiver = (request: Outgoing, out: Outbox) => Task | undefined;

export function createRequestReceiver(input: ReceiverInput): RequestReceiver {
  const { urlOf, gateContext, answers, serveAsset, windowOf } = input;
  return (request, out) => {
    const { wire } = request;
    if (wire.form !== 'request' && wire.form !== 'post') return undefined;
    if (request.from === ENGINE && wire.form === 'request') {
      serveAsset(request, wire.url, out);
      return undefined;
    }
    const call = callOf(request);
    const window = windowOf[request.from] ?? '';
    const run = runGates(wire, window, urlOf(window, request.from), gateContext);
    const at = { kind: 'gate', actor: MAIN_THREAD, message: request.id, ...call } as const;
    for (const result of run.results) out.note({ ...at, ...result });
    if (!run.passed) {
      if (run.stderr !== undefined)
        out.note({ kind: 'stderr', actor: MAIN_THREAD, ...call, text: run.stderr });
      if (run.reply) answers.refuse(request, run.reply, out);
      return undefined;
    }
    const { command, scope } = run;
    const { body, headers } = run.request;
    const { name, thread } = command;
    // What belongs to no call is told apart by its message.
    const whose = request.call === undefined ? { message: request.id } : call;
    if (thread === ASYNC_RUNTIME)
      out.note({ kind: 'spawned', actor: MAIN_THREAD, ...whose, command: name, rule: 'thread.async' });
    return {
      request,
      window,
      command,
      body,
      args: argumentsOf(body),
      headers,
      scope,
      about: { actor: thread, ...whose },
      next: 0,
      started: false,
    };
  };
}

function argumentsOf(body: Value): Task['args'] {
  const json = 'json' in body ? body.json : null;
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Task['args']) : {};
}
