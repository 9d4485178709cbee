import { z } from 'astro/zod';
import { jsonSchema } from '../json.ts';
import { commandSchema } from './command.ts';
import { itemName, label, text } from './fields.ts';
import { coreListenerSchema } from './operations.ts';

const scopedPermissionSchema = z
  .strictObject({
    identifier: text,
    allow: z.array(jsonSchema).readonly().exactOptional(),
    deny: z.array(jsonSchema).readonly().exactOptional(),
  })
  .readonly();

export type ScopedPermission = z.infer<typeof scopedPermissionSchema>;

const capabilitySchema = z
  .strictObject({
    windows: z.array(text).readonly().exactOptional(),
    webviews: z.array(text).readonly().exactOptional(),
    /** Default true. */
    local: z.boolean().exactOptional(),
    remote: z
      .strictObject({ urls: z.array(text).readonly() })
      .readonly()
      .exactOptional(),
    permissions: z.array(z.union([text, scopedPermissionSchema])).readonly(),
  })
  .readonly();

export type Capability = z.infer<typeof capabilitySchema>;

const hookOperationSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('pass') }).readonly(),
  /** Puts `to` in place of an argument. */
  z.strictObject({ type: z.literal('alter'), argument: text, to: jsonSchema }).readonly(),
  /** Puts another command, and its arguments, in place of the whole call. */
  z.strictObject({ type: z.literal('redirect'), command: text, args: jsonSchema.exactOptional() }).readonly(),
  z.strictObject({ type: z.literal('throw'), message: text }).readonly(),
  /** Returns undefined. */
  z.strictObject({ type: z.literal('returnNothing') }).readonly(),
  /** Returns what is no message: `false`, `{}`, a string. */
  z.strictObject({ type: z.literal('returnRubbish'), value: jsonSchema }).readonly(),
  /** Returns a promise that never settles. */
  z.strictObject({ type: z.literal('neverReturn') }).readonly(),
]);

export type HookOperation = z.infer<typeof hookOperationSchema>;

const hookRuleSchema = z
  .strictObject({
    /** What a knob's path calls the rule. */
    name: itemName.exactOptional(),
    /** Fits these commands only, by full name. */
    commands: z.array(text).readonly().exactOptional(),
    /** Fits every command but these. */
    otherThan: z.array(text).readonly().exactOptional(),
    /** Fits when that argument, as text, does not match the glob: `/home/u/notes/**`. */
    argument: z.strictObject({ name: text, outside: text }).readonly().exactOptional(),
    operation: hookOperationSchema,
  })
  .readonly();

export type HookRule = z.infer<typeof hookRuleSchema>;

/**
 * `__TAURI_ISOLATION_HOOK__`: null, or what the function does: the first rule that fits the message decides,
 * and a message that none fits passes as it is.
 */
const hookSchema = z.array(hookRuleSchema).max(20).readonly().nullable();

export type Hook = z.infer<typeof hookSchema>;

/** A frame inside a page that is not the app's. */
const foreignFrameSchema = z
  .strictObject({
    url: text,
    /** A sandboxed or `data:` frame sends `Origin: null`. */
    sandboxed: z.boolean().exactOptional(),
  })
  .readonly();

const windowSchema = z
  .strictObject({
    /** What the window is for: `editor`. */
    role: text.exactOptional(),
    /**
     * Whether it is there when the run begins. Unless told it is, but for one that the script opens before it closes it.
     */
    create: z.boolean().exactOptional(),
    /** Where its page is, if not the app's own. */
    url: z
      .string()
      .regex(/^[a-z][a-z0-9+.-]*:\/\/[^/\s]+/i, 'a URL such as https://example.org')
      .exactOptional(),
    /** By name. */
    frames: z.record(label, foreignFrameSchema).readonly().exactOptional(),
  })
  .readonly();

/** A small Tauri app. */
export const appSchema = z
  .strictObject({
    platform: z.enum(['linux', 'windows', 'macos']).exactOptional(),
    profile: z.enum(['debug', 'release']).exactOptional(),
    pattern: z.enum(['brownfield', 'isolation']).exactOptional(),
    /** `declared` by `AppManifest::commands`, `none`, or `leftover` permission files of an earlier build. */
    manifest: z.enum(['declared', 'none', 'leftover']).exactOptional(),
    /** By label. */
    windows: z.record(label, windowSchema).readonly(),
    /** By identifier. */
    capabilities: z.record(z.string(), capabilitySchema).readonly(),
    /** By Rust name. */
    commands: z
      .record(z.string().regex(/^\w{1,64}$/, 'a command is named like a Rust function'), commandSchema)
      .readonly(),
    /** Listeners that the app's `setup` registers in the core process; they get the first event ids. */
    listeners: z.array(coreListenerSchema).max(100).readonly().exactOptional(),
    /** Files the app's commands can read, by path. */
    files: z.record(z.string(), text).readonly().exactOptional(),
    csp: text.exactOptional(),
    /** The isolation application's hook, if the pattern is isolation; without it every message passes. */
    hook: hookSchema.exactOptional(),
  })
  .readonly();

export type App = z.infer<typeof appSchema>;
