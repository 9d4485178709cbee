/** When what pages are made of was changed last. */
import type { ChangeDates } from './tools/change-dates.ts';

const dates: ChangeDates = import.meta.env.CHANGE_DATES;

/**
 * The last change of a file, or of any file in a folder whose name ends in a slash; of anything that pages are made of
 * where none is given. Undefined where it is not known, as in a copy without Git.
 */
export function changedAt(source = ''): Date | undefined {
  const times = Object.entries(dates)
    .filter(([file]) => (source === '' || source.endsWith('/') ? file.startsWith(source) : file === source))
    .map(([, date]) => Date.parse(date));
  return times.length === 0 ? undefined : new Date(Math.max(...times));
}

/** A day, as the site writes it: `28 November 2026`. */
export const dayOf = (date: Date): string =>
  date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
