import {
  callOf,
  findingsOf,
  type CallId,
  type CommandPicture,
  type Gate,
  type Knobs,
  type Trace,
} from '../../trace/index.ts';
import { obstacleTo } from '../knobs/obstacles.ts';
import type { FigureKnob } from '../run/figure-data.ts';
import type { Run } from '../run/run.ts';

/** One setting that makes something otherwise. */
export interface OtherSetting {
  readonly knob: string;
  readonly value: string;
}

/** Makes the run at other settings. */
export type RunAt = (set: Knobs) => Promise<Run>;

/**
 * The first single setting at which a run is as wanted, by trying them; undefined where none is. A text may be
 * anything and is not tried.
 */
export async function otherSetting(
  knobs: readonly FigureKnob[],
  set: Knobs,
  runAt: RunAt,
  isWanted: (trace: Trace) => boolean,
): Promise<OtherSetting | undefined> {
  for (const knob of knobs) {
    if (knob.kind === 'text') continue;
    for (const { value } of knob.options) {
      if (value === set[knob.id] || obstacleTo(knob, value, set)) continue;
      const { trace } = await runAt({ ...set, [knob.id]: value });
      if (isWanted(trace)) return { knob: knob.id, value };
    }
  }
  return undefined;
}

/** Whether a gate refuses a call. */
export const refuses = (trace: Trace, call: CallId, gate: Gate): boolean =>
  findingsOf(trace, call).some((finding) => finding.gate === gate && finding.verdict === 'refused');

/** Whether a gate is asked of a call, and lets it pass. */
export const passes = (trace: Trace, call: CallId, gate: Gate): boolean =>
  findingsOf(trace, call).some((finding) => finding.gate === gate && finding.verdict !== 'refused');

/** Whether a command runs on the other thread than in its picture. */
export const isMoved = (trace: Trace, { call, thread }: Pick<CommandPicture, 'call' | 'thread'>): boolean =>
  ![undefined, thread].includes(callOf(trace, call)?.thread);
