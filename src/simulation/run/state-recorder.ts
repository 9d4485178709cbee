import type { AnyActorRef, InspectionEvent, StateValue } from 'xstate';
import type { ActorId, Trace } from '../../trace/record/trace.ts';

type StateEntry = NonNullable<Trace['states']>[number];

/** A state's name as a trace writes it: `idle`, of a nested one `loaded.awaitingResponse`. */
export function stateName(value: StateValue): string {
  if (typeof value === 'string') return value;
  const [[outer, inner] = ['', undefined]] = Object.entries(value);
  const name = inner === undefined ? '' : stateName(inner);
  return name === '' ? outer : `${outer}.${name}`;
}

interface WithValue {
  readonly value: StateValue;
}

/**
 * Writes down which states the machines of a run enter. It hears only xstate's inspection: the first snapshot of each
 * actor, then every microstep, since a state that is left in the same macrostep has no snapshot. A machine without
 * states is left out.
 */
export class StateRecorder {
  readonly #entries: StateEntry[] = [];
  /** The value of each actor's machine, and its name. */
  readonly #latest = new Map<ActorId, { readonly value: StateValue; readonly name: string }>();

  /** `recorded` is how many moments have been recorded. */
  hear(event: InspectionEvent, recorded: number): void {
    const isFirst = event.type === '@xstate.snapshot' && event.event.type === 'xstate.init';
    if (!isFirst && event.type !== '@xstate.microstep') return;
    const { value } = event.snapshot as Partial<WithValue>;
    if (value === undefined) return;
    const actor = (event.actorRef as AnyActorRef).id;
    const latest = this.#latest.get(actor);
    if (latest?.value === value) return;
    const name = stateName(value);
    this.#latest.set(actor, { value, name });
    if (name === '' || name === latest?.name) return;
    // Moments are numbered from 1.
    this.#entries.push({ actor, value: name, after: recorded === 0 ? null : recorded });
  }

  /** The entries of those actors, in the order they were made. */
  entriesOf(actors: ReadonlySet<ActorId>): readonly StateEntry[] {
    return this.#entries.filter(({ actor }) => actors.has(actor));
  }
}
