import { setup } from 'xstate';
import type { UserDeed } from '../scenario/scenario.ts';
import { USER } from '../protocol/actor-ids.ts';
import type { Report } from '../protocol/notes.ts';
import { coreOf } from '../protocol/system.ts';

export interface UserMachineEvent {
  readonly type: 'user.do';
  readonly deed: UserDeed;
}

/** The user: what is done to a window goes through the core's main thread. */
export const userMachine = setup({
  types: {} as { events: UserMachineEvent },
  actions: {
    report: (_, _reports: readonly Report[]) => {
      // What the user does is told by inspection; what comes of it is the core's.
    },
    tellCore: ({ event: { deed }, system }) => {
      if (deed.do === 'answer') coreOf(system).send({ type: 'dialog.answer' });
      else coreOf(system).send({ type: 'core.do', thread: 'main-thread', deed });
    },
  },
}).createMachine({
  id: 'user',
  on: { 'user.do': { actions: [{ type: 'report', params: reportOf }, 'tellCore'] } },
});

function reportOf({ event: { deed } }: { readonly event: UserMachineEvent }): readonly Report[] {
  return [{ kind: 'acted', actor: USER, text: wordsOf(deed), rule: 'user.acted' }];
}

function wordsOf(deed: UserDeed): string {
  switch (deed.do) {
    case 'close':
      return `asks to close the window \`${deed.window}\``;
    case 'resize':
      return `makes the window \`${deed.window}\` ${deed.width} × ${deed.height}`;
    case 'drop':
      return `drops \`${deed.path}\` on the window \`${deed.window}\``;
    case 'answer':
      return `answers the dialog with \`${deed.with}\``;
  }
}
