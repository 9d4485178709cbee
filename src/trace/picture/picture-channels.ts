import { callOf, messageOf } from '../record/lookup.ts';
import type { PictureState } from './picture-state.ts';
import type { ChannelPicture } from './picture.ts';
import { windowOf } from '../record/questions.ts';
import type { CallId, EvalWire, MomentOf, Trace } from '../record/trace.ts';

/** What a picture knows of channels; the rest of its state is none of its business. */
type ChannelsState = Pick<PictureState, 'channels' | 'parked'>;

const beginOf = (id: number): ChannelPicture => ({ id, delivered: 0, held: [], ended: false });

/** A channel is met when its page first passes it to a command. */
export function meetChannels({ channels }: ChannelsState, { actor, value }: MomentOf<'called'>): void {
  const json = value && 'json' in value ? value.json : null;
  if (typeof json !== 'object' || json === null) return;
  for (const text of Object.values(json)) {
    const id = typeof text === 'string' ? Number(/^__CHANNEL__:(\d+)$/.exec(text)?.[1]) : NaN;
    if (!Number.isNaN(id) && !channels.has(id)) channels.set(id, { owner: actor, picture: beginOf(id) });
  }
}

/** A message, or the end, of a channel is held back or delivered. */
export function stream({ channels }: ChannelsState, moment: MomentOf<'held' | 'delivered'>): void {
  const { callback, index, kind, actor } = moment;
  const { owner, picture } = channels.get(callback) ?? { owner: actor, picture: beginOf(callback) };
  const isEnd = moment.end === true;
  const held =
    kind === 'held' && !isEnd ? [...picture.held, index] : picture.held.filter((it) => it !== index);
  const delivered = kind === 'delivered' && !isEnd ? index + 1 : picture.delivered;
  const ended = picture.ended || (kind === 'delivered' && isEnd);
  channels.set(callback, { owner, picture: { ...picture, held, delivered, ended } });
}

/** A message that is too large for an eval waits for its page. */
export function park(
  { parked }: ChannelsState,
  { data, id, index }: Extract<EvalWire, { purpose: 'fetch' }>,
  window: string,
): void {
  parked.set(`${window} ${data}`, { window, data, channel: id, index });
}

/** The command that fetches channel data takes it away. */
export function unpark({ parked }: ChannelsState, id: CallId, trace: Trace): void {
  const call = parked.size > 0 ? callOf(trace, id) : undefined;
  const request = messageOf(trace, call?.sent.at(-1))?.wire;
  const header =
    request?.form === 'request'
      ? request.headers.find(([name]) => name === 'Tauri-Channel-Id')?.[1]
      : request?.form === 'post'
        ? /"Tauri-Channel-Id":"(\d+)"/.exec(JSON.stringify(request.options))?.[1]
        : undefined;
  if (header === undefined) return;
  const window = windowOf(trace, call?.by ?? '') ?? '';
  parked.delete(`${window} ${header}`);
}
