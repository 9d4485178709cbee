/**
 * The model of Tauri 2.12.5's IPC. The core process, each webview's page and the web engine are xstate
 * actors on a virtual clock; rules that need no state (ACL decision, gates, event targets, argument
 * errors) are plain functions in `acl/`, `ipc/` and `events/`, each naming its Tauri source. `simulate`
 * runs a scenario once; the recorder writes the trace from what inspection reports.
 *
 * No file here knows a scenario, the DOM, Node, the machine's clock or its randomness.
 */
export { machineStates } from './run/machine-states.ts';
export { simulate, TAURI_VERSION } from './run/simulate.ts';
export {
  checkSet,
  knobsOf,
  withSettings,
  type KnobSetting,
  type SettingProblem,
} from './scenario/settings.ts';
export { knownPermissions, UnknownPermissionError } from './acl/permissions.ts';
export { resolveAccess } from './acl/authority.ts';
export type * from './scenario/scenario.ts';
