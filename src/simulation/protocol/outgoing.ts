import type { CallId } from '../../trace/record/trace.ts';
import type { Outgoing } from './notes.ts';

/** Whether a message goes to the core process. */
export const isRequest = ({ wire }: Outgoing) => wire.form === 'request' || wire.form === 'post';

/** The call that something belongs to, as a moment or message names it. */
export const callOf = ({ call }: { readonly call?: CallId | undefined }): { readonly call?: CallId } =>
  call === undefined ? {} : { call };

/** A message as a moment names it. */
export const aboutMessage = (message: Outgoing) => ({ message: message.id, ...callOf(message) });
