import { createProgressStore, PROGRESS_KEY, type SaveProblem } from '../../learning/progress/store.ts';

/** What the reader of this browser has done. */
export const progressStore = createProgressStore(() => localStorage);

/** Runs when another tab has changed it. */
export function onOtherTab(run: () => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === PROGRESS_KEY || key === null) run();
  });
}

export const problemWords: Readonly<Record<SaveProblem, string>> = {
  off: 'This browser lets the site keep nothing, so your progress is lost when you leave the page.',
  full: 'The storage of this browser is full, so your progress is not saved.',
};
