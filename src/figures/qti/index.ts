import { strToU8, zipSync } from 'fflate';
import { packageFiles, type LessonQuestions } from './package.ts';

/** The earliest date that a zip file can hold, in local time as it holds it: the same questions make the same bytes. */
const date = new Date(1980, 0, 1);

/** The questions of lessons as a content package of QTI 2.1, under the name of the site: the bytes of a zip file. */
export function questionPackage(name: string, lessons: readonly LessonQuestions[]): Uint8Array<ArrayBuffer> {
  const files = [...packageFiles(name, lessons)].map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: date });
}
