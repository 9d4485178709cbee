import { findingsOf } from '../../../trace/record/lookup.ts';
import type { Picture, Trace } from '../../../trace/index.ts';
import { bareName, drawBoxes } from '../draw/commands.ts';
import { drawParked } from '../draw/channels.ts';
import { draftOn, write } from './draft.ts';
import { gateStates, type GateState } from '../draw/gates.ts';
import { gateWords } from '../draw/gate-words.ts';
import type { Ground } from '../geometry/ground.ts';
import { threadOf } from './layout.ts';
import { messagesOf, type Messages } from '../draw/messages.ts';
import { panelGround } from '../geometry/panel-ground.ts';
import { drawPanelWindows } from '../draw/panel-windows.ts';
import { planOf, type Plan } from '../geometry/plan.ts';
import type { Draft, MapLayout } from './scene.ts';
import { fit, widthOf } from '../geometry/text.ts';
import { drawLanes, drawWays, placeTokens } from '../draw/tokens.ts';

const SIZE = 0.7;

/**
 * Where everything of a picture stands in a printed panel. Pure, as `layout` is: the same ways, places and states
 * as in the map, with few words, since the sentence stands right below.
 */
export function panel(trace: Trace, picture: Picture): MapLayout {
  const plan = planOf(trace);
  const ground = panelGround(plan);
  const draft = draftOn(ground);
  const messages = messagesOf(trace, picture, plan, ground);
  drawCore(draft, picture, plan, ground);
  drawPanelWindows(draft, picture, plan, ground);
  if (plan.more > 0) write(draft, 'caption', 2, ground.height - 8, `and ${plan.more} more`);
  if (!picture.core.aborted) {
    const lane = threadOf(picture, plan);
    drawLanes(draft, lane, ground);
    drawWays(draft, picture, messages);
    const gates = gateStates(picture, lane);
    drawPosts(draft, gates, ground, plan);
    const stands = gates.at(-1)?.gate.thread;
    drawBoxes(draft, picture, plan, ground, lane, (thread, { name, state }) => {
      const { x, y, w } = ground.box(thread);
      const isAhead = state === 'notYet' || state === 'doesNotRun';
      const isPassed = thread === 'core/main' && stands === 'core/async';
      const start = ground.gate(plan.gates - (isPassed ? 2 : 1), thread).x + 8;
      const end = x + w + 6;
      const shown = fit('input', end - start, name, bareName(name), name.replace(/^\d+ /, ''));
      write(draft, 'input', end, y - 9, shown, { anchor: 'end', tone: isAhead ? 'ahead' : 'ink' });
    });
  }
  placeTokens(draft, picture, ground, messages);
  drawRefusals(draft, trace, picture, messages);
  return draft;
}

function drawCore(draft: Draft, picture: Picture, plan: Plan, ground: Ground): void {
  const { core, bands } = ground;
  const { holder, aborted, listeners } = picture.core;
  const main = bands['core/main'];
  draft.grounds.push({ ...core, as: aborted ? 'core aborted' : 'core' });
  write(draft, 'gate', core.x + core.w - 6, core.y + 11, 'Core', { anchor: 'end', tone: 'core' });
  const room = core.w - 50;
  const says = aborted ? 'process ended' : holder ? fit('says', room, 'main thread blocked', 'blocked') : '';
  write(draft, 'says', core.x + 6, core.y + 11, says, { tone: aborted ? 'denied' : 'waiting' });
  if (holder) {
    draft.grounds.push({ ...main, as: 'hatch' });
    draft.boxes.push({ x: core.x - 2.5, y: ground.edge().y - 11, w: 5, h: 22, as: 'bar' });
  }
  const shown = listeners.filter(({ id }) => plan.coreListeners.includes(id));
  const start = plan.queued.length > 0 ? 96 : 14;
  shown.forEach(({ heard }, index) => {
    const x = core.x + start + 16 * index;
    draft.marks.push({ name: heard > 0 ? 'heard' : 'listens', x, y: 97, tone: 'core', scale: SIZE });
  });
  const after = { x: core.x + start + 16 * shown.length, y: 97 };
  drawParked(draft, picture, after, 100 - after.x + core.x);
}

/** Ends of the posts (px from their lane): shorter where there are two lanes. */
const postsOf = (plan: Plan) => (plan.threads.has('core/async') ? ([7, 14] as const) : ([8, 18] as const));
const WIDTH = 3;

/** The gates as posts with lamps, and the name of the last one that has a verdict. */
function drawPosts(draft: Draft, gates: readonly GateState[], ground: Ground, plan: Plan): void {
  const [near, far] = postsOf(plan);
  gates.forEach(({ gate, state }, index) => {
    const { x, y } = ground.gate(index, gate.thread);
    const isRefused = state === 'refused';
    for (const [from, to] of isRefused
      ? [[-far, far]]
      : [
          [-far, -near],
          [near, far],
        ])
      draft.boxes.push({
        x: x - WIDTH / 2,
        y: y + (from ?? 0),
        w: WIDTH,
        h: (to ?? 0) - (from ?? 0),
        as: `post ${state}`,
      });
    const lamp = { x, y: y - far - 6, scale: SIZE * (isRefused ? 0.9 : 0.8) };
    if (isRefused) draft.marks.push({ name: 'refused', ...lamp });
    if (state === 'passed') draft.marks.push({ name: 'resolved', ...lamp });
  });
  const last = gates.findLastIndex(({ state }) => state === 'refused' || state === 'passed');
  const met = gates[last];
  if (met) nameGate(draft, met, last, ground, plan);
}

function nameGate(draft: Draft, { gate, state }: GateState, index: number, ground: Ground, plan: Plan): void {
  const { x, y } = ground.gate(index, gate.thread);
  const [, far] = postsOf(plan);
  const tone = state === 'refused' ? 'denied' : 'ink';
  const half = widthOf('tight', gate.gate) / 2;
  if (gate.thread === 'core/async') {
    write(draft, 'tight', x - 20, y - 8, gate.gate, { anchor: 'end', tone });
    return;
  }
  // Names of commands begin right of the last gate.
  const most = ground.gate(plan.gates - 1, gate.thread).x + 6 - half;
  const middle = Math.max(plan.threads.has('core/async') ? Math.min(x, most) : x, ground.core.x + 4 + half);
  write(draft, 'tight', middle, y + far + 9, gate.gate, { anchor: 'middle', tone });
}

/** What stops a message where there is no post: the engine, or the form of a request. */
function drawRefusals(draft: Draft, trace: Trace, { tokens }: Picture, messages: Messages): void {
  for (const token of tokens) {
    const point = messages.pointOf(token);
    const { place } = token;
    if (!point) continue;
    const { x, y } = point;
    if (place.at === 'stopped')
      draft.marks.push({ name: 'refused', x: x + 8, y: Math.max(y - 9, 8), scale: SIZE });
    if (place.at !== 'gate' || (place.gate !== 'method' && place.gate !== 'form')) continue;
    const refusal = findingsOf(trace, token.call).find(({ gate }) => gate === place.gate);
    write(draft, 'tight', x - 12, y - 13, refusal ? gateWords(refusal) : '', {
      anchor: 'end',
      tone: 'denied',
    });
  }
}
