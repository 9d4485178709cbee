import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../src/tools/change-dates.ts';

describe('datesIn', () => {
  it('gives a file the date of the newest commit that changed it', () => {
    const log = [
      '\0' + '2026-11-28T10:00:00+01:00',
      '',
      'content/lessons/events/index.mdx',
      '\0' + '2026-11-02T10:00:00+01:00',
      '',
      'content/lessons/events/index.mdx',
      'content/errors/aes-gcm.yaml',
      '',
    ].join('\n');
    expect(datesIn(log)).toEqual({
      'content/lessons/events/index.mdx': '2026-11-28T10:00:00+01:00',
      'content/errors/aes-gcm.yaml': '2026-11-02T10:00:00+01:00',
    });
  });

  it('knows nothing of an empty history', () => {
    expect(datesIn('')).toEqual({});
  });
});
