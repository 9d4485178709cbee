import { describe, expect, it } from 'vitest';
import { figureAt } from '../../../src/figures/index.ts';
import { buildFigure } from '../../../src/figures/figures.ts';
import { loadScenario } from '../../../src/scenarios/index.ts';
import { knobsOf, simulate } from '../../../src/simulation/index.ts';
import type { CallTable, CallTableVariant } from '../../../src/visualizer/run/figure-data.ts';

async function tableOf(figure: string): Promise<CallTable> {
  const built = await figureAt(`lessons/event-targets/${figure}`);
  if (!built?.data.callTable) throw new Error(`${figure} has no table`);
  return built.data.callTable;
}

/** A row as `+-+`: hears, does not; a dot where nobody is there. */
const rows = ({ rows: all }: CallTableVariant) =>
  Object.entries(all).map(
    ([value, hears]) => `${value} ${hears.map((it) => (it === null ? '.' : it ? '+' : '-')).join('')}`,
  );

const variant = ({ variants }: CallTable, when: object) => {
  const found = variants.find((it) => JSON.stringify(it.when) === JSON.stringify(when));
  if (!found) throw new Error(`no variant ${JSON.stringify(when)}`);
  return found;
};

describe('the table of a figure', () => {
  it('has who hears for each call, with the listeners in the order of the windows, then the core', async () => {
    const table = await tableOf('everyone');
    expect(table.knob).toBe('call');
    expect(table.dependsOn).toEqual(['main']);
    const usual = variant(table, { main: 'event' });
    expect(usual.columns).toEqual([
      { owner: 'main', target: { kind: 'Any' } },
      { owner: 'preview', target: { kind: 'WebviewWindow', label: 'preview' } },
      { owner: 'core', target: { kind: 'App' } },
      { owner: 'core', target: { kind: 'Any' } },
    ]);
    expect(rows(usual)).toEqual([
      'js-emit-to-preview ++-+',
      'js-emit ++++',
      'rust-emit ++++',
      'rust-emit-to-preview ++-+',
      'js-emit-to-main +--+',
      'js-emit-to-app +-++',
      'rust-emit-to-app +-++',
      'rust-emit-to-window +--+',
      'native-resize ++-+',
      'native-drop ++-+',
      'rust-emit-filter +--+',
    ]);
    expect(rows(variant(table, { main: 'webviewWindow' }))).toEqual([
      'js-emit-to-preview -+-+',
      'js-emit ++++',
      'rust-emit ++++',
      'rust-emit-to-preview -+-+',
      'js-emit-to-main +--+',
      'js-emit-to-app --++',
      'rust-emit-to-app --++',
      'rust-emit-to-window ---+',
      'native-resize -+-+',
      'native-drop -+-+',
      'rust-emit-filter ---+',
    ]);
  });

  it('has a column for the listener in the core only at settings that have one', async () => {
    const table = await tableOf('one-window');
    expect(table.knob).toBe('target');
    expect(table.dependsOn).toEqual(['main', 'rust']);
    expect(rows(variant(table, { main: 'event', rust: 'none' }))).toEqual([
      'preview ++',
      'main +-',
      'nobody +-',
    ]);
    expect(rows(variant(table, { main: 'event', rust: 'app' }))).toEqual([
      'preview ++-',
      'main +--',
      'nobody +--',
    ]);
    expect(rows(variant(table, { main: 'webviewWindow', rust: 'any' }))).toEqual([
      'preview -++',
      'main +-+',
      'nobody --+',
    ]);
  });

  it.each(['everyone', 'one-window'])(
    'is true at every setting of the knobs of %s that it leaves out',
    async (figure) => {
      const table = await tableOf(figure);
      const built = await figureAt(`lessons/event-targets/${figure}`);
      if (!built) throw new Error('no figure');
      const scenario = await loadScenario(built.placed.scenario as 'who-hears');
      for (const { knob } of knobsOf(scenario)) {
        if (knob.kind === 'text' || knob.id === table.knob) continue;
        for (const { value } of knob.options) {
          const set = { ...built.data.set, [knob.id]: value };
          const { rows: all } = variant(
            table,
            Object.fromEntries(table.dependsOn.map((id) => [id, set[id]])),
          );
          for (const [call, hears] of Object.entries(all)) {
            const { moments } = simulate(scenario, { set: { ...set, [table.knob]: call } });
            const heard = new Set(moments.flatMap((it) => (it.kind === 'heard' ? [it.listener.id] : [])));
            expect(heard.size, `${knob.id}=${value} ${call}`).toBe(hears.filter(Boolean).length);
          }
        }
      }
    },
  );

  it('stops the build where a figure names a knob that is not there', async () => {
    const built = await figureAt('lessons/event-targets/everyone');
    if (!built) throw new Error('no figure');
    await expect(buildFigure({ ...built.placed, table: 'colour' })).rejects.toThrow(
      'content/lessons/event-targets/lesson.yaml: figures.everyone.table: there is no knob “colour” with a choice; there are call, main, platform, pattern',
    );
  });
});
