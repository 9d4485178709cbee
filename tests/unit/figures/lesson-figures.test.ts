import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { buildFigure } from '../../../src/figures/figures.ts';
import { parseLesson } from '../../../src/figures/lesson-data.ts';
import { figuresOfLesson, placedFigures } from '../../../src/figures/placed-figures.ts';

const explanation = 'because';
const prediction = {
  before: 'c1.permission.1',
  until: 'c1.settled.1',
  question: 'What does the page get?',
  options: [
    { text: 'nothing', explanation, claim: { settles: 'never' } },
    { text: 'an answer', explanation, claim: { settles: 'resolved' } },
    { text: 'a rejection', explanation, claim: { settles: 'rejected' } },
  ],
};
const figure = {
  scenario: 'invoke-denied-by-window',
  set: { window: 'preview' },
  ask: 'what',
  about: 'permissions',
};
const question = (id: string) => ({
  id,
  asks: 'why',
  question: 'Why?',
  options: [
    { text: 'a', explanation, right: true },
    { text: 'b', explanation },
    { text: 'c', explanation },
  ],
});

/** The first figure of a lesson `mine`, from the text of its file. */
async function built(parts: { readonly figure?: object; readonly prediction?: object } = {}) {
  const source = stringify({
    figures: { denied: { ...figure, ...parts.figure }, other: { scenario: 'who-hears' } },
    predictions: { what: { ...prediction, ...parts.prediction } },
    questions: ['a', 'b', 'c'].map(question),
  });
  const [first] = figuresOfLesson('mine', parseLesson('mine', source));
  if (!first) throw new Error('a lesson has figures');
  return buildFigure(first);
}

describe('a figure of a lesson.yaml', () => {
  it('has its scenario at its settings, its place, and the option that comes true', async () => {
    const { placed, data, run } = await built();
    expect(placed).toMatchObject({
      address: 'lessons/mine/denied',
      id: 'denied',
      label: 'Figure 1',
      about: 'permissions',
    });
    expect(data).toMatchObject({
      scenario: 'invoke-denied-by-window',
      set: { window: 'preview', permission: 'off' },
      prediction: { question: 'What does the page get?', happens: 2 },
    });
    expect(run.steps[data.prediction?.until ?? -1]).toBe('c1.settled.1');
  });

  const file = 'content/lessons/mine/lesson.yaml';
  it.each([
    [
      'an unknown scenario',
      { figure: { scenario: 'invoke-denied' } },
      `${file}: figures.denied.scenario: there is no scenario “invoke-denied”`,
    ],
    [
      'an unknown knob',
      { figure: { set: { windows: 'main' } } },
      `${file}: figures.denied.set.windows: there is no knob “windows”; this scenario has window, permission, deny, profile, platform, pattern`,
    ],
    [
      'an unknown value',
      { figure: { set: { window: 'other' } } },
      `${file}: figures.denied.set.window: “window” cannot be “other”; it can be preview, main`,
    ],
    [
      'an unknown step',
      { prediction: { before: 'c1.permisson.1' } },
      `${file}: predictions.what.before: the run has no step “c1.permisson.1”; it has c1.called.1, c1.sent.1,`,
    ],
    [
      'a prediction in front of everything',
      { prediction: { before: 'c1.called.1' } },
      `${file}: predictions.what.before: it is asked in front of the first step`,
    ],
    [
      'a prediction that is decided before it is asked',
      { prediction: { until: 'c1.sent.1' } },
      `${file}: predictions.what.until: it is decided before it is asked`,
    ],
    [
      'claims of which none is true',
      {
        prediction: {
          options: [
            ...prediction.options.slice(0, 2),
            { text: 'gone', explanation, claim: { settles: 'gone' } },
          ],
        },
      },
      `${file}: predictions.what.options: exactly one claim must be true of the run; none is`,
    ],
    [
      'claims of which two are true',
      {
        prediction: {
          options: [...prediction.options, { text: 'a refusal', explanation, claim: { runs: false } }],
        },
      },
      `${file}: predictions.what.options: exactly one claim must be true of the run; these are: a rejection | a refusal`,
    ],
  ])('stops the build at %s, with file and key', async (_, parts, message) => {
    await expect(built(parts)).rejects.toThrow(message);
  });

  it('names every key that its schema refuses', () => {
    expect(() => parseLesson('mine', 'figures: {}\npredictions: []\n')).toThrow(
      /^content\/lessons\/mine\/lesson\.yaml: predictions: .*\ncontent\/lessons\/mine\/lesson\.yaml: questions: /,
    );
  });
});

describe('what a figure is about', () => {
  /** Of a figure of `blocked-main-thread` that a lesson places so. */
  async function aboutIn(figure: object) {
    const source = stringify({
      figures: { busy: { scenario: 'blocked-main-thread', ...figure } },
      predictions: {},
      questions: ['a', 'b', 'c'].map(question),
    });
    const [first] = figuresOfLesson('mine', parseLesson('mine', source));
    if (!first) throw new Error('a lesson has figures');
    return (await buildFigure(first)).data.about;
  }

  it('is what its scenario is about, unless its lesson says something else', async () => {
    expect(await aboutIn({})).toBe('threads');
    expect(await aboutIn({ about: 'transport' })).toBe('transport');
  });

  it.each([
    ['scenarios/blocked-main-thread', 'threads'],
    ['scenarios/page-start', undefined],
    ['lessons/core-and-webview-processes/busy', 'threads'],
  ])('is at %s: %s', async (address, about) => {
    const placed = placedFigures.find((it) => it.address === address);
    expect(placed && (await buildFigure(placed)).data.about).toBe(about);
  });

  it('has room for what waits at once, at its setting or with one changed, where it is threads', async () => {
    const waitsAt = async (address: string) => {
      const placed = placedFigures.find((it) => it.address === address);
      return placed && (await buildFigure(placed)).data.waits;
    };
    // A request, an event, an answer, and with another setting a dialog.
    expect(await waitsAt('scenarios/blocked-main-thread')).toBe(4);
    expect(await waitsAt('scenarios/invoke-success')).toBeUndefined();
  });
});
