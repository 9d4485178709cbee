import { z } from 'astro/zod';
import { jsonSchema } from '../json.ts';
import { label, text } from './fields.ts';

/**
 * A JSON pointer (RFC 6901) into the scenario, in which an item of a list goes by its name: an entry of the script, an
 * operation, a listener or a rule of the hook by its `name`, a permission by its identifier, a window or URL by its text.
 * `/script/save/page` is the page of the entry `save`, `/script/-` the place behind the last one. Only in a JSON value,
 * where items have no names, a number from 0 is a place.
 */
export const pathSchema = z.string().regex(/^(\/[^/]+)+$/, 'a path is a JSON pointer such as /app/manifest');

export const changeSchema = z
  .strictObject({
    /** What is changed. An item that is put in place of another keeps its name. */
    path: pathSchema,
    /** The value that is put there; without it, what is there is removed. */
    to: jsonSchema.exactOptional(),
  })
  .readonly();

export type KnobChange = z.infer<typeof changeSchema>;

/** What keeps a setting from being made: `Obstacle` in `src/trace/record/obstacle.ts`. */
const unlessSchema = z
  .array(z.strictObject({ knob: label, is: z.array(text).min(1).readonly(), because: text }).readonly())
  .min(1)
  .readonly();

const optionSchema = z
  .strictObject({
    value: text,
    label: text,
    /** The option that changes nothing is the default. */
    changes: z.array(changeSchema).readonly(),
    /** With these it cannot be chosen; never with another knob's default. */
    unless: unlessSchema.exactOptional(),
  })
  .readonly();

export type KnobOption = z.infer<typeof optionSchema>;

/** What the reader may change. A run's setting of it is always a string. */
export const knobSchema = z.union([
  z
    .strictObject({
      id: label,
      label: text,
      /** A `flag` has the two options `on` and `off`. */
      kind: z.enum(['choice', 'flag']),
      options: z
        .array(optionSchema)
        .min(2)
        .readonly()
        .refine(
          (options) => options.filter((it) => it.changes.length === 0).length === 1,
          'exactly one option changes nothing',
        ),
      note: text.exactOptional(),
    })
    .readonly(),
  /** Free text, put at every path as it is; the scenario's text is the default. */
  z
    .strictObject({
      id: label,
      label: text,
      kind: z.literal('text'),
      paths: z.array(pathSchema).min(1).readonly(),
      /** The text is JSON, and its value is what is put there; the scenario's value, laid out, is the default. */
      isJson: z.literal(true).exactOptional(),
      maxLength: z.number().int().min(1).max(2_000),
      note: text.exactOptional(),
      /** With these no other text can be put in. */
      unless: unlessSchema.exactOptional(),
    })
    .readonly(),
]);

export type Knob = z.infer<typeof knobSchema>;
