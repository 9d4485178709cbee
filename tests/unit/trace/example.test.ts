import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTrace } from '../../../src/schemas/trace.ts';
import { transcriptOf } from '../../../src/trace/index.ts';

const source = readFileSync(resolve(import.meta.dirname, '../../../src/trace/index.ts'), 'utf8');
const example = /```json\n([^]*?)```/.exec(source)?.[1]?.replaceAll(/^ \* /gm, '') ?? '';

describe('the example in the comment of the layer', () => {
  it('is a trace file, and reads as the call that it shows', () => {
    const read = readTrace(example);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    expect(transcriptOf(read.trace).split('\n').slice(2)).toEqual([
      "  1     0 ms  c1.called.1    main               `main` calls `invoke('word_count', …)` and keeps callbacks 1001 and 1002.",
      '  2     0 ms  c1.sent.1      main → core        The request leaves as `POST ipc://localhost/word_count`, with the body `{"text":"to be"}`.',
      '  3     2 ms  c1.running.1   Core, main thread  `word_count` runs on the main thread.',
      '  4    12 ms  c1.sent.2      core → main        `word_count` returns `2`. The answer to `main` has status 200 and `Tauri-Response: ok`.',
      '  5    14 ms  c1.callback.1  main               Callback 1001 runs in `main` with `2`; both callbacks of the call are removed.',
      "  6    14 ms  c1.settled.1   main               The promise of `invoke('word_count', …)` resolves to `2`.",
      '',
      "invoke('word_count', …) resolves to 2",
      '',
    ]);
  });
});
