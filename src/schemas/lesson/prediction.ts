import { z } from 'astro/zod';
import { jsonSchema } from '../json.ts';

/** What an option says about the run of its figure; every key that is given must hold. */
export const claimSchema = z
  .strictObject({
    /** Id of the call it speaks of: `c2`; the first that is not of `before` unless given. */
    call: z.string().exactOptional(),
    settles: z.enum(['resolved', 'rejected', 'never', 'gone']).exactOptional(),
    /** The gate that refuses the call. */
    stoppedAt: z
      .enum(['method', 'unseal', 'form', 'key', 'origin', 'permission', 'command', 'arguments', 'none'])
      .exactOptional(),
    /** Status of the call's answer. */
    status: z.int().exactOptional(),
    /** Whether the command runs. */
    runs: z.boolean().exactOptional(),
    /** Window labels, and `core`, of those whose listener runs; in any order. */
    heard: z.array(z.string()).readonly().exactOptional(),
    /** What the call is settled with. */
    value: jsonSchema.exactOptional(),
  })
  .readonly()
  .refine((claim) => Object.keys(claim).some((key) => key !== 'call'), {
    error: 'A claim says something that can be true or false of a run.',
  });

export type Claim = z.infer<typeof claimSchema>;

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
