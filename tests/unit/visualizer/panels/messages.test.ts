import { describe, expect, it } from 'vitest';
import { explanationOf, messageRows } from '../../../../src/visualizer/panels/message-rows.ts';
import { runOfScenario } from '../run-of.ts';

const rowsOf = async (...run: Parameters<typeof runOfScenario>) =>
  messageRows((await runOfScenario(...run)).trace).map(({ number, from, to, travels, name, outcome }) =>
    [number, `${from.name} → ${to.name}`, travels, name, outcome].join(' | '),
  );

describe('messageRows', () => {
  it('shows a refused request and its answer', async () => {
    expect(await rowsOf('invoke-denied-by-window')).toEqual([
      '1 | preview → core | custom protocol | save_file | refused at permission',
      '2 | core → preview | answer | to 1 | 200, error',
    ]);
  });

  it('has no answer where nobody answers', async () => {
    expect(await rowsOf('wrong-invoke-key')).toEqual([
      '1 | main → core | custom protocol | save_file | refused at key',
    ]);
  });

  it('shows what is sealed on its way, and what is not', async () => {
    expect(await rowsOf('isolation-success')).toEqual([
      '1 | main → isolation frame | frame message | save_file | arrived',
      '2 | isolation frame → main | frame message, sealed | save_file | arrived',
      '3 | main → core | custom protocol, sealed | save_file | arrived',
      '4 | core → main | answer | to 3 | 200, ok',
    ]);
  });

  it('leaves out what happened before the run', async () => {
    const rows = await rowsOf('emit-to-all');
    expect(rows).toHaveLength(4);
    expect(rows.join()).not.toContain('event|listen');
  });
});

describe('explanationOf', () => {
  it('explains the headers that matter, however they are spelled', () => {
    expect(explanationOf('Tauri-Error')).toBe('run this in the page when it fails');
    expect(explanationOf('tauri-response')).toContain('whatever the status');
    expect(explanationOf('Content-Type')).toBeUndefined();
  });
});
