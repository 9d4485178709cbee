import type { Knobs, Trace } from '../trace/record/trace.ts';
import { compareToRecording, type Difference } from './compare.ts';
import { differenceText } from './difference-text.ts';
import { observable } from './observable.ts';
import { ordersOf } from './orders.ts';

/** A recording with the name of its file. */
export interface Recording {
  readonly file: string;
  readonly trace: Trace;
}

/** One setting of a scenario that a recording could show: the default, or one with a single value changed. */
export interface Setting {
  /** `window=main`; undefined for the default. */
  readonly changed: string | undefined;
  /** Every knob with its value. */
  readonly set: Knobs;
  /** Why it need not be recorded. */
  readonly why?: string;
}

/** A setting compared with the recording that has it. */
export interface ComparedSetting {
  readonly setting: Setting;
  readonly result: 'equal' | 'differs' | 'not recorded';
  readonly recording?: Recording;
  readonly difference?: Difference;
}

/** How far a scenario is held to a real app. */
export interface Verification {
  /** `proven`: with its default setting it equals a recording; `modelled`: there is none, for a reason. */
  readonly word: 'proven' | 'differs' | 'modelled' | 'not recorded';
  readonly why?: string;
  /** The default first. */
  readonly settings: readonly ComparedSetting[];
}

/** Compares each setting of a scenario, the default first, with the recording that has it. */
export function verify(
  settings: readonly Setting[],
  recordings: readonly Recording[],
  simulate: (set: Knobs, seed: number) => Trace,
): Verification {
  const [baseline] = settings;
  const defaults = baseline?.set ?? {};
  const others = recordings
    .map(({ trace }) => ({ ...defaults, ...trace.set }))
    .filter((set) => !settings.some((setting) => isSameSet(setting.set, set)))
    .map((set): Setting => ({ changed: changesOf(set, defaults), set }));
  const compared = [...settings, ...others].map((setting): ComparedSetting => {
    const recording = recordings.find(({ trace }) => isSameSet({ ...defaults, ...trace.set }, setting.set));
    if (!recording) return { setting, result: 'not recorded' };
    const trace = { ...recording.trace, set: setting.set };
    const difference = compareToRecording(
      ordersOf((seed) => simulate(setting.set, seed)),
      observable(trace),
    );
    return { setting, recording, ...(difference ? { result: 'differs', difference } : { result: 'equal' }) };
  });
  const result = compared[0]?.result;
  if (result === 'equal') return { word: 'proven', settings: compared };
  if (result === 'differs') return { word: 'differs', settings: compared };
  return baseline?.why === undefined
    ? { word: 'not recorded', settings: compared }
    : { word: 'modelled', why: baseline.why, settings: compared };
}

const isSameSet = (a: Knobs, b: Knobs) =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([knob, value]) => b[knob] === value);

const changesOf = (set: Knobs, defaults: Knobs) =>
  Object.entries(set)
    .filter(([knob, value]) => defaults[knob] !== value)
    .map(([knob, value]) => `${knob}=${value}`)
    .join(' ');

/** Whether nothing that is recorded differs, and what is not recorded has a reason. */
export const isVerified = ({ settings }: Verification) =>
  settings.every(
    ({ result, setting }) => result === 'equal' || (result === 'not recorded' && setting.why !== undefined),
  );

/** A verification in one line: `proven by 6 recordings, but for key=wrong (not recorded: the reason)`. */
export function verificationText({ word, why, settings }: Verification): string {
  const equal = settings.filter(({ result }) => result === 'equal').length;
  const others = settings
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
export function firstDifference(id: string, { settings }: Verification): string | undefined {
  const compared = settings.find(({ result }) => result === 'differs');
  if (!compared?.difference) return undefined;
  const { setting, recording, difference } = compared;
  return differenceText(
    `${id}, ${setting.changed ?? 'default settings'}, ${recording?.file ?? ''}`,
    difference,
  );
}
