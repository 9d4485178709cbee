/** A run on a card: the gates, with the request at the one that refuses it; a run that no gate refuses as its glyph. */
import { glyphOf, pictureAt, stepsOf, type GatePicture, type Trace } from '../../trace/index.ts';
import { renderGlyph } from '../../visualizer/static/render.ts';
import { wideMeasures } from '../../visualizer/map/geometry/wide-measures.ts';
import { inLightColours, lightColour } from './light-colours.ts';
import { outlined, widthOf } from './text.ts';

/** Where it may draw (px). */
export interface Room {
  readonly left: number;
  readonly right: number;
  /** Of the lane, on which everything happens. */
  readonly y: number;
}

/** How much larger than in a map; with an isolation frame there is one gate more. */
const scaleOf = (gates: number) => (gates > 5 ? 1.7 : 1.9);
/** Of a gate's name, in a map. */
const NAME = 13.5;
/** From the middle of a line of text to its baseline, as a share of its size. */
const TO_BASELINE = 0.34;
/** In front of the first gate. */
const START = 56;
const LANE = 5;
const gate = wideMeasures.gate;

/** The drawing of a run; empty where there is nothing to show of it. */
export function drawRun(trace: Trace, room: Room): string {
  const refusing = stepsOf(trace).find(({ refuses }) => refuses);
  const gates = refusing && pictureAt(trace, refusing.index).core.gates;
  return gates?.some(({ state }) => state === 'refused') ? drawGates(gates, room) : drawGlyph(trace, room);
}

function drawGates(gates: readonly GatePicture[], { left, right, y }: Room): string {
  const scale = scaleOf(gates.length);
  const pitch = (right - left - START) / gates.length;
  const middles = gates.map((_, index) => left + START + pitch * (index + 0.5));
  const refused = gates.findIndex(({ state }) => state === 'refused');
  const token = (middles[refused] ?? left) - wideMeasures.places.beforeGate * scale * 0.68;
  const line = (from: number, to: number, look: string) =>
    `<path d="M${String(from)} ${String(y)}H${String(to)}" fill="none" ${look}/>`;
  return [
    line(left, token, `stroke="${lightColour('ink')}" stroke-width="${String(LANE)}"`),
    line(
      token,
      right,
      `stroke="${lightColour('line-2')}" stroke-width="3" stroke-dasharray="0 10" stroke-linecap="round"`,
    ),
    ...gates.map((each, index) => drawGate(each, middles[index] ?? left, y, scale)),
    `<g color="${lightColour('webview')}"><use href="#m-request" transform="translate(${String(token)} ${String(y)})scale(${String(scale)})"/></g>`,
  ].join('');
}

/** What is not ahead has let the request pass, or was not asked. */
const colours = { passed: 'allowed', refused: 'denied', ahead: 'line-2', skipped: 'line-2' } as const;

function drawGate({ gate: name, state }: GatePicture, x: number, y: number, scale: number): string {
  const at = (distance: number) => String(distance * scale);
  const size = NAME * scale;
  const colour = lightColour(colours[state]);
  const paper = lightColour('paper');
  const { posts, bars, lintel, lamp } = gate;
  const post = (from: number, width: number) =>
    `M${at(from)} ${at(posts.top)}h${at(width)}v${at(posts.h)}h${at(-width)}z`;
  const isOpen = state === 'passed';
  const isRefused = state === 'refused';
  const bar = (from: number) =>
    `M${at(from)} ${at(posts.top)}V${at(isRefused ? gate.filled : isOpen ? posts.top + bars.stub : bars.end)}`;
  const width = Math.max(lintel.w * scale, widthOf(name, size, 'bold') + lintel.padding * scale);
  const word = lightColour(isRefused ? 'denied' : isOpen ? 'ink' : 'ink-2');
  const sign = isOpen ? 'resolved' : isRefused ? 'refused' : undefined;
  return [
    `<g transform="translate(${String(x)} ${String(y)})" fill="none">`,
    `<path d="${isRefused ? post(posts.left, posts.right + posts.w - posts.left) : post(posts.left, posts.w) + post(posts.right, posts.w)}" ${
      isOpen || isRefused ? `fill="${colour}"` : `fill="${paper}" stroke="${colour}" stroke-width="2"`
    }/>`,
    `<path d="${(isRefused ? gate.slits : bars.xs).map(bar).join('')}" stroke="${isRefused ? paper : colour}" stroke-width="4"${isOpen || isRefused ? '' : ' stroke-dasharray="9 6"'}/>`,
    `<rect x="${String(-width / 2)}" y="${at(lintel.y)}" width="${String(width)}" height="${at(lintel.h)}" rx="2" fill="${paper}" stroke="${colour}" stroke-width="${isOpen || isRefused ? '4' : '2'}"/>`,
    `<g fill="${word}">${outlined(name, -widthOf(name, size, 'bold') / 2, lintel.name * scale + size * TO_BASELINE, size, 'bold')}</g>`,
    sign === undefined
      ? ''
      : `<use href="#m-${sign}" transform="translate(0 ${at(isRefused ? lamp.refused : lamp.passed)})scale(${String(scale)})"/>`,
    '</g>',
  ].join('');
}

/** How much larger than in a list. */
const GLYPH_SCALE = 4.6;
const WORD = 44;
const GAP = 30;
const HEIGHT = 22;

/** What the style sheet of glyphs says. */
const looks: Readonly<Record<string, string>> = {
  thread: 'fill="none" stroke="var(--line-2)"',
  webview: 'fill="var(--webview)"',
  core: 'fill="var(--core)"',
  frame: 'fill="var(--frame)"',
  bar: 'fill="none" stroke="var(--paper)" stroke-width="2"',
  gate: 'fill="var(--allowed)"',
  waits: 'fill="var(--paper)" stroke="var(--waiting)" stroke-dasharray="2.2 1.3"',
  more: 'fill="none" stroke="var(--ink-2)" stroke-width="2.5" stroke-linecap="round"',
  'by-webview': 'color="var(--webview-text)"',
  'by-core': 'color="var(--core-text)"',
  unheard: 'color="var(--ink-2)"',
};

const ends: Readonly<Record<string, string>> = {
  resolved: 'allowed',
  rejected: 'denied',
  never: 'waiting',
  unheard: 'ink-2',
};

function drawGlyph(trace: Trace, { left, y }: Room): string {
  const glyph = glyphOf(trace);
  if (!glyph) return '';
  const [, width = '0', shapes = ''] =
    /viewBox="0 0 ([\d.]+) [^>]*>([\s\S]*?)<\/svg>/.exec(renderGlyph(glyph, {})) ?? [];
  const drawn = shapes.replace(/class="([^"]*)"/g, (_, names: string) =>
    names
      .split(' ')
      .flatMap((name) => looks[name] ?? [])
      .join(' '),
  );
  const { kind, by, word } = glyph.end;
  const colour = lightColour(kind === 'heard' ? `${by ?? 'webview'}-text` : (ends[kind] ?? 'ink'));
  const wordAt = left + Number(width) * GLYPH_SCALE + GAP;
  return [
    `<g transform="translate(${String(left)} ${String(y - (HEIGHT / 2) * GLYPH_SCALE)})scale(${String(GLYPH_SCALE)})" stroke-width="1.5">${inLightColours(drawn)}</g>`,
    `<g fill="${colour}">${outlined(word, wordAt, y + WORD * TO_BASELINE, WORD, 'bold')}</g>`,
  ].join('');
}
