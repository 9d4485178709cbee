import type { CallPicture, Picture, WindowPicture } from '../../../trace/index.ts';
import { byteCount } from '../../../trace/record/value.ts';
import type { IconName } from '../../icons/icon-name.ts';
import type { WindowGeometry } from '../geometry/map-geometry.ts';
import { pageMeasures } from '../geometry/page-measures.ts';
import type { Plan, WindowPlan } from '../geometry/plan.ts';
import type { Point, Rect } from '../geometry/shape.ts';
import { callForms, fit } from '../geometry/text.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder, Tone } from './scene.ts';

const { iconWord, foreignFrame } = pageMeasures;

/** A window that is drawn: what it is, what is in it, and where. */
export interface DrawnWindow {
  readonly scene: SceneBuilder;
  readonly picture: Picture;
  readonly plan: Plan;
  readonly windowPlan: WindowPlan;
  readonly window: WindowPicture;
  readonly place: WindowGeometry;
}

/** What is said of a window in which nothing is called; nothing where it has listeners. */
export function drawIdle(
  { scene, windowPlan, window }: DrawnWindow,
  calls: readonly CallPicture[],
  { x, y }: Point,
  room: number,
): void {
  if (calls.length > 0 || window.listeners.length > 0) return;
  const isEmpty = windowPlan.starts && !window.isLoaded;
  const forms = isEmpty ? ['no document yet', 'empty'] : ['no call under way', 'no call'];
  write(scene, 'quiet', x, y, fit('quiet', room, ...forms));
}

/** Ways to write a call with its number, longest first. */
export const numberedForms = ({ source }: CallPicture, prefix: string): readonly string[] =>
  callForms(source).map((form) => prefix + form);

/** By state: its icon, its colour, its words, and the shorter one. */
export const promises: Readonly<
  Record<CallPicture['state'], readonly [IconName, Tone | undefined, string, string?]>
> = {
  waiting: ['waiting', 'waiting', 'waiting'],
  resolved: ['resolved', 'allowed', 'resolved'],
  rejected: ['rejected', 'denied', 'rejected'],
  never: ['never', 'waiting', 'never settles', 'never'],
  gone: ['other', 'ahead', 'its document is gone', 'gone'],
};

/**
 * A promise with its value, or where that has no room, with `short`: its state alone, or its value alone. Where a state
 * has no room either, its icon says it.
 */
export function drawPromise(
  scene: SceneBuilder,
  { state, value }: CallPicture,
  prefix: string,
  { x, y }: Point,
  room: number,
  short?: 'word' | 'value',
): void {
  const [name, tone, word, shorter = word] = promises[state];
  const shown = value ? valueText('json' in value ? value.json : `${String(byteCount(value))} bytes`) : '';
  const full = shown === '' ? word : `${word}: ${shown}`;
  scene.icons.push({ name, x, y });
  const forms = shown === '' ? [word, shorter] : [full, ...(short ? [short === 'word' ? word : shown] : [])];
  const states = short === 'word' ? [prefix] : [];
  const text = fit('promise', room, ...forms.map((form) => prefix + form), ...states);
  write(scene, 'promise', x + iconWord, y, text, { tone });
}

/** More than any room has; a value may be as long as a file. */
const MAX_VALUE = 200;

const valueText = (json: unknown) =>
  (typeof json === 'string' ? (json.split('\n')[0] ?? '') : JSON.stringify(json)).slice(0, MAX_VALUE);

/** Where listeners are: the first, how far apart, and the room for each. */
interface ListenerRows extends Point {
  readonly pitch: number;
  readonly room: number;
}

/** The first `max` listeners of the window's plan, as far as they are there. */
export function drawListeners(
  { scene, window, windowPlan }: DrawnWindow,
  max: number,
  { x, y: top, pitch, room }: ListenerRows,
): void {
  for (const { event, id, heard, isLost = false } of window.listeners) {
    const row = windowPlan.listeners.indexOf(id);
    if (row < 0 || row >= max) continue;
    const y = top + row * pitch;
    const times = heard > 1 ? ` ×${heard}` : '';
    const bare = event.replace('tauri://', '');
    const forms = isLost
      ? [
          `${event} id ${id}: only in the core`,
          `${bare}: only in the core`,
          `${bare}: gone`,
          `id ${id}: gone`,
        ]
      : [`${event} id ${id}${times}`, `${event}${times}`, `${bare}${times}`, `id ${id}${times}`];
    scene.icons.push({ name: heard > 0 ? 'heard' : 'listens', x, y, tone: isLost ? 'ahead' : 'webview' });
    write(scene, 'input', x + iconWord, y, fit('input', room, ...forms), { tone: isLost ? 'ahead' : 'ink' });
  }
}

/** A frame in the page that is not the app's: around the call that it makes and its promise, or empty. */
export function drawForeignFrame({ scene, window }: DrawnWindow, { x, y, w, h }: Rect): void {
  const [frame] = window.frames;
  if (frame === undefined) return;
  const label = frame.replace(/^frame\((.*)\)$/, 'foreign frame $1');
  scene.backgrounds.push({ x, y, w, h, as: 'frame' });
  const text = fit('role', w - foreignFrame.labelSides, label, 'foreign frame');
  write(scene, 'role', x + foreignFrame.labelX, y + foreignFrame.labelY, text, { tone: 'webview' });
}

/** Whether a message has just arrived in the window, so that its token takes room. */
export const hasArrival = ({ picture, windowPlan }: DrawnWindow): boolean =>
  picture.tokens.some(({ place, to }) => place.at === 'arrived' && windowPlan.actors.includes(to));
