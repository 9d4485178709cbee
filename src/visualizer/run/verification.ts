import type { Knobs } from '../../trace/index.ts';

/** A figure's settings as one text: two of them are equal if their values are. */
export const settingsKey = (set: Knobs): string => JSON.stringify(Object.entries(set).toSorted());

/** Whether a figure at these settings is verified by a recording, in a word. */
export const verificationWord = (isRecorded: boolean): string =>
  isRecorded ? 'Recorded on Linux' : 'Modelled';
