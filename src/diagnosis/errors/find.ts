/**
 * What a reader's words lead to: known texts in a paste, an entry by its name, the text that they come nearest to, or the
 * symptom that they describe.
 */
import { createNearest } from './nearest.ts';
import {
  createRecogniser,
  type Candidate,
  type ErrorEntries,
  type FoundText,
  type Recognised,
} from './recognise.ts';
import { symptomOf } from './symptoms.ts';

export interface Answered extends Recognised {
  /** Where no text is known to the letter: the known texts that come near, else the symptom that the paste describes. */
  readonly nearest?: FoundText;
}

const BEFORE_SLUG = /^(?:https?:\/\/\S*)?\/?errors\//;

/** The slug of the entry that is named: by its slug, the address of its page, or its title. */
function namedIn(paste: string, entries: ErrorEntries): string | undefined {
  const name = paste.trim();
  const slug = name.replace(BEFORE_SLUG, '').replace(/\/$/, '');
  if (Object.hasOwn(entries, slug)) return slug;
  const [found] = Object.entries(entries).find(([, { title }]) => plain(title) === plain(name)) ?? [];
  return found;
}

const plain = (text: string) => text.replaceAll('`', '').toLowerCase();

const whole = (slug: string, paste: string): Candidate => ({
  slug,
  text: 0,
  start: 0,
  end: paste.length,
  names: [],
});

function describedBy(paste: string, entries: ErrorEntries): FoundText | undefined {
  const symptom = symptomOf(paste, entries);
  return symptom === undefined ? undefined : { candidates: [whole(symptom, paste)] };
}

/** Finds what a paste leads to among these entries. */
export function createFinder(entries: ErrorEntries): (paste: string) => Answered {
  const recognise = createRecogniser(entries);
  const nearestTo = createNearest(entries);
  return (paste) => {
    const named = namedIn(paste, entries);
    if (named !== undefined) return { found: [{ candidates: [whole(named, paste)] }], isCut: false };
    const recognised = recognise(paste);
    if (recognised.found.length > 0) return recognised;
    const nearest = nearestTo(paste) ?? describedBy(paste, entries);
    return nearest ? { ...recognised, nearest } : recognised;
  };
}
