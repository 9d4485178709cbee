import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readLesson } from '../../../../src/schemas/lesson/lesson.ts';

const option = { text: 'yes', explanation: 'because' };
const question = (id: string) => ({
  id,
  asks: 'why',
  kind: 'one',
  question: 'why?',
  options: [{ ...option, right: true }, option, option],
});
const prediction = {
  before: 'c1.permission.1',
  until: 'c1.settled.1',
  question: 'what?',
  options: [
    { ...option, claim: { settles: 'rejected' } },
    { ...option, claim: { settles: 'never' } },
    { ...option, claim: { heard: ['main'] } },
  ],
};
const figure = { scenario: 'invoke-denied-by-window' };
const lesson = {
  figures: {
    denied: { ...figure, set: { window: 'preview' }, ask: 'what-page-gets', about: 'permissions' },
    allowed: figure,
  },
  predictions: { 'what-page-gets': prediction },
  questions: ['a', 'b', 'c'].map(question),
};

const read = (data: unknown) => readLesson(stringify(data));
const problems = (data: unknown) => {
  const result = read(data);
  return 'problems' in result ? result.problems.map(({ path, message }) => `${path}: ${message}`) : [];
};

describe('readLesson', () => {
  it('reads figures, predictions and questions', () => {
    expect(read(lesson)).toEqual({ lesson });
  });

  it('takes a question without a kind for a choice of one', () => {
    const plain = { ...question('a'), kind: undefined };
    expect(read({ ...lesson, questions: [plain, question('b'), question('c')] })).toEqual({ lesson });
  });

  it.each([
    ['score: Unrecognized', { ...lesson, score: 1 }, /^\(the file itself\): Unrecognized key: "score"/],
    [
      'a key of a figure',
      { ...lesson, figures: { ...lesson.figures, allowed: { ...figure, sett: {} } } },
      /^figures\.allowed: Unrecognized key: "sett"/,
    ],
    [
      'what no figure can be about',
      { ...lesson, figures: { ...lesson.figures, allowed: { ...figure, about: 'gates' } } },
      /^figures\.allowed\.about: .*"permissions"\|"events"/,
    ],
    [
      'four figures',
      { ...lesson, figures: { ...lesson.figures, third: figure, fourth: figure } },
      /^figures: A lesson has at most three figures\.$/,
    ],
    [
      'a prediction that is not there',
      { ...lesson, figures: { ...lesson.figures, allowed: { ...figure, ask: 'nothing' } } },
      /^figures\.allowed\.ask: there is no prediction “nothing”$/,
    ],
    [
      'a prediction that no figure asks',
      { ...lesson, predictions: { ...lesson.predictions, unasked: prediction } },
      /^predictions\.unasked: no figure asks it$/,
    ],
    [
      'a prediction that two figures ask',
      { ...lesson, figures: { ...lesson.figures, allowed: { ...figure, ask: 'what-page-gets' } } },
      /^predictions\.what-page-gets: more than one figure asks it$/,
    ],
    ['two questions', { ...lesson, questions: lesson.questions.slice(1) }, /^questions: /],
    [
      'the same question twice',
      { ...lesson, questions: ['a', 'b', 'b'].map(question) },
      /^questions: Two questions have the same id\.$/,
    ],
    [
      'a question that does not say what it asks for',
      { ...lesson, questions: [...lesson.questions, { ...question('d'), asks: 'how' }] },
      /^questions\.3\.asks: /,
    ],
    [
      'a question without a right option',
      {
        ...lesson,
        questions: [...lesson.questions, { ...question('d'), options: [option, option, option] }],
      },
      /^questions\.3: Exactly one option of a question is right\.$/,
    ],
    [
      'a kind of question that there is not',
      { ...lesson, questions: [...lesson.questions, { ...question('d'), kind: 'guess' }] },
      /^questions\.3\.kind: /,
    ],
    [
      'several right options of which only one is right',
      { ...lesson, questions: [...lesson.questions, { ...question('d'), kind: 'several' }] },
      /^questions\.3: Of a question with several right options, at least two are right/,
    ],
    [
      'a line without a blank',
      {
        ...lesson,
        questions: [
          ...lesson.questions,
          {
            id: 'd',
            asks: 'what',
            kind: 'sent',
            question: 'which?',
            line: 'invoke({ __ })',
            answers: ['a'],
            explanation: 'because',
            mistakes: [{ text: 'b', explanation: 'because' }],
          },
        ],
      },
      /^questions\.3\.line: the line has one blank, written ___$/,
    ],
    [
      'an item of an order without a step',
      {
        ...lesson,
        questions: [
          ...lesson.questions,
          {
            id: 'd',
            asks: 'what',
            kind: 'order',
            question: 'which order?',
            run: { scenario: 'invoke-success' },
            items: [
              { text: 'a', explanation: 'because' },
              ...['b', 'c'].map((step) => ({ ...option, step })),
            ],
          },
        ],
      },
      /^questions\.3\.items\.0\.step: /,
    ],
    [
      'an option without explanation',
      {
        ...lesson,
        questions: [
          ...lesson.questions,
          { ...question('d'), options: [{ text: 'a', right: true }, option, option] },
        ],
      },
      /^questions\.3\.options\.0\.explanation: /,
    ],
    [
      'a claim that says nothing',
      {
        ...lesson,
        predictions: {
          'what-page-gets': {
            ...prediction,
            options: [...prediction.options, { ...option, claim: { call: 'c1' } }],
          },
        },
      },
      /^predictions\.what-page-gets\.options\.3\.claim: /,
    ],
    [
      'a claim of an unknown outcome',
      {
        ...lesson,
        predictions: {
          'what-page-gets': {
            ...prediction,
            options: [...prediction.options, { ...option, claim: { settles: 'denied' } }],
          },
        },
      },
      /^predictions\.what-page-gets\.options\.3\.claim\.settles: /,
    ],
  ])('names the key of %s', (_, broken, problem) => {
    expect(problems(broken)).toEqual([expect.stringMatching(problem)]);
  });

  it('refuses a figure that is written twice, and text that is no YAML', () => {
    const twice = 'figures:\n  denied: { scenario: a }\n  denied: { scenario: b }\n';
    const read = (source: string) => {
      const result = readLesson(source);
      return 'problems' in result ? result.problems[0]?.message : undefined;
    };
    expect(read(twice)).toMatch(/^Map keys must be unique at line 3, column 3/);
    expect(read('figures: [')).toMatch(/ at line 1, column /);
  });

  it('takes `on` for a text, as YAML 1.2 does', () => {
    const source = stringify(lesson).replace('window: preview', 'deny: on');
    expect(readLesson(source)).toMatchObject({ lesson: { figures: { denied: { set: { deny: 'on' } } } } });
  });
});
