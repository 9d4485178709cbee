import type { ActorId } from '../../trace/record/trace.ts';
import type { ThreadOperation } from '../protocol/machine-events.ts';
import type { Outbox } from '../protocol/notes.ts';
import type { CoreListeners } from './core-listeners.ts';
import { emissionOf } from './emissions.ts';
import type { Emitter } from './emitter.ts';
import type { Blocking, WebviewsLock } from './webviews-lock.ts';
import type { Windows } from './windows.ts';

interface PerformerInput {
  readonly coreListeners: CoreListeners;
  readonly emit: Emitter;
  readonly windows: Windows;
  readonly webviews: WebviewsLock;
}

/** Performs an operation on a thread; returns whether the process ends with it: its last window is gone. */
export type OperationPerformer = (
  operation: ThreadOperation,
  thread: ActorId,
  out: Outbox,
) => Blocking<boolean>;

export function createOperationPerformer(input: PerformerInput): OperationPerformer {
  const { coreListeners, emit, windows, webviews } = input;
  return function* (operation, thread, out) {
    switch (operation.type) {
      case 'emit':
      case 'emitTo':
      case 'emitFilter': {
        const { note, filter } = emissionOf(operation);
        out.note({ ...note, actor: thread });
        yield* emit({ event: operation.event, payload: operation.payload ?? null, filter, thread }, out);
        return false;
      }
      case 'listen':
        coreListeners.listen(operation.listener, thread, out);
        return false;
      case 'unlisten':
        coreListeners.unlisten(operation.name, thread, out);
        return false;
      case 'open':
        yield* webviews.untilFree();
        windows.open(operation.window);
        out.note({ kind: 'acted', actor: thread, action: operation, rule: 'page.asset' });
        out.ask({ type: 'window.open', window: operation.window });
        return false;
      case 'close':
      case 'destroy': {
        yield* webviews.untilFree();
        const isGone = windows[operation.type](operation.window, out);
        if (isGone) out.ask({ type: 'window.close', window: operation.window });
        return isGone && windows.isEmpty();
      }
      case 'resize':
        yield* webviews.untilFree();
        windows.resize(operation.window, { width: operation.width, height: operation.height }, out);
        return false;
      case 'drop':
        yield* webviews.untilFree();
        windows.drop(operation.window, operation.path, out);
        return false;
    }
  };
}
