import { z } from 'astro/zod';
import { jsonSchema } from '../json.ts';

/** A platform as capabilities and permissions name it. */
export const targetSchema = z.enum(['linux', 'macOS', 'windows', 'android', 'iOS']);

export type Target = z.infer<typeof targetSchema>;

/** What Tauri reads and no decision asks for. */
export const about = {
  version: z.number().int().min(1).nullable().exactOptional(),
  description: z.string().nullable().exactOptional(),
};

/** A permission of a manifest or a permission file; as in Tauri, keys that nobody knows are left out. */
export const permissionSchema = z.object({
  ...about,
  identifier: z.string(),
  commands: z
    .object({
      allow: z.array(z.string()).readonly().exactOptional(),
      deny: z.array(z.string()).readonly().exactOptional(),
    })
    .exactOptional(),
  scope: z
    .object({
      allow: z.array(jsonSchema).readonly().nullable().exactOptional(),
      deny: z.array(jsonSchema).readonly().nullable().exactOptional(),
    })
    .exactOptional(),
  platforms: z.array(targetSchema).readonly().nullable().exactOptional(),
});

export type PermissionData = z.infer<typeof permissionSchema>;

const setSchema = z.object({ identifier: z.string(), permissions: z.array(z.string()).readonly() });

/** One plugin's part of `acl-manifests.json`. */
const manifestSchema = z.object({
  default_permission: setSchema.nullable().exactOptional(),
  permissions: z.record(z.string(), permissionSchema),
  permission_sets: z.record(z.string(), setSchema),
});

export type ManifestData = z.infer<typeof manifestSchema>;

/**
 * `src-tauri/gen/schemas/acl-manifests.json`, which the build of an app writes: what core, every plugin in use and the
 * app itself offer to capabilities, by plugin.
 */
export const manifestsSchema = z.record(z.string(), manifestSchema);

export type ManifestsData = z.infer<typeof manifestsSchema>;
