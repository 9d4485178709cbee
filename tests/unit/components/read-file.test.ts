import { describe, expect, it } from 'vitest';
import { readTraceFile, refusalOfSize } from '../../../src/components/trace-viewer/read-file.ts';
import { loadScenarios } from '../../../src/scenarios/index.ts';
import { writeTrace } from '../../../src/schemas/trace.ts';
import { simulate } from '../../../src/simulation/index.ts';

const scenarios = await loadScenarios();

const scenario = scenarios.find(({ id }) => id === 'invoke-success');
if (!scenario) throw new Error('the scenario is gone');
const trace = simulate(scenario);
const text = writeTrace(trace);
const refusalOf = (source: string) => {
  const result = readTraceFile(source);
  return 'refusal' in result ? result.refusal : undefined;
};

describe('readTraceFile', () => {
  it('reads what was written, with a byte order mark too', () => {
    expect(readTraceFile(text)).toEqual({ trace });
    expect(readTraceFile(`\uFEFF${text}`)).toEqual({ trace });
  });

  it('says of a cut file that it is not JSON, and where', () => {
    const refusal = refusalOf(text.slice(0, text.indexOf('simulated') + 4));
    expect(refusal?.what).toBe('The file is not JSON.');
    expect(refusal?.where.join()).toMatch(/position \d+|line \d+/);
  });

  it('names the fields that are wrong, five at most', () => {
    const one = refusalOf(text.replace('"kind": "called"', '"kind": "calles"'));
    expect(one?.what).toBe('The file is JSON, but no trace.');
    expect(one?.where).toHaveLength(1);
    expect(one?.where[0]).toMatch(/^`moments\.0\.kind`: expected one of /);
    expect(refusalOf(text.replace('"at": 0,', ''))?.where).toEqual(['`moments.0.at`: is missing']);
    const all = refusalOf(text.replaceAll('"kind": "gate"', '"kind": "gat"').replaceAll('"at": ', '"ad": '));
    expect(all?.where).toHaveLength(6);
    expect(all?.where.at(-1)).toMatch(/^and \d+ more$/);
    const moments = Array.from({ length: 200 }, () => ({}));
    expect(refusalOf(JSON.stringify({ ...trace, moments }))?.where.at(-1)).toBe('and many more');
  });

  it('names an actor, a message or a call that the trace does not have', () => {
    expect(refusalOf(text.replaceAll('"message": "m1"', '"message": "m9"'))?.where[0]).toContain(
      'there is no message “m9”',
    );
  });

  it('knows a scenario, and says how to make a trace of it', () => {
    const refusal = refusalOf(JSON.stringify(scenario));
    expect(refusal?.what).toBe('This is a scenario, not a trace.');
    expect(refusal?.todo).toContain('npm run trace -- file.json');
  });

  it('refuses what is nested without end, before anything recurses into it', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(refusalOf(deep)?.what).toBe('Its values are nested more than 60 levels deep.');
    const inValue = text.replace('"json": 4', `"json": ${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(refusalOf(inValue)?.what).toBe('Its values are nested more than 60 levels deep.');
  });

  it('refuses keys that it does not know, such as __proto__', () => {
    const refusal = refusalOf(text.replace('"version": 2,', '"version": 2, "__proto__": { "moments": [] },'));
    expect(refusal?.what).toBe('The file is JSON, but no trace.');
    expect(({} as { moments?: unknown }).moments).toBeUndefined();
  });

  it('refuses more windows than a picture holds', () => {
    const pages = Array.from({ length: 51 }, (_, index) => ({
      id: `page(w${String(index)})`,
      kind: 'page',
      window: `w${String(index)}`,
    }));
    const crowded = JSON.stringify({ ...trace, actors: [...trace.actors, ...pages] });
    expect(refusalOf(crowded)?.what).toBe('The trace has 52 windows; a picture holds up to 50.');
  });

  it('refuses a text that no browser lays out in time, and says where it is', () => {
    const long = text.replace('"json": 4', `"json": "${'x'.repeat(2_000_001)}"`);
    expect(refusalOf(long)?.what).toBe('A single text has more than 2 million characters.');
    expect(refusalOf(long)?.where).toEqual(['`moments.9`']);
  });

  it('refuses more values than a browser holds, before it parses them', () => {
    expect(refusalOf(`[${'0,'.repeat(30_000_000)}0`)?.what).toBe('The file has more than 30 million values.');
  });

  it('refuses more moments than a page draws', () => {
    const [moment] = trace.moments;
    const moments = `${JSON.stringify(moment)},`.repeat(1_500_000);
    // Its states are entered after moments that are gone.
    const { moments: own, ...rest } = { ...trace, states: undefined };
    const many = `{"moments":[${moments}${JSON.stringify(own[0])}],${JSON.stringify(rest).slice(1)}`;
    expect(refusalOf(many)?.what).toBe('The trace has 1,500,001 moments; this page draws up to 1,500,000.');
  });

  it('refuses too much besides the lists', () => {
    const set = Object.fromEntries(Array.from({ length: 100_001 }, (_, index) => [`k${String(index)}`, 0]));
    expect(refusalOf(JSON.stringify({ ...trace, set }))?.what).toBe(
      'It holds too much besides the moments, messages and calls of a trace.',
    );
  });

  it('tells when the text turned out to be JSON', () => {
    let parsed = 0;
    const count = () => (parsed += 1);
    readTraceFile(text, count);
    readTraceFile(text.slice(1), count);
    expect(parsed).toBe(1);
  });

  it.each(['', 'null', '[]', '"text"', '{}', '0'])('refuses %j with a word on what to do', (source) => {
    expect(refusalOf(source)?.what).toBeTruthy();
    expect(refusalOf(source)?.todo).toBeTruthy();
  });
});

describe('refusalOfSize', () => {
  it('refuses what is empty, and what is larger than 300 MB, in numbers', () => {
    expect(refusalOfSize(0)?.what).toBe('The file is empty.');
    expect(refusalOfSize(300_000_000)).toBeUndefined();
    expect(refusalOfSize(301_000_000)?.what).toBe('The file has 301 MB; this page reads up to 300 MB.');
  });
});
