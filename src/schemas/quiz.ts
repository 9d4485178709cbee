import { z } from 'astro/zod';

const jsonSchema = z.json();

/** What an option says about the run of its figure; every key that is given must hold. */
export const claimSchema = z
  .strictObject({
    /** Id of the call it speaks of: `c2`. */
    call: z.string().exactOptional(),
    settles: z.enum(['resolved', 'rejected', 'never', 'gone']).exactOptional(),
    /** The gate that refuses the call. */
    stoppedAt: z
      .enum(['method', 'unseal', 'form', 'key', 'origin', 'permission', 'command', 'arguments', 'none'])
      .exactOptional(),
    /** Status of the answer. */
    status: z.int().exactOptional(),
    /** Whether the command runs. */
    runs: z.boolean().exactOptional(),
    /** Who hears the event: window labels, and `core`. */
    heard: z.array(z.string()).exactOptional(),
    /** What the call is settled with. */
    value: jsonSchema.exactOptional(),
  })
  .refine((claim) => Object.keys(claim).some((key) => key !== 'call'), {
    error: 'A claim says something that can be true or false of a run.',
  });

/** A guess that the reader commits to inside a figure, before the moment that decides it. */
export const predictionSchema = z.strictObject({
  /** Id of the step in front of which it is asked. */
  before: z.string().min(1),
  /** Id of the step that decides it. */
  until: z.string().min(1),
  question: z.string().min(1),
  /** Exactly one claim holds over the figure's trace; the build checks it. */
  options: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        claim: claimSchema,
        /** Why it does or does not happen. */
        explanation: z.string().min(1),
      }),
    )
    .min(3)
    .max(4),
});

/** A question at the end of a lesson; it asks why. */
export const questionSchema = z
  .strictObject({
    /** Stable, kebab-case; unique in its quiz. */
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    question: z.string().min(1),
    options: z
      .array(
        z.strictObject({
          text: z.string().min(1),
          /** On the one right option. */
          right: z.literal(true).optional(),
          explanation: z.string().min(1),
        }),
      )
      .min(3)
      .max(4),
  })
  .refine(({ options }) => options.filter((option) => option.right).length === 1, {
    error: 'Exactly one option of a question is right.',
  });

/** `content/lessons/<slug>/quiz.yaml`. */
export const quizSchema = z.strictObject({
  /** By the id that a figure names in `ask`. */
  predictions: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), predictionSchema),
  questions: z
    .array(questionSchema)
    .min(3)
    .max(6)
    .refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length, {
      error: 'Two questions have the same id.',
    }),
});

export type Quiz = z.infer<typeof quizSchema>;
