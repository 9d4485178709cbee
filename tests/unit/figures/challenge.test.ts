import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { buildFigure } from '../../../src/figures/figures.ts';
import { parseLesson } from '../../../src/figures/lesson-data.ts';
import { figuresOfLesson } from '../../../src/figures/placed-figures.ts';

const challenge = {
  scenario: 'invoke-denied-by-window',
  set: { window: 'preview' },
  goal: '`preview` saves',
  knobs: ['permission'],
  claims: [{ text: 'the call resolves', holds: { settles: 'resolved' } }],
  hints: ['Look at the capabilities.', 'One of them has no permission.'],
  solution: { set: { permission: 'on' } },
  reason: 'The permission lets the call in.',
};
const question = (id: string) => ({
  id,
  asks: 'why',
  question: 'Why?',
  options: [
    { text: 'a', explanation: 'so', right: true },
    { text: 'b', explanation: 'no' },
    { text: 'c', explanation: 'no' },
  ],
});

const lesson = (parts: object) =>
  parseLesson(
    'mine',
    stringify({
      figures: {},
      predictions: {},
      challenge: { ...challenge, ...parts },
      questions: ['a', 'b', 'c'].map(question),
    }),
  );

async function built(parts: object = {}) {
  const [figure] = figuresOfLesson('mine', lesson(parts));
  if (!figure) throw new Error('a challenge is a figure');
  return buildFigure(figure);
}

const text = (path: string) =>
  JSON.stringify({
    windows: ['preview'],
    permissions: [{ identifier: 'allow-save-file', allow: [{ path }] }],
  });

describe('a challenge', () => {
  it('starts at its setting, and offers its knobs alone', async () => {
    const { data, placed } = await built();
    expect(placed).toMatchObject({ address: 'lessons/mine/challenge', id: 'challenge', label: 'Challenge' });
    expect(data.set).toMatchObject({ window: 'preview', permission: 'off' });
    expect(data.knobs.map(({ id }) => id)).toEqual(['permission']);
    expect(data.challenge?.solution).toEqual({ permission: 'on' });
  });

  it('may change the scenario, and let a part of it be edited as text', async () => {
    const { data, run } = await built({
      changes: [{ path: '/app/commands/save_file/body/check' }],
      knobs: [],
      edit: { path: '/app/capabilities/preview-cap', file: 'capabilities/preview.json' },
      solution: { text: text('/home/u/**') },
    });
    expect(data.challenge?.edit).toMatchObject({ knob: 'text', file: 'capabilities/preview.json' });
    expect(data.set.text).toBe(
      '{\n  "windows": ["preview"],\n  "permissions": [\n    "core:event:default",\n    "allow-word-count"\n  ]\n}',
    );
    expect(run.trace.set.text).toBe(data.set.text);
  });

  const file = 'content/lessons/mine/lesson.yaml';
  it.each([
    [
      'a start that meets the goal',
      { set: { window: 'main' } },
      'challenge.set: the start already meets the goal',
    ],
    [
      'a solution that does not',
      { knobs: ['permission', 'profile'], solution: { set: { profile: 'release' } } },
      'challenge.solution: it does not meet the goal: “the call resolves”: `save_file` was refused at `permission`',
    ],
    [
      'a knob that the scenario lacks',
      { knobs: ['permission', 'permissions'] },
      'challenge.knobs: the scenario has no knob “permissions”',
    ],
    [
      'a change that makes no scenario',
      { changes: [{ path: '/app/platform', to: 'beos' }] },
      'challenge.changes: app.platform: ',
    ],
    [
      'a text that makes none',
      {
        edit: { path: '/app/capabilities/preview-cap', file: 'capabilities/preview.json' },
        solution: { text: '{ "windows": "preview" }' },
      },
      'challenge.solution: ',
    ],
    [
      'a text that is not JSON',
      {
        edit: { path: '/app/capabilities/preview-cap', file: 'capabilities/preview.json' },
        solution: { text: '{ windows' },
      },
      'challenge.solution.text: “text” takes JSON',
    ],
  ])('stops the build at %s', async (_, parts, message) => {
    await expect(built(parts)).rejects.toThrow(`${file}: ${message}`);
  });

  it.each([
    [
      'nothing to change',
      { knobs: [], solution: {} },
      'challenge.knobs: there is nothing that the reader may change',
    ],
    [
      'a solution by another setting',
      { solution: { set: { window: 'main' } } },
      'challenge.solution.set.window: the reader may not change this setting',
    ],
    ['one hint', { hints: ['Think.'] }, 'challenge.hints'],
    [
      'a claim that says nothing',
      { claims: [{ text: 'x', holds: { call: 'c1' } }] },
      'challenge.claims.0.holds',
    ],
  ])('cannot have %s', (_, parts, message) => {
    expect(() => lesson(parts)).toThrow(`${file}: ${message}`);
  });
});
