import type { MessageId } from '../../trace/record/trace.ts';
import type { Random } from '../clock/random.ts';
import { ASYNC_RUNTIME, ENGINE, MAIN_THREAD } from '../protocol/actor-ids.ts';
import type { AwaitedEval, ThreadOperation } from '../protocol/machine-events.ts';
import type { Note, Outbox, Outgoing } from '../protocol/notes.ts';
import { aboutMessage, callOf, isRequest } from '../protocol/outgoing.ts';
import type { CoreProcess } from './core-process.ts';
import type { Progress } from './progress.ts';
import { takesTimeFrom, type Task } from './tasks.ts';

/** What the main thread does in one turn, and who continues after it. */
export type Turn =
  | Progress
  /** An async command is for the async runtime. */
  | { readonly kind: 'spawns'; readonly task: Task }
  /** What another thread handed over goes to the web engine. */
  | { readonly kind: 'passes'; readonly message: Outgoing; readonly isAwaited: boolean }
  /** The last window is gone. */
  | { readonly kind: 'exits' };

/** What waits for the thread: an operation of the process itself, or a message. */
type Waiting =
  { readonly operation: ThreadOperation } | { readonly message: Outgoing; readonly awaited?: AwaitedEval };

/** The main thread: the command that holds it, if one does, and what waits meanwhile. */
export interface MainThread {
  receive(request: Outgoing, out: Outbox): Turn;
  perform(operation: ThreadOperation, out: Outbox): Turn;
  /** The command that holds the thread resumes. */
  resume(out: Outbox): Turn;
  queue(waiting: Waiting, out: Outbox): void;
  /** These requests were aborted. */
  drop(requests: readonly MessageId[]): void;
  /** What waits now is drained: its order is open if it is more than one message. */
  startDraining(): void;
  takeNext(out: Outbox): Turn;
  hasWaiting(): boolean;
  /** Whether messages wait, so that what is sent now goes with them. */
  isDraining(): boolean;
  /** How long the command that holds the thread works before it resumes, in ms; undefined if none does. */
  worksFor(): number | undefined;
  isAsking(): boolean;
  /** It waits for a lock whose holder waits for it. */
  isDeadlocked(): boolean;
  /** Whether the command that holds the thread will work or ask once more after what it does next. */
  keepsThread(): boolean;
}

/** Requests wait in the engine, what other threads hand over in the thread's queue. */
const holderOf = (message: Outgoing) => (isRequest(message) ? ENGINE : MAIN_THREAD);

/** A method that is not allowed is refused before; a document begins with a navigation, which asks for its webview. */
const needsWebview = ({ wire, from }: Outgoing) =>
  wire.form === 'post' || from === ENGINE || (wire.form === 'request' && wire.method === 'POST');

const messagesIn = (waiting: readonly Waiting[]): readonly Outgoing[] =>
  waiting.flatMap((it) => ('message' in it ? [it.message] : []));

/**
 * What of all that waits the thread takes next: first what the process itself put off, then messages. Each kind of
 * message keeps its order, the seed draws between kinds: Tauri leaves that order open (observed on Linux: requests,
 * then evals, then answers).
 */
function nextOf(waiting: readonly Waiting[], random: Random): Waiting | undefined {
  const operation = waiting.find((it) => 'operation' in it);
  if (operation) return operation;
  const kindOf = (message: Outgoing) => (isRequest(message) ? 'request' : message.wire.form);
  const messages = messagesIn(waiting);
  const heads = messages.filter(
    (message, index) => messages.findIndex((it) => kindOf(it) === kindOf(message)) === index,
  );
  const next = heads[heads.length > 1 ? random.below(heads.length) : 0];
  return waiting.find((it) => 'message' in it && it.message === next);
}

export function createMainThread(core: CoreProcess, random: Random): MainThread {
  let task: Task | undefined;
  let progress: Progress = { kind: 'ends' };
  let waiting: readonly Waiting[] = [];
  let drains = 0;

  function run(next: Task, out: Outbox): Turn {
    task = next;
    progress = core.run(next, out);
    return progress.kind === 'blocks' ? block(callOf(next.request), out) : progress;
  }

  /** Who holds the lock waits for this thread, which will never come to it. */
  function block(about: Pick<Note, 'call' | 'message'>, out: Outbox): Turn {
    const waitsFor = 'webviews';
    out.note({ kind: 'blocked', actor: MAIN_THREAD, waitsFor, ...about, rule: 'tracing.deadlock' });
    progress = { kind: 'blocks', wait: { kind: 'lock' } };
    return progress;
  }

  const thread: MainThread = {
    receive(request, out) {
      out.receive(request);
      if (core.webviews.isHeld() && needsWebview(request)) return block(aboutMessage(request), out);
      const next = core.receive(request, out);
      if (next?.command.thread === ASYNC_RUNTIME) return { kind: 'spawns', task: next };
      return next ? run(next, out) : { kind: 'ends' };
    },
    perform(operation, out) {
      const { done, value } = core.perform(operation, MAIN_THREAD, out).next();
      if (!done) return block({}, out);
      return { kind: value ? 'exits' : 'ends' };
    },
    resume: (out) => (task ? run(task, out) : { kind: 'ends' }),
    queue(it, out) {
      waiting = [...waiting, it];
      if (!('message' in it)) return;
      const { message, awaited } = it;
      const about = aboutMessage(message);
      out.note({ kind: 'queued', actor: holderOf(message), rule: 'thread.wait', ...about });
      if (!awaited) return;
      const worker = { actor: ASYNC_RUNTIME, waitsFor: 'mainThread', ...awaited, ...about } as const;
      out.note({ kind: 'blocked', ...worker, rule: 'tracing.eval' });
    },
    drop(requests) {
      waiting = waiting.filter((it) => !('message' in it && requests.includes(it.message.id)));
    },
    startDraining() {
      drains += 1;
    },
    takeNext(out) {
      const next = nextOf(waiting, random);
      waiting = waiting.filter((it) => it !== next);
      if (!next) return { kind: 'ends' };
      if ('operation' in next) return thread.perform(next.operation, out);
      const { message, awaited } = next;
      const actor = holderOf(message);
      // What is drained together has no fixed order.
      const group = `drained-${drains}`;
      out.note({ kind: 'dequeued', actor, rule: 'thread.wait', ...aboutMessage(message), group });
      if (isRequest(message)) return thread.receive(message, out);
      if (awaited)
        out.note({ kind: 'unblocked', actor: ASYNC_RUNTIME, ...aboutMessage(message), rule: 'tracing.eval' });
      return { kind: 'passes', message, isAwaited: awaited !== undefined };
    },
    hasWaiting: () => waiting.length > 0,
    isDraining: () => waiting.length > 0 && messagesIn(waiting).length > 0,
    worksFor: () => (progress.kind === 'waits' ? progress.ms : undefined),
    isAsking: () => progress.kind === 'asks',
    isDeadlocked: () => progress.kind === 'blocks',
    keepsThread: () => task !== undefined && takesTimeFrom(task),
  };
  return thread;
}
