/**
 * From what a developer sees to its cause and its smallest fix. Pure: no page, no files, no clock.
 *
 * - `errors/`: which known text is in what was pasted, which of the reader's names it gives, and the fix with these
 *   names in it.
 * - `access/`: who may call what in an app, from its own files; its own `index.ts` says what it gives, so that a page
 *   about texts does not load it.
 * - `recording/`: what stands out in a run that was recorded, and a copy of it without names; it has its own
 *   `index.ts` for the same reason.
 */
export * from './errors/index.ts';
