import { z } from 'astro/zod';
import { jsonSchema } from '../json.ts';
import { pathSchema } from '../scenario/knobs.ts';
import { claimSchema } from './claim.ts';
import { idSchema } from './id.ts';

const words = z.string().min(1);

const common = {
  /** Stable; unique in the whole site. */
  id: idSchema,
  /** Whether it asks for a reason or for a fact. */
  asks: z.enum(['why', 'what']),
  question: words,
};

/** A run that decides what is right. */
const run = {
  /** Id of a scenario. */
  scenario: z.string(),
  /** Knobs that differ from their defaults. */
  set: z.record(z.string(), z.string()).readonly().exactOptional(),
};

const runSchema = z.strictObject(run).readonly();

const optionSchema = z
  .strictObject({
    text: words,
    /** On each option that is right. */
    right: z.literal(true).exactOptional(),
    explanation: words,
  })
  .readonly();

const rightOnes = (options: readonly { readonly right?: true }[]) =>
  options.filter(({ right }) => right).length;

const oneSchema = z
  .strictObject({
    ...common,
    kind: z.literal('one').default('one'),
    options: z.array(optionSchema).min(3).max(4).readonly(),
  })
  .readonly()
  .refine(({ options }) => rightOnes(options) === 1, { error: 'Exactly one option of a question is right.' });

const severalSchema = z
  .strictObject({
    ...common,
    kind: z.literal('several'),
    options: z.array(optionSchema).min(3).max(6).readonly(),
  })
  .readonly()
  .refine(({ options }) => rightOnes(options) > 1 && rightOnes(options) < options.length, {
    error: 'Of a question with several right options, at least two are right and one is wrong.',
  });

/** What happens in which order: the steps must be in the run, in the order of the items. */
const orderSchema = z
  .strictObject({
    ...common,
    kind: z.literal('order'),
    run: runSchema,
    /** In their right order; a reader gets them in another. */
    items: z
      .array(
        z
          .strictObject({
            text: words,
            /** Id of its step in the run. */
            step: words,
            /** Why it comes there. */
            explanation: words,
          })
          .readonly(),
      )
      .min(3)
      .max(6)
      .readonly(),
  })
  .readonly();

/** Who hears an event: the run must have exactly these listeners run. */
const hearsSchema = z
  .strictObject({
    ...common,
    kind: z.literal('hears'),
    run: runSchema,
    receivers: z
      .array(
        z
          .strictObject({
            /** Label of a window, or `core`. */
            who: words,
            /** How it listens: ``plain `listen` ``. */
            text: words.exactOptional(),
            hears: z.boolean(),
            explanation: words,
          })
          .readonly(),
      )
      .min(2)
      .max(4)
      .readonly(),
  })
  .readonly();

/** What fills the blank of a line of code, so that the right thing is sent. */
const sentSchema = z
  .strictObject({
    ...common,
    kind: z.literal('sent'),
    /** The line, with `___` where something is missing. */
    line: words.refine((line) => line.split('___').length === 2, 'the line has one blank, written ___'),
    /** All that is right; the first one is shown. */
    answers: z.array(words).min(1).readonly(),
    explanation: words,
    mistakes: z
      .array(z.strictObject({ text: words, explanation: words }).readonly())
      .min(1)
      .max(3)
      .readonly(),
    /** The run that each answer makes; the claim must be true of right ones only. */
    run: z
      .strictObject({
        ...run,
        /** Where the answer goes: `___` in a key or a text is replaced by it. */
        put: z.strictObject({ path: pathSchema, to: jsonSchema }).readonly(),
        claim: claimSchema,
      })
      .readonly()
      .exactOptional(),
  })
  .readonly();

/** What a run will do: exactly one claim is true of it. */
const predictSchema = z
  .strictObject({
    ...common,
    kind: z.literal('predict'),
    run: runSchema,
    options: z
      .array(
        z
          .strictObject({
            text: words,
            claim: claimSchema,
            explanation: words,
          })
          .readonly(),
      )
      .min(3)
      .max(4)
      .readonly(),
  })
  .readonly();

/** A question at the end of a lesson. Without a `kind`, one of its options is right. */
export const questionSchema = z.discriminatedUnion('kind', [
  oneSchema,
  severalSchema,
  orderSchema,
  hearsSchema,
  sentSchema,
  predictSchema,
]);

export type LessonQuestion = z.infer<typeof questionSchema>;
