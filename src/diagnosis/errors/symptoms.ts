/** What helps where no text is known: symptoms by a reader's words, and a hint. */
import type { ErrorCause, ErrorEntry } from '../../schemas/index.ts';
import type { ErrorEntries } from './recognise.ts';

/** Words that say nothing of what happens. */
const small = new Set(
  (
    'the a an is are was be been it its in on of to at by for from with and or as if so my your i we you this that ' +
    'these what which when while there here does do did not no can cannot may might will would happen happens error ' +
    'errors failed tauri app apps application rust number line file uncaught all any anything only just see seen get ' +
    'got use used using try tried start starts started run runs running npm pnpm yarn still but then than has have had ' +
    'one some like me up out into s t m ve re don doesn didn isn wasn won couldn bug issue problem work works working ' +
    'make makes made also them they their after before even other should could tell show shows shown showing desktop ' +
    'nothing same user users web'
  ).split(' '),
);

/** So much of a paste is looked at. */
const MAX_READ = 4000;
/** A shorter word is not shortened. */
const MIN_STEM = 3;
/** An element, or a type of Rust: no words of what happens. */
const MARKUP = /<[^<>]{0,200}>/g;
/** For the system, so that it is no window. */
const SYSTEM = 'mswindow';
/** How much more a word of the title counts than one of the other words to find it by. */
const IN_TITLE = 2;
/** How much a word of the causes counts beside one to find it by. */
const IN_CAUSE = 0.25;
/** What each word of a group to find it by counts besides, where all of the group are in the paste. */
const IN_WHOLE = 0.6;
/** With less in common, or fewer of a reader's words, a symptom is not what the reader means. */
const MIN_SHARED = 1.2;
const MIN_SHARE_OF_WORDS = 0.42;
const minSharedWords = (asked: number) => Math.min(asked, asked > 4 ? 3 : 2);
/** With less in common, a cause keeps its place. */
const MIN_SHARED_CAUSE = 1.5;

/** A cause with so much of what the one with most has in common with a paste is as likely. */
const NEARLY_MOST = 0.8;

/** Words that mean the same to who describes what happens. */
const same: readonly (readonly string[])[] = [
  ['freez', 'frozen', 'hang', 'hung', 'stuck', 'unresponsiv', 'respond', 'deadlock'],
  ['blank', 'whit', 'white', 'empty', 'black', 'grey', 'gray', '白屏', '空白'],
  ['clos', 'unclosabl', 'quit'],
  ['styl', 'css', 'stylesheet', 'unstyl'],
  ['build', 'built', 'packag', 'production', 'prod', 'releas', 'install', 'bundl', 'exe', 'dmg', 'msi'],
  ['imag', 'pictur', 'photo', 'thumbnail', 'img'],
  ['twic', 'duplicat', 'doubl', 'multipl', 'repeat'],
  ['click', 'pres', 'press', 'tap'],
];

/** A word without its ending, so that `dragging` is `drag`, and `images` is `image`. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:ing|ed|es|s|e)$/, '').replace(/([bdgmnprt])\1$/, '$1');
  return stem.length < MIN_STEM ? word : stem;
}

/** For a word that means the same as others, the first of them. */
const meaningOf: ReadonlyMap<string, string> = new Map(
  same.flatMap((stems) => stems.map((stem) => [stem, stems[0] ?? stem] as const)),
);

function stemsOf(text: string): readonly string[] {
  return text
    .replace(/\bWindows\b/g, SYSTEM)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word))
    .map(stemOf)
    .map((stem) => meaningOf.get(stem) ?? stem);
}

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);

/** What a word of the paste is worth: one that few of these have counts for more. */
function worthOf(
  asked: ReadonlySet<string>,
  having: readonly ReadonlySet<string>[],
): (stem: string) => number {
  const worth = new Map(
    [...asked].map((stem) => {
      const have = having.filter((stems) => stems.has(stem)).length;
      return [stem, 1 / Math.sqrt(Math.max(1, have))] as const;
    }),
  );
  return (stem) => worth.get(stem) ?? 0;
}

const askedIn = (paste: string): ReadonlySet<string> =>
  new Set(stemsOf(paste.slice(0, MAX_READ).replace(MARKUP, ' ')));

const wordsOfCause = ({ cause, tell }: ErrorCause) => stemsOf(`${cause} ${tell}`);

