import type { Random } from '../clock/random.ts';
import type { TimerId, VirtualClock } from '../clock/virtual-clock.ts';
import { ASYNC_RUNTIME } from '../protocol/actor-ids.ts';
import { latencies } from '../protocol/latencies.ts';
import type { Outgoing } from '../protocol/notes.ts';

type Deliver = (message: Outgoing, group?: string) => void;

interface Flight {
  readonly message: Outgoing;
  readonly due: number;
  readonly timer: TimerId;
}

const tripOf = (message: Outgoing) => (message.transport === 'eval' ? latencies.eval : latencies.response);

/** What Tauri hands over on the main thread, from another one. */
export const needsMainThread = (message: Outgoing) => message.from === ASYNC_RUNTIME;

/**
 * What a message to a page may be overtaken by, as a name that its rivals share: what one task of the async
 * runtime sends to that page, or all that the main thread works off once it is free, the answer of the command
 * that held it included. An answer is read in later turns of the main loop than an eval takes.
 */
function raceOf(message: Outgoing, isWorkedOff: boolean): string | undefined {
  if (isWorkedOff) return `worked off to ${message.to}`;
  return message.call === undefined || !needsMainThread(message)
    ? undefined
    : `${message.call} to ${message.to}`;
}

/**
 * Messages on their way to pages. Answers and evals of one race arrive in no fixed order (each kind keeps its
 * own): the seed draws the places of the answers, and all arrive at the latest of their times.
 */
export class Races {
  readonly #clock: VirtualClock;
  readonly #random: Random;
  /** By race, the latest of each perhaps still under way. */
  readonly #flights = new Map<string, readonly Flight[]>();

  constructor(clock: VirtualClock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  /** Sends a message on its way; `deliver` is called when it, or what it races with, has arrived. */
  start(message: Outgoing, isWorkedOff: boolean, deliver: Deliver): void {
    const now = this.#clock.now();
    const trip = tripOf(message);
    const fly = (it: Outgoing, delay: number, group?: string): Flight => {
      const timer = this.#clock.setTimeout(() => {
        deliver(it, group);
      }, delay);
      return { message: it, due: now + delay, timer };
    };
    const key = raceOf(message, isWorkedOff);
    if (key === undefined) {
      fly(message, trip);
      return;
    }
    const rivals = (this.#flights.get(key) ?? []).filter(({ due }) => due > now);
    const flying = [...rivals.map((it) => it.message), message];
    const answers = flying.filter((it) => it.wire.form === 'response');
    const evals = flying.filter((it) => it.wire.form !== 'response');
    if (answers.length === 0 || evals.length === 0) {
      this.#flights.set(key, [...rivals, fly(message, trip)]);
      return;
    }
    for (const { timer } of rivals) this.#clock.clearTimeout(timer);
    const delay = Math.max(trip, ...rivals.map(({ due }) => due - now));
    let place = 0;
    const placed = answers.map((answer) => {
      place += this.#random.below(evals.length + 1 - place);
      return { answer, place };
    });
    const answersAt = (index: number) => placed.filter((it) => it.place === index).map((it) => it.answer);
    const ordered = [...evals.flatMap((it, index) => [...answersAt(index), it]), ...answersAt(evals.length)];
    this.#flights.set(
      key,
      ordered.map((it) => fly(it, delay, `arriving-${key}`)),
    );
  }
}
