import { callOf, messageOf, windowOf } from '../record/lookup.ts';
import type { CallId, EvalWire, MomentOf, Trace } from '../record/trace.ts';
import { headerIn } from '../record/wire.ts';
import { dropOldest } from './limits.ts';
import type { ChannelPicture } from './picture.ts';
import type { PictureState } from './state.ts';

/** What a picture knows of channels. */
type Channels = Pick<PictureState, 'channels' | 'parked'>;

const newChannel = (id: number): ChannelPicture => ({ id, delivered: 0, held: [], ended: false });

/** A channel is met when its page first passes it to a command. */
export function meetChannels({ channels }: Channels, { actor, value }: MomentOf<'called'>): void {
  const json = value && 'json' in value ? value.json : null;
  if (typeof json !== 'object' || json === null) return;
  for (const field of Object.values(json)) {
    const id = typeof field === 'string' ? /^__CHANNEL__:(\d+)$/.exec(field)?.[1] : undefined;
    if (id !== undefined && !channels.has(Number(id)))
      channels.set(Number(id), { owner: actor, picture: newChannel(Number(id)) });
  }
  dropOldest(channels);
}

/** A message, or the end, of a channel is held back or delivered. */
export function stream({ channels }: Channels, moment: MomentOf<'held' | 'delivered'>): void {
  const { callback, actor } = moment;
  const { owner, picture } = channels.get(callback) ?? { owner: actor, picture: newChannel(callback) };
  channels.set(callback, { owner, picture: { ...picture, ...changeOf(picture, moment) } });
  dropOldest(channels);
}

function changeOf(
  { held }: ChannelPicture,
  { kind, index, end }: MomentOf<'held' | 'delivered'>,
): Partial<ChannelPicture> {
  if (kind === 'held') return end ? {} : { held: [...held, index] };
  const rest = held.filter((it) => it !== index);
  return end ? { held: rest, ended: true } : { held: rest, delivered: index + 1 };
}

/** A message that is too large for an eval waits for its page. */
export function park(
  { parked }: Channels,
  { data, id, index }: Extract<EvalWire, { purpose: 'fetch' }>,
  window: string,
): void {
  parked.set(`${window} ${data}`, { window, data, channel: id, index });
  dropOldest(parked);
}

/** The command that fetches channel data takes it away. */
export function unpark({ parked }: Channels, id: CallId, trace: Trace): void {
  const call = parked.size > 0 ? callOf(trace, id) : undefined;
  const request = messageOf(trace, call?.sent.at(-1))?.wire;
  const header =
    request?.form === 'request'
      ? headerIn(request, 'Tauri-Channel-Id')
      : request?.form === 'post'
        ? /"Tauri-Channel-Id":"(\d+)"/.exec(JSON.stringify(request.options))?.[1]
        : undefined;
  if (header === undefined) return;
  const window = windowOf(trace, call?.by ?? '') ?? '';
  parked.delete(`${window} ${header}`);
}
