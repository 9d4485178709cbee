import {
  type AnyActorRef,
  type AnyStateMachine,
  createActor,
  createMachine,
  enqueueActions,
  type EventFromLogic,
  fromCallback,
  type InputFrom,
  type InspectionEvent,
  type StateValue,
} from 'xstate';
import { VirtualClock } from '../../../src/simulation/clock/virtual-clock.ts';
import type { Note, Report } from '../../../src/simulation/protocol/notes.ts';
import type { System } from '../../../src/simulation/protocol/system.ts';

type Timed<T> = T & { readonly at: number };

/** A machine that runs alone, and all that was heard of its system. */
export interface OneMachine<TEvent> {
  readonly system: System;
  /** Sends the machine an event at that time of the clock, once `runUntil` comes by. */
  sendAt(at: number, ...events: readonly TEvent[]): void;
  /** Does something else at that time. */
  doAt(at: number, operation: () => void): void;
  runUntil(time: number): void;
  /** The states that an actor entered, the machine if none is named. */
  states(actor?: string): readonly string[];
  /** The events that an actor got, with their times. */
  inbox(actor: string): readonly Timed<{ readonly type: string }>[];
  /** The messages that the machine gave an actor to send: time, id. */
  sent(to: string): readonly string[];
  /** The moments of one kind that were reported, with their times. */
  moments<TKind extends Note['kind']>(kind: TKind): readonly Timed<Extract<Note, { kind: TKind }>>[];
}

interface Setting<TMachine extends AnyStateMachine> {
  readonly id: string;
  readonly input?: InputFrom<TMachine>;
  /** Those whom the machine talks to: actors that do nothing. */
  readonly stubs: readonly string[];
  readonly clock?: VirtualClock;
}

const stub = fromCallback(() => undefined);

function nameOf(value: StateValue): string {
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .map(([outer, inner]) => `${outer}.${nameOf(inner ?? '')}`)
    .join();
}

/** Starts one machine on the virtual clock, under a root that has a stub for every other party. */
export function startOne<TMachine extends AnyStateMachine>(
  machine: TMachine,
  { id, input, stubs, clock = new VirtualClock() }: Setting<TMachine>,
): OneMachine<EventFromLogic<TMachine>> {
  const states: { actor: string; name: string }[] = [];
  const events: { actor: string; event: Timed<{ type: string; message?: { id: string } }> }[] = [];
  const notes: Timed<Note>[] = [];
  const namesOf = (actor: string) => states.filter((it) => it.actor === actor).map(({ name }) => name);

  function enter(actor: string, value: StateValue | undefined): void {
    const name = value === undefined ? '' : nameOf(value);
    if (name !== '' && namesOf(actor).at(-1) !== name) states.push({ actor, name });
  }

  function inspect(inspected: InspectionEvent): void {
    const actor = (inspected.actorRef as AnyActorRef).id;
    const at = clock.now();
    if (inspected.type === '@xstate.microstep' || inspected.type === '@xstate.snapshot')
      enter(actor, (inspected.snapshot as { readonly value?: StateValue }).value);
    else if (inspected.type === '@xstate.event' && !inspected.event.type.startsWith('xstate.'))
      events.push({ actor, event: { at, ...inspected.event } });
    else if (inspected.type === '@xstate.action' && inspected.action.type === 'report')
      for (const report of inspected.action.params as readonly Report[])
        if ('kind' in report) notes.push({ at, ...report });
  }

  const root = createMachine({
    entry: enqueueActions(({ enqueue }) => {
      for (const it of stubs) enqueue.spawnChild(stub, { id: it, systemId: it });
      enqueue.spawnChild(machine as AnyStateMachine, { id, systemId: id, input });
    }),
  });
  const { system } = createActor(root, { id: 'root', clock, inspect }).start();
  const doAt = (at: number, operation: () => void) => {
    clock.setTimeout(operation, at - clock.now());
  };
  const inbox = (actor: string) => events.filter((it) => it.actor === actor).map(({ event }) => event);

  return {
    system,
    doAt,
    inbox,
    sendAt(at, ...sent) {
      for (const event of sent)
        doAt(at, () => {
          (system.get(id) as AnyActorRef).send(event);
        });
    },
    runUntil(time) {
      clock.advanceTo(time);
    },
    states: (actor = id) => namesOf(actor),
    sent: (to) =>
      inbox(to)
        .filter(({ type }) => type === 'message.send')
        .map(({ at, message }) => `${at} ${message?.id ?? ''}`),
    moments: <TKind extends Note['kind']>(kind: TKind) =>
      notes.filter((note): note is Timed<Extract<Note, { kind: TKind }>> => note.kind === kind),
  };
}
