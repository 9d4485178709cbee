import { describe, expect, it } from 'vitest';
import { buildQuestion } from '../../../src/figures/questions.ts';
import type { LessonQuestion } from '../../../src/schemas/index.ts';

const common = { id: 'q', asks: 'what', question: 'Which?' } as const;
const because = { explanation: 'because' };

const order = (...steps: string[]): LessonQuestion => ({
  ...common,
  kind: 'order',
  run: { scenario: 'invoke-success' },
  items: steps.map((step) => ({ text: step, step, ...because })),
});

const hears = (main: boolean, preview: boolean, core: boolean): LessonQuestion => ({
  ...common,
  kind: 'hears',
  run: { scenario: 'emit-to-one-window', set: { rust: 'app' } },
  receivers: [
    { who: 'main', text: 'plain `listen`', hears: main, ...because },
    { who: 'preview', hears: preview, ...because },
    { who: 'core', hears: core, ...because },
  ],
});

const sent = (answers: string[], mistakes: string[]): LessonQuestion => ({
  ...common,
  kind: 'sent',
  line: "invoke('export_doc', { path, ___: channel })",
  answers,
  explanation: 'camel case',
  mistakes: mistakes.map((text) => ({ text, ...because })),
  run: {
    scenario: 'channel-progress',
    put: { path: '/script/0/operation/args', to: { path: 'a.txt', ___: { $channel: 'c' } } },
    claim: { call: 'c1', runs: true },
  },
});

const predict = (...settles: ('resolved' | 'rejected' | 'never')[]): LessonQuestion => ({
  ...common,
  kind: 'predict',
  run: { scenario: 'invoke-denied-by-window' },
  options: settles.map((it) => ({ text: it, claim: { settles: it }, ...because })),
});

const built = (question: LessonQuestion) => buildQuestion('greeting', question);

describe('buildQuestion', () => {
  it('keeps the right options of a choice', async () => {
    const options = ['a', 'b', 'c'].map((text) => ({ text, ...because }));
    const several: LessonQuestion = {
      ...common,
      kind: 'several',
      options: options.map((option) => (option.text === 'b' ? option : { ...option, right: true })),
    };
    expect(await built(several)).toEqual({
      ...common,
      kind: 'several',
      options,
      key: { form: 'several', count: 3, right: [0, 2] },
    });
  });

  it('shows an order in another one, and knows the way back', async () => {
    const { options, key } = await built(order('c1.key.1', 'c1.permission.1', 'c1.running.1'));
    const right = key.form === 'order' ? key.right.map((option) => options[option]?.text) : [];
    expect(right).toEqual(['c1.key.1', 'c1.permission.1', 'c1.running.1']);
    expect(options.map(({ text }) => text)).not.toEqual(right);
  });

  it('names the receivers, and finds who hears', async () => {
    expect(await built(hears(true, true, false))).toMatchObject({
      options: [
        { text: '`main`: plain `listen`' },
        { text: '`preview`' },
        { text: 'the core process', isCore: true },
      ],
      key: { form: 'several', count: 3, right: [0, 1] },
    });
  });

  it('finds the outcome of a prediction', async () => {
    expect(await built(predict('never', 'rejected', 'resolved'))).toMatchObject({
      key: { form: 'one', count: 3, right: [1] },
    });
  });

  it('keeps a line with its answers and mistakes', async () => {
    expect(await built(sent(['onProgress'], ['on_progress']))).toMatchObject({
      line: "invoke('export_doc', { path, ___: channel })",
      options: [
        { text: '`onProgress`', explanation: 'camel case' },
        { text: '`on_progress`', explanation: 'because' },
      ],
      key: { form: 'text', texts: ['onProgress'], mistakes: ['on_progress'] },
    });
  });

  it.each([
    [
      'an order that is not that of the run',
      order('c1.permission.1', 'c1.key.1', 'c1.running.1'),
      'items: in the run they come as c1.key.1, c1.permission.1, c1.running.1',
    ],
    [
      'a step that the run does not have',
      order('c1.key.1', 'c1.unseal.1', 'c1.running.1'),
      'items.1.step: the run has no step “c1.unseal.1”; it has c1.called.1,',
    ],
    ['a step twice', order('c1.key.1', 'c1.key.1', 'c1.running.1'), 'items: in the run they come as'],
    ['somebody who does not hear', hears(true, true, true), 'receivers: in the run main, preview hears it'],
    [
      'somebody who hears left out',
      hears(true, false, false),
      'receivers: in the run main, preview hears it',
    ],
    [
      'a prediction that does not come true',
      predict('never', 'resolved'),
      'options: exactly one claim must be true of the run; none is',
    ],
    [
      'a prediction that comes true twice',
      predict('rejected', 'rejected'),
      'options: exactly one claim must be true of the run; these are: rejected | rejected',
    ],
    [
      'an answer that is wrong',
      sent(['onProgress', 'progress'], ['on_progress']),
      'run.claim: with “progress” it is not true of the run',
    ],
    [
      'a mistake that is right',
      sent(['progress'], ['onProgress']),
      'run.claim: with “progress” it is not true of the run',
    ],
    [
      'an unknown scenario',
      { ...predict('never'), run: { scenario: 'nothing' } } as LessonQuestion,
      'run.scenario: there is no scenario “nothing”',
    ],
    [
      'an unknown setting',
      {
        ...predict('never'),
        run: { scenario: 'invoke-success', set: { text: 'a', wind: 'on' } },
      } as LessonQuestion,
      'run.set.wind: there is no knob “wind”',
    ],
  ])('refuses %s, with file and key', async (_, question, message) => {
    await expect(built(question)).rejects.toThrow(
      `content/lessons/greeting/lesson.yaml: questions.q.${message}`,
    );
  });
});
