import type { MessageId, TokenPicture, Trace } from '../../../../trace/index.ts';
import { messageOf } from '../../../../trace/record/lookup.ts';
import { waitsOf, type Wait } from '../../../../trace/picture/waits.ts';
import { timeWords } from '../../geometry/threads-axis.ts';
import { threadsMeasures } from '../../geometry/threads-measures.ts';
import { overlaps, type Rect } from '../../geometry/shape.ts';
import { boxOf, longestFit, widthOf } from '../../geometry/text.ts';
import { write } from '../scene-builder.ts';
import type { Scene } from '../scene.ts';
import { tokenName } from '../token-name.ts';
import { looksOf } from '../tokens.ts';
import { soFar, writeBeside } from './beside.ts';
import type { ThreadsDrawing } from './drawing.ts';

const { token: at, tokens: MAX_TOKENS } = threadsMeasures;
const { now: gap } = threadsMeasures.beside;

/** A message at the engine: since when it is held there, if it is. */
interface Passing {
  readonly token: TokenPicture;
  readonly held?: Wait | undefined;
  /** Its left (px). */
  readonly left: number;
}

/** The messages that the engine holds, or that pass it in this step. */
export function drawEngine(drawing: ThreadsDrawing): void {
  const { scene, geometry, picture } = drawing;
  const y = geometry.engine.token;
  drawDots(drawing, y);
  const passing = placed(drawing);
  const width = at.width * geometry.scale;
  for (const { token, left } of passing)
    scene.tokens.push({
      x: left + width / 2,
      y,
      message: token.message,
      ...looksOf(token),
      turn: 0,
      scale: geometry.scale,
      segments: [],
    });
  const name = nameTokens(drawing, passing, y);
  const held = passing.find((each) => each.held)?.held;
  if (held && !picture.core.aborted) {
    const { now, x } = drawing;
    const time = soFar(drawing, held.at);
    const forms = [
      ['not yet at the core:', time],
      ['not yet', time],
    ] as const;
    // A name that is after the line of now has them below it.
    if (name.left > x(now))
      writeBeside(drawing, { y: y + at.below, from: name.left - gap, to: name.left - gap }, forms);
    else writeBeside(drawing, { y, from: name.right, to: x(now) }, forms);
  }
  drawEnded(drawing, y);
}

/** What was held and has gone on: as long as that took, with its name where there is room. */
function drawEnded({ scene, trace, x, moment, threads }: ThreadsDrawing, y: number): void {
  for (const wait of waitsOf(trace)) {
    const { actor, at: from, end, name, number } = wait;
    if (actor !== 'engine' || wait.from > moment || !end || end.id > moment) continue;
    scene.paths.push({ d: `M${x(from)} ${y}H${x(end.at)}`, as: 'dots' });
    const prefix = threads.plan.calls > 1 && number !== undefined ? `${String(number)} ` : '';
    const title = { as: 'name', text: prefix + name, y: y - at.nameUp } as const;
    const held = {
      as: 'remark',
      text: `held ${timeWords(end.at - from, threads.time)}`,
      y: y + at.nameUp,
    } as const;
    const room = x(end.at) - x(from);
    const isFree = [title, held].every(({ as, text, y: middle }) => {
      const box = { x: x(from), y: middle - at.nameUp / 2, w: widthOf(as, text), h: at.nameUp };
      return box.w <= room && !takenIn(scene).some((other) => overlaps(box, other));
    });
    if (!isFree) continue;
    write(scene, title.as, x(from), title.y, title.text);
    write(scene, held.as, x(from), held.y, held.text, { tone: 'waiting' });
  }
}

/** What words would be over. */
const takenIn = ({ texts, tokens }: Scene): readonly Rect[] => [
  ...texts.map(boxOf),
  ...tokens.map(({ x, y, scale }) => ({
    x: x - (at.width * scale) / 2,
    y: y - at.nameUp,
    w: at.width * scale,
    h: at.nameUp * 2,
  })),
];

