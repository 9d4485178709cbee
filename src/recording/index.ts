/**
 * What a recorder wrote in a real app, as a trace. A page and the core process each saw their side, one line for each
 * thing; put together they are moments, messages and calls like those that a simulation makes.
 *
 * Commands that record a real app and the page that opens a reader's own file share this one conversion.
 */
export { NoVersionsError, ownRecording } from './own-recording.ts';
export { renaming } from './names.ts';
export { UnreadableLineError } from './transcribe.ts';
export type { RecordLine } from './records.ts';
