import type { IsolationPicture } from '../../../../trace/index.ts';
import type { IsolatedCall } from '../../../../trace/picture/isolated-call.ts';
import type { HookPlaces, IsolatedWindow, TextPlace } from '../../geometry/isolation/places.ts';
import { longestFit, widthOf } from '../../geometry/text.ts';
import { write } from '../scene-builder.ts';
import type { SceneBuilder } from '../scene.ts';
import { fieldLines, writeAt, writeLines } from './words.ts';

/** An isolation frame with the call that its window shows. */
interface DrawnFrame {
  readonly scene: SceneBuilder;
  readonly place: IsolatedWindow;
  /** Absent before its document asks for it. */
  readonly isolation: IsolationPicture | undefined;
  readonly call: IsolatedCall | undefined;
  /** What of a policy keeps the frame out. */
  readonly directive: string | undefined;
}

/** The frame: its edge and name, the hook and what it did, what encrypts, and the key. */
export function drawFrame(drawn: DrawnFrame): void {
  const { scene, place, isolation } = drawn;
  const { x, y, w, h } = place.frame;
  const state = isolation?.state ?? 'absent';
  const isOff = state === 'blocked' || state === 'absent';
  scene.backgrounds.push({ x, y, w, h, as: isOff ? 'sandbox-off closed' : 'sandbox' });
  drawName(drawn, state);
  drawParts(drawn, state === 'ready');
  if (state === 'blocked') drawBlocked(drawn);
  if (state !== 'ready') return;
  drawKey(drawn);
  drawHook(drawn);
  drawSizes(drawn);
}

type FrameState = IsolationPicture['state'] | 'absent';

const asides: Readonly<Record<FrameState, readonly string[]>> = {
  ready: ['sandbox, other origin', 'sandbox'],
  loading: ['loads, not ready yet', 'loads'],
  blocked: [],
  absent: ['not there yet'],
};

/** The name, and behind it or at the end of its line what the frame is. */
function drawName({ scene, place, call }: DrawnFrame, state: FrameState): void {
  const { name, aside } = place;
  const isThere = state === 'ready' || state === 'loading';
  const width = writeAt(scene, 'verdict', name, ['isolation frame', 'frame'], isThere ? 'frame' : 'ahead');
  if (!aside || width === 0) return;
  const gap = 12;
  const isAfter = aside.anchor === undefined;
  const room = aside.room - width - gap;
  // Where its boxes cannot say so.
  const forms = call?.isPast && !isAfter ? ['was not asked'] : asides[state];
  writeAt(
    scene,
    'role',
    { ...aside, x: isAfter ? aside.x + width + gap : aside.x, room },
    forms,
    isThere ? 'frame' : 'ahead',
  );
}

const LINES_OF_BOTH = 3;

const looks = { ahead: 'idle', current: 'works', passed: '', refused: 'stopped' } as const;

function drawParts({ scene, place, call }: DrawnFrame, isReady: boolean): void {
  const { hook, encrypt } = place.frame;
  const has = isReady && call && !call.isPast;
  const draw = (rect: typeof hook, name: string, state: keyof typeof looks) => {
    scene.boxes.push({ ...rect, as: `part ${looks[state]}` });
    const tones = { ahead: 'ahead', current: 'ink', passed: 'ink', refused: 'denied' } as const;
    write(scene, 'command', rect.x + rect.w / 2, rect.y + rect.h / 2, name, {
      anchor: 'middle',
      tone: tones[state],
    });
  };
  draw(hook, 'hook()', has ? call.hook : 'ahead');
  draw(encrypt, 'encrypt', has ? call.encrypt : 'ahead');
}

/** The key, which no page ever has. */
function drawKey({ scene, place, call }: DrawnFrame): void {
  const { key, sizes } = place;
  const { x, y, room } = key;
  scene.icons.push({ name: 'key', x, y, tone: 'frame' });
  const words = { ...key, x: x + KEY_WORD, y, room };
  const sealed = call && !call.isPast ? call.sealed : undefined;
  // Without lines of their own the sizes are beside the key.
  const forms =
    sizes.length === 0 && sealed && place.hook.lines.length > 1
      ? sizeForms(sealed, true)
      : ['key of this run', 'this run’s key', 'key'];
  writeAt(scene, 'verdict', words, forms, 'frame');
}

