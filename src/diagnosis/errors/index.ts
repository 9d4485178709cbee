/**
 * Error texts. An entry of `content/errors` (`src/schemas/error.ts`) has patterns such as
 * `Command {command} not allowed by ACL`; `createRecogniser` finds them in a console line, a stack or a whole terminal,
 * takes the reader's names out, and `fillFix` puts these into the fix. What no text gives is assumed, and marked so.
 * `settle` reads the lines around a text too: which cause they prove, and which they rule out.
 *
 * `createFinder` answers whatever a reader puts in: known texts, else an entry by its name, else the known text that it
 * comes near to, else a symptom by its words.
 *
 * No regular expression runs over the paste: fixed words are looked for, and between them each field takes the
 * characters of its kind. All steps are counted, so a hostile paste is left unread rather than read for long.
 */
export { entryProblems, type EntryProblem } from './entry-problems.ts';
export {
  copiedText,
  fieldsIn,
  filledText,
  fillFix,
  fillText,
  namesFor,
  textOf,
  type FilledChange,
  type FilledLine,
  type Name,
  type Names,
  type Piece,
} from './fill.ts';
export { kindRules } from './field-kinds.ts';
export { filters } from './filters.ts';
export { createFinder, type Answered } from './find.ts';
export {
  createRecogniser,
  MAX_PASTE,
  recognise,
  type Candidate,
  type ErrorEntries,
  type FoundText,
  type GivenName,
  type Recognised,
} from './recognise.ts';
export { type Recognisable } from './pattern.ts';
export { settle, type Settled } from './settle.ts';
export { ipcWordsIn, symptomOf, symptomsFor } from './symptoms.ts';
export { partsOf, type TemplatePart } from './template.ts';
