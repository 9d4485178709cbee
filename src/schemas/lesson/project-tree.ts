import { z } from 'astro/zod';
import type { FileProblem } from '../json.ts';
import { readYaml } from '../yaml.ts';

/** Where a file ends up: in the core process, in a page, or nowhere, because only the build reads it. */
export const fileEnds = ['core', 'page', 'build'] as const;

export type FileEnd = (typeof fileEnds)[number];

const fileSchema = z
  .strictObject({
    /** Below its folder. A path that ends in a slash is a whole folder, `*` a name of any letters. */
    file: z.string().min(1),
    ends: z.enum(fileEnds),
    /** What it is, in one or two sentences. */
    is: z.string().min(1),
    /** The build makes it, so it is in no commit. */
    made: z.literal(true).exactOptional(),
  })
  .readonly();

/** `content/lessons/project-folders/tree.yaml`: the editor's folders, with what becomes of each file. */
const projectTreeSchema = z
  .array(
    z
      .strictObject({
        /** Below the editor's own folder, which is `.`. */
        folder: z.string().min(1),
        is: z.string().min(1),
        files: z.array(fileSchema).min(1).readonly(),
      })
      .readonly(),
  )
  .min(1)
  .readonly();

export type TreeFile = z.infer<typeof fileSchema>;
export type ProjectTree = z.infer<typeof projectTreeSchema>;

/** The folders in the text of that file, or what is wrong with it and where. */
export function readProjectTree(
  source: string,
): { readonly tree: ProjectTree } | { readonly problems: readonly FileProblem[] } {
  const read = readYaml(projectTreeSchema, source);
  return 'problems' in read ? read : { tree: read.data };
}
