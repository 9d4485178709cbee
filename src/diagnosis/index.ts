/**
 * From what a developer sees to its cause and its smallest fix. Pure: no page, no files, no clock.
 *
 * - `errors/`: which known text is in what was pasted, which of the reader's names it gives, and the fix with these
 *   names in it.
 * - `recording/`: what stands out in a run that was recorded.
 */
export * from './errors/index.ts';
export * from './recording/index.ts';
