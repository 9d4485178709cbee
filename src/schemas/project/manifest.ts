import { z } from 'astro/zod';
import { jsonSchema } from '../json.ts';

/** A platform as capabilities and permissions name it. */
export const targetSchema = z.enum(['linux', 'macOS', 'windows', 'android', 'iOS']);

export type Target = z.infer<typeof targetSchema>;

/** A permission of a manifest or a permission file; as in Tauri, keys that nobody knows are left out. */
export const permissionSchema = z.object({
  identifier: z.string(),
  commands: z
    .object({
      allow: z.array(z.string()).readonly().optional(),
      deny: z.array(z.string()).readonly().optional(),
    })
    .optional(),
  scope: z
    .object({
      allow: z.array(jsonSchema).readonly().nullish(),
      deny: z.array(jsonSchema).readonly().nullish(),
    })
    .optional(),
  platforms: z.array(targetSchema).readonly().nullish(),
});

export type PermissionData = z.infer<typeof permissionSchema>;

const setSchema = z.object({ identifier: z.string(), permissions: z.array(z.string()).readonly() });

/** One plugin's part of `acl-manifests.json`. */
const manifestSchema = z.object({
  default_permission: setSchema.nullish(),
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
