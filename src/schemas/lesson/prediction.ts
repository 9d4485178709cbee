import { z } from 'astro/zod';
import { claimSchema } from './claim.ts';

/** A guess that the reader commits to inside a figure, before the moment that decides it. */
export const predictionSchema = z
  .strictObject({
    /** Id of the step in front of which it is asked. */
    before: z.string().min(1),
    /** Id of the step that decides it. */
    until: z.string().min(1),
    question: z.string().min(1),
    /** Exactly one claim holds over the figure's trace; the build checks it. */
    options: z
      .array(
        z
          .strictObject({
            text: z.string().min(1),
            claim: claimSchema,
            /** Why it does or does not happen. */
            explanation: z.string().min(1),
          })
          .readonly(),
      )
      .min(3)
      .max(4)
      .readonly(),
  })
  .readonly();

export type LessonPrediction = z.infer<typeof predictionSchema>;
