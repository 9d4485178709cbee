/**
 * What the text of a lesson places, held against what its lesson.yaml has. MDX cannot be asked for its components, so
 * each one reports itself while its page is rendered.
 */
import { lessonDataOf, lessonFile } from '../figures/index.ts';
import { fail } from './fail.ts';

/** What the page being rendered has placed so far, in order. */
export interface Placement {
  readonly figures: string[];
  quizzes: number;
  challenges: number;
}

interface Page {
  readonly params: Record<string, string | undefined>;
  readonly locals: { placement?: Placement };
}

const placementIn = ({ locals }: Page): Placement =>
  (locals.placement ??= { figures: [], quizzes: 0, challenges: 0 });

/** Slug of the lesson that a component is placed in; outside of a lesson it stops the build. */
export const lessonOf = (page: Page, component: string): string =>
  page.params.slug ?? fail(page, `<${component}> is outside of a lesson.`);

/** A figure that its lesson does not have, or has placed before, stops the build. */
export function placeFigure(page: Page, id: string): void {
  const placed = placementIn(page).figures;
  const known = Object.keys(lessonDataOf(lessonOf(page, 'Visualizer')).figures);
  const stop = (message: string) => fail(page, `<Visualizer figure="${id}">: ${message}`);
  if (!known.includes(id)) stop(`lesson.yaml has no figure “${id}”; it has ${known.join(', ')}.`);
  if (placed.includes(id)) stop('this figure is placed twice.');
  placed.push(id);
}

export function placeChallenge(page: Page): void {
  if (!lessonDataOf(lessonOf(page, 'Challenge')).challenge)
    fail(page, '<Challenge>: lesson.yaml has no challenge.');
  placementIn(page).challenges += 1;
}

export function placeQuiz(page: Page): void {
  placementIn(page).quizzes += 1;
}

/** Once the text is rendered: a figure or quiz that it has not placed, or placed in another order, stops the build. */
export function checkPlacement(page: Page, slug: string): void {
  const { figures, quizzes, challenges } = placementIn(page);
  const lesson = lessonDataOf(slug);
  const known = Object.keys(lesson.figures);
  const stop = (key: string, message: string) => {
    throw new Error(`${lessonFile(slug)}: ${key}: ${message}`);
  };
  for (const id of known) if (!figures.includes(id)) stop(`figures.${id}`, 'the text does not place it');
  if (figures.join() !== known.join()) stop('figures', `the text places them as ${figures.join(', ')}`);
  if (lesson.challenge && challenges !== 1)
    stop('challenge', `the text has ${String(challenges)} <Challenge />, and needs one`);
  if (quizzes !== 1) stop('questions', `the text has ${String(quizzes)} <Quiz />, and needs one`);
}
