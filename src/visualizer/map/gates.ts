import type { GatePicture, Picture } from '../../trace/index.ts';
import { write } from './draft.ts';
import type { Ground } from './ground.ts';
import type { Draft, Tone } from './scene.ts';
import { fit, widthOf } from './text.ts';

/** Where words begin in the core of the narrow map. */
export const LABEL_X = 108;

const POST_WIDTH = 4;

/** The gates as the request in focus meets them; `before` are those of the run before a change. */
export function drawGates(draft: Draft, picture: Picture, ground: Ground, before: readonly GatePicture[]): void {
  const { gates } = picture.core;
  const request = picture.tokens.find(({ call, shape }) => shape === 'request' && call === picture.focus);
  const checked = request?.place.at === 'gate' && !request.refused ? request.place.gate : undefined;
  const found = ground.isWide ? besideEachOther(gates, ground.spacing) : gates.map((gate) => gate.found ?? '');
  gates.forEach((gate, index) => {
    const state = gate.state === 'ahead' && gate.gate === checked ? 'checked' : gate.state;
    const earlier = before.find((it) => it.gate === gate.gate);
    const wasRefused = earlier?.state === 'refused' && state !== 'refused';
    drawGate(draft, ground, { gate, index, state, wasRefused, found: found[index] ?? '' });
  });
}

interface GateItem {
  readonly gate: GatePicture;
  readonly index: number;
  readonly state: GatePicture['state'] | 'checked';
  readonly wasRefused: boolean;
  readonly found: string;
}

function drawGate(draft: Draft, ground: Ground, { gate, index, state, wasRefused, found }: GateItem): void {
  const { x, y } = ground.gate(index, gate.thread);
  const { isWide } = ground;
  const isAsync = gate.thread === 'core/async';
  const [near, far] = isWide ? (isAsync ? [12, 27] : [13, 35]) : [12, 28];
  const isRefused = state === 'refused';
  const stretches = isRefused ? [[-far, far] as const] : [[-far, -near] as const, [near, far] as const];
  for (const [from, to] of stretches) {
    const [long, across] = [to - from, isWide ? POST_WIDTH : 6];
    draft.boxes.push(
      isWide
        ? { x: x - across / 2, y: y + from, w: across, h: long, as: `post ${state}` }
        : { x: x + from, y: y - across / 2, w: long, h: across, as: `post ${state}` },
    );
  }
  const lamp = isWide ? { x, y: y - far - (isRefused ? 11 : 9) } : { x: x + far + 10, y };
  if (isRefused) draft.marks.push({ name: 'refused', ...lamp });
  if (state === 'passed') draft.marks.push({ name: 'resolved', ...lamp, scale: 0.8 });
  const tone: Tone = isRefused ? 'denied' : state === 'ahead' || state === 'skipped' ? 'ahead' : 'ink';
  const foundTone = isRefused ? 'denied' : undefined;
  if (isWide) {
    const nameAt = y + far + (isAsync ? 10 : 12);
    write(draft, ground.spacing < 70 ? 'tight' : 'gate', x, nameAt, gate.gate, { anchor: 'middle', tone });
    write(draft, 'input', x, nameAt + 15, found, { anchor: 'middle', tone: foundTone });
    if (wasRefused) {
      draft.marks.push({ name: 'before', x: x + 19, y: lamp.y });
      if (ground.spacing >= 75) write(draft, 'says', x + 31, lamp.y, 'before');
    }
  } else {
    const end = ground.width - 70 - (wasRefused ? 6 : 0);
    write(draft, 'gate', LABEL_X, y, gate.gate, { tone });
    const room = end - LABEL_X - widthOf('gate', gate.gate) - 8;
    write(draft, 'input', end, y, fit('input', room, ...foundForms(found)), { anchor: 'end', tone: foundTone });
    if (wasRefused) draft.marks.push({ name: 'before', x: end + 12, y });
  }
}

const foundForms = (found: string) =>
  /^https?:/.test(found) ? [found, new URL(found).host, 'remote'] : [found];

/** What was found, cut so that no two words touch; a refusal may take the room its neighbours leave. */
function besideEachOther(gates: readonly GatePicture[], spacing: number): readonly string[] {
  const share = spacing - 8;
  const texts = gates.map(({ found = '' }) => fit('input', share, ...foundForms(found)));
  const order = gates.map((_, index) => index).sort((a, b) => Number(isRefused(gates[b])) - Number(isRefused(gates[a])));
  for (const index of order) {
    const gate = gates[index];
    const isAlone = gate?.thread === 'core/async';
    const beside = isAlone ? [] : [texts[index - 1] ?? '', gates[index + 1]?.thread === 'core/async' ? '' : (texts[index + 1] ?? '')];
    const room = 2 * share - Math.max(0, ...beside.map((text) => widthOf('input', text)));
    texts[index] = fit('input', Math.max(room, share), ...foundForms(gate?.found ?? ''));
  }
  return texts;
}

const isRefused = (gate: GatePicture | undefined) => gate?.state === 'refused';
