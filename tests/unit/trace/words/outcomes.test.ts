import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../../../../src/trace/index.ts';
import { runOfScenario } from '../../visualizer/run-of.ts';

async function wordsOf(...[id, set]: Parameters<typeof runOfScenario>): Promise<readonly string[]> {
  const { trace } = await runOfScenario(id, set);
  return outcomesOf(trace).map(({ words }) => words);
}

describe('outcomesOf', () => {
  it('says what a promise resolves to', async () => {
    expect(await wordsOf('invoke-success')).toEqual(['resolved: `4`']);
  });

  it('says how long it waited where that is a second or more', async () => {
    expect(await wordsOf('invoke-success', { work: 'long' })).toEqual(['resolved after 3.0 s: `4`']);
  });

  it('names the gate that refuses, and whether an answer comes', async () => {
    expect(await wordsOf('invoke-denied-by-window')).toEqual(['refused at `permission`']);
    expect(await wordsOf('invoke-success', { key: 'wrong' })).toEqual(['refused at `key`, never settles']);
  });

  it('tells an error of the command from a refusal', async () => {
    expect(await wordsOf('invoke-error')).toEqual(['rejected in the command']);
  });

  it('names each call where there are several', async () => {
    expect(await wordsOf('blocked-main-thread')).toEqual([
      '`save_file`: resolved after 3.1 s: `5`',
      '`word_count`: resolved after 3.0 s: `4`',
      '`open_file`: resolved after 2.9 s: `{"path":"/home/u/notes/…`',
      'heard by `main`',
    ]);
  });

  it('says who hears an event, or that nobody does', async () => {
    expect(await wordsOf('emit-to-one-window')).toEqual(['heard by `main`, `preview`']);
    expect(await wordsOf('emit-to-one-window', { target: 'nobody', main: 'webviewWindow' })).toEqual([
      'heard by nobody',
    ]);
  });

  it('counts the listeners of a place that has several', async () => {
    expect(await wordsOf('who-hears')).toContain('heard by `core`, `main`, `preview`');
    expect(await wordsOf('who-hears', { call: 'js-emit' })).toContain(
      'heard by `core` (2 listeners), `main`, `preview`',
    );
  });
});
