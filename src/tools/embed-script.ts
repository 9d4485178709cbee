/** Writes the script with which other sites show a figure of this one, when the site is built. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeOneScript } from './one-script.ts';

/** Its name in the built site; other sites hold its address. */
export const EMBED_SCRIPT = 'embed.js';

export function embedScript(): AstroIntegration {
  return {
    name: 'embed-script',
    hooks: {
      'astro:build:done': ({ dir }) =>
        writeOneScript({
          folder: fileURLToPath(dir),
          entry: 'src/embed/tauri-talk.ts',
          fileName: EMBED_SCRIPT,
        }),
    },
  };
}
