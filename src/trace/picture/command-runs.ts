import type { CallId } from '../record/trace.ts';
import { dropOldest } from './limits.ts';
import type { PictureState } from './state.ts';

/** What a picture knows of running commands. */
type Runs = Pick<PictureState, 'running' | 'runCounts'>;

/** A call's command begins to run on a thread. */
export function startRun({ running, runCounts }: Runs, call: CallId, thread: string): void {
  if (running.has(call)) runCounts.set(call, (runCounts.get(call) ?? 1) + 1);
  running.set(call, thread);
  dropOldest(running);
}

/** One run of a call's command is over; another may go on. */
export function endRun({ running, runCounts }: Runs, call: CallId): void {
  const count = runCounts.get(call);
  if (count === undefined) running.delete(call);
  else if (count > 2) runCounts.set(call, count - 1);
  else runCounts.delete(call);
}
