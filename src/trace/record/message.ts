import type { ActorId, CallId, MessageId } from './ids.ts';
import type { Wire } from './wire.ts';

export type Transport = 'custom-protocol' | 'post-message' | 'eval' | 'frame-message' | 'in-process';

/** Anything that crosses a process or frame boundary, with the times it was sent and received (ms). */
export interface Message {
  readonly id: MessageId;
  readonly from: ActorId;
  readonly to: ActorId;
  readonly sentAt: number;
  readonly receivedAt: number | null;
  readonly transport: Transport;
  readonly wire: Wire;
  readonly call?: CallId;
  /** The request that this message answers. */
  readonly answers?: MessageId;
}

/** Whether a message asks the core process for something, over either way up. */
export const isRequest = ({ wire }: Message): boolean => wire.form === 'request' || wire.form === 'post';