const KEY_WORD = 18;

function sizeForms({ bytes, numbers }: { bytes: number; numbers: number }, says: boolean): readonly string[] {
  const whole = `${String(bytes)} B become ${String(numbers)} B`;
  return [...(says ? [`${whole}, sealed`] : []), whole, `${String(bytes)} → ${String(numbers)} B`, 'sealed'];
}

/** How large the payload becomes. */
function drawSizes({ scene, place, call }: DrawnFrame): void {
  const [first, second] = place.sizes;
  if (!call || call.hook === 'refused') return;
  if (call.isPast) {
    writeAt(scene, 'role', first, ['was not used']);
    return;
  }
  writeAt(
    scene,
    'role',
    first,
    call.sealed ? ['payload only:'] : ['payload only'],
    call.sealed ? undefined : 'ahead',
  );
  if (call.sealed) writeAt(scene, 'verdict', second, sizeForms(call.sealed, false), 'ink');
}

/** A line that is said of the hook: marked where it is what matters. */
interface Line {
  readonly forms: readonly string[];
  readonly isCode?: boolean;
  readonly mark?: 'ink' | 'denied';
  readonly isOld?: boolean;
}

/** What the hook did with the message. */
function drawHook(drawn: DrawnFrame): void {
  const { scene, place, call } = drawn;
  if (!call) return;
  const { hook } = place;
  const stop = stopOf(call);
  if (stop) {
    drawLine(scene, hook.stop, { forms: [stop, 'throws'], isCode: true, mark: 'denied' }, hook.bar);
    // The key is close below the first place, and a line of some fonts is high.
    writeLines(scene, 'role', hook.reasons.slice(0, 1), stopReason(call, hook.reasons.length > 1));
    return;
  }
  const lines = linesOf(call, hook, place.aside?.anchor === 'end');
  lines.forEach((line, index) => {
    const at = hook.lines[index];
    if (at && line) drawLine(scene, at, line, hook.bar);
  });
}

/** What it means for the page that a message stays in the frame. */
function stopReason({ hooked, page }: IsolatedCall, isWhole: boolean): readonly string[] {
  const end = hooked?.outcome === 'neverReturns' ? 'The message stays here' : 'The message ends here';
  const [success, error] = page.message?.ids ?? [];
  if (!isWhole || typeof success !== 'number' || typeof error !== 'number') return [end];
  const kept = `the page keeps callbacks ${String(success)} and ${String(error)}.`;
  return [`${end}: no frame can answer, and ${kept}`, `${end}; ${kept}`, `${end}.`];
}

function stopOf({ hooked }: IsolatedCall): string | undefined {
  switch (hooked?.outcome) {
    case 'throws':
      return `throw: ${hooked.text}`;
    case 'returnsNothing':
      return 'returns nothing';
    case 'neverReturns':
      return 'never returns';
    default:
      return undefined;
  }
}

/** The lines of a hook by how many places there are: all that it did, or what it came to. */
function linesOf(
  call: IsolatedCall,
  { lines }: HookPlaces,
  hasAside: boolean,
): readonly (Line | undefined)[] {
  const { hooked, sealed, isPast } = call;
  const isWhole = lines.length >= LINES_OF_BOTH;
  const aside: Line = { forms: ['gets the whole message', 'gets all of it'] };
  // Where the name ends its line with it, it is said there.
  if (isPast) return hasAside ? [] : [{ forms: ['was not asked', 'not asked'] }];
  if (!hooked) {
    if (sealed) return [{ forms: ['there is no hook to ask', 'no hook to ask', 'no hook'] }];
    return isWhole ? [aside] : [];
  }
  const change = changeOf(call);
  if (change) {
    const [old, fresh, more] = change;
    return isWhole ? [old, fresh, more ?? aside] : lines.length > 1 ? [old, fresh] : [fresh];
  }
  const [first] = fieldLines(call.page.message?.payload ?? null);
  const field: Line = { forms: first?.forms ?? [], isCode: true };
  if (lines.length === 1) return [field];
  return isWhole ? [field, { forms: ['unchanged'] }, aside] : [field, { forms: ['unchanged'] }];
}

