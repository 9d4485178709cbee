import type { Value } from '../trace/record/trace.ts';
import type { Transcript } from './transcript.ts';

interface Channel {
  /** What came, by its place in the stream. */
  readonly values: Map<number, Value>;
  /** The place that is handed on next. */
  next: number;
  end: number | undefined;
}

/** A message of a channel whose fate the next record tells. */
interface Arrival {
  readonly at: number;
  readonly id: number;
  readonly index: number;
  readonly value: Value | undefined;
}

/**
 * The channels of one document. The recorder sees that a channel's callback runs, the app's own function says
 * when it is called: a message after which it was not called at once is held.
 */
export class Channels {
  readonly #channels = new Map<number, Channel>();
  readonly #transcript: Transcript;
  readonly #here: { readonly actor: string; readonly document: number };
  #arrival: Arrival | undefined;

  constructor(transcript: Transcript, here: { readonly actor: string; readonly document: number }) {
    this.#transcript = transcript;
    this.#here = here;
  }

  open(id: number): void {
    if (!this.#channels.has(id)) this.#channels.set(id, { values: new Map(), next: 0, end: undefined });
  }

  has(id: number): boolean {
    return this.#channels.has(id);
  }

  /** Its callback runs with a message, or with the end of the stream. */
  arrived(arrival: Arrival): void {
    this.settle();
    this.#arrival = arrival;
    const channel = this.#channels.get(arrival.id);
    if (!channel) return;
    if (arrival.value) channel.values.set(arrival.index, arrival.value);
    else channel.end = arrival.index;
  }

  /** The app's function was called. */
  delivered(at: number, id: number): void {
    const channel = this.#channels.get(id);
    if (!channel) return;
    const index = channel.next;
    this.#take(id, index);
    channel.next += 1;
    const value = channel.values.get(index);
    this.#add(at, 'delivered', id, index, value);
  }

  /** The page dropped the callback: the stream is at its end. */
  freed(at: number, id: number): void {
    const channel = this.#channels.get(id);
    if (channel?.end === undefined) return;
    this.#take(id, channel.end);
    this.#add(at, 'delivered', id, channel.end, undefined);
  }

  /** What arrived last was neither delivered nor the end: it is held. */
  settle(): void {
    const arrival = this.#arrival;
    this.#arrival = undefined;
    if (arrival) this.#add(arrival.at, 'held', arrival.id, arrival.index, arrival.value);
  }

  #take(id: number, index: number): void {
    if (this.#arrival?.id === id && this.#arrival.index === index) this.#arrival = undefined;
    else this.settle();
  }

  #add(at: number, kind: 'held' | 'delivered', callback: number, index: number, value: Value | undefined) {
    const part = value ? { value } : { end: true as const };
    this.#transcript.add(at, { kind, ...this.#here, callback, index, ...part });
  }
}
