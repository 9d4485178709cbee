import type { CommandPicture, Picture } from '../../../trace/index.ts';
import { duration, write } from '../scene/draft.ts';
import type { Ground } from '../geometry/ground.ts';
import type { Plan, Thread } from '../geometry/plan.ts';
import type { Draft } from '../scene/scene.ts';
import { fit } from '../geometry/text.ts';
import { commandWords } from './command-words.ts';
import { prefixOf } from './windows.ts';

/** The words of a command's box. */
export interface CommandWords extends Pick<CommandPicture, 'name' | 'state'> {
  readonly says: string;
}

/** The commands at the end of their threads; where the core emits by itself, the Rust code that does. */
export function drawCommands(draft: Draft, picture: Picture, plan: Plan, ground: Ground, lane: Thread): void {
  drawBoxes(draft, picture, plan, ground, lane, (thread, words) => {
    drawWords(draft, ground, thread, words);
  });
}

/** The boxes of the commands; `write` puts the words to the one in front of each thread. */
export function drawBoxes(
  draft: Draft,
  picture: Picture,
  plan: Plan,
  ground: Ground,
  lane: Thread,
  write: (thread: Thread, words: CommandWords) => void,
): void {
  const { commands, holder } = picture.core;
  for (const thread of ['core/main', 'core/async'] as const) {
    const own = commands.filter((command) => command.thread === thread);
    own.toReversed().forEach((command, index) => {
      const isFront = index === own.length - 1;
      const { x, y, w, h } = ground.box(thread);
      const offset = (own.length - 1 - index) * Math.min(8, h / 4);
      draft.boxes.push({ x: x + offset, y: y - offset, w, h, as: `command ${command.state}` });
      if (!isFront) return;
      const says =
        command.call === holder?.call && holder.until !== undefined
          ? `until ${duration(holder.until)}`
          : commandWords(command);
      write(thread, { state: command.state, name: prefixOf(command, plan) + command.name, says });
    });
  }
  if (commands.length > 0) return;
  const { emits, rustAt } = picture.core;
  const name = (emits?.source ?? emits?.event)?.replace(/\([^]*/, '(…)') ?? '';
  const state = emits === undefined ? 'notYet' : rustAt ? 'runs' : 'returned';
  const says = { notYet: 'no command called', runs: 'runs here', returned: 'done' }[state];
  draft.boxes.push({ ...ground.box(lane), as: `command ${state}` });
  write(lane, { name, state, says });
}

/** Without its plugin: `emit` of `event|emit`. */
export const bareName = (name: string): string => name.split(/[.|]|:\/\//).at(-1) ?? name;

function drawWords(draft: Draft, ground: Ground, thread: Thread, { name, says, state }: CommandWords): void {
  const { x, y, w, h } = ground.box(thread);
  const isAhead = state === 'notYet' || state === 'doesNotRun';
  write(draft, 'command', x + w / 2, y + h / 2 - 8, fit('command', w - 10, name, bareName(name)), {
    anchor: 'middle',
    tone: isAhead ? 'ahead' : 'ink',
  });
  const isDenied = state === 'doesNotRun' || state === 'panicked';
  write(draft, 'says', x + w / 2, y + h / 2 + 9, fit('says', w - 10, says), {
    anchor: 'middle',
    tone: isDenied ? 'denied' : undefined,
  });
}
