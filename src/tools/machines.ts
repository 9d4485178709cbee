/**
 * `npm run machines`: prints the machines of the simulation and the player, each as a Mermaid `stateDiagram-v2`.
 * Ids of machines after it limit it to them: `npm run machines -- mainThread`.
 */
import type { AnyStateMachine } from 'xstate';
import { playerMachine } from '../player/player.machine.ts';
import { asyncRuntimeMachine } from '../simulation/core/async-runtime.machine.ts';
import { coreProcessMachine } from '../simulation/core/core-process.machine.ts';
import { mainThreadMachine } from '../simulation/core/main-thread.machine.ts';
import { engineMachine } from '../simulation/engine/engine.machine.ts';
import { isolationFrameMachine } from '../simulation/isolation/isolation-frame.machine.ts';
import { pageMachine } from '../simulation/page/page.machine.ts';
import { runMachine } from '../simulation/run/run.machine.ts';
import { userMachine } from '../simulation/user/user.machine.ts';
import { stateDiagram } from './state-diagram.ts';

const machines: readonly AnyStateMachine[] = [
  runMachine,
  userMachine,
  pageMachine,
  isolationFrameMachine,
  engineMachine,
  coreProcessMachine,
  mainThreadMachine,
  asyncRuntimeMachine,
  playerMachine,
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !machines.some((machine) => machine.id === id));
if (unknown.length > 0) {
  console.error(
    `There is no machine ${unknown.join(', ')}; there are ${machines.map(({ id }) => id).join(', ')}.`,
  );
  process.exitCode = 1;
} else {
  const shown = machines.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  console.log(shown.map((machine) => `%% ${machine.id}\n${stateDiagram(machine)}`).join('\n\n'));
}
