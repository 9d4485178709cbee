/** What helps where no text is known: symptoms by a reader's words, and a hint. */
import type { ErrorEntries } from './recognise.ts';

/** Words that say nothing of what happens. */
const small = new Set(
  (
    'the a an is are was be been it its in on of to at by for from with and or as if so my your i we you this that ' +
    'these what which when while there here does do did not no can cannot may might will would happen happens error ' +
    'errors failed tauri app rust number line file uncaught all any anything only just see seen get got use used using ' +
    'try tried start starts started run runs running npm pnpm yarn still but then than has have had one some like me up ' +
    'out into s t m ve re don doesn didn isn wasn won couldn'
  ).split(' '),
);

/** So much of a paste is looked at. */
const MAX_READ = 4000;
/** A shorter word is not shortened. */
const MIN_STEM = 3;
/** An element, or a type of Rust: no words of what happens. */
const MARKUP = /<[^<>]{0,200}>/g;
/** How much more a word of the title counts than one of the other words to find it by. */
const IN_TITLE = 2;

/** A word without its ending, so that `dragging` is `drag`, and `images` is `image`. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:ing|ed|es|s|e)$/, '').replace(/([bdgmnprt])\1$/, '$1');
  return stem.length < MIN_STEM ? word : stem;
}

const stemsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word))
    .map(stemOf);

/**
 * The slugs of all symptoms, those that share most words with the paste first; a word that few of them have counts for
 * more. Of those that share as much, the one that more entries name comes first, as a reader is more likely to mean it.
 */
export function symptomsFor(paste: string, entries: ErrorEntries): readonly string[] {
  const asked = new Set(stemsOf(paste.slice(0, MAX_READ).replace(MARKUP, ' ')));
  const named = new Map<string, number>();
  for (const { see } of Object.values(entries))
    for (const slug of see) named.set(slug, (named.get(slug) ?? 0) + 1);
  const symptoms = Object.entries(entries).flatMap(([slug, entry]) => {
    if (entry.kind !== 'symptom') return [];
    const title = new Set(stemsOf(entry.title));
    return { slug, title, stems: new Set([...title, ...stemsOf(entry.words.join(' '))]) };
  });
  const have = (stem: string) => symptoms.filter(({ stems }) => stems.has(stem)).length;
  const worth = new Map([...asked].map((stem) => [stem, 1 / Math.max(1, have(stem))]));
  return symptoms
    .map(({ slug, title, stems }) => ({
      slug,
      named: named.get(slug) ?? 0,
      shared: [...stems].reduce(
        (sum, stem) => sum + (worth.get(stem) ?? 0) * (title.has(stem) ? IN_TITLE : 1),
        0,
      ),
    }))
    .sort((one, other) => other.shared - one.shared || other.named - one.named)
    .map(({ slug }) => slug);
}

/** Words that Tauri's IPC has in its texts, addresses and files, as they are written there. */
const WORDS_OF_IPC =
  /\b(?:ipc\.localhost|ipc:\/\/|asset\.localhost|__TAURI\w*__|plugin:[\w-]+(?:\||%7C)\w+|tauri\.conf\.json|tauri-plugin-[\w-]+|@tauri-apps\/[\w-]+|invoke|capabilit(?:y|ies)|permissions?|scope)(?![\w-])/gi;
const MAX_WORDS = 3;

/** Words of Tauri's IPC in a paste, each once, at most three: where no text is known, there may be more of one to paste. */
export function ipcWordsIn(paste: string): readonly string[] {
  const words = [...paste.slice(0, MAX_READ).matchAll(WORDS_OF_IPC)].map(([word]) => word);
  return [...new Set(words)].slice(0, MAX_WORDS);
}
