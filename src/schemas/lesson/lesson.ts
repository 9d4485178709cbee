import { z } from 'astro/zod';
import type { FileProblem } from '../json.ts';
import { topicSchema } from '../topic.ts';
import { readYaml } from '../yaml.ts';
import { challengeSchema } from './challenge.ts';
import { idSchema } from './id.ts';
import { predictionSchema } from './prediction.ts';
import { questionSchema } from './question.ts';

const figureSchema = z
  .strictObject({
    /** Id of a scenario, whose question is the figure's title. */
    scenario: z.string(),
    /** Knobs that differ from their defaults. */
    set: z.record(z.string(), z.string()).readonly().exactOptional(),
    /** Id of the prediction that is asked in it. */
    ask: idSchema.exactOptional(),
    /** What it is about; unless given, what its scenario is about. */
    about: topicSchema.exactOptional(),
    /** Id of the knob that chooses who emits what: its values become a table of who hears. */
    table: idSchema.exactOptional(),
  })
  .readonly();

export type LessonFigure = z.infer<typeof figureSchema>;

/** `content/lessons/<slug>/lesson.yaml`: all of a lesson that is not words. */
export const lessonSchema = z
  .strictObject({
    /** By the id with which the text places them, in the order of the text. */
    figures: z
      .record(idSchema, figureSchema)
      .readonly()
      .refine((figures) => Object.keys(figures).length <= 3, {
        error: 'A lesson has at most three figures.',
      }),
    /** By the id that a figure names in `ask`. */
    predictions: z.record(idSchema, predictionSchema).readonly(),
    challenge: challengeSchema.exactOptional(),
    questions: z
      .array(questionSchema)
      .min(3)
      .max(6)
      .readonly()
      .refine((questions) => new Set(questions.map((question) => question.id)).size === questions.length, {
        error: 'Two questions have the same id.',
      }),
  })
  .readonly()
  .superRefine(({ figures, predictions }, context) => {
    const report = (path: string[], message: string) => {
      context.addIssue({ code: 'custom', path, message });
    };
    const asked = Object.values(figures).flatMap(({ ask }) => ask ?? []);
    for (const [figure, { ask }] of Object.entries(figures)) {
      if (ask !== undefined && !Object.hasOwn(predictions, ask))
        report(['figures', figure, 'ask'], `there is no prediction “${ask}”`);
    }
    for (const prediction of Object.keys(predictions)) {
      const count = asked.filter((it) => it === prediction).length;
      if (count !== 1)
        report(['predictions', prediction], `${count === 0 ? 'no' : 'more than one'} figure asks it`);
    }
  });

export type LessonData = z.infer<typeof lessonSchema>;

/** The data in a lesson.yaml, or what is wrong with it and where. */
export function readLesson(
  source: string,
): { readonly lesson: LessonData } | { readonly problems: readonly FileProblem[] } {
  const read = readYaml(lessonSchema, source);
  return 'problems' in read ? read : { lesson: read.data };
}
