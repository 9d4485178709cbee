import type { ChannelPicture, Picture } from '../../../trace/index.ts';
import { pageMeasures } from '../geometry/page-measures.ts';
import type { Point } from '../geometry/shape.ts';
import { fit } from '../geometry/text.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder } from './scene.ts';

const { iconWord } = pageMeasures;

/** The channel that a page has made last, as it keeps it: on two lines where there is room, else on one. */
export function drawChannel(
  scene: SceneBuilder,
  channels: readonly ChannelPicture[],
  { x, y }: Point,
  room: number,
  isTall: boolean,
): void {
  const channel = channels.at(-1);
  if (!channel) return;
  const name = `channel ${channel.id}${channels.length > 1 ? ` and ${channels.length - 1} more` : ''}`;
  const isHeard = channel.delivered > 0;
  scene.icons.push({ name: isHeard ? 'heard' : 'listens', x, y, tone: 'webview' });
  const [long, short] = stateOf(channel);
  if (isTall) {
    write(scene, 'input', x + iconWord, y, fit('input', room, name), { tone: 'ink' });
    const tone = channel.held.length > 0 ? ({ tone: 'waiting' } as const) : {};
    const below = y + pageMeasures.channel.line;
    write(scene, 'quiet', x + iconWord, below, fit('quiet', room, long, short), tone);
  } else {
    const forms = [`${name}: ${long}`, `${name}: ${short}`, `channel: ${short}`, short];
    write(scene, 'input', x + iconWord, y, fit('input', room, ...forms), { tone: 'ink' });
  }
}

function stateOf({ delivered, held, ended }: ChannelPicture): readonly [long: string, short: string] {
  if (ended) return [`${delivered} delivered, ended`, 'ended'];
  if (held.length > 0)
    return [`${delivered} delivered, ${held.join(', ')} held back`, `holds ${held.join(', ')}`];
  return [`${delivered} delivered`, `${delivered}`];
}

/** What the core process keeps until a page fetches it. */
export function drawParked(scene: SceneBuilder, { core }: Picture, { x, y }: Point, room: number): void {
  const { parked } = core;
  const [first] = parked;
  if (!first) return;
  const data = parked.map((it) => it.data).join(', ');
  scene.icons.push({ name: 'ball', x, y, tone: 'core' });
  const forms = [`data ${data} kept for ${first.window}`, `keeps data ${data}`, `data ${data}`];
  write(scene, 'input', x + iconWord, y, fit('input', room, ...forms), { tone: 'ink' });
}
