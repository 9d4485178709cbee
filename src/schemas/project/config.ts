import { z } from 'astro/zod';
import { capabilitySchema } from './capability.ts';

const sourcesSchema = z.union([z.string(), z.array(z.string()).readonly()], {
  error: 'the sources of a directive are a text, or a list of texts',
});

/** `csp` and `devCsp`: a policy as text, or the sources of each directive. */
const cspSchema = z.union([z.string(), z.record(z.string(), sourcesSchema)], {
  error: 'a policy is a text, or a table of directives',
});

export type CspData = z.infer<typeof cspSchema>;

const windowSchema = z.object({
  /** Default `main`. */
  label: z.string().optional(),
  /** Default `index.html`. */
  url: z.string().optional(),
  /** Whether it is there from the start. Default true. */
  create: z.boolean().optional(),
  useHttpsScheme: z.boolean().optional(),
  'use-https-scheme': z.boolean().optional(),
});

const capabilityEntrySchema = z.union([z.string(), capabilitySchema], {
  error: 'an entry is the identifier of a capability of a file, or a capability',
});

const patternSchema = z.discriminatedUnion('use', [
  z.object({ use: z.literal('brownfield'), options: z.null().optional() }),
  z.object({ use: z.literal('isolation'), options: z.object({ dir: z.string() }) }),
]);

const url = z.url({ error: 'this must be a URL such as http://localhost:1420' });

/**
 * `tauri.conf.json`, `tauri.conf.json5` or `Tauri.toml`, as far as it decides who may call what. Names with hyphens are
 * second names of the same keys. Keys that are not here are left out, and not checked.
 * Source: tauri-utils 2.10.2, `src/config.rs`, `Config`, `AppConfig`, `SecurityConfig`, `WindowConfig`, `BuildConfig`.
 */
export const configSchema = z.object({
  /** The app's: `org.example.notes`. */
  identifier: z.string(),
  app: z
    .object({
      windows: z.array(windowSchema).readonly().optional(),
      security: z
        .object({
          /** Those in use; none: all of the files. */
          capabilities: z.array(capabilityEntrySchema).readonly().optional(),
          csp: cspSchema.nullish(),
          devCsp: cspSchema.nullish(),
          'dev-csp': cspSchema.nullish(),
          pattern: patternSchema.optional(),
        })
        .optional(),
    })
    .optional(),
  build: z
    .object({
      devUrl: url.nullish(),
      'dev-url': url.nullish(),
      /** A URL, a folder, or files. */
      frontendDist: z.union([z.string(), z.array(z.string()).readonly()]).nullish(),
      'frontend-dist': z.union([z.string(), z.array(z.string()).readonly()]).nullish(),
    })
    .optional(),
});

type ConfigFile = z.infer<typeof configSchema>;
type Security = NonNullable<NonNullable<ConfigFile['app']>['security']>;

export interface ConfigWindow {
  readonly label: string;
  readonly url: string | undefined;
  readonly create: boolean;
  readonly useHttpsScheme: boolean;
}

/** What a configuration says, with all that it leaves to a default. */
export interface Config {
  readonly windows: readonly ConfigWindow[];
  readonly capabilities: NonNullable<Security['capabilities']>;
  readonly csp: CspData | undefined;
  readonly devCsp: CspData | undefined;
  readonly pattern: 'brownfield' | 'isolation';
  readonly devUrl: string | undefined;
  readonly frontendDist: string | readonly string[] | undefined;
}

export function configOf({ app = {}, build = {} }: ConfigFile): Config {
  const { windows = [], security = {} } = app;
  return {
    windows: windows.map(({ label = 'main', url, create = true, ...rest }) => ({
      label,
      url,
      create,
      useHttpsScheme: rest.useHttpsScheme ?? rest['use-https-scheme'] ?? false,
    })),
    capabilities: security.capabilities ?? [],
    csp: security.csp ?? undefined,
    devCsp: security.devCsp ?? security['dev-csp'] ?? undefined,
    pattern: security.pattern?.use ?? 'brownfield',
    devUrl: build.devUrl ?? build['dev-url'] ?? undefined,
    frontendDist: build.frontendDist ?? build['frontend-dist'] ?? undefined,
  };
}
