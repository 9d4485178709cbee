import { z } from 'astro/zod';
import { about, permissionSchema } from './manifest.ts';

/**
 * A file of `src-tauri/permissions/`, an app's own or a plugin's; as in Tauri, keys that nobody knows (`$schema`) are
 * left out. Source: tauri-utils 2.10.2, `src/acl/manifest.rs`, `PermissionFile`.
 */
export const permissionFileSchema = z.object({
  default: z
    .object({
      ...about,
      permissions: z.array(z.string()).readonly(),
    })
    .nullable()
    .exactOptional(),
  set: z
    .array(
      z.object({
        identifier: z.string(),
        /** Tauri asks for it, as it does not for that of a permission. */
        description: z.string(),
        permissions: z.array(z.string()).readonly(),
      }),
    )
    .readonly()
    .exactOptional(),
  permission: z.array(permissionSchema).readonly().exactOptional(),
});

export type PermissionFileData = z.infer<typeof permissionFileSchema>;
