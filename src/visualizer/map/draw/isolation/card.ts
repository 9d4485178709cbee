import type { Json } from '../../../../trace/index.ts';
import type { MessagePlace, PlaceState, ReadableMessage } from '../../../../trace/picture/isolated-call.ts';
import { isSealed, type SealedBody } from '../../../../trace/record/wire.ts';
import { cardMeasures as at } from '../../geometry/isolation/places.ts';
import type { Rect } from '../../geometry/shape.ts';
import { longestFit, widthOf } from '../../geometry/text.ts';
import { write } from '../scene-builder.ts';
import type { SceneBuilder } from '../scene.ts';
import { fieldLines } from './words.ts';

/** Whose place a message card is at. */
type Owner = 'webview' | 'core';

/** A message as it can be read at a place, or what is said of the place as long as it is not there. */
interface Card {
  readonly rect: Rect;
  readonly place: MessagePlace;
  readonly owner: Owner;
  /** Lines in the middle of a place without a message. */
  readonly empty: readonly string[];
  /** The name of a field that the hook has changed. */
  readonly changed?: string | undefined;
}

const HEAD = 3;
/** Characters of a name that has no room. */
const MAX_VALUE = 12;
const LINES = 2;
/** From the edge of a card to what is sealed in it, and the size of the label there. */
const seal = { side: 5, y: 61, h: 37, label: 28, gap: 4, lock: 16, lockScale: 1.3 };
const rule = { y: 60.5, side: 6 };
const bar = { w: 4, up: 9.5, h: 19 };

const looks = { ahead: 'idle', current: 'works', refused: 'stopped' } as const;
/** As what it belongs to is outlined. */
const owners = { webview: 'window', core: 'core' } as const;

/** How the box of a message looks. */
export const cardLook = (state: PlaceState, owner: Owner): string =>
  `card ${state === 'passed' ? owners[owner] : looks[state]}`;

/** The message with its rows `cmd`, `ids`, `options` and its payload. */
export function drawCard(scene: SceneBuilder, card: Card): void {
  const { rect, place, owner } = card;
  const { message, state } = place;
  scene.boxes.push({ ...rect, as: cardLook(message ? state : 'ahead', owner) });
  if (!message) {
    drawEmpty(scene, rect, card.empty);
    return;
  }
  const rowAt = (row: number) => rect.y + at.first + at.row * row;
  headRows(message).forEach(([name, value], row) => {
    if (value === '') return;
    write(scene, 'role', rect.x + at.label, rowAt(row), name);
    const text = longestFit('code', rect.w - at.value - at.sides, [value, `${value.slice(0, MAX_VALUE)}…`]);
    write(scene, row === 0 ? 'code-strong' : 'code', rect.x + at.value, rowAt(row), text, { tone: 'ink' });
  });
  if (isSealed(message.payload)) {
    const { x, y, w } = rect;
    const field = { x: x + seal.side, y: y + seal.y, w: w - seal.side * 2, h: seal.h };
    drawSeal(scene, field, message.payload);
    return;
  }
  scene.boxes.push({
    x: rect.x + rule.side,
    y: rect.y + rule.y,
    w: rect.w - rule.side * 2,
    h: 0.1,
    as: 'rule record',
  });
  const below = { x: rect.x, y: rowAt(HEAD) - at.first + rule.side, w: rect.w, h: 0 };
  drawPayload(scene, { ...card, rect: below }, LINES);
}

/** What is said of a place that a message has not come to. */
export function drawEmpty(scene: SceneBuilder, rect: Rect, words: readonly string[]): void {
  const [x, middle] = [rect.x + rect.w / 2, rect.y + rect.h / 2];
  const lines = words.filter((line) => widthOf('role', line) <= rect.w - at.sides);
  lines.forEach((line, index) => {
    const y = middle + (index - (lines.length - 1) / 2) * at.row;
    write(scene, 'role', x, y, line, { anchor: 'middle', tone: 'ahead' });
  });
}

/** The fields of a payload, a line each, with the one that a hook has changed marked. */
export function drawPayload(scene: SceneBuilder, { rect, place, changed }: Card, count: number): void {
  const fields = fieldLines(place.message?.payload ?? null);
  const isCut = count > 1 && fields.length > count;
  const shown = fields.slice(0, isCut ? count - 1 : count);
  shown.forEach(({ name, forms }, index) => {
    const y = rect.y + at.first + at.row * index;
    const isChanged = changed !== undefined && name === changed;
    if (isChanged) {
      const mark = { y: y - bar.up, h: bar.h };
      scene.boxes.push({ ...mark, x: rect.x + 2, w: rect.w - at.sides, as: 'decisive' });
      scene.boxes.push({ ...mark, x: rect.x + 2, w: bar.w, as: 'mark ink' });
    }
    const role = isChanged ? 'code-strong' : 'code';
    const text = longestFit(role, rect.w - at.label - at.sides, forms);
    write(scene, role, rect.x + at.label, y, text, { tone: 'ink' });
  });
  const rest = isCut ? fields.length - shown.length : 0;
  const y = rect.y + at.first + at.row * shown.length;
  if (rest > 0) write(scene, 'role', rect.x + at.label, y, `and ${String(rest)} more`);
}

/** A payload that nobody can read here. */
export function drawSeal(scene: SceneBuilder, field: Rect, body: SealedBody): void {
  const size = `sealed, ${String(body.payload)} B`;
  const forms = body.altered ? [`${size}, ${alteredWords[body.altered]}`, `${size}, changed`, size] : [size];
  const text = longestFit('verdict', field.w - seal.label * 2, forms);
  const w = widthOf('verdict', text) + seal.label + at.sides * 2;
  const x = field.x + (field.w - w) / 2;
  const middle = field.y + field.h / 2;
  scene.boxes.push({ ...field, as: 'seal' });
  const h = Math.min(seal.label + 2, field.h - seal.gap);
  scene.boxes.push({ x, y: middle - h / 2, w, h, as: 'plate' });
  scene.icons.push({ name: 'lock', x: x + seal.lock, y: middle - 1, scale: seal.lockScale });
  write(scene, 'verdict', x + seal.label + at.sides / 2, middle, text, { tone: 'frame' });
}

const alteredWords = { payload: 'one changed', nonce: 'nonce changed' } as const;

type Row = readonly [name: string, value: string];

function headRows({ command, ids, options }: ReadableMessage): readonly Row[] {
  const idWords = ids.map((id) => (id === null ? 'undefined' : String(id)));
  return [
    ['cmd', command?.replace(/^plugin:/, '') ?? 'undefined'],
    ['ids', new Set(idWords).size === 1 ? (idWords[0] ?? '') : idWords.join(' ') || 'none'],
    ['options', optionWords(options)],
  ];
}

function optionWords(options: Json | undefined): string {
  if (options === undefined) return '';
  return options === null ? 'none' : JSON.stringify(options).replace(/["{}]/g, '');
}
