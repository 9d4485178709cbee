import type { Picture, Trace } from '../../../trace/index.ts';
import { drawCommands } from '../draw/commands.ts';
import { drawCore } from '../draw/core.ts';
import { draftOn, write } from './draft.ts';
import { drawGates } from '../draw/gates.ts';
import type { Ground } from '../geometry/ground.ts';
import { messagesOf } from '../draw/messages.ts';
import { narrowGround, narrowHeight } from '../geometry/narrow.ts';
import { planOf, type Plan, type Thread } from '../geometry/plan.ts';
import type { Draft, MapLayout } from './scene.ts';
import { drawLanes, drawTokens, drawWays } from '../draw/tokens.ts';
import { wideGround, wideHeight } from '../geometry/wide.ts';
import { drawWindows } from '../draw/windows.ts';

/** From this width on, windows and core stand beside each other. */
const WIDE = 900;
const NARROWEST = 288;
/** The narrow map grows no further. */
const NARROW_MOST = 560;

/**
 * Where everything of a picture stands in a map of that width (px). Pure: the same arguments give the same
 * drawing, on the page, in a still and in print. With `before`, gates that refused in that picture are marked.
 */
export function layout(trace: Trace, picture: Picture, width: number, before?: Picture): MapLayout {
  const plan = planOf(trace);
  const ground = groundOf(plan, width);
  const draft = draftOn(ground);
  const messages = messagesOf(trace, picture, plan, ground);
  drawCaptions(draft, plan, ground);
  drawCore(draft, picture, plan, ground);
  drawWindows(draft, picture, plan, ground);
  if (!picture.core.aborted) {
    const lane = threadOf(picture, plan);
    drawLanes(draft, lane, ground);
    drawWays(draft, picture, messages);
    drawGates(draft, picture, ground, lane, before?.core.gates ?? []);
    drawCommands(draft, picture, plan, ground, lane);
  }
  drawTokens(draft, trace, picture, plan, ground, messages);
  return draft;
}

/** Height (px) of the map at every step of a trace. */
export function mapHeight(trace: Trace, width: number): number {
  const plan = planOf(trace);
  return width >= WIDE ? wideHeight(plan) : narrowHeight(plan);
}

function groundOf(plan: Plan, width: number): Ground {
  if (width >= WIDE) return wideGround(plan, width);
  return narrowGround(plan, Math.min(Math.max(width, NARROWEST), NARROW_MOST));
}

/** The thread whose lane is drawn: that of the call in focus. */
export const threadOf = ({ focus, core }: Picture, plan: Plan): Thread =>
  core.commands.find(({ call }) => call === focus)?.thread ?? plan.idleThread;

function drawCaptions(draft: Draft, plan: Plan, { isWide, core, windows }: Ground): void {
  const more = plan.more > 0 ? `and ${plan.more} more` : '';
  if (!isWide) {
    write(draft, 'caption', 2, 8, more);
    return;
  }
  const web = windows[0]?.request.x ?? 0;
  const word = plan.windows.length + plan.more > 1 ? 'WebView processes' : 'WebView process';
  write(draft, 'caption', 2, 9, more === '' ? word : `${word}, ${more}`);
  write(draft, 'caption', web + (core.x - web) / 2, 9, 'web engine', { anchor: 'middle' });
  write(draft, 'caption', core.x + 1, 9, 'Core process');
}
