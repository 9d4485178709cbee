/** `npm run preview`: serves what the last build wrote. */
import { baseFrom } from './addresses.ts';
import { inRoot } from './run.ts';
import { serve } from './static-server.ts';

const { url } = await serve(inRoot('dist'), { base: baseFrom(process.env), port: 4321 });
console.log(`The last build is at ${url} (Ctrl+C ends it)`);
