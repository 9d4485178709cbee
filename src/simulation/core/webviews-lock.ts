import type { ActorId, MessageId } from '../../trace/record/trace.ts';
import { ASYNC_RUNTIME } from '../protocol/actor-ids.ts';

/** What a thread waits for in the middle of what it does. */
export type ThreadWait =
  /** Another thread holds the lock of the webviews. */
  | { readonly kind: 'lock' }
  /** The main thread has not run the eval that this thread sent. */
  | { readonly kind: 'eval'; readonly message: MessageId; readonly holdsLock: boolean };

/** What a thread does, with the places where it has to wait. */
export type Blocking<Result> = Generator<ThreadWait, Result, undefined>;

/**
 * The lock of the list of webviews. An emit keeps it while it sends its evals; whoever looks a webview up needs it: the
 * main thread for every request, for events of windows and to open or close one.
 *
 * With the cargo feature `tracing` who evals from another thread waits until the main thread has run it. An emit then
 * keeps the lock as long, and if the main thread needs the lock before it comes to that eval, both wait forever. The
 * main thread of the model comes to it at once while it is free: a freeze needs one that was busy. Run on Linux: an app
 * whose command emits on the main thread while a worker's emit waits is frozen with the feature, and goes on without.
 * Source: tauri 2.12.5, `src/manager/mod.rs`, `emit` and `get_webview`; tauri-runtime-wry 2.12.3, `src/lib.rs`, the two
 * versions of `eval_script`.
 */
export interface WebviewsLock {
  isHeld(): boolean;
  /** Waits until nobody holds it. */
  untilFree(): Blocking<void>;
  /** Holds it for some work. */
  keep(work: Blocking<void>): Blocking<void>;
  /** Waits until an eval of that thread has run, where it has to. */
  afterEval(thread: ActorId, message: MessageId, holdsLock?: boolean): Blocking<void>;
}

export function createWebviewsLock(isTracing: boolean): WebviewsLock {
  let isHeld = false;
  const lock: WebviewsLock = {
    isHeld: () => isHeld,
    *untilFree() {
      while (isHeld) yield { kind: 'lock' };
    },
    *keep(work) {
      yield* lock.untilFree();
      isHeld = true;
      yield* work;
      isHeld = false;
    },
    *afterEval(thread, message, holdsLock = false) {
      if (isTracing && thread === ASYNC_RUNTIME) yield { kind: 'eval', message, holdsLock };
    },
  };
  return lock;
}

/** For work that has nothing to wait for: the main thread asks whether the lock is held before it begins. */
export function runThrough<Result>(work: Blocking<Result>): Result {
  const { done, value } = work.next();
  if (!done) throw new Error('a thread has to wait where it cannot');
  return value;
}
