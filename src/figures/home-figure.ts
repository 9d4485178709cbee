import type { FigureChange } from '../visualizer/run/figure-data.ts';

/** The figure of the home page: one run, and four changes to try. */
export const homeFigure = {
  scenario: 'invoke-success',
  label: 'Try it',
  changes: [
    { label: 'Take `allow-word-count` away', set: { permission: 'off' } },
    { label: 'Make `word_count` async', set: { thread: 'async' } },
    { label: 'Leave out `text`', set: { argument: 'missing', key: 'right' } },
    { label: 'Use a wrong key', set: { key: 'wrong', argument: 'given' } },
  ] satisfies readonly FigureChange[],
};
