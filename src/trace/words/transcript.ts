import type { Trace } from '../record/trace.ts';
import { describe, describeBefore } from './describe.ts';
import { speakerOf } from './speaker.ts';
import { stepsOf } from '../steps/steps.ts';
import { shortSource } from '../record/command.ts';
import { freezeOf } from '../record/frozen.ts';
import { shortValue } from '../record/value.ts';

const times = (trace: Trace) => `${trace.platform}, ${trace.profile}, ${trace.pattern}`;

/**
 * The whole run as text, one line a step: number, virtual time, step id, who, what. For a terminal and for
 * the stored transcripts.
 */
export function transcriptOf(trace: Trace): string {
  const steps = stepsOf(trace);
  const settings = Object.entries(trace.set).map(([knob, value]) => `${knob}=${value}`);
  const before = describeBefore(trace);
  const ids = steps.map((step) => step.id);
  const width = Math.max(...ids.map((id) => id.length));
  const speakers = steps.map((step) => speakerOf(step, trace).words);
  const speakerWidth = Math.max(...speakers.map((words) => words.length));
  const stepOf = (moment: number) => {
    const index = steps.findIndex((step) => step.moments.some((it) => it.id === moment));
    return index < 0 ? undefined : index + 1;
  };
  const groups = trace.open
    .map((group) => [...new Set(group.map(stepOf).filter((step) => step !== undefined))])
    .filter((group) => group.length > 1);
  return [
    `${trace.scenario} (${[times(trace), ...settings].join(', ')})`,
    ...(before === undefined ? [] : [`Before this: ${before}`]),
    '',
    ...steps.map((step, index) => {
      const number = String(index + 1).padStart(3);
      const time = `${step.at} ms`.padStart(8);
      return `${number} ${time}  ${step.id.padEnd(width)}  ${(speakers[index] ?? '').padEnd(speakerWidth)}  ${describe(step, trace)}`;
    }),
    '',
    ...trace.calls
      .filter((call) => !call.before)
      .map(
        (call) =>
          `${shortSource(call.source)} ${outcome(call.settles)}${call.value ? ` ${shortValue(call.value, 400)}` : ''}`,
      ),
    ...(freezeOf(trace) ? ['The app is frozen.'] : []),
    ...groups.map((group) => `Tauri leaves the order of steps ${group.join(' and ')} open.`),
    '',
  ].join('\n');
}

function outcome(settles: Trace['calls'][number]['settles']): string {
  switch (settles) {
    case 'resolved':
      return 'resolves to';
    case 'rejected':
      return 'rejects with';
    case 'never':
      return 'never settles';
    case 'gone':
      return 'is gone with its document';
  }
}
