/**
 * The model of Tauri 2.12.5's IPC: `simulate` runs a scenario once and returns the trace. The parties are XState
 * actors on a virtual clock, with the ids that the trace prints; a message between two of them is an XState event.
 *
 * | actor | machine | states |
 * | --- | --- | --- |
 * | `page(main)`, `frame(ads)` | `page/page.machine.ts` | `unloaded`, `loaded` (`idle`, `awaitingResponse`), `closed` |
 * | `iso(main)` | `isolation/isolation-frame.machine.ts` | `absent`, `waiting`, `ready` |
 * | `core/main` | `core/main-thread.machine.ts` | `idle`, `running`, `deadlocked`, `blockedByDialog`, `draining` |
 * | `core/async` | `core/async-runtime.machine.ts` | `idle`, `running` |
 * | `core`, the parent of both | `core/core-process.machine.ts` | `running`, `exited`, `aborted` |
 * | `engine`, `user`, and the run that starts them all | `engine/`, `user/`, `run/` | one each |
 *
 * `npm run machines` prints them as state diagrams. Rooms, lowest first: `scenario` (what a scenario can say),
 * `clock`, `protocol` (what the parties say to each other), `acl`, `events`, `ipc` (rules without state, each naming
 * its Tauri source), a room a party, `program` (a
 * scenario as the source of pages and core process), and `run`, which writes the trace from what inspection reports.
 *
 * No file here knows a scenario, the DOM, Node, the machine's clock or its randomness.
 */
export { machineStates } from './run/machine-states.ts';
export { programOf } from './program/program.ts';
export { simulate } from './run/simulate.ts';
export { TAURI_VERSION } from './scenario/tauri-version.ts';
export {
  checkSet,
  knobsOf,
  withSettings,
  type KnobSetting,
  type SettingProblem,
} from './scenario/settings.ts';
export { challenged, EDIT_KNOB, MAX_EDIT, type ChallengeParts } from './scenario/challenged.ts';
export { capabilitiesOf } from './acl/app-acl.ts';
export { BuildError } from './acl/build-error.ts';
export { capabilityFiles } from './acl/capability-files.ts';
export { knownPermissions, UnknownPermissionError } from './acl/check-permissions.ts';
export { UndecidableError } from './acl/remote-pattern.ts';
export { resolveAccess } from './acl/authority.ts';
export { UnsimulatedError } from './ipc/unsimulated.ts';
export type * from './scenario/scenario.ts';
