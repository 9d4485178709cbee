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

interface Near extends KnownWords {
  readonly score: number;
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

/** A finder of the text among these entries that a paste is nearest to. */
export function createNearest(entries: ErrorEntries): (paste: string) => FoundText | undefined {
  const known = knownWords(entries);
  const worth = worthIn(known);
  const weighed = known.map((text) => ({ ...text, all: sumOf(text.words, worth), has: new Set(text.words) }));
  return (paste) => {
    const nearest = new Map<string, Near>();
    for (const words of windowsOf(paste)) {
      const all = sumOf(words, worth);
      if (all < MIN_WORTH) continue;
      const has = new Set(words);
      for (const text of weighed) {
        const most = sumOf(
          text.words.filter((word) => has.has(word)),
          worth,
        );
        if (most < MIN_WORTH || most < text.all * MIN_SHARE) continue;
        const both = shared(text.words, words, worth);
        if (both.words < MIN_WORDS || both.worth < MIN_WORTH) continue;
        if (both.worth < text.all * MIN_SHARE || both.worth < all * MIN_OF_LINES) continue;
        const score = both.worth ** 2 / text.all;
        if (score > (nearest.get(text.slug)?.score ?? 0)) nearest.set(text.slug, { ...text, score });
      }
    }
    const [first, ...others] = [...nearest.values()].sort((one, other) => other.score - one.score);
    if (!first) return undefined;
    const as = ({ slug, text }: Near): Candidate => ({
      slug,
      text,
      start: 0,
      end: paste.length,
      names: [],
      isNear: true,
    });
    const alike = others.filter(({ score }) => score >= first.score * NEARLY).slice(0, MAX_CANDIDATES - 1);
    return { candidates: [as(first), ...alike.map(as)] };
  };
}
