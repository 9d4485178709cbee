import type { CallPicture, Picture, WindowPicture } from '../../../trace/index.ts';
import { foldedText } from '../../../trace/record/folded-text.ts';
import { byteCount } from '../../../trace/record/value.ts';
import type { IconName } from '../../icons/icon-name.ts';
import type { WindowGeometry } from '../geometry/map-geometry.ts';
import { pageMeasures } from '../geometry/page-measures.ts';
import type { Plan, WindowPlan } from '../geometry/plan.ts';
import type { Point, Rect } from '../geometry/shape.ts';
import { callForms, fit } from '../geometry/text.ts';
import { rejectionForms, rejectionLines } from './rejection-text.ts';
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
 * A promise with its value, or where that has no room, with `short`: its state alone, or its value alone; with `state`
 * that in any case. The text of a rejection is never cut. Where a state has no room either, its icon says it.
 */
export function drawPromise(
  scene: SceneBuilder,
  call: CallPicture,
  prefix: string,
  { x, y }: Point,
  room: number,
  short?: 'word' | 'value' | 'state',
): void {
  const { state, value } = call;
  const [name, tone, word, shorter = word] = promises[state];
  const rejection = rejectionLines(call);
  const shown = value ? valueText('json' in value ? value.json : `${String(byteCount(value))} bytes`) : '';
  const full = shown === '' ? word : `${word}: ${shown}`;
  scene.icons.push({ name, x, y });
  const forms =
    shown === '' || short === 'state'
      ? [word, shorter]
      : rejection
        ? rejectionForms(rejection)
        : [full, ...(short ? [short === 'word' ? word : shown] : [])];
  const states = short === 'word' ? [prefix] : [];
  const text = fit('promise', room, ...forms.map((form) => prefix + form), ...states);
  write(scene, 'promise', x + iconWord, y, text, { tone });
}

/** More than any room has; a value may be as long as a file. */
const MAX_VALUE = 200;

const valueText = (json: unknown) =>
  foldedText(typeof json === 'string' ? (json.split('\n')[0] ?? '') : JSON.stringify(json)).slice(
    0,
    MAX_VALUE,
  );

/** Where listeners are: the first, how far apart, and the room for each. */
interface ListenerRows extends Point {
  readonly pitch: number;
  readonly room: number;
}

/** The listeners of the window's plan in `max` rows, as far as they are there; the last row counts those without one. */
export function drawListeners(
  { scene, window, windowPlan }: DrawnWindow,
  max: number,
  { x, y: top, pitch, room }: ListenerRows,
): void {
  const { listeners: planned, moreListeners } = windowPlan;
  const rows = planned.length + moreListeners > max ? max - 1 : max;
  const hidden = window.listeners.filter(({ id }) => !planned.slice(0, Math.max(0, rows)).includes(id));
  for (const { event, id, heard, isLost = false } of window.listeners) {
    const row = planned.indexOf(id);
    if (row < 0 || row >= rows) continue;
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
  if (max < 1 || hidden.length === 0) return;
  const hears = hidden.some(({ heard }) => heard > 0);
  const y = top + rows * pitch;
  scene.icons.push({ name: hears ? 'heard' : 'listens', x, y, tone: 'webview' });
  write(scene, 'input', x + iconWord, y, fit('input', room, ...moreListen(hidden, rows)), { tone: 'ink' });
}

/** Ways to say how many listeners have no row, and how many of them have heard something, longest first. */
export function moreListen(hidden: readonly { readonly heard: number }[], rows: number): readonly string[] {
  const count = hidden.length;
  const heard = hidden.filter((listener) => listener.heard > 0).length;
  const words = rows > 0 ? `and ${count} more` : String(count);
  const verb = count === 1 ? 'listens' : 'listen';
  return [...(heard > 0 ? [`${words} ${verb}, ${heard} heard`] : []), `${words} ${verb}`, words, `+${count}`];
}

/** What a window shows of its calls: the latest in a row each; the others are counted in a row before, or with the only one. */
export interface CallRows {
  readonly shown: readonly CallPicture[];
  readonly more: { readonly count: number; readonly waiting: number };
  /** Rows for the others: none where there is only one row. */
  readonly counted: 0 | 1;
}

export function callRows({ calls, earlier }: WindowPicture, max: number): CallRows {
  const total = calls.length + (earlier?.count ?? 0);
  const isJoined = max < 2;
  const count = total <= max ? calls.length : isJoined ? 1 : max - 1;
  const hidden = calls.slice(0, calls.length - count);
  const waiting = hidden.filter(({ state }) => state === 'waiting' || state === 'never').length;
  const more = { count: total - count, waiting: waiting + (earlier?.waiting ?? 0) };
  return { shown: calls.slice(-count), more, counted: more.count > 0 && !isJoined ? 1 : 0 };
}

/** Ways to say how many calls have no row, longest first. */
export const moreCalls = ({ more: { count } }: CallRows): readonly string[] => [
  `and ${count} more ${count === 1 ? 'call' : 'calls'}`,
  `and ${count} more`,
  `+${count}`,
];

/** Ways to write a call, with those that have no row anywhere, best first: its name goes last. */
export function joinedForms(forms: readonly string[], rows: CallRows): readonly string[] {
  if (rows.more.count === 0 || rows.counted > 0) return forms;
  const [, ...more] = moreCalls(rows);
  return [...more.flatMap((words) => forms.map((form) => `${form} ${words}`)), ...more];
}

/** How many of the calls that have no row wait. */
export function drawMorePromises(
  scene: SceneBuilder,
  { more: { count, waiting } }: CallRows,
  { x, y }: Point,
  room: number,
  and = '',
): void {
  const [name, tone, words] =
    waiting > 0
      ? (['waiting', 'waiting', `${waiting} waiting`] as const)
      : (['other', 'ahead', `${count} settled`] as const);
  scene.icons.push({ name, x, y });
  write(scene, 'promise', x + iconWord, y, fit('promise', room, and + words, String(waiting || count)), {
    tone,
  });
}

/** A frame in the page that is not the app's: around the call that it makes and its promise, or empty. */
export function drawForeignFrame({ scene, window }: DrawnWindow, { x, y, w, h }: Rect): void {
  const [frame, ...others] = window.frames;
  if (frame === undefined) return;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const label = frame.replace(/^frame\((.*)\)$/, 'foreign frame $1');
  scene.backgrounds.push({ x, y, w, h, as: 'frame' });
  const text = fit('role', w - foreignFrame.labelSides, label + more, `foreign frame${more}`, `frame${more}`);
  write(scene, 'role', x + foreignFrame.labelX, y + foreignFrame.labelY, text, { tone: 'webview' });
}

/** Whether a message has just arrived in the window, so that its token takes room. */
export const hasArrival = ({ picture, windowPlan }: DrawnWindow): boolean =>
  picture.tokens.some(({ place, to }) => place.at === 'arrived' && windowPlan.actors.includes(to));
