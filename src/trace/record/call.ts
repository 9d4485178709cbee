import type { ActorId, CallId, MessageId } from './ids.ts';
import type { Value } from './value.ts';

export type Settlement = 'resolved' | 'rejected' | 'never' | 'gone';

/** One promise a page waits for: an invoke, or a raw `fetch` to the core process. */
export interface Call {
  readonly id: CallId;
  readonly by: ActorId;
  readonly document: number;
  /** How the caller spelled it: `invoke('save_file', …)`, `emit('doc:changed', …)`. */
  readonly source: string;
  /** The command's full name as it travels: `plugin:event|emit`. */
  readonly command: string;
  /** Success and error callback; absent for a raw `fetch`. */
  readonly callbacks?: readonly [success: number, error: number];
  /** The thread the command would run on; absent where there is no such command, or in a recording. */
  readonly thread?: 'core/main' | 'core/async';
  readonly sent: readonly MessageId[];
  /** `never`: the promise still waits at the end; `gone`: its document no longer exists. */
  readonly settles: Settlement;
  readonly value?: Value;
  readonly before?: true;
}
