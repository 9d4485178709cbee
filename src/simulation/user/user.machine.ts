import { setup } from 'xstate';
import type { UserOperation } from '../scenario/scenario.ts';
import { USER } from '../protocol/actor-ids.ts';
import type { Report } from '../protocol/notes.ts';
import { coreOf } from '../protocol/system.ts';

export interface UserMachineEvent {
  readonly type: 'user.perform';
  readonly operation: UserOperation;
}

/** The user: what is done to a window goes through the core's main thread. */
export const userMachine = setup({
  types: {} as { events: UserMachineEvent },
  actions: {
    report: (_, _reports: readonly Report[]) => {
      // What the user does is told by inspection; what comes of it is the core's.
    },
    tellCore: ({ event: { operation }, system }) => {
      if (operation.type === 'answer') coreOf(system).send({ type: 'dialog.answer' });
      else coreOf(system).send({ type: 'core.perform', thread: 'main-thread', operation });
    },
  },
}).createMachine({
  id: 'user',
  on: { 'user.perform': { actions: [{ type: 'report', params: reportOf }, 'tellCore'] } },
});

function reportOf({ event: { operation } }: { readonly event: UserMachineEvent }): readonly Report[] {
  return [{ kind: 'acted', actor: USER, action: operation, rule: 'user.acted' }];
}
