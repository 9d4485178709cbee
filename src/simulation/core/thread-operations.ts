import type { ActorId } from '../../trace/record/trace.ts';
import type { ThreadOperation } from '../protocol/machine-events.ts';
import type { Outbox } from '../protocol/notes.ts';
import type { AddedCapability } from '../scenario/operations.ts';
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
  readonly addCapability: (capability: AddedCapability) => void;
}

/** Performs an operation on a thread; returns whether the process ends with it: its last window is gone. */
export type OperationPerformer = (
  operation: ThreadOperation,
  thread: ActorId,
  out: Outbox,
) => Blocking<boolean>;

export function createOperationPerformer(input: PerformerInput): OperationPerformer {
  const { coreListeners, emit, windows, webviews, addCapability } = input;
  return function* (operation, thread, out) {
    const missing = missingWindow(operation, windows);
    if (missing !== undefined) {
      failMissing(operation, missing, thread, out);
      return false;
    }
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
      case 'addCapability': {
        const { identifier, permissions } = operation.capability;
        addCapability(operation.capability);
        const names = permissions.map((entry) => (typeof entry === 'string' ? entry : entry.identifier));
        const action = { type: 'addCapability', identifier, permissions: names } as const;
        out.note({ kind: 'acted', actor: thread, action, rule: 'acl.added' });
        return false;
      }
      case 'open': {
        const { window } = operation;
        // Whether the label is taken is found out before a webview is made.
        if (!windows.isOpen(window)) yield* webviews.untilFree();
        if (windows.isOpen(window)) {
          failOpen(window, thread, out);
          return false;
        }
        windows.open(window);
        out.note({ kind: 'acted', actor: thread, action: operation, rule: 'page.asset' });
        out.ask({ type: 'window.open', window });
        return false;
      }
      case 'navigate': {
        const { window, to } = operation;
        yield* webviews.untilFree();
        if (!windows.isOpen(window)) {
          failMissing(operation, window, thread, out);
          return false;
        }
        const action = { type: 'navigateWindow', window, to } as const;
        out.note({ kind: 'acted', actor: thread, action, rule: 'window.navigate' });
        out.ask({ type: 'window.navigate', window, to });
        return false;
      }
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

/** The window that an operation is for, if it is not open: Rust code finds none, and the user sees none. */
function missingWindow(operation: ThreadOperation, windows: Windows): string | undefined {
  const label = windowFor(operation);
  return label === undefined || windows.isOpen(label) ? undefined : label;
}

function windowFor(operation: ThreadOperation): string | undefined {
  if (operation.type === 'open') return undefined;
  if ('window' in operation) return operation.window;
  const on = operation.type === 'listen' ? operation.listener.on : undefined;
  if (on === undefined || typeof on === 'string') return undefined;
  return Object.values(on).join();
}

function failMissing(operation: ThreadOperation, window: string, thread: ActorId, out: Outbox): void {
  const source = coreSource(operation);
  out.note({ kind: 'failed', actor: thread, source, reason: 'noWindow', window, rule: 'window.missing' });
}

/** Source: tauri 2.12.5, `src/error.rs`, `WindowLabelAlreadyExists`. */
function failOpen(window: string, thread: ActorId, out: Outbox): void {
  const text = `a window with label \`${window}\` already exists`;
  const source = `open ${window}`;
  out.note({
    kind: 'failed',
    actor: thread,
    source,
    reason: 'windowExists',
    window,
    text,
    rule: 'window.exists',
  });
}

/** An operation in a few words of code. */
function coreSource(operation: ThreadOperation): string {
  switch (operation.type) {
    case 'listen':
      return `listen("${operation.listener.event}", …)`;
    case 'unlisten':
      return `unlisten(${operation.name})`;
    case 'navigate':
      return `navigate("${operation.to}")`;
    default:
      return operation.type;
  }
}
