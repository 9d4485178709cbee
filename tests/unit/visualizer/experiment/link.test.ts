import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureKnob } from '../../../../src/visualizer/run/figure-data.ts';
import { isAbout, writeLink } from '../../../../src/visualizer/experiment/link.ts';
import { readLink } from '../../../../src/visualizer/experiment/read-link.ts';

const knobs: readonly FigureKnob[] = [
  {
    id: 'window',
    label: 'Calling window',
    kind: 'choice',
    options: [
      { value: 'preview', label: 'preview' },
      { value: 'main', label: 'main' },
    ],
  },
  { id: 'text', label: 'Text to count', kind: 'text', maxLength: 60 },
  {
    id: 'file',
    label: 'File',
    kind: 'choice',
    options: [
      { value: 'there', label: 'there' },
      {
        value: 'gone',
        label: 'gone',
        unless: [{ knob: 'window', is: ['main'], because: 'nothing reads it' }],
      },
    ],
  },
];
const baseline = { window: 'preview', text: 'to be or not', file: 'there' };
const figure = { id: 'denied', scenario: 'invoke-denied-by-window', knobs, set: baseline };
const read = (query: string) => readLink(query, figure);

describe('readLink', () => {
  it('finds step, knobs and seed of its own figure', () => {
    expect(read('?denied.step=c1.permission.1&denied.window=main&denied.seed=3&other.step=x')).toEqual({
      step: 'c1.permission.1',
      set: { window: 'main' },
      seed: 3,
      problems: [],
    });
  });

  it('leaves out a knob that has the baseline’s value', () => {
    expect(read('?denied.window=preview').set).toEqual({});
  });

  it('names an unknown knob and keeps the rest', () => {
    expect(read('?denied.windw=main&denied.window=main')).toEqual({
      set: { window: 'main' },
      problems: ['This figure has no knob `windw`.'],
    });
  });

  it('names a value that the knob does not take', () => {
    expect(read('?denied.window=settings').problems).toEqual([
      '“Calling window” cannot be `settings`; it takes `preview`, `main`.',
    ]);
  });

  it('names what cannot be combined with the rest, with the reason, and keeps the rest', () => {
    expect(read('?denied.file=gone&denied.window=main')).toEqual({
      set: { window: 'main' },
      problems: ['“File” cannot be `gone` here: nothing reads it.'],
    });
    expect(read('?denied.file=gone')).toEqual({ set: { file: 'gone' }, problems: [] });
  });

  it('names a text that is too long, and a seed that is none', () => {
    expect(read(`?denied.text=${'x'.repeat(61)}&denied.seed=-1`).problems).toHaveLength(2);
  });

  it('takes a comparison where something is changed, and only there', () => {
    expect(read('?denied.window=main&denied.compare=on')).toEqual({
      set: { window: 'main' },
      compare: true,
      problems: [],
    });
    expect(read('?denied.compare=on')).toEqual({
      set: {},
      problems: ['Nothing is changed, so there is nothing to compare.'],
    });
    expect(read('?denied.compare=maybe').problems).toEqual(['This figure has no knob `compare`.']);
  });

  it('takes no seed where nothing can be run again', () => {
    const recorded = { id: 'denied', knobs: [], set: {} };
    expect(readLink('?denied.seed=3&denied.step=c1.sent.1', recorded)).toEqual({
      step: 'c1.sent.1',
      set: {},
      problems: ['This figure has no knob `seed`.'],
    });
  });

  it('reads nothing from a query of more than 2,000 characters', () => {
    expect(read(`?denied.text=${'x'.repeat(2000)}`)).toEqual({
      set: {},
      problems: ['It is longer than 2,000 characters.'],
    });
  });

  it('cuts what it repeats, and lets no backtick through', () => {
    const [problem] = read(`?denied.${'`'.repeat(90)}=1`).problems;
    expect(problem).toBe(`This figure has no knob \`${'’'.repeat(40)}…\`.`);
  });

  it('takes names of the language for what they are', () => {
    expect(read('?denied.__proto__=1&denied.constructor=1').problems).toHaveLength(2);
    expect(read('?denied.window=__proto__').problems).toHaveLength(1);
  });

  it('never throws, whatever the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
        expect(read(`?denied.${query}`).set).toBeDefined();
      }),
    );
  });
});

describe('isAbout', () => {
  it('sees whether a query speaks of the figure', () => {
    expect(isAbout('?a=1&denied.step=x', 'denied')).toBe(true);
    expect(isAbout('?other.step=x', 'denied')).toBe(false);
  });
});

describe('writeLink', () => {
  it('keeps the keys of others and replaces its own', () => {
    expect(writeLink('?a=1&denied.step=old&denied.gone=1', 'denied', { step: 'c1.key.1', set: {} })).toBe(
      '?a=1&denied.step=c1.key.1',
    );
  });

  it('leaves no query where there is nothing to say', () => {
    expect(writeLink('?denied.step=x', 'denied', { set: {} })).toBe('');
  });

  it('writes what readLink reads', () => {
    const experiment = fc.record({
      step: fc.constantFrom('c1.called.1', 'core/async.emitted.1'),
      set: fc.record({ text: fc.string({ maxLength: 60 }).filter((text) => text !== baseline.text) }),
      seed: fc.integer({ min: 1, max: 999_999_999 }),
    });
    fc.assert(
      fc.property(experiment, (said) => {
        fc.pre(writeLink('', 'denied', said).length <= 2000);
        const { problems, ...found } = read(writeLink('', 'denied', said));
        expect(problems).toEqual([]);
        expect(found.step).toBe(said.step);
        expect(found.seed).toBe(said.seed);
        expect(found.set.text).toBe(said.set.text.toWellFormed());
      }),
    );
  });
});
