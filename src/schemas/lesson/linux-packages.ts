import { z } from 'astro/zod';
import type { FileProblem } from '../json.ts';
import { readYaml } from '../yaml.ts';

const words = z.string().min(1);

/** `content/lessons/setting-up/linux.yaml`: what Debian and its like need to build a Tauri app; CI installs it from there. */
const linuxPackagesSchema = z
  .array(
    z
      .strictObject({
        package: z.string().regex(/^[a-z0-9][a-z0-9.+-]*$/, 'this is not the name of a package'),
        /** What a build needs of it, for readers. */
        gives: words,
        /** How its being there is known, on other systems too: a program, a library of pkg-config, a file. */
        found: z
          .union([
            z.strictObject({ program: words }),
            z.strictObject({ library: words }),
            z.strictObject({ file: words }),
          ])
          .readonly(),
      })
      .readonly(),
  )
  .min(1)
  .readonly();

export type LinuxPackage = z.infer<typeof linuxPackagesSchema>[number];

/** The packages in the text of that file, or what is wrong with it and where. */
export function readLinuxPackages(
  source: string,
): { readonly packages: readonly LinuxPackage[] } | { readonly problems: readonly FileProblem[] } {
  const read = readYaml(linuxPackagesSchema, source);
  return 'problems' in read ? read : { packages: read.data };
}

/** How packages are installed: `apt-get` with these arguments. */
export const aptInstall = (packages: readonly string[]): readonly string[] => [
  'install',
  '-y',
  '--no-install-recommends',
  ...packages,
];
