import type { FigureStory } from '../visualizer/run/figure-data.ts';

/** The figure of the home page: one run at the step that shows the most, and four stories of what can come between. */
export const homeFigure = {
  scenario: 'invoke-success',
  title: 'The page asks Rust to count words',
  /** Id of the step that the still shows. */
  opensAt: 'c1.sent.2',
  stories: [
    {
      label: 'Take the permission away',
      question: 'Which gate stops it?',
      title: 'No permission: which gate stops it?',
      set: { permission: 'off' },
      lesson: 'capabilities-and-permissions',
    },
    {
      label: 'Use a wrong key',
      question: 'A forged request. What comes back?',
      title: 'A wrong key: what comes back?',
      set: { key: 'wrong' },
      lesson: 'where-a-request-is-filtered',
    },
    {
      label: 'Make the command slow',
      question: 'Three seconds of work. Who waits?',
      title: 'Three seconds of work: who waits?',
      set: { work: 'long' },
      lesson: 'core-and-webview-processes',
    },
    {
      label: 'Seal it by isolation',
      question: 'What can still be read on the way?',
      title: 'Sealed by isolation: what can be read?',
      set: { pattern: 'isolation' },
      lesson: 'brownfield-and-isolation',
    },
  ] satisfies readonly (Pick<FigureStory, 'label' | 'question' | 'title' | 'set'> & {
    /** Slug of the lesson that explains it. */
    readonly lesson: string;
  })[],
};
