import { z } from 'astro/zod';
import { jsonSchema } from '../json.ts';
import { text } from './fields.ts';

const texts = z.array(text).max(100).readonly();
const entries = z.array(jsonSchema).max(100).readonly();

/** A capability that Rust code adds while the app runs, as `CapabilityBuilder` makes one. */
export const addedCapabilitySchema = z
  .strictObject({
    identifier: text,
    windows: texts.exactOptional(),
    webviews: texts.exactOptional(),
    /** Default true. */
    local: z.boolean().exactOptional(),
    remote: z.strictObject({ urls: texts }).readonly().exactOptional(),
    permissions: z
      .array(
        z.union([
          text,
          z
            .strictObject({
              identifier: text,
              allow: entries.exactOptional(),
              deny: entries.exactOptional(),
            })
            .readonly(),
        ]),
      )
      .max(100)
      .readonly(),
  })
  .readonly();

export type AddedCapability = z.infer<typeof addedCapabilitySchema>;
