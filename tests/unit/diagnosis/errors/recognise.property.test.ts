import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecogniser, fieldsIn, partsOf, type Recognised } from '../../../../src/diagnosis/index.ts';
import '../../fixed-seed.ts';
import { processorTime } from '../../processor-time.ts';
import { nameOf } from './names.ts';
import { readStoredEntries } from '../../../../src/tools/stored-entries.ts';

const storedEntries = readStoredEntries();

const recognised = createRecogniser(storedEntries);
const runs = Number(process.env.RUNS ?? 10_000);

const texts = Object.entries(storedEntries).flatMap(([slug, entry]) =>
  entry.kind === 'text' ? entry.texts.map((text) => ({ slug, entry, pattern: text.pattern })) : [],
);

interface Case {
  readonly slug: string;
  readonly names: Readonly<Record<string, string>>;
  readonly text: string;
  /** The same, broken by a narrow window, in its fixed words. */
  readonly narrow: string;
  /** The same in two lines: broken at any one space, also in or before a name. */
  readonly broken: string;
}

/** A known text with random names in it. */
const known: fc.Arbitrary<Case> = fc.constantFrom(...texts).chain(({ slug, entry, pattern }) => {
  const fields = fieldsIn(pattern);
  const names = fields.map((field) => {
    const kind = entry.fields[field]?.kind ?? 'text';
    // What debug texts say of a command is the plugin's name, a dot and the command's.
    return nameOf[kind].map((name) => [field, name] as const);
  });
  const indent = fc.constantFrom('', ' ', '\t', '       ');
  return fc.tuple(fc.tuple(...names), fc.nat(), indent).map(([pairs, place, indentation]) => {
    const given = Object.fromEntries(pairs);
    const textWith = (fixed: (words: string) => string) =>
      partsOf(pattern)
        .map((part) => ('fixed' in part ? fixed(part.fixed) : (given[part.field] ?? '')))
        .join('');
    const text = textWith((words) => words);
    const wrapped = (words: string) => words.replace(/(?<=\S) (?=\S{3})/g, '\n  ');
    const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
    const at = spaces.length > 0 ? (spaces[place % spaces.length] ?? 0) : undefined;
    return {
      slug,
      names: given,
      text,
      narrow: textWith(wrapped),
      broken: at === undefined ? text : `${text.slice(0, at)}\n${indentation}${text.slice(at + 1)}`,
    };
  });
});

/** What consoles and terminals put around a text, and into it. */
const around: Readonly<Record<string, (text: string) => string>> = {
  nothing: (text) => text,
  'an uncaught rejection': (text) => `Uncaught (in promise) ${text}`,
  'an Error and its stack': (text) =>
    `Error: ${text}\n    at async save (src/save.ts:14:3)\n    at HTMLButtonElement.onclick`,
  quotes: (text) => `console.error: "${text}"`,
  colours: (text) => `\u001b[1m\u001b[31merror\u001b[0m\u001b[1m: ${text}\u001b[0m\n`,
  'numbers of lines': (text) =>
    text
      .split('\n')
      .map((line, index) => `${String(index + 7)} | ${line}`)
      .join('\n'),
  'a log': (text) =>
    `[2026-01-05][08:12:55][app][ERROR] Failed to save.\n${text}\n[2026-01-05][08:12:56][app][INFO] Idle.`,
  'lines of Windows': (text) => `one\r\n${text.replaceAll('\n', '\r\n')}\r\ntwo`,
};

function namesIn({ found: [first] }: Recognised, slug: string): Readonly<Record<string, string>> | undefined {
  const candidate = first?.candidates.find((it) => it.slug === slug);
  return candidate && Object.fromEntries(candidate.names.map(({ field, value }) => [field, value]));
}

describe('createRecogniser', () => {
  it(`finds each known text with any names, and takes the right names out, ${String(runs)} times`, () => {
    const wrapped = fc.tuple(known, fc.constantFrom(...Object.keys(around)), fc.boolean());
    fc.assert(
      fc.property(wrapped, ([{ slug, names, text: whole, narrow }, how, isNarrow]) => {
        const text = isNarrow ? narrow : whole;
        const result = recognised(around[how]?.(text) ?? text);
        expect(result.found[0]?.candidates[0].slug, text).toBe(slug);
        expect(namesIn(result, slug)).toEqual(names);
      }),
      { numRuns: runs },
    );
  });

  it(`finds each known text with a line end at any space of it, ${String(runs)} times`, () => {
    fc.assert(
      fc.property(known, ({ slug, broken }) => {
        expect(recognised(`[app] ${broken}`).found[0]?.candidates[0].slug, broken).toBe(slug);
      }),
      { numRuns: runs },
    );
  });

  it('says where each name is in the paste', () => {
    fc.assert(
      fc.property(known, ({ text }) => {
        const paste = `Uncaught (in promise) ${text}`;
        for (const { candidates } of recognised(paste).found)
          for (const { names, start, end } of candidates)
            for (const name of names) {
              expect(paste.slice(name.start, name.end).replace(/\s+/g, ' ')).toBe(name.value);
              expect(name.start).toBeGreaterThanOrEqual(start);
              expect(name.end).toBeLessThanOrEqual(end);
            }
      }),
      { numRuns: 1000 },
    );
  });

  it(`reads ${String(runs)} hostile texts without an exception, none for long`, () => {
    const fixed = texts.flatMap(({ pattern }) =>
      partsOf(pattern).flatMap((part) => ('fixed' in part ? part.fixed : [])),
    );
    const piece = fc.oneof(
      fc.constantFrom(...fixed),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '"',
        '`',
        '\\n',
        '\n',
        ' ',
        '|',
        ', ',
        '\u001b[31m',
        '\u001b]8;;',
        '<script>',
        '{x}',
        '[',
        'plugin:',
        '\0',
      ),
    );
    const hostile = fc
      .tuple(fc.array(piece, { maxLength: 30 }), fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 1, 1, 20))
      .map(([pieces, times]) => pieces.join('').repeat(times));
    let slowest = 0;
    fc.assert(
      fc.property(hostile, (paste) => {
        let found: ReturnType<typeof recognised>['found'] = [];
        const time = processorTime(() => ({ found } = recognised(paste)));
        slowest = Math.max(slowest, time);
        const areRight = found.every(({ candidates }) =>
          candidates.every(
            ({ start, end, names }) =>
              0 <= start &&
              start < end &&
              end <= paste.length &&
              names.every((name) => start <= name.start && name.start < name.end && name.end <= end),
          ),
        );
        if (!areRight) throw new Error('A place is outside of the paste.');
      }),
      { numRuns: runs },
    );
    expect(slowest).toBeLessThan(1000);
  });

  it('reads a million characters of the worst kind in bounded time, and says what it left out', () => {
    const worst = [
      ...texts.map(({ pattern }) =>
        partsOf(pattern)
          .map((part) => ('fixed' in part ? part.fixed : 'aa aa'))
          .join('')
          .slice(0, -1),
      ),
      'a',
      'a ',
      'not allowed on window "',
      '\u001b[',
      '\n',
    ];
    for (const text of worst.slice(-12)) {
      const paste = text.repeat(Math.ceil(1_100_000 / text.length));
      const time = processorTime(() => {
        expect(recognised(paste).isCut).toBe(true);
      });
      expect(time, text).toBeLessThan(5000);
    }
  });
});
