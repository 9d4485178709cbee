import { describe, expect, it } from 'vitest';
import { summariesOf } from '../../../src/components/site/run-summary.ts';
import { loadScenarios } from '../../../src/scenarios/index.ts';

const scenarios = await loadScenarios();

const of = (id: string) => {
  const scenario = scenarios.find((it) => it.id === id);
  return scenario ? summariesOf(scenario) : [];
};
const changedTo = (id: string, knob: string, value: string) =>
  of(id).find(({ changed }) => changed?.knob === knob && changed.value === value);

describe('summariesOf', () => {
  it('summarizes the default run first', () => {
    expect(of('invoke-denied-by-window')[0]).toEqual({
      glyph: {
        marks: ['webview', 'gate', 'gate'],
        isCut: false,
        way: 'preview calls, 2 gates pass',
        end: { kind: 'rejected', word: 'rejected', sentence: 'rejected at permission' },
      },
      refusedAt: ['permission'],
      refusingStep: 'c1.permission.1',
      transports: ['custom-protocol'],
      outcomes: ['rejected'],
      texts: [
        'save_file not allowed on window "preview", webview "preview", URL: local\n\nallowed on: [windows: "main", URL: local]\n\nreferenced by: capability: main-cap, permission: allow-save-file',
      ],
    });
  });

  it('summarizes a changed setting: where it stops, how it ends, which texts it gives', () => {
    expect(changedTo('invoke-success', 'key', 'wrong')).toMatchObject({
      refusedAt: ['key'],
      outcomes: ['never'],
      texts: ['__TAURI_INVOKE_KEY__ expected KEY but received wrong'],
    });
    expect(changedTo('wrong-invoke-key', 'case', 'd')).toMatchObject({
      refusedAt: ['method'],
      texts: ['only POST and OPTIONS are allowed'],
    });
  });

  it('names an eval that delivers an event, and a line of the console', () => {
    expect(of('once-and-unlisten')[0]?.transports).toContain('eval');
    expect(of('once-and-unlisten')[0]?.texts[0]).toMatch(/^\[TAURI\] Couldn't find callback id 1001\. /);
  });

  it('tells runs apart by who hears, though nothing is refused and no call ends otherwise', () => {
    expect(changedTo('emit-to-one-window', 'target', 'main')?.glyph?.end.sentence).toBe('heard by main');
  });

  it('leaves out a setting that shows nothing new', () => {
    expect(changedTo('invoke-success', 'thread', 'async')).toBeUndefined();
  });
});
