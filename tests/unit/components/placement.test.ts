import { describe, expect, it } from 'vitest';
import {
  checkPlacement,
  placeChallenge,
  placeFigure,
  placeQuiz,
  type Placement,
} from '../../../src/components/placement.ts';

const slug = 'capabilities-and-permissions';
const text = `content/lessons/${slug}/index.mdx: `;
const data = `content/lessons/${slug}/lesson.yaml: `;

/** A page on which the lesson's text has placed these figures, and so many quizzes and challenges. */
function pageWith(figures: readonly string[], quizzes = 1, challenges = 1) {
  const locals: { placement?: Placement } = {};
  const page = { params: { slug }, locals };
  for (const figure of figures) placeFigure(page, figure);
  for (let challenge = 0; challenge < challenges; challenge += 1) placeChallenge(page);
  for (let quiz = 0; quiz < quizzes; quiz += 1) placeQuiz(page);
  return page;
}

describe('what a lesson’s text places', () => {
  it('is each figure of its lesson.yaml once, in that order, and its quiz', () => {
    const page = pageWith(['denied', 'deny']);
    expect(() => {
      checkPlacement(page, slug);
    }).not.toThrow();
  });

  it('stops the build at a figure that the lesson does not have', () => {
    expect(() => pageWith(['refused'])).toThrow(
      `${text}<Visualizer figure="refused">: lesson.yaml has no figure “refused”; it has denied, deny.`,
    );
  });

  it('stops the build at a figure that is placed twice', () => {
    expect(() => pageWith(['denied', 'denied'])).toThrow(
      `${text}<Visualizer figure="denied">: this figure is placed twice.`,
    );
  });

  it.each([
    ['a figure that is not placed', ['denied'], 1, `${data}figures.deny: the text does not place it`],
    ['another order', ['deny', 'denied'], 1, `${data}figures: the text places them as deny, denied`],
    ['no quiz', ['denied', 'deny'], 0, `${data}questions: the text has 0 <Quiz />, and needs one`],
    ['two quizzes', ['denied', 'deny'], 2, `${data}questions: the text has 2 <Quiz />, and needs one`],
  ])('stops the build at %s', (_, figures, quizzes, message) => {
    const page = pageWith(figures, quizzes);
    expect(() => {
      checkPlacement(page, slug);
    }).toThrow(message);
  });

  it('stops the build at a challenge that is not placed, and at one that the lesson does not have', () => {
    const page = pageWith(['denied', 'deny'], 1, 0);
    expect(() => {
      checkPlacement(page, slug);
    }).toThrow(`${data}challenge: the text has 0 <Challenge />, and needs one`);
    const other = { params: { slug: 'why-tauri' }, locals: {} };
    expect(() => {
      placeChallenge(other);
    }).toThrow('content/lessons/why-tauri/index.mdx: <Challenge>: lesson.yaml has no challenge.');
  });
});
