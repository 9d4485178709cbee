/**
 * What stands out in a run: what was refused and by which gate, what never settled, ran twice, was heard by nobody, held
 * the main thread or went by the fallback. Only what a recorder can see is asked, so a recording and a simulation of one
 * scenario get one verdict.
 */
export { kindWords, type KnownTexts, type Thing, type ThingKind } from './thing.ts';
export { verdictInParts, verdictOf, type FoldedThing, type Verdict } from './verdict.ts';
export { stripOf, type Lane, type Stretch, type Strip } from './strip.ts';
export { anonymousCopy, type AnonymousCopy } from './anonymous/copy.ts';
export type { KnownForms } from './anonymous/texts.ts';
