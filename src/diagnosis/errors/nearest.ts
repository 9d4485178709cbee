/** Which known text is nearest to a paste that has none to the letter: one that is shortened, or told in other words. */
import type { Candidate, ErrorEntries, FoundText } from './recognise.ts';
import { rankOf } from './pattern.ts';
import { partsOf } from './template.ts';

/** So much of a paste is looked at. */
const MAX_READ = 4000;
/** A text may go over so many lines. */
const MAX_LINES = 2;
/** Of the words in these lines. */
const MAX_WORDS = 80;
/** What a word is worth that no known text has: it may be a name. */
const NAME_WORTH = 1;
/** A paste that has fewer words of a text, or less rare ones, may have them by chance. */
const MIN_WORDS = 4;
const MIN_WORTH = 12;
/** So much of a text must be there, of all that it is worth. */
const MIN_SHARE = 0.65;
/** And so much of the lines must be of it. */
const MIN_OF_LINES = 0.35;
/** One that comes so near to the nearest may be meant as well. */
const NEARLY = 0.9;
const MAX_CANDIDATES = 4;

interface KnownWords {
  readonly slug: string;
  readonly text: number;
  readonly words: readonly string[];
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

const fixedWords = (pattern: string): readonly string[] =>
  partsOf(pattern).flatMap((part) => ('fixed' in part ? wordsIn(part.fixed) : []));

const knownWords = (entries: ErrorEntries): readonly KnownWords[] =>
  Object.entries(entries).flatMap(([slug, entry]) =>
    entry.kind === 'text' && rankOf(entry) === 0
      ? entry.texts
          .map(({ pattern }, text) => ({ slug, text, words: fixedWords(pattern) }))
          .filter(({ words }) => words.length >= MIN_WORDS)
      : [],
  );

/** What a word is worth: the fewer texts have it, the more. */
function worthIn(known: readonly KnownWords[]): (word: string) => number {
  const having = new Map<string, number>();
  for (const { words } of known)
    for (const word of new Set(words)) having.set(word, (having.get(word) ?? 0) + 1);
  return (word) => {
    const texts = having.get(word);
    return texts === undefined ? NAME_WORTH : Math.log(known.length / texts);
  };
}

const sumOf = (words: readonly string[], worth: (word: string) => number) =>
  words.reduce((sum, word) => sum + worth(word), 0);

/** What the words are worth that both have in the same order, and how many these are. */
function shared(
  one: readonly string[],
  other: readonly string[],
  worth: (word: string) => number,
): { readonly worth: number; readonly words: number } {
  let above = other.map(() => ({ worth: 0, words: 0 }));
  for (const word of one) {
    let left = { worth: 0, words: 0 };
    let corner = { worth: 0, words: 0 };
    above = above.map((best, index) => {
      const kept = best.worth >= left.worth ? best : left;
      const both =
        word === other[index] ? { worth: corner.worth + worth(word), words: corner.words + 1 } : kept;
      corner = best;
      left = both.worth > kept.worth ? both : kept;
      return left;
    });
  }
  return above.at(-1) ?? { worth: 0, words: 0 };
}

/** Lines of a paste that may hold a text, with their words. */
function windowsOf(paste: string): readonly (readonly string[])[] {
  const lines = paste.slice(0, MAX_READ).split('\n').map(wordsIn);
  return lines.flatMap((words, index) =>
    words.length === 0
      ? []
      : Array.from({ length: MAX_LINES }, (_, more) =>
          lines
            .slice(index, index + more + 1)
            .flat()
            .slice(0, MAX_WORDS),
        ),
  );
}

type Score = (lines: readonly string[]) => (text: KnownWords) => number;

/** How near a text is to the words of some lines: 0 where they have too little of it. */
function scorerOf(known: readonly KnownWords[]): Score {
  const worth = worthIn(known);
  const worthOf = new Map(known.map((text) => [text, sumOf(text.words, worth)]));
  return (lines) => {
    const ofLines = sumOf(lines, worth);
    const has = new Set(lines);
    return (text) => {
      const whole = worthOf.get(text) ?? 0;
      const least = Math.max(MIN_WORTH, whole * MIN_SHARE, ofLines * MIN_OF_LINES);
      if (ofLines < least) return 0;
      // In any order they are worth no less, and are counted sooner.
      const most = sumOf(
        text.words.filter((word) => has.has(word)),
        worth,
      );
      if (most < least) return 0;
      const both = shared(text.words, lines, worth);
      return both.words < MIN_WORDS || both.worth < least ? 0 : both.worth ** 2 / whole;
    };
  };
}

/** The texts that a paste comes near to, each entry once, nearest first. */
function nearestIn(paste: string, known: readonly KnownWords[], score: Score): readonly Near[] {
  const nearest = new Map<string, Near>();
  for (const lines of windowsOf(paste)) {
    const scoreOf = score(lines);
    for (const text of known) {
      const near = { text, score: scoreOf(text) };
      if (near.score > (nearest.get(text.slug)?.score ?? 0)) nearest.set(text.slug, near);
    }
  }
  return [...nearest.values()].sort((one, other) => other.score - one.score);
}

interface Near {
  readonly text: KnownWords;
  readonly score: number;
}

/** A finder of the texts among these entries that a paste comes nearest to; undefined where none is near. */
export function createNearest(entries: ErrorEntries): (paste: string) => FoundText | undefined {
  let made: { readonly known: readonly KnownWords[]; readonly score: Score } | undefined;
  return (paste) => {
    if (!made) {
      const known = knownWords(entries);
      made = { known, score: scorerOf(known) };
    }
    const near = nearestIn(paste, made.known, made.score);
    const [first, ...others] = near
      .filter(({ score }) => score >= (near[0]?.score ?? 0) * NEARLY)
      .slice(0, MAX_CANDIDATES)
      .map(({ text: { slug, text } }): Candidate => ({
        slug,
        text,
        start: 0,
        end: paste.length,
        names: [],
        isNear: true,
      }));
    return first && { candidates: [first, ...others] };
  };
}
