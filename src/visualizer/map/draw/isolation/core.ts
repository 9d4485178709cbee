import type { Picture, Trace } from '../../../../trace/index.ts';
import { isolatedCallAt, isSealedNow, type IsolatedCall } from '../../../../trace/picture/isolated-call.ts';
import { callOf, windowOf } from '../../../../trace/record/lookup.ts';
import { isSealed } from '../../../../trace/record/wire.ts';
import { cardMeasures, type CorePlaces, type TextPlace } from '../../geometry/isolation/places.ts';
import { wrap, widthOf } from '../../geometry/text.ts';
import { write } from '../scene-builder.ts';
import type { SceneBuilder, Tone } from '../scene.ts';
import { cardLook, drawCard, drawEmpty, drawPayload, drawSeal } from './card.ts';
import { changedField } from './frame.ts';
import { fieldLines, writeAt, writeLines } from './words.ts';

/** What a figure draws of the core process that unseals. */
interface DrawnCore {
  readonly scene: SceneBuilder;
  readonly trace: Trace;
  readonly picture: Picture;
  readonly places: CorePlaces;
  readonly isWide: boolean;
  /** One window has the map for itself. */
  readonly isSingle: boolean;
}

/** The message at the gate that opens it, whether that could be done, and the key. */
export function drawUnsealed(drawn: DrawnCore): void {
  const { scene, picture, places, isWide } = drawn;
  if (picture.core.aborted) return;
  if (places.strip && places.strip.h > 0) scene.backgrounds.push({ ...places.strip, as: 'band unused' });
  const call = focusedCall(drawn);
  const state = picture.core.gates.find(({ gate }) => gate === 'unseal')?.state ?? 'ahead';
  if (places.stem) {
    const [from, to] = places.stem;
    scene.paths.push({ d: `M${String(from.x)} ${String(from.y)}V${String(to.y)}`, as: `stem ${state}` });
  }
  if (places.card && isWide) drawWideCard(drawn, call);
  else if (places.card) drawNarrowCard(drawn, call);
  drawVerdict(drawn, call);
  drawKey(drawn, call);
}

/** A message that has just been sealed is shown as it leaves. */
export function showSealed(scene: SceneBuilder, trace: Trace, picture: Picture): void {
  for (const { message, shape, call, place } of picture.tokens) {
    if (shape !== 'frame' || place.at !== 'arrived' || !isSealedNow(trace, picture, call)) continue;
    const index = scene.tokens.findIndex((token) => token.message === message);
    const token = scene.tokens[index];
    if (token) scene.tokens[index] = { ...token, name: 'frame-seal', outcome: 'lock', tone: 'frame' };
  }
}

/** In a message of one line or two: from its edge to what is in it, and from line to line. */
const inside = { x: 8, up: 4, seal: 4, line: 17 };
/** From the middle of an icon to its words. */
const WORD = 16;

function focusedCall({ trace, picture }: DrawnCore): IsolatedCall | undefined {
  const by = callOf(trace, picture.focus)?.by;
  const window = by === undefined ? picture.windows[0]?.label : windowOf(trace, by);
  return window === undefined ? undefined : isolatedCallAt(trace, picture, window);
}

/** Why nothing comes to be opened. */
const hearsNothing = ({ picture }: DrawnCore, call: IsolatedCall | undefined): boolean =>
  call?.hook === 'refused' ||
  picture.windows.some(({ isolation, calls }) => isolation?.state === 'blocked' && calls.length > 0);

function emptyWords(drawn: DrawnCore, call: IsolatedCall | undefined): readonly string[] {
  const { isWide } = drawn;
  if (hearsNothing(drawn, call)) return ['hears nothing'];
  return [isWide ? 'to be opened here' : 'opened here with the same key'];
}

function drawWideCard(drawn: DrawnCore, call: IsolatedCall | undefined): void {
  const { scene, places } = drawn;
  if (!places.card) return;
  const place = call?.core ?? { state: 'ahead' as const };
  const changed = call && changedField(call);
  drawCard(scene, {
    rect: places.card,
    place,
    owner: 'core',
    empty: emptyWords(drawn, call),
    ...(changed !== undefined && { changed }),
  });
}

