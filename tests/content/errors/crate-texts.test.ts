import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/diagnosis/index.ts';
import { readStoredEntries } from '../../../src/tools/stored-entries.ts';
import crateTexts from './crate-texts.json' with { type: 'json' };
import { uncoveredTexts } from './uncovered-texts.ts';

/* `crate-texts.json` is what `npm run error-texts` found in the published crates. */

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const NAME = '◊';

/** All texts of all entries, with a mark for each name. */
const known = Object.values(readStoredEntries()).flatMap((entry) => {
  if (entry.kind === 'symptom') return [];
  return entry.texts.map(({ pattern }) =>
    oneLine(
      partsOf(pattern)
        .map((part) => ('fixed' in part ? part.fixed : NAME))
        .join(''),
    ),
  );
});

/** What an entry may have in a place of a crate's text: a name, one word, or, after a colon, another text. */
const inPlace = (before: string) =>
  /[:.,] $/.test(before) ? '.*?' : String.raw`(?:[^\s${NAME}]*|\S*${NAME}.*?)`;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Whether an entry has the text of a crate, alone or after another text and a colon. */
function isCovered(text: string): boolean {
  const fixed = oneLine(text).split(/\{[^{}]*\}/);
  if (!/\w{3}/.test(fixed.join(' '))) return false;
  const pattern = fixed
    .map((words, index) => escaped(words) + (index < fixed.length - 1 ? inPlace(words) : ''))
    .join('');
  return known.some((it) => new RegExp(`(?:^|: )${pattern}(?:$|: )`).test(it));
}

const inCrates = Object.entries(crateTexts.texts).flatMap(([crate, texts]) =>
  texts.map(({ text }) => [crate, text] as const),
);

const excused = Object.values(uncoveredTexts).flatMap((byCrate) =>
  Object.entries(byCrate).flatMap(([crate, texts]) => texts.map((text) => [crate, text] as const)),
);

const keyOf = ([crate, text]: readonly [string, string]) => `${crate}: ${text}`;

describe('the error texts of Tauri’s crates', () => {
  it('each have a page, or a reason why they have none', () => {
    const reasons = new Set(excused.map(keyOf));
    const missing = inCrates.filter((it) => !isCovered(it[1]) && !reasons.has(keyOf(it)));
    expect(missing.map(keyOf)).toEqual([]);
  });

  it('have no reason for nothing: a text that is gone, or that has a page', () => {
    const there = new Set(inCrates.map(keyOf));
    const idle = excused.filter((it) => isCovered(it[1]) || !there.has(keyOf(it)));
    expect(idle.map(keyOf)).toEqual([]);
  });

  it('have one reason each', () => {
    const keys = excused.map(keyOf);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
