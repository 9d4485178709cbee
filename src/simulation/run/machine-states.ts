import type { ActorKind } from '../../trace/record/trace.ts';
import { asyncRuntimeMachine } from '../core/async-runtime.machine.ts';
import { mainThreadMachine } from '../core/main-thread.machine.ts';
import { isolationFrameMachine } from '../isolation/isolation-frame.machine.ts';
import { pageMachine } from '../page/page.machine.ts';

/** As much of a state of a machine as its name needs. */
interface StateNode {
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, StateNode>>;
}

const machines: Readonly<Partial<Record<ActorKind, { readonly root: StateNode }>>> = {
  page: pageMachine,
  'foreign-frame': pageMachine,
  'isolation-frame': isolationFrameMachine,
  'main-thread': mainThreadMachine,
  'async-runtime': asyncRuntimeMachine,
};

/**
 * The states of each kind of actor as a trace names them, in the order in which its machine has them: `idle`, or with
 * its parents `loaded.idle`. Kinds whose machine has a single state are left out: they are in it all the time.
 */
export const machineStates: Readonly<Partial<Record<ActorKind, readonly string[]>>> = Object.fromEntries(
  Object.entries(machines)
    .map(([kind, { root }]) => [kind, leavesOf(root)] as const)
    .filter(([, states]) => states.length > 1),
);

/** The names of a state's innermost states; its name where it has none inside. */
function leavesOf({ path, states }: StateNode): readonly string[] {
  const inside = Object.values(states);
  return inside.length > 0 ? inside.flatMap(leavesOf) : [path.join('.')];
}
