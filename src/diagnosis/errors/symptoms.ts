/** What helps where no text is known: symptoms by a reader's words, and a hint. */
import type { ErrorEntries } from './recognise.ts';

/** Words that say nothing of what happens. */
const small = new Set(
  (
    'the a an is are was be been it its in on of to at by for from with and or as if so my your i we you this that ' +
    'these what which when while there here does do did not no can cannot may might will would happen happens error ' +
    'errors failed tauri app rust number line file uncaught'
  ).split(' '),
);

/** So much of a paste is looked at. */
const MAX_READ = 4000;

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word));

/**
 * The slugs of all symptoms, those that share most words with the paste first; a word that few of them have counts for
 * more. Without any such word in the order of the entries.
 */
export function symptomsFor(paste: string, entries: ErrorEntries): readonly string[] {
  const asked = new Set(wordsOf(paste.slice(0, MAX_READ)));
  const symptoms = Object.entries(entries).flatMap(([slug, entry]) =>
    entry.kind === 'symptom'
      ? [{ slug, words: new Set(wordsOf([entry.title, ...entry.words].join(' '))) }]
      : [],
  );
  const have = (word: string) => symptoms.filter(({ words }) => words.has(word)).length;
  const worth = new Map([...asked].map((word) => [word, 1 / Math.max(1, have(word))]));
  return symptoms
    .map(({ slug, words }) => ({
      slug,
      shared: [...words].reduce((sum, word) => sum + (worth.get(word) ?? 0), 0),
    }))
    .sort((one, other) => other.shared - one.shared)
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
