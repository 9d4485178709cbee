import { build } from 'vite';
import { inRoot } from './run.ts';

interface OneScript {
  /** Of the built site. */
  readonly folder: string;
  /** The module it is made of, below the root of the project. */
  readonly entry: string;
  /** Of the file, which keeps it from build to build. */
  readonly fileName: string;
  /** Names that the bundler replaces by code. */
  readonly define?: Readonly<Record<string, string>>;
}

/** Writes a module with all that it imports as one classic script, with a name that other sites or browsers may keep. */
export async function writeOneScript({ folder, entry, fileName, define = {} }: OneScript): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: inRoot(entry),
        formats: ['iife'],
        // The bundler asks for one; a script without exports does not use it.
        name: 'script',
        fileName: () => fileName,
      },
      minify: true,
    },
  });
}
