import { z } from 'astro/zod';
import { jsonSchema } from '../json.ts';
import { aclFields } from './acl.ts';
import { commandSchema } from './command.ts';
import { itemName, label, text } from './fields.ts';
import { coreListenerSchema } from './operations.ts';
import {
  cspSchema,
  devUrlSchema,
  featureSchema,
  frontendDistSchema,
  pageUrlSchema,
  schemeName,
} from './page-source.ts';

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
    /** Where its page is; without it `index.html` of the app. */
    url: pageUrlSchema.exactOptional(),
    /** On Windows the app's schemes begin with `https`; default false. */
    useHttpsScheme: z.boolean().exactOptional(),
    /** The window that holds it, if it is a webview that shares one (cargo feature `unstable`). */
    inside: label.exactOptional(),
    /** By name. */
    frames: z.record(label, foreignFrameSchema).readonly().exactOptional(),
  })
  .readonly();

/** A small Tauri app. */
export const appSchema = z
  .strictObject({
    platform: z.enum(['linux', 'windows', 'macos']).exactOptional(),
    profile: z.enum(['debug', 'release']).exactOptional(),
    /** `dev` as `tauri dev` builds it, `built` as `tauri build`; without it built. */
    source: z.enum(['dev', 'built']).exactOptional(),
    /** Where pages come from in `dev`. */
    devUrl: devUrlSchema.exactOptional(),
    /** Where pages come from when built, if it is a URL. */
    frontendDist: frontendDistSchema.exactOptional(),
    /** Schemes of `register_uri_scheme_protocol`. */
    registeredSchemes: z.array(schemeName).readonly().exactOptional(),
    /** Cargo features of `tauri`. */
    features: z.array(featureSchema).readonly().exactOptional(),
    pattern: z.enum(['brownfield', 'isolation']).exactOptional(),
    /** By label. */
    windows: z.record(label, windowSchema).readonly(),
    ...aclFields,
    /** By Rust name. */
    commands: z
      .record(z.string().regex(/^\w{1,64}$/, 'a command is named like a Rust function'), commandSchema)
      .readonly(),
    /** Listeners that the app's `setup` registers in the core process; they get the first event ids. */
    listeners: z.array(coreListenerSchema).max(100).readonly().exactOptional(),
    /** Files the app's commands can read, by path. */
    files: z.record(z.string(), text).readonly().exactOptional(),
    csp: cspSchema.nullable().exactOptional(),
    /** In place of `csp` in `dev`. */
    devCsp: cspSchema.nullable().exactOptional(),
    /** The isolation application's hook, if the pattern is isolation; without it every message passes. */
    hook: hookSchema.exactOptional(),
  })
  .readonly();

export type App = z.infer<typeof appSchema>;
