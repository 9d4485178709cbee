import { packageFiles, type LessonQuestions } from './package.ts';
import { zipOf } from './zip.ts';

/** The questions of lessons as a content package of QTI 2.1, under the name of the site. */
export const questionPackage = (name: string, lessons: readonly LessonQuestions[]): Uint8Array<ArrayBuffer> =>
  zipOf(packageFiles(name, lessons));
