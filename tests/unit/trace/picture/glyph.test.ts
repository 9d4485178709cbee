import { describe, expect, it } from 'vitest';
import { loadScenario, type ScenarioId } from '../../../../src/scenarios/index.ts';
import { simulate } from '../../../../src/simulation/index.ts';
import { glyphOf, type Glyph, type Knobs } from '../../../../src/trace/index.ts';

async function glyphIn(id: ScenarioId, set: Knobs = {}): Promise<Glyph | undefined> {
  return glyphOf(simulate(await loadScenario(id), { set }));
}

describe('glyphOf', () => {
  it('tells a call that works by all its gates, its command and its value', async () => {
    expect(await glyphIn('invoke-success')).toEqual({
      marks: ['webview', 'gate', 'gate', 'gate', 'gate', 'gate', 'core'],
      isCut: false,
      way: 'main calls, 5 gates pass, word_count runs',
      end: { kind: 'resolved', word: '4', sentence: 'resolved: 4' },
    });
  });

  it('stops at the gate that refuses', async () => {
    expect(await glyphIn('invoke-denied-by-window')).toEqual({
      marks: ['webview', 'gate', 'gate'],
      isCut: false,
      way: 'preview calls, 2 gates pass',
      end: { kind: 'rejected', word: 'rejected', sentence: 'rejected at permission' },
    });
  });

  it('shows by the square of the core process that the command itself refuses', async () => {
    expect(await glyphIn('invoke-denied-by-scope')).toEqual({
      marks: ['webview', 'gate', 'gate', 'gate', 'gate', 'gate', 'core'],
      isCut: false,
      way: 'main calls, 5 gates pass, save_file runs',
      end: { kind: 'rejected', word: 'rejected', sentence: 'rejected in the command' },
    });
  });

  it('does not call a refusal without an answer rejected', async () => {
    expect(await glyphIn('wrong-invoke-key')).toEqual({
      marks: ['webview'],
      isCut: false,
      way: 'main calls',
      end: { kind: 'never', word: 'never settles', sentence: 'refused at key, never settles' },
    });
  });

  it('does not call a fetch resolved that a gate has refused', async () => {
    expect((await glyphIn('wrong-invoke-key', { case: 'd' }))?.end).toEqual({
      kind: 'rejected',
      word: 'refused',
      sentence: 'refused at method',
    });
  });

  it('chooses of several calls the one that waits for the main thread, and says how long', async () => {
    expect(await glyphIn('blocked-main-thread')).toEqual({
      marks: ['webview', 'waits', 'gate', 'gate', 'gate', 'gate', 'gate', 'core'],
      isCut: false,
      way: 'main calls, waits, 5 gates pass, open_file runs',
      end: {
        kind: 'resolved',
        word: 'after 2.9 s',
        sentence: 'resolved after 2.9 s: {"path":"/home/u/notes/…',
      },
    });
  });

  it('chooses of several calls the first where all get through', async () => {
    expect((await glyphIn('blocked-main-thread', { second: 'async' }))?.way).toBe(
      'main calls, 5 gates pass, save_file runs',
    );
  });

  it('chooses of two calls the one that is refused', async () => {
    expect(await glyphIn('isolation-tampered')).toEqual({
      marks: ['webview'],
      isCut: false,
      way: 'main calls',
      end: { kind: 'rejected', word: 'rejected', sentence: 'rejected at unseal' },
    });
  });

  it('has eight marks at most, and says that there are more', async () => {
    expect(await glyphIn('isolation-success')).toEqual({
      marks: ['webview', 'frame', 'gate', 'gate', 'gate', 'gate', 'gate', 'gate'],
      isCut: true,
      way: 'main calls, the isolation hook lets it pass, 6 gates pass, save_file runs',
      end: { kind: 'resolved', word: '5', sentence: 'resolved: 5' },
    });
  });

  it('ends at the isolation frame where its hook throws', async () => {
    expect(await glyphIn('isolation-hook', { case: 'b' })).toEqual({
      marks: ['webview', 'frame'],
      isCut: false,
      way: 'main calls, the isolation hook throws',
      end: { kind: 'never', word: 'never settles', sentence: 'never settles' },
    });
  });

  it('names the windows that hear an event', async () => {
    expect(await glyphIn('emit-to-one-window')).toEqual({
      marks: ['core'],
      isCut: false,
      way: 'the core process emits autosave:saved',
      end: { kind: 'heard', by: 'webview', word: 'main, preview', sentence: 'heard by main, preview' },
    });
  });

  it('counts listeners where their names do not fit', async () => {
    expect((await glyphIn('emit-to-all'))?.end).toEqual({
      kind: 'heard',
      by: 'webview',
      word: 'heard by 3',
      sentence: 'heard by core, main, preview',
    });
  });

  it('says that nobody hears', async () => {
    expect(await glyphIn('close-after-reload')).toEqual({
      marks: ['core'],
      isCut: false,
      way: 'the core process emits tauri://close-requested',
      end: { kind: 'unheard', word: 'nobody', sentence: 'heard by nobody' },
    });
  });

  it('tells a second run of the command, but not the gates again', async () => {
    expect(await glyphIn('reload-while-pending')).toEqual({
      marks: ['webview', 'gate', 'gate', 'gate', 'gate', 'gate', 'core', 'core'],
      isCut: false,
      way: 'main calls, 5 gates pass, save_file runs, save_file runs again',
      end: { kind: 'never', word: 'nobody waits', sentence: 'gone with its document, nobody waits' },
    });
  });

  it('says that the process ended, and with it all that waited', async () => {
    expect((await glyphIn('command-panics', { thread: 'sync' }))?.end).toEqual({
      kind: 'never',
      word: 'process ended',
      sentence: 'the process ends',
    });
  });

  it('is about the documents where nobody calls', async () => {
    expect(await glyphIn('page-start')).toEqual({
      marks: ['core', 'webview'],
      isCut: false,
      way: 'the core process opens main, main loads',
      end: { kind: 'resolved', word: 'page is ready', sentence: 'the page is ready' },
    });
  });

  it('is not there for a run in which nothing happens', async () => {
    const trace = simulate(await loadScenario('invoke-success'));
    expect(glyphOf({ ...trace, moments: [], calls: [] })).toBeUndefined();
  });
});