interface Symptom {
  readonly slug: string;
  readonly title: ReadonlySet<string>;
  /** Each group of words to find it by. */
  readonly groups: readonly ReadonlySet<string>[];
  /** Words of the title and of the groups. */
  readonly stems: ReadonlySet<string>;
  /** Words of its causes only. */
  readonly causes: ReadonlySet<string>;
}

const symptomsIn = (entries: ErrorEntries): readonly Symptom[] =>
  Object.entries(entries).flatMap(([slug, entry]) => {
    if (entry.kind !== 'symptom') return [];
    const title = new Set(stemsOf(entry.title));
    const groups = entry.words.map((words) => new Set(stemsOf(words)));
    const stems = new Set([...title, ...groups.flatMap((group) => [...group])]);
    const causes = new Set(entry.causes.flatMap(wordsOfCause).filter((stem) => !stems.has(stem)));
    return { slug, title, groups, stems, causes };
  });

/** How much a symptom has in common with what a reader says. */
function sharedBy({ title, groups, stems, causes }: Symptom, worth: (stem: string) => number): number {
  const each = [...stems].map((stem) => worth(stem) * (title.has(stem) ? IN_TITLE : 1));
  const whole = groups
    .filter((group) => group.size > 1 && [...group].every((stem) => worth(stem) > 0))
    .flatMap((group) => [...group].map((stem) => worth(stem) * IN_WHOLE));
  return sum([...each, ...whole, ...[...causes].map((stem) => worth(stem) * IN_CAUSE)]);
}

interface Ranked {
  readonly slug: string;
  readonly shared: number;
  /** Whether it has so many of the reader's words that it is what the reader means. */
  readonly isMeant: boolean;
}

/** All symptoms, those that share most with the paste first. */
function ranked(paste: string, entries: ErrorEntries): readonly Ranked[] {
  const symptoms = symptomsIn(entries);
  const asked = askedIn(paste);
  const worth = worthOf(
    asked,
    symptoms.map(({ stems }) => stems),
  );
  const named = new Map<string, number>();
  for (const { see } of Object.values(entries))
    for (const slug of see) named.set(slug, (named.get(slug) ?? 0) + 1);
  return symptoms
    .map((symptom) => {
      const shared = sharedBy(symptom, worth);
      const words = [...asked].filter((stem) => symptom.stems.has(stem)).length;
      const ofCauses = [...asked].filter((stem) => symptom.causes.has(stem)).length;
      const isMeant =
        shared >= MIN_SHARED &&
        words >= minSharedWords(asked.size) &&
        words + ofCauses >= asked.size * MIN_SHARE_OF_WORDS;
      return { slug: symptom.slug, named: named.get(symptom.slug) ?? 0, shared, isMeant };
    })
    .sort((one, other) => other.shared - one.shared || other.named - one.named);
}

/**
 * The slugs of all symptoms, those that share most words with the paste first; a word that few of them have counts for
 * more, and where all words of a group to find it by are there, each of these too. Of those that share as much, the one
 * that more entries name comes first, as a reader is more likely to mean it.
 */
export const symptomsFor = (paste: string, entries: ErrorEntries): readonly string[] =>
  ranked(paste, entries).map(({ slug }) => slug);

/** The symptom that the words of a paste describe. Undefined where none has enough of them. */
export function symptomOf(paste: string, entries: ErrorEntries): string | undefined {
  const [first] = ranked(paste, entries);
  return first?.isMeant ? first.slug : undefined;
}

/** An entry whose causes that have most in common with what a reader says are first. */
export function withCausesFor(entry: ErrorEntry, paste: string): ErrorEntry {
  const words = entry.causes.map((cause) => new Set(wordsOfCause(cause)));
  const worth = worthOf(askedIn(paste), words);
  const shared = words.map((stems) => sum([...stems].map(worth)));
  const least = Math.max(MIN_SHARED_CAUSE, Math.max(...shared) * NEARLY_MOST);
  const isMeant = (_: ErrorCause, index: number) => (shared[index] ?? 0) >= least;
  const isOther = (cause: ErrorCause, index: number) => !isMeant(cause, index);
  return { ...entry, causes: [...entry.causes.filter(isMeant), ...entry.causes.filter(isOther)] };
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
