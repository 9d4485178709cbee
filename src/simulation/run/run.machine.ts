import { enqueueActions, setup } from 'xstate';
import { type CoreProcessMachineInput, coreProcessMachine } from '../core/core-process.machine.ts';
import { engineMachine, type EngineInput } from '../engine/engine.machine.ts';
import type { IsolationFrameInput } from '../isolation/isolation-frame.ts';
import { isolationFrameMachine } from '../isolation/isolation-frame.machine.ts';
import { pageMachine } from '../page/page.machine.ts';
import type { PageInput } from '../page/world.ts';
import { CORE, ENGINE, USER } from '../protocol/actor-ids.ts';
import { userMachine } from '../user/user.machine.ts';

export interface RunInput {
  readonly engine: EngineInput;
  readonly core: CoreProcessMachineInput;
  readonly pages: readonly PageInput[];
  readonly isolationFrames: readonly IsolationFrameInput[];
  /** Whether the script has the user do anything. */
  readonly hasUser: boolean;
}

/**
 * One run of an app: starts its parties as actors, each named by `id` and `systemId`, and opens the pages that are
 * there from the start. It has no states, since all else is between the parties.
 */
export const runMachine = setup({
  types: {} as { input: RunInput; context: RunInput },
  actors: {
    engine: engineMachine,
    core: coreProcessMachine,
    page: pageMachine,
    isolationFrame: isolationFrameMachine,
    user: userMachine,
  },
  actions: {
    startParties: enqueueActions(({ context, enqueue }) => {
      enqueue.spawnChild('engine', { id: ENGINE, systemId: ENGINE, input: context.engine });
      enqueue.spawnChild('core', { id: CORE, systemId: CORE, input: context.core });
      if (context.hasUser) enqueue.spawnChild('user', { id: USER, systemId: USER });
      for (const frame of context.isolationFrames)
        enqueue.spawnChild('isolationFrame', { id: frame.id, systemId: frame.id, input: frame });
      for (const page of context.pages)
        enqueue.spawnChild('page', { id: page.id, systemId: page.id, input: page });
    }),
    openPages: enqueueActions(({ context, enqueue }) => {
      for (const page of context.pages) if (page.isLoaded) enqueue.sendTo(page.id, { type: 'page.open' });
    }),
  },
}).createMachine({ id: 'run', context: ({ input }) => input, entry: ['startParties', 'openPages'] });
