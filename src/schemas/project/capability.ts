import { z } from 'astro/zod';
import { jsonSchema } from '../json.ts';
import { targetSchema } from './manifest.ts';
import type { SourcePath } from './source-tree.ts';

const permissionEntrySchema = z.union(
  [
    z.string(),
    z.object({
      identifier: z.string(),
      allow: z.array(jsonSchema).readonly().nullable().exactOptional(),
      deny: z.array(jsonSchema).readonly().nullable().exactOptional(),
    }),
  ],
  { error: 'a permission is its identifier, or a table with `identifier`, `allow` and `deny`' },
);

/**
 * A capability as a file of `src-tauri/capabilities/` or the configuration has it; as in Tauri, keys that nobody knows
 * (`$schema`) are left out. Source: tauri-utils 2.10.2, `src/acl/capability.rs`, `Capability`.
 */
export const capabilitySchema = z.object({
  identifier: z.string(),
  description: z.string().exactOptional(),
  windows: z.array(z.string()).readonly().exactOptional(),
  webviews: z.array(z.string()).readonly().exactOptional(),
  /** Default true. */
  local: z.boolean().exactOptional(),
  remote: z
    .object({ urls: z.array(z.string()).readonly() })
    .nullable()
    .exactOptional(),
  permissions: z.array(permissionEntrySchema).readonly(),
  platforms: z.array(targetSchema).readonly().nullable().exactOptional(),
});

export type CapabilityData = z.infer<typeof capabilitySchema>;

/**
 * Where the capabilities of a file are in its value: it is one, or a list of them, or has a list as `capabilities`.
 * Undefined where that is something else than a list.
 * Source: tauri-utils 2.10.2, `src/acl/capability.rs`, `Deserialize for CapabilityFile`.
 */
export function capabilityPaths(json: unknown): readonly SourcePath[] | undefined {
  const isNamed = typeof json === 'object' && json !== null && 'capabilities' in json;
  const list = isNamed ? json.capabilities : json;
  if (!Array.isArray(list)) return isNamed ? undefined : [[]];
  return list.map((_, index) => (isNamed ? ['capabilities', index] : [index]));
}
