import { assertEvent, enqueueActions, setup } from 'xstate';
import { USER } from '../protocol/actor-ids.ts';
import type { UserMachineEvent } from '../protocol/machine-events.ts';
import { report } from '../protocol/outbox.ts';
import { coreOf, mainThreadOf } from '../protocol/system.ts';

/**
 * The user: what is done to a window goes through the core's main thread. It has no states, since the scenario's script
 * decides what the user does and when.
 */
export const userMachine = setup({
  types: {} as { events: UserMachineEvent },
  actions: {
    report,
    performOperation: enqueueActions(({ event, enqueue, system }) => {
      assertEvent(event, 'user.perform');
      const { operation } = event;
      enqueue({
        type: 'report',
        params: [{ kind: 'acted', actor: USER, action: operation, rule: 'user.acted' }],
      });
      if (operation.type === 'answer') enqueue.sendTo(coreOf(system), { type: 'dialog.answer' });
      else enqueue.sendTo(mainThreadOf(system), { type: 'thread.perform', operation });
    }),
  },
}).createMachine({ id: 'user', on: { 'user.perform': { actions: 'performOperation' } } });
