import type { MomentOf } from '../record/trace.ts';
import type { Step } from '../steps/step.ts';
import { firstOf } from '../steps/step-facts.ts';
import { code } from './code.ts';
import { type Facts, nameOf } from './facts.ts';

/** What a message that was just sent waits for, and who waits with it. */
export function waitingWords(step: Step): string {
  const queued = firstOf(step, 'queued');
  if (!queued) return '';
  if (queued.actor === 'engine') return ' The main thread is held, so it waits in the web engine.';
  const blocked = firstOf(step, 'blocked');
  const worker = blocked?.waitsFor === 'mainThread' ? workerWords(blocked.holdsWebviews) : '';
  return ` It needs the main thread, which is held, so it is queued there.${worker}`;
}

const workerWords = (holdsWebviews: boolean) =>
  ` With the feature ${code('tracing')} the worker that sent it waits until it has run${holdsWebviews ? ', and keeps the lock of the webviews until then' : ''}.`;

/** The sentence for a thread that waits for the lock of the webviews; the main thread does so forever. */
export function blockedSentence(moment: MomentOf<'blocked'>, facts: Facts): string {
  if (moment.waitsFor === 'mainThread') return `A worker of the async runtime waits for the main thread.`;
  const who = facts.call ? nameOf(facts) : 'what it does';
  if (moment.actor !== 'core/main')
    return `For ${who} a worker of the async runtime needs the lock of the webviews, which another one holds, and waits for it.`;
  return `For ${who} the main thread needs the lock of the webviews. A worker of the async runtime holds it while it waits for the main thread to run its event: both wait forever, and the app is frozen.${moment.message === undefined ? '' : ' Had it taken the event before this request, all would go on: Tauri leaves their order open.'}`;
}
