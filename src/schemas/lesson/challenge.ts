import { z } from 'astro/zod';
import { changeSchema, pathSchema } from '../scenario/knobs.ts';
import { topicSchema } from '../topic.ts';
import { claimSchema } from './claim.ts';

const settings = z.record(z.string(), z.string()).readonly();

/** A goal that the reader reaches by changing settings or a text; the engine checks each claim. */
export const challengeSchema = z
  .strictObject({
    /** Id of a scenario. */
    scenario: z.string(),
    /** What it is about; unless given, what its scenario is about. */
    about: topicSchema.exactOptional(),
    /** What the reader is to reach, in one line. */
    goal: z.string().min(1),
    /** What the challenge changes in the scenario, before any setting: the script with its probes, for example. */
    changes: z.array(changeSchema).readonly().exactOptional(),
    /** Where the reader starts; settings that are not given have their defaults. */
    set: settings.exactOptional(),
    /** Ids of the settings that the reader may change; those of `set` and the rest stay as they are. */
    knobs: z.array(z.string()).readonly().exactOptional(),
    /** A part of the scenario that the reader edits as text: a capability, the rules of a hook, arguments. */
    edit: z
      .strictObject({
        path: pathSchema,
        /** What it is called: `capabilities/preview.json`. */
        file: z.string().min(1),
      })
      .readonly()
      .exactOptional(),
    /** All must hold. */
    claims: z
      .array(
        z
          .strictObject({
            text: z.string().min(1),
            holds: claimSchema,
          })
          .readonly(),
      )
      .min(1)
      .max(6)
      .readonly(),
    hints: z.tuple([z.string().min(1), z.string().min(1)]).readonly(),
    /** One way to meet the goal. */
    solution: z
      .strictObject({
        set: settings.exactOptional(),
        /** The edited part. */
        text: z.string().exactOptional(),
      })
      .readonly(),
    /** What made it true, in one sentence. */
    reason: z.string().min(1),
  })
  .readonly()
  .superRefine(({ edit, knobs = [], solution }, context) => {
    const report = (path: string[], message: string) => {
      context.addIssue({ code: 'custom', path, message });
    };
    if (!edit && knobs.length === 0) report(['knobs'], 'there is nothing that the reader may change');
    if (!edit && solution.text !== undefined) report(['solution', 'text'], 'there is no text to edit');
    for (const knob of Object.keys(solution.set ?? {}))
      if (!knobs.includes(knob)) report(['solution', 'set', knob], 'the reader may not change this setting');
  });

export type LessonChallenge = z.infer<typeof challengeSchema>;
