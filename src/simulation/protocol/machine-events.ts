import type { ActorId, MessageId } from '../../trace/record/trace.ts';
import type { CoreOperation, PageOperation, UserOperation } from '../scenario/operations.ts';
import type { Asking, Delivery, Outgoing } from './notes.ts';
import type { PageAddress } from './page-address.ts';

/** What a thread of the core process does without a command: Rust code of the app, or the user did something to a window. */
export type ThreadOperation = CoreOperation | Exclude<UserOperation, { type: 'answer' }>;

interface OperationToPerform {
  readonly type: 'thread.perform';
  readonly operation: ThreadOperation;
}

export interface UserMachineEvent {
  readonly type: 'user.perform';
  readonly operation: UserOperation;
}

export type PageMachineEvent =
  /** Its document is there when the run begins. */
  | { readonly type: 'page.open' }
  /** A new document of that address has arrived; without one, of the page's first. */
  | { readonly type: 'page.load'; readonly address?: PageAddress; readonly group?: string }
  /** Its window is opened again, and a first document is on its way. */
  | { readonly type: 'page.await' }
  /** Rust code makes it leave for another address. */
  | { readonly type: 'page.navigate'; readonly to: string }
  | { readonly type: 'page.close' }
  | { readonly type: 'page.perform'; readonly operation: PageOperation }
  /** The engine stopped that request, or ended it. */
  | { readonly type: 'fetch.failed'; readonly request: MessageId }
  | Delivery;

export type IsolationFrameMachineEvent =
  /** Its document is there, in a page of that origin. */
  { readonly type: 'frame.load'; readonly within: string } | { readonly type: 'frame.unload' } | Delivery;

/** Why a message that has arrived has no receiver: its window is closed, or it answers a request that was aborted. */
export type LossReason = 'windowClosed' | 'requestAborted';

export type EngineMachineEvent =
  /** `isDrained`: the main thread works through what waited for it, and this is part of it. */
  | { readonly type: 'message.send'; readonly message: Outgoing; readonly isDrained: boolean }
  /** A document that it asked for. */
  | Delivery
  /** It has no receiver. */
  | {
      readonly type: 'message.lose';
      readonly message: Outgoing;
      readonly reason: LossReason;
      readonly group?: string;
    }
  /** An operation of the scenario is for a page that has no document. */
  | {
      readonly type: 'operation.fail';
      readonly window: string;
      readonly source: string;
    }
  /** The document of a window is parsed. */
  | { readonly type: 'document.show'; readonly window: string; readonly address: PageAddress }
  | Asking['asks'];

export type CoreProcessMachineEvent =
  /** A command on that thread shows a dialog. */
  | { readonly type: 'dialog.show'; readonly thread: ActorId }
  /** The user answered the dialog that was shown first. */
  | { readonly type: 'dialog.answer' }
  /** The last window is gone. */
  | { readonly type: 'process.exit' }
  /** The main thread panicked. */
  | { readonly type: 'process.abort' };

export type MainThreadMachineEvent =
  /** A request has arrived. */
  | Delivery
  /** The async runtime hands over an eval or an answer, which only this thread can pass on. */
  | { readonly type: 'message.send'; readonly message: Outgoing; readonly awaited?: AwaitedEval }
  /** A window shows another page. */
  | { readonly type: 'page.shown'; readonly window: string; readonly url: string }
  /** These requests ended with the document that sent them. */
  | { readonly type: 'requests.abort'; readonly requests: readonly MessageId[] }
  | OperationToPerform
  /** The user answered its dialog. */
  | { readonly type: 'dialog.answer' };

/** A worker of the async runtime waits until the main thread has run its eval. */
export interface AwaitedEval {
  /** It keeps the lock of the webviews meanwhile. */
  readonly holdsWebviews: boolean;
}

/** What a `Task` is, only the core process knows. */
export type AsyncRuntimeMachineEvent<Task = never> =
  | { readonly type: 'task.spawn'; readonly task: Task }
  /** Tasks wait until that time, on the run's clock. */
  | { readonly type: 'task.wake'; readonly due: number }
  | OperationToPerform
  /** The main thread has run an eval that a worker waits for. */
  | { readonly type: 'eval.ran'; readonly message: MessageId }
  /** The user answered the dialog of the task that asked first. */
  | { readonly type: 'dialog.answer' };
