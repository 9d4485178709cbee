/** `npm start`: builds the site and serves it. */
import { baseFrom } from './addresses.ts';
import { inRoot, run } from './run.ts';
import { serve } from './static-server.ts';

const { code } = await run('astro', ['build']);
if (code === 0) {
  const { url } = await serve(inRoot('dist'), { base: baseFrom(process.env), port: 4321 });
  console.log(`\nSee Tauri Talk is at ${url} (Ctrl+C ends it)`);
} else {
  process.exitCode = code;
}