/** Only what the seal has hidden, or why it cannot be opened. */
function drawNarrowCard(drawn: DrawnCore, call: IsolatedCall | undefined): void {
  const { scene, places } = drawn;
  const { card } = places;
  if (!card) return;
  const { x, y, w, h, rows } = card;
  const rect = { x, y, w, h };
  const state = call?.core.message ? call.core.state : 'ahead';
  scene.boxes.push({ ...rect, as: cardLook(state, 'core') });
  const payload = call?.core.message?.payload ?? null;
  if (!call?.core.message) {
    drawEmpty(scene, rect, emptyWords(drawn, call));
    return;
  }
  if (call.verdict?.verdict === 'refused') {
    drawText(scene, card, call.verdict.text);
    return;
  }
  const lines = Math.min(rows, fieldLines(payload).length);
  const inset = (h - cardMeasures.row * lines) / 2;
  const within = { x, y: y + inset - inside.up, w, h: h - inset * 2 };
  if (isSealed(payload))
    drawSeal(
      scene,
      { x: x + inside.seal, y: y + inside.seal, w: w - inside.seal * 2, h: h - inside.seal * 2 },
      payload,
    );
  else
    drawPayload(
      scene,
      { rect: within, place: call.core, owner: 'core', empty: [], changed: changedField(call) },
      rows,
    );
}

/** What Tauri says, in the lines of a message. */
function drawText(
  scene: SceneBuilder,
  { x, y, w, h, rows }: NonNullable<CorePlaces['card']>,
  text: string,
): void {
  const room = w - inside.x * 2;
  const wrapped = wrap('code', room, text, rows);
  const isWhole =
    wrapped.join(' ').length >= text.length && wrapped.every((line) => widthOf('code', line) <= room);
  // The whole text is what the page gets, which is below the map.
  const lines = isWhole ? wrapped : ['cannot be opened'];
  lines.forEach((line, index) => {
    const level = y + h / 2 + (index - (lines.length - 1) / 2) * inside.line;
    write(scene, 'code-strong', x + inside.x, level, line, { tone: 'denied' });
  });
}

/** That the message can be read again, or why it cannot be opened. */
function drawVerdict({ scene, places, isWide }: DrawnCore, call: IsolatedCall | undefined): void {
  const { verdict: finding } = call ?? {};
  const place = places.verdict;
  if (!finding || !place) return;
  const isOpen = finding.verdict === 'passed';
  const words = isOpen
    ? ['readable again', 'readable']
    : [call?.reuses === undefined ? 'not sealed' : 'does not open'];
  const tone = isOpen ? 'allowed' : 'denied';
  if (!isWide) {
    writeAt(scene, 'verdict', place, words, tone);
    return;
  }
  // Below a message there is one line, which the key has once the message is open.
  if (isOpen && places.reasons.length === 0) return;
  scene.icons.push({ name: isOpen ? 'resolved' : 'refused', x: place.x, y: place.y, scale: 0.9 });
  writeAt(scene, 'verdict', { ...place, x: place.x + WORD }, words, tone);
  if (finding.verdict === 'refused')
    writeLines(scene, 'code-strong', places.reasons, [finding.text], 'denied');
}

/** The key, which frame and core process share; not where it was of no use. */
function drawKey({ scene, places, isWide, isSingle }: DrawnCore, call: IsolatedCall | undefined): void {
  const [first, ...rest] = places.key ?? [];
  if (!first || call?.verdict?.verdict === 'refused') return;
  const tone: Tone = call && call.core.state !== 'ahead' ? 'core' : 'ahead';
  if (!isWide) {
    if (!call?.verdict) writeAt(scene, 'role', first, ['one key, both frames', 'one key'], 'core');
    return;
  }
  const isBeside = rest.length > 0;
  const whole = isSingle ? 'the same key, kept by the core' : 'one key for this run, in every frame';
  const lines = isSingle
    ? ['the same key,', 'kept by the core']
    : ['one key for this run', 'the core and every', 'frame have the same'];
  scene.icons.push({ name: 'key', x: first.x, y: first.y, tone });
  const at = (place: TextPlace): TextPlace => ({ ...place, x: place.x + WORD });
  writeAt(scene, 'verdict', at(first), isBeside ? lines : [whole, lines[0] ?? ''], tone);
  if (isBeside)
    rest.forEach((place, index) =>
      writeAt(scene, 'role', at(place), lines.slice(index + 1, index + 2), tone),
    );
}
