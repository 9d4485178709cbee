import type { enqueueActions, EventObject, MachineContext } from 'xstate';
import type { Report } from '../protocol/notes.ts';

interface ReportAction {
  readonly type: 'report';
  readonly params: readonly Report[];
}

type Collect<TContext extends MachineContext, TEvent extends EventObject> = Parameters<
  typeof enqueueActions<TContext, TEvent, undefined, TEvent, never, ReportAction, never, never>
>[0];

/** What an action made by `enqueueActions` is given, for functions that several of them share. */
export type Acting<TContext extends MachineContext, TEvent extends EventObject> = Parameters<
  Collect<TContext, TEvent>
>[0];
