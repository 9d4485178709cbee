import { z } from 'astro/zod';
import { jsonSchema } from '../json.ts';

const channelsSchema = z
  .strictObject({
    /** Their places in their streams, in the order in which handlers get them. */
    delivered: z.array(z.int().min(0)).readonly().exactOptional(),
    /** How many come to their page too early and wait there for another. */
    heldBack: z.int().min(0).exactOptional(),
    /** How many no handler gets. */
    lost: z.int().min(0).exactOptional(),
  })
  .readonly()
  .refine((channels) => Object.keys(channels).length > 0, {
    error: 'A claim about channels says what becomes of their messages.',
  });

export type ChannelsClaim = z.infer<typeof channelsSchema>;

const addresses = z.array(z.url()).readonly().exactOptional();

const policySchema = z
  .strictObject({
    /** From these it may. */
    allows: addresses,
    /** From these it may not. */
    stops: addresses,
  })
  .readonly()
  .refine((policy) => Object.keys(policy).length > 0, {
    error: 'A claim about a policy names an address.',
  });

export type PolicyClaim = z.infer<typeof policySchema>;
const handledSchema = z.strictObject({ payload: jsonSchema.exactOptional(), is: z.int().min(0) }).readonly();

export type HandledClaim = z.infer<typeof handledSchema>;

const factsSchema = z.strictObject({
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
  /** Labels of the windows that close; in any order. */
  closed: z.array(z.string()).readonly().exactOptional(),
  /** How many requests reach the core process in the whole run, those for files too. */
  requests: z.int().min(0).exactOptional(),
  /** How often handlers run for an event in the whole run; with a payload, for those events that carry it. */
  handled: handledSchema.exactOptional(),
  /** What the call is settled with. */
  value: jsonSchema.exactOptional(),
  /** It is settled with so many raw bytes, which a page gets as an `ArrayBuffer`. */
  bytes: z.int().min(0).exactOptional(),
  /** What becomes of the messages that the whole run sends on channels; the end of a stream is none of them. */
  channels: channelsSchema.exactOptional(),
  /** How often a command runs in the whole run. */
  times: z
    .strictObject({ command: z.string().min(1), is: z.int().min(0) })
    .readonly()
    .exactOptional(),
  /** From where the policy lets the first page fetch that is loaded in the run. */
  policy: policySchema.exactOptional(),
  /** A command holds the main thread for no longer than that (virtual ms). */
  mainThreadHeldAtMost: z.int().min(0).exactOptional(),
});

/** Written out: TypeScript infers no type that holds itself. */
export type Claim = Readonly<z.infer<typeof factsSchema>> & {
  /** What must not be true. */
  readonly not?: Claim;
};

/** What can be true or false of a run; every key that is given must hold. */
export const claimSchema: z.ZodType<Claim> = z.lazy(() =>
  factsSchema
    .extend({ not: claimSchema.exactOptional() })
    .readonly()
    .refine((claim) => Object.keys(claim).some((key) => key !== 'call'), {
      error: 'A claim says something that can be true or false of a run.',
    }),
);
