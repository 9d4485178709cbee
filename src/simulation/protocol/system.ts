import type { ActorRef, Snapshot } from 'xstate';
import { ASYNC_RUNTIME, CORE, ENGINE, MAIN_THREAD, USER } from './actor-ids.ts';
import type {
  AsyncRuntimeMachineEvent,
  CoreProcessMachineEvent,
  EngineMachineEvent,
  IsolationFrameMachineEvent,
  MainThreadMachineEvent,
  PageMachineEvent,
  UserMachineEvent,
} from './machine-events.ts';
import type { Delivery, Outgoing } from './notes.ts';

/** What of xstate's actor system is used here; its `get` is untyped. */
export interface System {
  get(id: string): unknown;
}

/** An actor of this run, by the events it takes. */
export type Party<TEvent extends { readonly type: string }> = ActorRef<Snapshot<unknown>, TEvent>;

/** The web engine of this run. */
export const engineOf = (system: System) => system.get(ENGINE) as Party<EngineMachineEvent>;

/** The core process of this run. */
export const coreOf = (system: System) => system.get(CORE) as Party<CoreProcessMachineEvent>;

/** Its main thread. */
export const mainThreadOf = (system: System) => system.get(MAIN_THREAD) as Party<MainThreadMachineEvent>;

/** Its async runtime. */
export const asyncRuntimeOf = <Task = never>(system: System) =>
  system.get(ASYNC_RUNTIME) as Party<AsyncRuntimeMachineEvent<Task>>;

/** The page or frame of that actor id. */
export const pageOf = (system: System, id: string) => system.get(id) as Party<PageMachineEvent>;

/** The isolation frame of that actor id, if there is one. */
export const isolationFrameOf = (system: System, id: string) =>
  system.get(id) as Party<IsolationFrameMachineEvent> | undefined;

/** The user of this run. */
export const userOf = (system: System) => system.get(USER) as Party<UserMachineEvent>;

/** Whoever takes a message that goes to a document: a page, a frame, or the engine, which asked for the document. */
export const receiverOf = (system: System, { to }: Outgoing) => system.get(to) as Party<Delivery>;
