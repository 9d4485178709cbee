/**
 * Who may call what in an app, from its own files: a table of windows and commands, the gates of each call, the
 * smallest change that opens one, who may call a command, and what a reviewer would want to know.
 *
 * A verdict is never guessed: what the files leave open is `unknown`, and says what is missing.
 */
export { accessApp, type AccessApp, type AccessSettings, type OpenPoint } from './app.ts';
export type { BuildStop } from './capabilities.ts';
export { type Patch, type Proposal, smallestChange } from './change.ts';
export { diffLines, type FileChange } from './diff.ts';
export type { Finding, FindingWord } from './findings/finding.ts';
export { findingsOf } from './findings/index.ts';
export { gatesOf, type GateFound, textsOf } from './gates.ts';
export type { ShippedManifests } from './manifests.ts';
export { shownPlace } from './place.ts';
export { type CallScenario, scenarioOfCell } from './scenario-of-cell.ts';
export { fixOfStop } from './stop-fix.ts';
export { findingWord, summaryOf, type Summary } from './summary.ts';
export {
  accessTable,
  type AccessTable,
  type Cell,
  cellOf,
  type TableGroup,
  type TableRow,
  type Verdict,
} from './table.ts';
export { type Caller, whoMayCall } from './who.ts';
export type { AppWindow, AskedPage, PageQuestion } from './windows.ts';
