import { describe, expect, it } from 'vitest';
import { readRecordings } from '../../../src/tools/recordings.ts';
import { headerIn, pictureAt, stepsOf } from '../../../src/trace/index.ts';

describe('headerIn', () => {
  it('finds a header whatever the letters’ case', () => {
    const wire = { headers: [['tauri-response', 'error']] } as const;
    expect(headerIn(wire, 'Tauri-Response')).toBe('error');
    expect(headerIn(wire, 'Origin')).toBeUndefined();
  });
});

describe('the picture of a recording, whose headers an engine shows in lower case', () => {
  it('has an answer that rejects as one that is not ok', () => {
    const trace = readRecordings().find(({ file }) => file === 'invoke-error.json')?.trace;
    if (!trace) throw new Error('the recording is gone');
    const answers = stepsOf(trace).flatMap(({ index }) =>
      pictureAt(trace, index).tokens.filter(({ shape }) => shape === 'answer'),
    );
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter(({ ok }) => ok !== false)).toEqual([]);
  });
});
