import { z } from 'astro/zod';
import type { LinePart } from '../../trace/record/program.ts';
import { itemName, text } from './fields.ts';
import type { Problem } from './problem.ts';
import type { ScriptEntry } from './script.ts';

const lineParts = [
  'call',
  'resolved',
  'rejected',
  'heard',
  'streamed',
  'parameters',
  'body',
  'streams',
  'emits',
  'returned',
  'failed',
] as const satisfies readonly LinePart[];

const chapterCodeSchema = z
  .strictObject({
    /** A region of the editor app's sources: `src/save.ts#save`. */
    region: text,
    /** What a step of the run highlights of it. */
    runs: z
      .array(
        z
          .strictObject({
            /** How the first line begins; one line of the region does. */
            from: text.min(1),
            /** How the last line begins, the first one from there on; without it the first is the last. */
            to: text.min(1).exactOptional(),
            part: z.enum(lineParts),
            /** The command or event whose part it is; `core doc:changed` is heard in Rust. */
            of: text,
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

export type ChapterCode = z.infer<typeof chapterCodeSchema>;

/** A part of a long run, with the editor's code that runs in it. */
const chapterSchema = z
  .strictObject({
    /** The name of the script's entry that it begins with. */
    at: itemName,
    /** So short that all titles of a run have room side by side on a phone. */
    title: z.string().regex(/^\S{1,10}$/, 'a title is one word of at most 10 characters'),
    code: z
      .strictObject({
        page: z.array(chapterCodeSchema).readonly(),
        core: z.array(chapterCodeSchema).readonly(),
      })
      .readonly(),
  })
  .readonly();

export const chaptersSchema = z.array(chapterSchema).min(2).max(7).readonly();

export type Chapter = z.infer<typeof chapterSchema>;

/** Chapters at no entry, or out of order: the first one begins with the run, and each comes after the one before. */
export function chapterProblems(
  chapters: readonly Chapter[],
  script: readonly ScriptEntry[],
): readonly Problem[] {
  const inOrder = script.toSorted((left, right) => left.at - right.at);
  const placeOf = ({ at }: Chapter) => inOrder.findIndex(({ name }) => name === at);
  return chapters.flatMap((chapter, index) => {
    const message = problemOf(placeOf(chapter), chapter, chapters[index - 1], placeOf);
    return message === undefined ? [] : [{ path: [index, 'at'], message }];
  });
}

function problemOf(
  place: number,
  { at }: Chapter,
  before: Chapter | undefined,
  placeOf: (chapter: Chapter) => number,
): string | undefined {
  if (place < 0) return `the script has no entry “${at}”`;
  if (!before) return place === 0 ? undefined : `the first chapter begins with the first entry, not “${at}”`;
  return placeOf(before) < place ? undefined : `“${at}” is not after “${before.at}”`;
}
