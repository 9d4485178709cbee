/** What an app's files say of who may call what. */
import { z } from 'astro/zod';
import { jsonSchema } from '../json.ts';
import { type CapabilityData, capabilitySchema } from '../project/capability.ts';
import { manifestsSchema, targetSchema } from '../project/manifest.ts';
import { permissionFileSchema } from '../project/permission-file.ts';
import { text } from './fields.ts';
import type { Problem } from './problem.ts';

const scopedPermissionSchema = z
  .strictObject({
    identifier: text,
    allow: z.array(jsonSchema).readonly().exactOptional(),
    deny: z.array(jsonSchema).readonly().exactOptional(),
  })
  .readonly();

export type ScopedPermission = z.infer<typeof scopedPermissionSchema>;

/** A capability whose identifier is its name in the app. */
const namedCapabilitySchema = z
  .strictObject({
    $schema: z.string().exactOptional(),
    description: z.string().exactOptional(),
    windows: z.array(text).readonly().exactOptional(),
    webviews: z.array(text).readonly().exactOptional(),
    /** Default true. */
    local: z.boolean().exactOptional(),
    remote: z
      .strictObject({ urls: z.array(text).readonly() })
      .readonly()
      .exactOptional(),
    permissions: z.array(z.union([text, scopedPermissionSchema])).readonly(),
    platforms: z.array(targetSchema).readonly().exactOptional(),
  })
  .readonly();

export type Capability = z.infer<typeof namedCapabilitySchema>;

/** A capability file's value as it is. */
export type CapabilityFile =
  CapabilityData | readonly CapabilityData[] | { readonly capabilities: readonly CapabilityData[] };

const has = (json: unknown, key: string) => typeof json === 'object' && json !== null && key in json;

/** A value of one of two forms, told apart before it is checked, so that a problem names the field that is wrong. */
function eitherOf<First extends z.ZodType, Second extends z.ZodType>(
  isFirst: (json: unknown) => boolean,
  first: First,
  second: Second,
) {
  return z.unknown().transform((json, context): z.output<First> | z.output<Second> => {
    const result = (isFirst(json) ? first : second).safeParse(json);
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues)
      context.addIssue({ code: 'custom', path: [...path], message });
    return z.NEVER;
  });
}

const capabilityFileSchema = eitherOf(
  (json) => Array.isArray(json),
  z.array(capabilitySchema).readonly(),
  eitherOf(
    (json) => has(json, 'capabilities'),
    z.object({ capabilities: z.array(capabilitySchema).readonly() }).readonly(),
    capabilitySchema,
  ),
);

const isFile = (json: unknown) => Array.isArray(json) || has(json, 'identifier') || has(json, 'capabilities');

/** The files of `capabilities/`: a list of them, or by name; without an `identifier` the name is that too. */
export const capabilitiesSchema = eitherOf(
  (json) => Array.isArray(json),
  z.array(capabilityFileSchema).readonly(),
  z.record(z.string(), eitherOf(isFile, capabilityFileSchema, namedCapabilitySchema)).readonly(),
);

export const aclFields = {
  capabilities: capabilitiesSchema,
  /** As in `tauri.conf.json`. */
  security: z
    .strictObject({
      /** The capabilities in use, by identifier or written in place; none, or absent: all of the files. */
      capabilities: z
        .array(eitherOf((json) => typeof json === 'string', text, capabilitySchema))
        .readonly()
        .exactOptional(),
    })
    .readonly()
    .exactOptional(),
  /**
   * `AppManifest::commands` of the build script: `declared`, all commands; `none`; or those of a list. `leftover`: none,
   * but an earlier build has left permission files for all.
   */
  manifest: eitherOf(
    (json) => typeof json === 'object',
    z.strictObject({ commands: z.array(text).readonly() }).readonly(),
    z.enum(['declared', 'none', 'leftover']),
  ).exactOptional(),
  /** The app's own permission files, by their path below `permissions/`: `sets.toml`. */
  permissions: z.record(z.string(), permissionFileSchema).readonly().exactOptional(),
  /** The official plugins that the app depends on: `fs`; absent: those whose permissions are named. */
  plugins: z.array(text).readonly().exactOptional(),
  /**
   * As in `gen/schemas/acl-manifests.json`: of a plugin that is not official, or of another version. Where it holds
   * `core` it is what a build of the app wrote, and all there is.
   */
  manifests: manifestsSchema.exactOptional(),
};

interface AclFields {
  readonly manifest?: unknown;
  readonly permissions?: unknown;
  readonly plugins?: unknown;
  readonly manifests?: Readonly<Record<string, unknown>>;
}

/** What an app says twice: its manifests, as a build wrote them, and what they would be made of. */
export function aclProblems(app: AclFields): readonly Problem[] {
  const has = (key: string) => Object.hasOwn(app.manifests ?? {}, key);
  const said = (manifest: string, keys: readonly (keyof AclFields)[]) =>
    keys
      .filter((key) => app[key] !== undefined)
      .map((key) => ({
        path: [key],
        message: `\`manifests\` holds \`${manifest}\`, which a build made of this too; take \`${key}\` out`,
      }));
  if (has('core')) return said('core', ['manifest', 'permissions', 'plugins']);
  return has('__app-acl__') ? said('__app-acl__', ['manifest', 'permissions']) : [];
}
