import type { CommandPicture, Picture } from '../../../trace/index.ts';
import type { MapGeometry, PageGeometry } from '../geometry/map-geometry.ts';
import { pageMeasures } from '../geometry/page-measures.ts';
import type { Plan, Thread } from '../geometry/plan.ts';
import { fit } from '../geometry/text.ts';
import { prefixOf } from './call-number.ts';
import { commandWords } from './command-words.ts';
import { duration } from '../geometry/duration.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder } from './scene.ts';

const { stack, stackPart, nameUp, stateDown, sides } = pageMeasures.command;

/** The words of a command's box: its name, and what it does or did. */
export interface CommandWords extends Pick<CommandPicture, 'name' | 'state'> {
  readonly remark: string;
}

/** The commands at the end of their threads; where the core emits for no call, the Rust code that does. */
export function drawCommands(
  scene: SceneBuilder,
  picture: Picture,
  plan: Plan,
  geometry: PageGeometry,
  lane: Thread,
): void {
  drawBoxes(scene, picture, plan, geometry, lane, (thread, words) => {
    drawWords(scene, geometry, thread, words);
    // Code that emits for no call, and the place of a command that is not called, have nothing more to say.
    if (picture.core.commands.length > 0)
      scene.parts.push({ kind: 'command', key: thread, ...geometry.command(thread) });
  });
}

/** The boxes of the commands; `write` puts the words to the one in front of each thread. */
export function drawBoxes(
  scene: SceneBuilder,
  picture: Picture,
  plan: Plan,
  geometry: MapGeometry,
  lane: Thread,
  write: (thread: Thread, words: CommandWords) => void,
): void {
  const { commands, holder } = picture.core;
  for (const thread of ['core/main', 'core/async'] as const) {
    const ofThread = commands.filter((command) => command.thread === thread);
    ofThread.toReversed().forEach((command, index) => {
      const isFront = index === ofThread.length - 1;
      const { x, y, w, h } = geometry.command(thread);
      const offset = (ofThread.length - 1 - index) * Math.min(stack, h / stackPart);
      scene.boxes.push({ x: x + offset, y: y - offset, w, h, as: `command ${command.state}` });
      if (!isFront) return;
      const remark =
        command.call === holder?.call && holder.until !== undefined
          ? `until ${duration(holder.until)}`
          : commandWords(command);
      write(thread, { state: command.state, name: prefixOf(command, plan) + command.name, remark });
    });
  }
  if (commands.length > 0) return;
  const { emits, rustAt } = picture.core;
  const name = (emits?.source ?? emits?.event)?.replace(/\([^]*/, '(…)') ?? '';
  const state = emits === undefined ? 'notYet' : rustAt ? 'runs' : 'returned';
  const remark = { notYet: 'no command called', runs: 'runs here', returned: 'done' }[state];
  scene.boxes.push({ ...geometry.command(lane), as: `command ${state}` });
  write(lane, { name, state, remark });
}

/** Without its plugin: `emit` of `event|emit`. */
export const bareName = (name: string): string => name.split(/[.|]|:\/\//).at(-1) ?? name;

function drawWords(
  scene: SceneBuilder,
  geometry: PageGeometry,
  thread: Thread,
  { name, remark, state }: CommandWords,
): void {
  const { x, y, w, h } = geometry.command(thread);
  const isAhead = state === 'notYet' || state === 'doesNotRun';
  const isDenied = state === 'doesNotRun' || state === 'panicked';
  const [middle, room] = [{ x: x + w / 2, y: y + h / 2 }, w - sides];
  if (geometry.isLine(thread)) {
    const bare = bareName(name);
    const only = bare.replace(/^\d+ /, '');
    // A value may be too long; that it returned is not.
    const short = remark.replace(/^returned .*/, 'returned');
    const forms = [`${name} ${remark}`, `${bare} ${remark}`, `${only} ${remark}`, `${only} ${short}`, short];
    const text = fit('command', room, ...forms.map((form) => form.trim()));
    const tone = isDenied ? 'denied' : isAhead ? 'ahead' : 'ink';
    write(scene, 'command', middle.x, middle.y, text, { anchor: 'middle', tone });
    return;
  }
  write(
    scene,
    'command',
    middle.x,
    middle.y - nameUp,
    fit('command', room, name, bareName(name), bareName(name.replace(/^\d+ /, ''))),
    {
      anchor: 'middle',
      tone: isAhead ? 'ahead' : 'ink',
    },
  );
  write(scene, 'remark', middle.x, middle.y + stateDown, fit('remark', room, remark), {
    anchor: 'middle',
    tone: isDenied ? 'denied' : undefined,
  });
}
