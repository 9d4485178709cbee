import type { Trace } from '../../trace/index.ts';
import { stepsOf } from '../../trace/steps/steps.ts';

/** The text that a step shows to the letter: what a promise rejects with, or what console or terminal says. */
export function saidText(trace: Trace, step: number): string | undefined {
  for (const moment of stepsOf(trace)[step]?.moments ?? []) {
    if (moment.kind === 'console' || moment.kind === 'stderr' || moment.kind === 'panicked')
      return moment.text;
    if (moment.kind !== 'settled' || moment.outcome !== 'rejected') continue;
    const { value } = moment;
    if ('json' in value && typeof value.json === 'string') return value.json;
  }
  return undefined;
}