/** From when each message was held until it went on, or until now. */
function drawDots({ scene, x, waits, now }: ThreadsDrawing, y: number): void {
  const first = waits.find(({ actor }) => actor === 'engine');
  if (first && x(now) > x(first.at)) scene.paths.push({ d: `M${x(first.at)} ${y}H${x(now)}`, as: 'dots' });
}

/** Those that are drawn, side by side; none leaves the chart. */
function placed({ picture, waits, geometry, x, now }: ThreadsDrawing): readonly Passing[] {
  const held = new Map(waits.map((wait) => [wait.message, wait]));
  const width = at.width * geometry.scale;
  const tokens = picture.tokens
    .filter(({ place, shape }) => shape !== 'frame' && (place.at === 'engine' || place.at === 'between'))
    .map((token) => ({ token, held: held.get(token.message) }))
    .sort((a, b) => (a.held?.at ?? now) - (b.held?.at ?? now))
    .slice(0, MAX_TOKENS);
  const end = geometry.chart.x + geometry.chart.w - at.gap;
  let free = Number.NEGATIVE_INFINITY;
  const lefts = tokens.map((each) => {
    const left = Math.max(x(each.held?.at ?? now) + at.ahead, free);
    free = left + width + at.gap;
    return left;
  });
  // From the right, each as far back as those after it need.
  let limit = end;
  for (let index = lefts.length - 1; index >= 0; index -= 1) {
    const left = Math.min(lefts[index] ?? 0, limit - width);
    lefts[index] = left;
    limit = left - at.gap;
  }
  return tokens.map((each, index) => ({ ...each, left: lefts[index] ?? 0 }));
}

/** A request's command; of what comes back, what it is, since its value may be long. */
function nameOf(trace: Trace, id: MessageId): string {
  const message = messageOf(trace, id);
  if (!message) return '';
  const { wire } = message;
  if (wire.form === 'response') return 'answer';
  if (wire.form === 'eval') return wire.purpose === 'dispatch' ? wire.event : 'script';
  return tokenName(message, trace);
}

/** From left to right (px). */
interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** Names what is drawn, if there is one only, or numbers each; says where that is. */
function nameTokens(drawing: ThreadsDrawing, passing: readonly Passing[], y: number): Stretch {
  const { scene, geometry, threads } = drawing;
  const width = at.width * geometry.scale;
  const [first] = passing;
  const last = passing.at(-1);
  if (!first || !last) return { left: geometry.axis.left, right: geometry.axis.left };
  if (passing.length === 1) return nameOne(drawing, first, y);
  for (const { token, left } of passing)
    if (threads.plan.calls > 1 && token.number !== undefined)
      write(scene, 'name', left + width / 2, y - at.numberUp, String(token.number), { anchor: 'middle' });
  return { left: first.left, right: last.left + width };
}

/** After the token, or beyond the line of now where that would go through it; else before the token. */
function nameOne(drawing: ThreadsDrawing, { token, left }: Passing, y: number): Stretch {
  const { scene, geometry, trace, threads, x, now } = drawing;
  const name = nameOf(trace, token.message);
  const number = threads.plan.calls > 1 && token.number !== undefined ? `${String(token.number)} ` : '';
  const forms = [number + name, name, number.trim()];
  const limit = geometry.chart.x + geometry.chart.w - at.gap;
  const line = x(now);
  const end = left + at.width * geometry.scale;
  const taken = widthOf('name', number + name);
  const start = end + at.name;
  const isCrossed = line > start - at.gap && line < start + taken + at.gap;
  const after = isCrossed ? line + gap : start;
  if (after + taken <= limit) {
    write(scene, 'name', after, y - at.nameUp, number + name);
    return { left: after, right: after + taken };
  }
  const before =
    line > left - at.name - at.gap && line < end ? Math.min(line, left) - at.name : left - at.name;
  write(scene, 'name', before, y - at.nameUp, longestFit('name', before - geometry.axis.left, forms), {
    anchor: 'end',
  });
  return { left: before - taken, right: end };
}
