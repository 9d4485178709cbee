import { renderToString } from 'solid-js/web';
import { describe, expect, it } from 'vitest';
import { figureAt } from '../../../../src/figures/index.ts';
import type { Knobs, Picture } from '../../../../src/trace/index.ts';
import { CallTable } from '../../../../src/visualizer/knobs/CallTable.tsx';
import { pictureIn } from '../../../../src/visualizer/run/run.ts';
import { runOfScenario } from '../run-of.ts';

const figure = await figureAt('lessons/event-targets/everyone');
if (!figure?.data.callTable) throw new Error('no table');
const { data } = figure;
const { callTable: table } = data;

interface Shown {
  readonly set?: Knobs;
  readonly picture?: Picture;
  readonly hidesChosen?: boolean;
  readonly isChanged?: boolean;
}

function html({ set = {}, ...shown }: Shown = {}): string {
  const knob = data.knobs.find(({ id }) => id === 'call');
  if (knob?.kind !== 'choice' || !table) throw new Error('no knob');
  return renderToString(() => (
    <CallTable figure="everyone" knob={knob} table={table} set={{ ...data.set, ...set }} {...shown} />
  ));
}

/** The words of each cell of the row of a value. */
function cells(markup: string, row: string): readonly string[] {
  return [...markup.matchAll(/<td[^>]*class="([^"]*)"[^>]*>(.*?)<\/td>/gs)].flatMap(
    ([, look = '', inner = '']) => {
      const name = /<span[^>]*class="unseen"[^>]*>(?:<!--[^>]*-->)?([^<]*)/.exec(inner)?.[1] ?? '';
      const text = name.replaceAll('&#39;', "'");
      if (!text.startsWith(`${row}, `)) return [];
      const drawn = inner.includes('#m-heard') ? 'ball' : inner.includes('–') ? 'dash' : 'empty';
      return [`${text.slice(row.length + 2)} (${[drawn, ...(look === 'now' ? ['framed'] : [])].join(', ')})`];
    },
  );
}

describe('CallTable', () => {
  it('has a radio for each value, named as the fields of any knob are, with the chosen one checked', () => {
    const markup = html();
    expect(markup.match(/type="radio"/g)).toHaveLength(11);
    expect(markup.match(/name="everyone\.call"/g)).toHaveLength(11);
    expect(markup.match(/<input[^>]*value="js-emit-to-preview"[^>]*checked/g)).toHaveLength(1);
    expect(markup.match(/ checked/g)).toHaveLength(1);
    expect(markup).not.toContain('style=');
  });

  it('says in full in each cell who hears, and shows it as a ball or a dash', () => {
    expect(cells(html(), 'emit_to("preview") in Rust')).toEqual([
      'main with target Any: hears (ball)',
      'preview with target WebviewWindow preview: hears (ball)',
      'core with target App: does not hear (dash)',
      'core with target Any: hears (ball)',
    ]);
  });

  it('follows the other settings', () => {
    expect(cells(html({ set: { main: 'webviewWindow' } }), 'emit_filter(|_| false) in Rust')).toEqual([
      'main with target WebviewWindow main: does not hear (dash)',
      'preview with target WebviewWindow preview: does not hear (dash)',
      'core with target App: does not hear (dash)',
      'core with target Any: hears (ball)',
    ]);
  });

  it('frames the cells of the listeners that the step is about', async () => {
    const run = await runOfScenario('who-hears', { call: 'rust-emit' });
    const at = (step: string) =>
      cells(
        html({ set: { call: 'rust-emit' }, picture: pictureIn(run, run.steps.indexOf(step)) }),
        'app.emit in Rust',
      ).flatMap((cell) => (cell.includes('framed') ? [cell.split(':')[0]] : []));
    expect(at('core/async.emitted.1')).toEqual([]);
    expect(at('core/async.sent.2')).toEqual(['main with target Any']);
    expect(at('core/async.heard.1')).toEqual(['core with target Any']);
    expect(at('core/async.heard.2')).toEqual(['core with target App']);
    expect(at('page(preview).heard.1')).toEqual(['preview with target WebviewWindow preview']);
  });

  it('tells nothing of the chosen row while a prediction is open', async () => {
    const run = await runOfScenario('who-hears');
    const markup = html({ hidesChosen: true, picture: pictureIn(run, run.steps.length - 1) });
    expect(cells(markup, "emitTo('preview') in a page")).toEqual([
      'main with target Any: not told before you answer (empty)',
      'preview with target WebviewWindow preview: not told before you answer (empty)',
      'core with target App: not told before you answer (empty)',
      'core with target Any: not told before you answer (empty)',
    ]);
    expect(cells(markup, 'emit in a page').every((cell) => cell.endsWith('hears (ball)'))).toBe(true);
  });

  it('marks a change', () => {
    expect(html({ isChanged: true })).toContain('class="call-table changed"');
  });
});
