import { describe, expect, it } from 'vitest';
import { loadScenario, type ScenarioId } from '../../../../src/scenarios/index.ts';
import { simulate } from '../../../../src/simulation/index.ts';
import { pictureAt, stepsOf, type Knobs, type Picture } from '../../../../src/trace/index.ts';

async function emissions(
  id: ScenarioId,
  set: Knobs = {},
): Promise<readonly (readonly [step: string, emission: Picture['emission']])[]> {
  const trace = simulate(await loadScenario(id), { set });
  return stepsOf(trace).map(({ id: step, index }) => [step, pictureAt(trace, index).emission]);
}

/** `2+any 0-noLabel`: for each record its id, whether the event goes to it, and why. */
const verdicts = (emission: Picture['emission']) =>
  emission?.records
    .map(({ id, isMeant, reason }) =>
      [id, isMeant === undefined ? '?' : isMeant ? '+' : '-', reason].join(''),
    )
    .join(' ');

describe('the emission in a picture', () => {
  it('has a record for each listener of the name, without a verdict until the core process chooses', async () => {
    const shown = await emissions('emit-to-one-window', { rust: 'app' });
    expect(shown.map(([step, emission]) => `${step}: ${verdicts(emission) ?? 'none'}`)).toEqual([
      'core/async.emitted.1: 1? 2? 0?',
      'core/async.sent.1: 1+any 2+sameLabel 0-noLabel',
      'core/async.sent.2: 1+any 2+sameLabel 0-noLabel',
      'page(preview).heard.1: 1+any 2+sameLabel 0-noLabel',
      'page(main).heard.1: 1+any 2+sameLabel 0-noLabel',
    ]);
    expect(shown[0]?.[1]).toMatchObject({
      by: 'app',
      source: 'app.emit_to("preview", "autosave:saved", …)',
      to: { kind: 'AnyLabel', label: 'preview' },
      thread: 'core/async',
    });
  });

  it('begins where the command of a page runs', async () => {
    const shown = new Map(await emissions('who-hears', { pattern: 'isolation' }));
    expect(shown.get('c3.command.1')).toBeUndefined();
    expect(shown.get('c3.running.1')).toMatchObject({
      by: 'page',
      source: 'event|emit_to',
      call: 'c3',
      to: { kind: 'AnyLabel', label: 'preview' },
    });
    expect(verdicts(shown.get('c3.running.1'))).toBe('2? 3? 0? 1?');
    expect(verdicts(shown.get('c3.sent.4'))).toBe('2+any 3+sameLabel 0-noLabel 1+any');
  });

  it.each([
    ['js-emit-to-preview', '2+any 3+sameLabel 0-noLabel 1+any'],
    ['js-emit', '2+any 3+everyone 0+everyone 1+any'],
    ['rust-emit', '2+any 3+everyone 0+everyone 1+any'],
    ['rust-emit-to-preview', '2+any 3+sameLabel 0-noLabel 1+any'],
    ['js-emit-to-main', '2+any 3-otherLabel 0-noLabel 1+any'],
    ['js-emit-to-app', '2+any 3-notApp 0+app 1+any'],
    ['rust-emit-to-app', '2+any 3-notApp 0+app 1+any'],
    ['rust-emit-to-window', '2+any 3-otherKind 0-noLabel 1+any'],
    ['native-resize', '2+any 3+sameWindow 0-noLabel 1+any'],
    ['native-drop', '2+any 3+sameLabel 0-noLabel 1+any'],
    ['rust-emit-filter', '2+any 3-filterDrops 0-filterDrops 1+any'],
  ])('says who hears %s, and why', async (call, expected) => {
    expect(verdicts((await emissions('who-hears', { call })).at(-1)?.[1])).toBe(expected);
  });

  it('says whom a step is about', async () => {
    const shown = await emissions('who-hears', { call: 'rust-emit' });
    expect(shown.map(([, emission]) => emission?.now)).toEqual([[], [3], [2], [1], [0], [3], [2]]);
  });

  it('is the latest where a listener emits in turn, and has nobody where nobody is left', async () => {
    const nested = new Map(await emissions('core-emit', { preview: 'ready' }));
    expect(nested.get('c3.heard.1')?.event).toBe('preview:ready');
    expect(nested.get('c3.emitted.1')).toMatchObject({ event: 'autosave:saved', by: 'app', call: 'c3' });
    const late = new Map(await emissions('once-and-unlisten', { second: 'late' }));
    expect(late.get('core/async.emitted.2')?.records).toEqual([]);
  });
});
