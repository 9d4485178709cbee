import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Count, countIn, countOf, sumOf } from '../../../src/tools/count.ts';

describe('countOf', () => {
  it.each([
    ['all is well\n\n12 passed, 0 failed\n', 0, { passed: 12, failed: 0 }],
    ['1 passed, 0 failed\nlater\n\n12 passed, 3 failed', 1, { passed: 12, failed: 3 }],
    ['12 passed, 0 failed\n', 1, { passed: 12, failed: 1 }],
    ['✓ a check that counts nothing\n', 0, { passed: 0, failed: 0 }],
    ['✗ a check that counts nothing\n', 1, { passed: 0, failed: 1 }],
    ['12 passed, 0 failed\nthen it stopped\n', 1, { passed: 0, failed: 1 }],
  ])('reads %j with exit code %i', (output, code, count) => {
    expect(countOf({ output, code })).toEqual(count);
  });
});

describe('countIn', () => {
  const folder = mkdtempSync(join(tmpdir(), 'count-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const read = (text: string | undefined, code: number) => {
    const file = join(folder, 'report.json');
    rmSync(file, { force: true });
    if (text !== undefined) writeFileSync(file, text);
    return countIn(file, code, (count: Count) => count);
  };

  it('takes the counts of a report', () => {
    expect(read('{"passed":4,"failed":1}', 1)).toEqual({ passed: 4, failed: 1 });
  });

  it.each([
    ['that is not there', undefined, 0],
    ['that is cut', '{"passed":', 0],
    ['of nothing that ran', '{"passed":0,"failed":0}', 0],
  ])('counts a report %s as a failure', (_, text, code) => {
    expect(read(text, code)).toEqual({ passed: 0, failed: 1 });
  });

  it('believes the exit code rather than a report without a failure', () => {
    expect(read('{"passed":4,"failed":0}', 1)).toEqual({ passed: 4, failed: 1 });
  });
});

describe('sumOf', () => {
  it('adds up', () => {
    expect(
      sumOf([
        { passed: 4, failed: 1 },
        { passed: 0, failed: 2 },
      ]),
    ).toEqual({ passed: 4, failed: 3 });
  });
});
