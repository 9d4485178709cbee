import { describe, expect, it } from 'vitest';
import { newWords } from '../../../../src/visualizer/run-view/new-words.ts';

describe('newWords', () => {
  it('counts each word once, and names in code by their parts', () => {
    expect(newWords('The `POST ipc://localhost/save_file` of the page', '')).toBe(7);
  });

  it('leaves out what the sentence before said', () => {
    expect(newWords('`main` calls `save_file` again.', 'Main calls `save_file`.')).toBe(1);
    expect(newWords('It waits.', 'It waits.')).toBe(0);
  });
});
