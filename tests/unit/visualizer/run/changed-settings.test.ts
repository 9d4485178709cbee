import { describe, expect, it } from 'vitest';
import type { FigureData } from '../../../../src/visualizer/run/figure-data.ts';
import { changedSettings } from '../../../../src/visualizer/run/changed-settings.ts';

const data: FigureData = {
  id: 'run',
  set: { key: 'right', text: 'to be' },
  baseline: 'start',
  knobs: [
    {
      id: 'key',
      kind: 'choice',
      label: 'Invoke key',
      options: [
        { value: 'right', label: 'right' },
        { value: 'wrong', label: 'wrong, in a `fetch`' },
      ],
    },
    { id: 'text', kind: 'text', label: 'Text', maxLength: 40 },
  ],
  code: {},
  machines: {},
  marks: [],
  longest: { sentence: '' },
};

describe('changedSettings', () => {
  it('says nothing of the baseline', () => {
    expect(changedSettings(data, data.set)).toBeUndefined();
  });

  it('names what was changed by its label, a text by itself', () => {
    expect(changedSettings(data, { key: 'wrong', text: 'a`b' })).toBe(
      'Invoke key: wrong, in a `fetch`; Text: `a’b`.',
    );
  });
});
