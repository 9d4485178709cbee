import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTraceFile } from '../../../src/components/trace-viewer/read-file.ts';
import { stripOf, verdictOf } from '../../../src/diagnosis/recording/index.ts';
import { inRoot } from '../../../src/tools/run.ts';
import { stepsOf } from '../../../src/trace/index.ts';
import { knownTexts } from '../diagnosis/recording/known-texts.ts';
import { recordedLines } from '../recording/lines.ts';

const folder = inRoot('tests/tauri/scenarios/recordings');
const traceFiles = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));

it.each(readdirSync(folder))('%s opens', (file) => {
  expect(readTraceFile(readFileSync(`${folder}/${file}`, 'utf8'))).toHaveProperty('trace');
});

/** How many files; `npm run soak` asks for more. */
const RUNS = Number(process.env.RUNS ?? 10_000);

const markup = '<img src=x onerror=alert(1)>';
const junk = fc.constantFrom(
  '',
  '{',
  '}',
  '"',
  ',',
  '\n',
  '\u0000',
  '\uD800',
  '1e999',
  '-1',
  'null',
  '[]',
  '{"__proto__":1}',
  '{"constructor":{"prototype":[]}}',
  '[1e400]',
  '\uFEFF',
  '\u2028',
  '\u202E',
  '\r',
  '['.repeat(5000),
  `"${'x'.repeat(20_000)}"`,
  `"${markup.replaceAll('"', '')}"`,
  markup,
);
const sources = fc.constantFrom(
  ...traceFiles,
  ...recordedLines.map(({ text }) => text),
  ...recordedLines.map(({ text }) => text),
);

/** Where in a file, as a fraction of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

/** One thing that befalls a file. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), from: place }),
  fc.record({
    kind: fc.constant('put' as const),
    from: place,
    text: junk,
  }),
  fc.record({
    kind: fc.constant('drop' as const),
    from: place,
    length: fc.nat(400),
  }),
  fc.record({
    kind: fc.constant('value' as const),
    from: place,
    text: junk,
  }),
  fc.record({
    kind: fc.constant('lines' as const),
    from: place,
    by: fc.nat(6),
  }),
  fc.record({
    kind: fc.constant('mix' as const),
    from: place,
    with: sources,
  }),
);

type Damage = typeof damage extends fc.Arbitrary<infer Each> ? Each : never;

function damaged(text: string, done: Damage): string {
  const at = Math.floor(text.length * done.from);
  switch (done.kind) {
    case 'cut':
      return text.slice(0, at);
    case 'put':
      return text.slice(0, at) + done.text + text.slice(at);
    case 'drop':
      return text.slice(0, at) + text.slice(at + done.length);
    case 'value': {
      // The value of the next key becomes another.
      const key = text.indexOf('":', at);
      if (key === -1) return text;
      const end = /[,}\]\n]/.exec(text.slice(key + 2))?.index ?? 0;
      return text.slice(0, key + 2) + (done.text || '7') + text.slice(key + 2 + end);
    }
    case 'lines': {
      const lines = text.split('\n');
      const index = Math.floor(lines.length * done.from);
      const [moved] = lines.splice(index, 1);
      lines.splice(Math.max(0, index - done.by), 0, moved ?? '', ...(done.by % 2 ? [moved ?? ''] : []));
      return lines.join('\n');
    }
    case 'mix':
      return `${text.slice(0, at)}\n${done.with}`;
  }
}

describe('damaged files', () => {
  it('open whole, with a verdict and a strip of time, or get a message that says what is wrong and what to do', () => {
    let opened = 0;
    fc.assert(
      fc.property(sources, fc.array(damage, { minLength: 1, maxLength: 3 }), (text, damages) => {
        const read = readTraceFile(damages.reduce(damaged, text));
        if ('trace' in read) {
          opened += 1;
          expect(stepsOf(read.trace).length).toBeGreaterThan(0);
          expect(verdictOf(read.trace, knownTexts).words).toMatch(/\.$/);
          const { from, to, lanes } = stripOf(read.trace);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(lanes.length).toBeLessThanOrEqual(10);
          return;
        }
        const { what, where, todo } = read.refusal;
        expect(what).toMatch(/\S.*[.]$/);
        expect(todo).toMatch(/[.]$/);
        expect(where.length).toBeLessThanOrEqual(6);
      }),
      { numRuns: RUNS },
    );
    expect(opened).toBeGreaterThan(100);
  });
});