/** The old line, the new one, and what else is new; undefined where nothing is. */
function changeOf({ hooked, page }: IsolatedCall): readonly [Line, Line, Line?] | undefined {
  const old = (forms: readonly string[]): Line => ({ forms, isCode: true, isOld: true });
  const fresh = (forms: readonly string[]): Line => ({ forms, isCode: true, mark: 'ink' });
  switch (hooked?.outcome) {
    case 'redirected':
      return [
        old([`cmd ${page.message?.command ?? ''}`, page.message?.command ?? '']),
        fresh([`cmd ${hooked.command}`, hooked.command]),
        { forms: fieldLines(hooked.value)[0]?.forms.map((form) => `payload ${form}`) ?? [], isCode: true },
      ];
    case 'notAMessage':
      return [
        { forms: [`returns ${JSON.stringify(hooked.returned)}`], isCode: true, mark: 'denied' },
        { forms: ['no message: cmd, ids', 'no message'] },
        { forms: ['and payload: undefined', 'all is undefined'] },
      ];
    case 'altered': {
      const was = new Map(fieldLines(page.message?.payload ?? null).map(({ name, forms }) => [name, forms]));
      const changed = fieldLines(hooked.value).find(({ name, forms }) => was.get(name)?.[0] !== forms[0]);
      if (!changed) return undefined;
      const before = was.get(changed.name) ?? [];
      // Both whole, or both shortened alike.
      const skipped = before.length === changed.forms.length ? 1 : 0;
      return [old(before.slice(skipped)), fresh(changed.forms.slice(skipped))];
    }
    default:
      return undefined;
  }
}

/** The name of the field that the hook has changed. */
export function changedField({ hooked, page }: IsolatedCall): string | undefined {
  if (hooked?.outcome !== 'altered') return undefined;
  const was = new Map(fieldLines(page.message?.payload ?? null).map(({ name, forms }) => [name, forms[0]]));
  return fieldLines(hooked.value).find(({ name, forms }) => was.get(name) !== forms[0])?.name;
}

const mark = { up: 11, h: 22, w: 4 };

/** A line of what a hook did; `bar` is from its mark to its text. */
function drawLine(scene: SceneBuilder, at: TextPlace, line: Line, bar: number): void {
  const { forms, isCode, isOld } = line;
  const role = line.mark ? 'code-strong' : isCode ? 'code' : 'role';
  const text = longestFit(role, at.room, forms);
  if (text === '') return;
  if (line.mark) drawMark(scene, at, bar, line.mark, 'fresh');
  if (!isOld) {
    write(scene, role, at.x, at.y, text, { tone: line.mark ? 'ink' : undefined });
    return;
  }
  const struck = text.indexOf(' ') + 1;
  const name = text.slice(0, struck);
  write(scene, role, at.x, at.y, name.trimEnd());
  write(scene, role, at.x + widthOf(role, name), at.y, text.slice(struck), { tone: 'struck' });
}

function drawMark(
  scene: SceneBuilder,
  { x, y, room }: TextPlace,
  bar: number,
  tone: 'ink' | 'denied',
  ground: 'fresh' | 'decisive',
): void {
  const rect = { x: x - bar, y: y - mark.up, h: mark.h };
  scene.boxes.push({ ...rect, w: room + bar, as: ground });
  scene.boxes.push({ ...rect, w: mark.w, as: `mark ${tone}` });
}

/** The word for a frame that is kept out, with its icon. */
const blocked = { icon: 11, word: 24, scale: 0.85 };

/** A frame that a policy keeps out: which part of it, and what follows. */
function drawBlocked({ scene, place, directive = '' }: DrawnFrame): void {
  const { stop, reasons, bar } = place.hook;
  const room = stop.room - widthOf('verdict', 'blocked') - blocked.word;
  if (room < 0) return;
  drawMark(scene, stop, bar, 'denied', 'decisive');
  writeAt(scene, 'code-strong', { ...stop, room }, [directive, directive.split(' ')[0] ?? ''], 'ink');
  const end = stop.x + stop.room;
  scene.icons.push({ name: 'refused', x: end - blocked.icon, y: stop.y, scale: blocked.scale });
  write(scene, 'verdict', end - blocked.word, stop.y, 'blocked', { anchor: 'end', tone: 'denied' });
  const short = 'It never loads.';
  const long =
    'Never loaded, so it never says that it is ready. The console has a CSP violation; the calls have no error.';
  writeLines(scene, 'role', reasons, reasons.length > 1 ? [long, short] : [short]);
}
