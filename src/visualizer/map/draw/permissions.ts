import type { CapabilityFile } from '../geometry/capability-file.ts';
import type { WideGeometry } from '../geometry/map-geometry.ts';
import type { Rect } from '../geometry/shape.ts';
import { widthOf, type TextRole } from '../geometry/text.ts';
import { filesFor, questionOf, type FileEntry, type Question, type ShownFile } from './capability-lines.ts';
import type { MapDetail } from './map-detail.ts';
import { permissionMeasures } from './permission-measures.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder, Tone } from './scene.ts';

const { strip, gap, twoFrom, file: at } = permissionMeasures;

/** What the gate of permissions is asked, and the files that matter for it, with what in them decides. */
export const permissionsDetail =
  (capabilities: readonly CapabilityFile[]): MapDetail =>
  (scene, trace, picture, geometry) => {
    const place = geometry.detail;
    const question = questionOf(trace, picture);
    if (!place || !question) return;
    const max = geometry.isWide && place.h >= twoFrom ? 2 : 1;
    const { shown, more } = filesFor(capabilities, question, max);
    const { x, w } = place;
    let { y } = place;
    if (geometry.isWide) {
      drawStem(scene, geometry, place, question);
      drawQuestion(scene, { x, y, w, h: strip.h }, question, more);
      y += strip.h + gap;
    }
    // Without a strip, the file that decides says that there are others.
    const others = geometry.isWide ? '' : more;
    for (const file of shown) y += drawFile(scene, { x, y, w }, file, others) + gap;
  };

/** Joins the question to its gate. */
function drawStem(scene: SceneBuilder, geometry: WideGeometry, { y }: Rect, { state }: Question): void {
  const index = geometry.groups.findIndex(({ gates }) => gates.includes('permission'));
  const gates = geometry.groups.slice(0, index).reduce((sum, group) => sum + group.gates.length, 0);
  const gate = geometry.gate(gates, 'core/main');
  const { top, h } = geometry.measures.gate.posts;
  scene.paths.push({ d: `M${gate.x} ${gate.y + top + h}V${y}`, as: `stem ${state}` });
}

type Word = readonly [as: TextRole, text: string, tone?: Tone];

/** `asked: save_file from window preview origin local`, in fewer words where there is no room. */
function drawQuestion(scene: SceneBuilder, place: Rect, question: Question, more: string): void {
  const { command, window, origin } = question;
  scene.boxes.push({ ...place, as: 'asked' });
  const name: Word = ['asked', command.replace(/^plugin:/, '')];
  const asker: Word = ['asked', window, 'webview'];
  const host = URL.canParse(origin) ? new URL(origin).host : origin;
  const forms: readonly (readonly Word[])[] = [
    [['role', 'asked:'], name, ['role', 'from window'], asker, ['role', 'origin'], ['asked', host]],
    [['role', 'asked:'], name, ['role', 'window'], asker, ['asked', host]],
    [['role', 'asked:'], name, ['role', 'by'], asker],
    [name],
  ];
  const length = (words: readonly Word[]) =>
    words.reduce((sum, [as, text]) => sum + widthOf(as, text) + strip.gap, 0);
  const room = place.w - strip.sides;
  const fits = [more, more.replace(/,.*/, ''), '']
    .flatMap((rest) => forms.map((words) => ({ words, rest })))
    .find(({ words, rest }) => length(words) + widthOf('role', rest) <= room);
  let x = place.x + strip.x;
  const y = place.y + place.h / 2;
  for (const [as, text, tone] of fits?.words ?? []) {
    write(scene, as, x, y, text, { tone });
    x += widthOf(as, text) + strip.gap;
  }
  write(scene, 'role', place.x + place.w - strip.x, y, fits?.rest ?? '', { anchor: 'end' });
}

/** Says how high it is; `others` are the files that are not drawn. */
function drawFile(
  scene: SceneBuilder,
  place: Omit<Rect, 'h'>,
  { name, path, entries }: ShownFile,
  others: string,
): number {
  const { x, y, w } = place;
  const written = entries.map((entry) => ({ entry, ...formOf(entry, w - at.x * 2) }));
  const lines = written.reduce((sum, it) => sum + it.lines.length, 0);
  const h = at.first + at.line * (lines - 1) + at.end;
  scene.boxes.push({ ...place, h, as: 'file' });
  write(scene, 'verdict', x + at.x, y + at.head, name, { tone: 'core' });
  const room = w - at.x * 2 - at.gap - widthOf('verdict', name);
  const bare = path.replace(/^.*\//, '');
  const counts = others === '' ? [] : [others, others.replace(/,.*/, '')];
  const withCount = counts.flatMap((words) => [path, bare].map((it) => `${it}, ${words}`));
  const forms = [...withCount, ...counts, path, bare];
  const shown = forms.find((text) => widthOf('role', text) <= room) ?? '';
  write(scene, 'role', x + w - at.x, y + at.head, shown, { anchor: 'end' });
  let line = 0;
  for (const item of written) {
    drawEntry(scene, place, item, line);
    line += item.lines.length;
  }
  return h;
}

/** An entry as it is written, with what is said of it. */
interface Written {
  readonly entry: FileEntry;
  readonly lines: readonly string[];
  readonly words: string;
}

function drawEntry(
  scene: SceneBuilder,
  place: Omit<Rect, 'h'>,
  { entry: { finding, isDecided, decides }, lines, words }: Written,
  first: number,
): void {
  const { x, w } = place;
  const middle = (line: number) => place.y + at.first + at.line * (first + line);
  const tone = finding.ok ? 'allowed' : 'denied';
  const last = lines.length - 1;
  if (decides) {
    const y = middle(last) - at.line / 2;
    scene.boxes.push({ x: x + 1, y, w: w - 2, h: at.line, as: 'decisive' });
    scene.boxes.push({ x: x + 1, y, w: at.bar, h: at.line, as: `mark ${tone}` });
  }
  lines.forEach((text, line) => {
    const isStrong = decides && line === last;
    write(
      scene,
      isStrong ? 'code-strong' : 'code',
      x + at.x,
      middle(line),
      text,
      isStrong ? { tone: 'ink' } : {},
    );
  });
  if (!isDecided) return;
  const name = finding.ok ? 'resolved' : 'refused';
  scene.icons.push({ name, x: x + w - at.badge, y: middle(last), scale: at.scale });
  write(scene, 'verdict', x + w - at.words, middle(last), words, { anchor: 'end', tone });
}

/**
 * How an entry is written beside what is said of it, which is the same before it is said. What is missing needs its
 * words; where all is well the file is the better half.
 */
function formOf({ forms, finding }: FileEntry, room: number): Omit<Written, 'entry'> {
  const said = [...finding.words, ''];
  const all = finding.ok
    ? forms.flatMap((lines) => said.map((words) => ({ lines, words })))
    : said.flatMap((words) => forms.map((lines) => ({ lines, words })));
  const fits = ({ lines, words }: Omit<Written, 'entry'>) => {
    const used = at.words - at.x + (words === '' ? 0 : widthOf('verdict', words) + at.gap);
    return lines.every(
      (line, index) => widthOf('code', line) <= (index === lines.length - 1 ? room - used : room),
    );
  };
  return all.find(fits) ?? { lines: [], words: '' };
}
