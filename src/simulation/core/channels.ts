import type { ActorId, EvalWire, Value } from '../../trace/record/trace.ts';
import type { Blocking, WebviewsLock } from './webviews-lock.ts';
import { pageId } from '../protocol/actor-ids.ts';
import type { Note, Outbox } from '../protocol/notes.ts';
import type { Ids } from '../protocol/ids.ts';
import { fromBase64 } from '../ipc/bytes.ts';
import { byteLength } from '../ipc/expressions.ts';
import { channelFetchScript, channelScript } from '../ipc/scripts.ts';

/** JSON shorter than this goes by eval. Source: tauri 2.12.5, `src/ipc/channel.rs`, `MAX_JSON_DIRECT_EXECUTE_THRESHOLD`. */
const JSON_BY_EVAL = 8192;
/** Raw bytes fewer than this go by eval. Source: as above, `MAX_RAW_DIRECT_EXECUTE_THRESHOLD`. */
const RAW_BY_EVAL = 1024;

/** A `Channel` argument of one command's run, bound to the calling webview. */
export interface CoreChannel {
  /** The page's callback id. */
  readonly id: number;
  readonly window: string;
  next: number;
}

/** Who sends on a channel: its thread, and the call its command runs for. */
export interface Sender {
  readonly actor: ActorId;
  readonly call?: string;
}

/** The core process's side of channels, with the messages that wait for their page to fetch them. */
export interface CoreChannels {
  send(channel: CoreChannel, message: Value, sender: Sender, out: Outbox): Blocking<void>;
  /** The last Rust clone is dropped. */
  end(channel: CoreChannel, sender: Sender, out: Outbox): Blocking<void>;
  /** Takes what is stored for a webview under a data id. */
  take(window: string, data: number): Value | undefined;
  /** A webview is gone, with all that is stored for it. */
  forget(window: string): void;
}

const isSmall = (message: Value) =>
  'bytes' in message
    ? fromBase64(message.bytes).length < RAW_BY_EVAL
    : byteLength(JSON.stringify(message.json)) < JSON_BY_EVAL;

/** Source: tauri 2.12.5, `src/ipc/channel.rs`, `channel_on` and `ChannelDataIpcQueue`. */
export function createCoreChannels(
  ids: Ids,
  webviews: WebviewsLock,
  isOpen: (window: string) => boolean,
): CoreChannels {
  const stored = new Map<string, { next: number; readonly entries: Map<number, Value> }>();

  function* evaluate(
    channel: CoreChannel,
    sender: Sender,
    wire: EvalWire,
    rule: NonNullable<Note['rule']>,
    out: Outbox,
  ): Blocking<void> {
    const id = ids.message();
    out.send({
      actor: sender.actor,
      rule,
      message: {
        id,
        from: sender.actor,
        to: pageId(channel.window),
        transport: 'eval',
        wire,
        ...(sender.call !== undefined && { call: sender.call }),
      },
    });
    yield* webviews.afterEval(sender.actor, id);
  }

  return {
    *send(channel, message, sender, out) {
      const index = channel.next++;
      const { id, window } = channel;
      if (isSmall(message)) {
        const script = channelScript(id, index, message);
        yield* evaluate(
          channel,
          sender,
          { form: 'eval', purpose: 'channel', id, index, message, script },
          'channel.eval',
          out,
        );
        return;
      }
      yield* webviews.untilFree();
      if (!isOpen(window)) {
        const why = { reason: 'channelClosed', callback: id, index } as const;
        out.note({ ...sender, kind: 'stopped', ...why, rule: 'channel.dropped' });
        return;
      }
      const queue = stored.get(window) ?? { next: 0, entries: new Map<number, Value>() };
      stored.set(window, queue);
      const data = queue.next++;
      queue.entries.set(data, message);
      const script = channelFetchScript(id, index, data);
      yield* evaluate(
        channel,
        sender,
        { form: 'eval', purpose: 'fetch', id, index, data, script },
        'channel.detour',
        out,
      );
    },
    *end(channel, sender, out) {
      const { id, next: index } = channel;
      const script = channelScript(id, index, undefined);
      yield* evaluate(
        channel,
        sender,
        { form: 'eval', purpose: 'channel', id, index, script },
        'channel.end',
        out,
      );
    },
    take(window, data) {
      const entries = stored.get(window)?.entries;
      const message = entries?.get(data);
      entries?.delete(data);
      return message;
    },
    forget(window) {
      stored.delete(window);
    },
  };
}
