/**
 * Fidelity: is a simulated run equal to the recording of a real Tauri app? `observable` reduces a trace to
 * what a recorder can see, `ordersOf` finds the orders that Tauri leaves open, `compareToRecording` names the first
 * difference, and `verify` says what that makes of a scenario. Pure: recordings and the simulator are
 * passed in.
 */
export { observable, type Entry, type Observation } from './observable.ts';
export { unseen, type Unseen } from './unseen.ts';
export { ordersOf } from './orders.ts';
export { compareToRecording, type Difference } from './compare.ts';
export { differenceText } from './difference-text.ts';
export {
  type ComparedSetting,
  firstDifference,
  isVerified,
  type Recording,
  type Setting,
  type Verification,
  verificationText,
  verify,
} from './verification.ts';
