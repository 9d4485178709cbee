import type { MessageId } from '../../trace/record/trace.ts';
import type { Random } from '../clock/random.ts';
import { ASYNC_RUNTIME } from '../protocol/actor-ids.ts';
import { latencies } from '../protocol/latencies.ts';
import type { Outgoing } from '../protocol/notes.ts';

/** A message's way: it arrives in `delay` ms, with its rivals if it has any. */
export interface Trip {
  readonly message: Outgoing;
  readonly delay: number;
  /** Arrivals of one group have no fixed order among themselves. */
  readonly group?: string;
}

/** What comes of one more message: trips that begin, in this order, after others were called off. */
export interface Departure {
  readonly calledOff: readonly MessageId[];
  readonly trips: readonly Trip[];
}

interface Flight {
  readonly message: Outgoing;
  readonly due: number;
}

const tripOf = (message: Outgoing) => (message.transport === 'eval' ? latencies.eval : latencies.response);

/**
 * What a message to a page may be overtaken by, as a name that its rivals share: what one task of the async
 * runtime sends to that page, or all that the main thread drains once it is free, the answer of the command that
 * held it included. An answer is read in later turns of the main loop than an eval takes.
 */
function raceOf(message: Outgoing, isDrained: boolean): string | undefined {
  if (isDrained) return `drained to ${message.to}`;
  return message.call === undefined || message.from !== ASYNC_RUNTIME
    ? undefined
    : `${message.call} to ${message.to}`;
}

/**
 * Messages on their way to pages. Answers and evals of one race arrive in no fixed order (each kind keeps
 * its order): the seed draws the places of the answers, and all arrive at the latest of their times.
 */
export class Races {
  readonly #random: Random;
  /** By race, the latest of each perhaps still in flight. */
  readonly #flights = new Map<string, readonly Flight[]>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** Sends a message on its way. */
  start(message: Outgoing, isDrained: boolean, now: number): Departure {
    const delay = tripOf(message);
    const key = raceOf(message, isDrained);
    if (key === undefined) return { calledOff: [], trips: [{ message, delay }] };
    const rivals = (this.#flights.get(key) ?? []).filter(({ due }) => due > now);
    const flying = [...rivals.map((it) => it.message), message];
    const answers = flying.filter((it) => it.wire.form === 'response');
    const evals = flying.filter((it) => it.wire.form !== 'response');
    if (answers.length === 0 || evals.length === 0) {
      this.#flights.set(key, [...rivals, { message, due: now + delay }]);
      return { calledOff: [], trips: [{ message, delay }] };
    }
    const latest = Math.max(now + delay, ...rivals.map(({ due }) => due));
    const ordered = this.#drawn(answers, evals);
    this.#flights.set(
      key,
      ordered.map((it) => ({ message: it, due: latest })),
    );
    return {
      calledOff: rivals.map((it) => it.message.id),
      trips: ordered.map((it) => ({ message: it, delay: latest - now, group: `arriving-${key}` })),
    };
  }

  /** Answers among evals, each kind in its order. */
  #drawn(answers: readonly Outgoing[], evals: readonly Outgoing[]): readonly Outgoing[] {
    let place = 0;
    const placed = answers.map((answer) => {
      place += this.#random.below(evals.length + 1 - place);
      return { answer, place };
    });
    const answersAt = (index: number) => placed.filter((it) => it.place === index).map((it) => it.answer);
    return [...evals.flatMap((it, index) => [...answersAt(index), it]), ...answersAt(evals.length)];
  }
}
