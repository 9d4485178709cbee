/**
 * `npm test`: everything that must hold before a change is merged and needs no Rust, by the scripts that also run
 * alone. The last line is `<n> passed, <n> failed`; a check that fails counts as one failed test.
 */
import { rmSync } from 'node:fs';
import { type Count, countOf, endWith, sumOf } from './count.ts';
import { inRoot, run } from './run.ts';
import { testStages } from './test-stages.ts';

// Without it nothing of an earlier run counts: the site is built anew.
rmSync(inRoot('test-results'), { recursive: true, force: true });

const counts: Count[] = [];
for (const script of testStages) {
  console.log(`\n── npm run ${script}`);
  counts.push(countOf(await run('npm', ['run', '--silent', script])));
}
endWith(sumOf(counts));
