import type { CoreMachineEvent } from '../core/core-process.machine.ts';
import type { EngineMachineEvent } from '../engine/engine.machine.ts';
import type { IsolationFrameMachineEvent } from '../isolation/isolation-frame.machine.ts';
import type { PageMachineEvent } from '../page/page.machine.ts';
import type { UserMachineEvent } from '../user/user.machine.ts';
import { CORE, ENGINE, USER } from './actor-ids.ts';
import type { Delivery } from './notes.ts';

/** What of xstate's actor system is used here; its `get` is untyped. */
export interface System {
  get(id: string): unknown;
}

interface Inbox<TEvent> {
  send(event: TEvent): void;
}

/** The web engine of this run. */
export const engineOf = (system: System) => system.get(ENGINE) as Inbox<EngineMachineEvent>;

/** The core process of this run. */
export const coreOf = (system: System) => system.get(CORE) as Inbox<CoreMachineEvent>;

/** The page or frame of that actor id. */
export const pageOf = (system: System, id: string) => system.get(id) as Inbox<PageMachineEvent>;

/** The isolation frame of that actor id, if there is one. */
export const isolationFrameOf = (system: System, id: string) =>
  system.get(id) as Inbox<IsolationFrameMachineEvent> | undefined;

/** The user of this run. */
export const userOf = (system: System) => system.get(USER) as Inbox<UserMachineEvent>;

/** Whoever receives messages under that id. */
export const receiverIn = (system: System, id: string) => system.get(id) as Inbox<Delivery>;
