import { describe, expect, it } from 'vitest';
import { happeningsOf } from '../../../src/components/site/happenings.ts';
import { scenarios } from '../../../src/scenarios/all.ts';

const of = (id: string) => {
  const scenario = scenarios.find((it) => it.id === id);
  return scenario ? happeningsOf(scenario) : [];
};
const changedTo = (id: string, knob: string, value: string) =>
  of(id).find(({ changed }) => changed?.knob === knob && changed.value === value);

describe('happeningsOf', () => {
  it('tells of the scenario’s own run first', () => {
    expect(of('invoke-denied-by-window')[0]).toEqual({
      refusedAt: ['permission'],
      transports: ['custom-protocol'],
      outcomes: ['rejected'],
      texts: [
        'save_file not allowed on window "preview", webview "preview", URL: local\n\nallowed on: [windows: "main", URL: local]\n\nreferenced by: capability: main-cap, permission: allow-save-file',
      ],
    });
  });

  it('tells of a changed setting: where it stops, how it ends, what is said', () => {
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

  it('leaves out a setting that shows nothing new', () => {
    expect(changedTo('invoke-success', 'thread', 'async')).toBeUndefined();
  });
});
