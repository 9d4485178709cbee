import type { MessageId, TokenPicture, Trace } from '../../../../trace/index.ts';
import { messageOf } from '../../../../trace/record/lookup.ts';
import type { Wait } from '../../../../trace/picture/waits.ts';
import { timeWords } from '../../geometry/threads-axis.ts';
import { threadsMeasures } from '../../geometry/threads-measures.ts';
import { longestFit } from '../../geometry/text.ts';
import { write } from '../scene-builder.ts';
import { tokenName } from '../token-name.ts';
import { looksOf } from '../tokens.ts';
import { writeBeside } from './beside.ts';
import type { ThreadsDrawing } from './drawing.ts';

const { token: at, tokens: MAX_TOKENS } = threadsMeasures;

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
  const named = nameTokens(drawing, passing, y);
  const held = passing.find((each) => each.held)?.held;
  if (!held || picture.core.aborted) return;
  const { now, x, threads } = drawing;
  const soFar = `${timeWords(now - held.at, threads.time)} so far`;
  writeBeside(drawing, { y, from: named, to: x(now) }, [
    ['not yet at the core:', soFar],
    ['not yet', soFar],
  ]);
}

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

/** Names what is drawn, if there is one only, or numbers each; says where that ends (px). */
function nameTokens(drawing: ThreadsDrawing, passing: readonly Passing[], y: number): number {
  const { scene, geometry, trace, measure, threads, x, now } = drawing;
  const width = at.width * geometry.scale;
  const last = passing.at(-1);
  if (!last) return geometry.axis.left;
  const end = last.left + width;
  const isNumbered = threads.plan.calls > 1;
  if (passing.length > 1) {
    for (const { token, left } of passing)
      if (isNumbered && token.number !== undefined)
        write(scene, 'name', left + width / 2, y - at.numberUp, String(token.number), { anchor: 'middle' });
    return end;
  }
  const name = nameOf(trace, last.token.message);
  const number = isNumbered && last.token.number !== undefined ? `${String(last.token.number)} ` : '';
  const forms = [number + name, name, number.trim()];
  const line = x(now);
  const start = end + at.name;
  const text = longestFit('name', geometry.chart.x + geometry.chart.w - at.name - start, forms, measure);
  const taken = measure('name', text);
  const isCrossed = line > start - at.gap && line < start + taken + at.gap;
  const after = isCrossed ? line + at.name : start;
  const isRoomy = text === forms[0] && after + taken <= geometry.chart.x + geometry.chart.w - at.gap;
  if (isRoomy) {
    write(scene, 'name', after, y - at.nameUp, text);
    return after + taken;
  }
  const before = Math.min(
    last.left - at.name,
    line > last.left - at.name - at.gap ? line - at.name : Infinity,
  );
  const fitting = longestFit('name', before - geometry.axis.left, forms, measure);
  write(scene, 'name', before, y - at.nameUp, fitting, { anchor: 'end' });
  return end;
}
