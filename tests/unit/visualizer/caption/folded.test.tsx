import { renderToString } from 'solid-js/web';
import { describe, expect, it } from 'vitest';
import { programOf, simulate, type Scenario } from '../../../../src/simulation/index.ts';
import { pictureAt, stepsOf } from '../../../../src/trace/index.ts';
import { foldedParts, foldedText } from '../../../../src/trace/record/folded-text.ts';
import { PageGets } from '../../../../src/visualizer/caption/PageGets.tsx';
import { mapScene } from '../../../../src/visualizer/map/scene/map-scene.ts';
import { panelScene } from '../../../../src/visualizer/map/scene/panel-scene.ts';
import { loadScene } from '../../../../src/visualizer/map/scene/scenes.ts';
import Code from '../../../../src/visualizer/panels/Code.tsx';
import { messageRows } from '../../../../src/visualizer/panels/message-rows.ts';
import { MessageTable } from '../../../../src/visualizer/panels/MessageTable.tsx';
import type { PanelProps } from '../../../../src/visualizer/panels/panel.ts';
import Transcript from '../../../../src/visualizer/panels/Transcript.tsx';
import { viewOf } from '../../../../src/visualizer/run-view/view-of.ts';
import { TextAlternative } from '../../../../src/visualizer/static/TextAlternative.tsx';

await loadScene();

const body = 'x'.repeat(20_000);
/** Longer rows are nowhere but in what the reader opens. */
const tooLong = /x{80}/;

const scenario: Scenario = {
  id: 'long',
  title: 'Long',
  question: 'Is it folded?',
  app: {
    windows: { main: {} },
    capabilities: { all: { windows: ['*'], permissions: ['core:default', 'allow-echo'] } },
    commands: {
      echo: {
        async: true,
        parameters: { text: 'String' },
        body: [
          { type: 'emit', event: 'echo', payload: { text: { arg: 'text' } } },
          { type: 'fail', error: { arg: 'text' } },
        ],
      },
    },
  },
  before: [{ at: 0, page: 'main', operation: { type: 'listen', event: 'echo' } }],
  script: [{ at: 0, page: 'main', operation: { type: 'invoke', command: 'echo', args: { text: body } } }],
  knobs: [],
};

const trace = simulate(scenario);
const run = { trace, ...viewOf(trace, []), program: programOf(scenario) };
const last = run.steps.length - 1;
const panel: PanelProps = {
  run,
  data: {
    id: 'long',
    set: {},
    baseline: 'start',
    knobs: [],
    longest: { sentence: '' },
    code: {},
    machines: {},
    marks: [],
  },
  at: last,
  until: last,
  width: 800,
  refusedBefore: [],
  onSeek: () => undefined,
};

/** Markup without what is closed at first. */
const opened = (markup: string) => markup.replace(/<details[^]*?<\/details>/g, '');

describe('a body of 20,000 equal characters', () => {
  it('is what the page sends and gets', () => {
    expect(trace.calls.at(-1)).toMatchObject({ settles: 'rejected', value: { json: body } });
  });

  it.each([
    ['the transcript', () => renderToString(() => <Transcript {...panel} />)],
    ['the code', () => renderToString(() => <Code {...panel} />)],
    [
      'what the page gets',
      () => renderToString(() => <PageGets picture={pictureAt(trace, last)} longest={body} />),
    ],
    [
      'the table of messages',
      () => renderToString(() => <MessageTable rows={messageRows(trace)} at={last} isOpen={() => true} />),
    ],
    [
      'the text of a static figure',
      () => renderToString(() => <TextAlternative data={panel.data} run={run} />),
    ],
  ])('is folded in %s', (_, markup) => {
    expect(opened(markup())).not.toMatch(tooLong);
  });

  it('can be opened where it is folded', () => {
    const table = renderToString(() => (
      <MessageTable rows={messageRows(trace)} at={last} isOpen={() => true} />
    ));
    expect(table).toContain('<details');
    expect(table).toContain('x × 20,000');
  });

  it('is folded in the map and on paper', () => {
    for (const { index } of stepsOf(trace)) {
      const picture = pictureAt(trace, index);
      for (const { texts } of [
        mapScene(trace, picture, 884),
        mapScene(trace, picture, 358),
        panelScene(trace, picture),
      ])
        expect(texts.map(({ text }) => text).join('\n')).not.toMatch(tooLong);
    }
  });
});

describe('foldedText', () => {
  it('counts long rows of one character, and leaves others', () => {
    expect(foldedText(`a ${'b'.repeat(60)} c`)).toBe('a b × 60 c');
    expect(foldedText('b'.repeat(59))).toBe('b'.repeat(59));
    expect(foldedParts('ab')).toEqual([{ text: 'ab' }]);
  });
});
