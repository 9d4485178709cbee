import type { Value } from '../../trace/record/trace.ts';
import type { Outbox } from '../protocol/notes.ts';
import { noteMissedCallback } from './missed.ts';
import type { About, ChannelState, PageWorld } from './world.ts';

/** The page's side of its channels. */
export interface PageChannels {
  /** What `Channel` is on the wire; the first use of a name makes one, with what its handler throws. */
  textOf(name: string, throws?: string): string;
  /** A message of a channel, or without one its end. */
  receive(id: number, index: number, message: Value | undefined, about: About, out: Outbox): void;
}

/** Source: @tauri-apps/api 2.12.5, `src/core.ts`, `Channel`. */
export function createChannels({ input, here, callbacks }: PageWorld): PageChannels {
  const named = new Map<string, ChannelState>();

  function free(channel: ChannelState, about: About, out: Outbox): void {
    callbacks.delete(channel.id);
    const note = { ...about, ...here, callback: channel.id, index: channel.next };
    out.note({ ...note, kind: 'delivered', end: true, rule: 'channel.end' });
  }

  function deliver(channel: ChannelState, value: Value, about: About, out: Outbox): void {
    const index = channel.next;
    out.note({
      ...about,
      ...here,
      kind: 'delivered',
      callback: channel.id,
      index,
      value,
      rule: 'channel.order',
    });
    channel.next += 1;
    if (channel.throws === undefined) return;
    const text = `Error: ${channel.throws}`;
    out.note({
      ...about,
      ...here,
      kind: 'threw',
      text,
      by: 'channel',
      callback: channel.id,
      rule: 'handler.channel',
    });
  }

  return {
    textOf(name, throws) {
      const channel = named.get(name) ?? {
        id: input.ids.callback(),
        next: 0,
        pending: new Map<number, Value>(),
        ...(throws !== undefined && { throws }),
      };
      if (!named.has(name)) {
        named.set(name, channel);
        callbacks.set(channel.id, { kind: 'channel', channel });
      }
      return `__CHANNEL__:${channel.id}`;
    },
    receive(id, index, message, about, out) {
      const callback = callbacks.get(id);
      if (callback?.kind !== 'channel') {
        noteMissedCallback(id, about, out, index);
        return;
      }
      const { channel } = callback;
      const held = { ...about, ...here, kind: 'held', callback: channel.id, index } as const;
      if (!message) {
        if (index === channel.next) free(channel, about, out);
        else {
          channel.end = index;
          out.note({ ...held, end: true, rule: 'channel.order' });
        }
        return;
      }
      if (index !== channel.next) {
        channel.pending.set(index, message);
        out.note({ ...held, value: message, rule: 'channel.order' });
        return;
      }
      deliver(channel, message, about, out);
      for (let next = channel.pending.get(channel.next); next; next = channel.pending.get(channel.next)) {
        channel.pending.delete(channel.next);
        deliver(channel, next, about, out);
      }
      if (channel.next === channel.end) free(channel, about, out);
    },
  };
}
