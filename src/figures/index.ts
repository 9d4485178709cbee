/**
 * What the pages show of scenarios and lessons, made when the site is built: each figure with its run, the code samples
 * cut from the editor app, the recordings of a real app and what they prove. Nothing here runs in a page; what a page
 * needs of it, the endpoints below `src/pages` write into files.
 *
 * The questions of lessons are made here too, since runs decide some of them (`questions.ts`), and their export as QTI.
 *
 * A figure is placed by data: a lesson's by its `lesson.yaml` (see `src/schemas/index.ts`), a scenario page's by the
 * scenario, and the home page's by `home-figure.ts`.
 */
export { allFigures, allTraces, figureAt, figureFile, type BuiltFigure, type FigureFile } from './figures.ts';
export { machineStates } from '../simulation/index.ts';
export { highlight } from './highlight.ts';
export { lessonData, lessonDataOf, lessonFile, lessonPartsOf } from './lesson-data.ts';
export { allLessons, groupedLessons, type Lesson } from './lessons.ts';
export { CHALLENGE, figuresOfLesson } from './placed-figures.ts';
export { questionPackage } from './qti/index.ts';
export { questionsOf, type BuiltOption, type BuiltQuestion } from './questions.ts';
export { recordings, verifications } from './recordings.ts';
export { sampleOf, type Sample } from './samples.ts';
