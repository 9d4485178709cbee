import type { Knobs, Trace } from '../trace/record/trace.ts';
import { compare, type Difference } from './compare.ts';
import { differenceText } from './difference-text.ts';
import { observable } from './observable.ts';
import { ordersOf } from './orders.ts';

/** A recording with the name of its file. */
export interface Recording {
  readonly file: string;
  readonly trace: Trace;
}

/** One setting of a scenario that a recording could show: its own, or one with a single value changed. */
export interface Setting {
  /** `window=main`; undefined for the scenario's own. */
  readonly changed: string | undefined;
  /** Every knob with its value. */
  readonly set: Knobs;
  /** Why it need not be recorded. */
  readonly why?: string;
}

export interface Verdict {
  readonly setting: Setting;
  readonly result: 'equal' | 'differs' | 'not recorded';
  readonly recording?: Recording;
  readonly difference?: Difference;
}

/** How far a scenario is held to a real app. */
export interface Standing {
  /** `proven`: with its own settings it equals a recording; `modelled`: there is none, for a reason. */
  readonly word: 'proven' | 'differs' | 'modelled' | 'not recorded';
  readonly why?: string;
  readonly verdicts: readonly Verdict[];
}

/** Compares each setting of a scenario, its own first, with the recording that has it. */
export function standingOf(
  settings: readonly Setting[],
  recordings: readonly Recording[],
  simulate: (set: Knobs, seed: number) => Trace,
): Standing {
  const own = settings[0]?.set ?? {};
  const others = recordings
    .map(({ trace }) => ({ ...own, ...trace.set }))
    .filter((set) => !settings.some((setting) => isSameSet(setting.set, set)))
    .map((set): Setting => ({ changed: changesOf(set, own), set }));
  const verdicts = [...settings, ...others].map((setting): Verdict => {
    const recording = recordings.find(({ trace }) => isSameSet({ ...own, ...trace.set }, setting.set));
    if (!recording) return { setting, result: 'not recorded' };
    const trace = { ...recording.trace, set: setting.set };
    const difference = compare(
      ordersOf((seed) => simulate(setting.set, seed)),
      observable(trace),
    );
    return { setting, recording, ...(difference ? { result: 'differs', difference } : { result: 'equal' }) };
  });
  const result = verdicts[0]?.result;
  const why = settings[0]?.why;
  if (result === 'equal') return { word: 'proven', verdicts };
  if (result === 'differs') return { word: 'differs', verdicts };
  return why === undefined ? { word: 'not recorded', verdicts } : { word: 'modelled', why, verdicts };
}

const isSameSet = (a: Knobs, b: Knobs) =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([knob, value]) => b[knob] === value);

const changesOf = (set: Knobs, own: Knobs) =>
  Object.entries(set)
    .filter(([knob, value]) => own[knob] !== value)
    .map(([knob, value]) => `${knob}=${value}`)
    .join(' ');

/** Whether a scenario holds: nothing that is recorded differs, and what is not recorded has a reason. */
export const holds = ({ verdicts }: Standing) =>
  verdicts.every(
    ({ result, setting }) => result === 'equal' || (result === 'not recorded' && setting.why !== undefined),
  );

/** A standing in one line: `proven by 6 recordings, but for key=wrong (not recorded: the reason)`. */
export function standingText({ word, why, verdicts }: Standing): string {
  const equal = verdicts.filter(({ result }) => result === 'equal').length;
  const others = verdicts
    .filter(({ setting, result }) => setting.changed !== undefined && result !== 'equal')
    .map(({ setting: { changed = '', why: reason }, result }) =>
      result === 'not recorded' && reason !== undefined
        ? `${changed} (not recorded: ${reason})`
        : `${changed} (${result})`,
    );
  const count = `${equal} ${equal === 1 ? 'recording' : 'recordings'}`;
  const butFor = others.length > 0 ? `, but for ${others.join(', ')}` : '';
  switch (word) {
    case 'proven':
      return `proven by ${count}${butFor}`;
    case 'differs':
      return `differs from its recording${others.length > 0 ? `; so does, or is not recorded: ${others.join(', ')}` : ''}`;
    case 'modelled':
      return `modelled: ${why ?? ''}`;
    case 'not recorded':
      return 'not recorded, and no reason is given';
  }
}

/** The first difference of a scenario, or undefined. */
export function firstDifference(id: string, { verdicts }: Standing): string | undefined {
  const verdict = verdicts.find(({ result }) => result === 'differs');
  if (!verdict?.difference) return undefined;
  const settings = verdict.setting.changed ?? 'its own settings';
  return differenceText(`${id}, ${settings}, ${verdict.recording?.file ?? ''}`, verdict.difference);
}
