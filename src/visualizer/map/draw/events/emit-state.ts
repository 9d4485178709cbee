import type { CommandPicture, Picture } from '../../../../trace/index.ts';

interface EmitState {
  readonly state: CommandPicture['state'];
  /** Ways to write the code that emits, longest first. */
  readonly forms: readonly string[];
  /** It has not begun. */
  readonly isAhead: boolean;
}

/** What the box of who emits shows: the code that emits, or the command that another call asks for. */
export function emitState({ emission, focus, core }: Picture): EmitState {
  const command = core.commands.find(({ call }) => call === focus);
  if (emission && emission.call === focus) {
    const isRunning = command ? command.state === 'runs' : core.rustAt !== undefined;
    return { state: isRunning ? 'runs' : 'returned', forms: sourceForms(emission.source), isAhead: false };
  }
  if (command) {
    const isAhead = command.state === 'notYet' || command.state === 'doesNotRun';
    return { state: command.state, forms: sourceForms(command.name), isAhead };
  }
  if (emission) return { state: 'returned', forms: sourceForms(emission.source), isAhead: false };
  return { state: 'notYet', forms: ['nothing is emitted yet', 'nothing yet'], isAhead: true };
}

/** `app.emit_to("preview", "a:b", …)`, without its object, then without more and more of its arguments. */
function sourceForms(source: string): readonly string[] {
  const bare = source.replace(/^app\./, '');
  const [, verb = bare, first = ''] = /^(\w+)\(([^,]*),?.*\)$/.exec(bare) ?? [];
  const short = bare.replace(/, …\)$/, ')');
  if (verb === bare) return [source, bare, bare.split('|').at(-1) ?? bare];
  return [source, bare, short, `${verb}(${first}, …)`, `${verb}(…)`, verb];
}

/** Ways to say what the two threads do, longest first: the one that emits or runs a command, and the other. */
export function threadWords(picture: Picture): {
  readonly own: readonly string[];
  readonly other: readonly string[];
} {
  const { emission, focus, core } = picture;
  if (core.aborted) return { own: ['process ended'], other: [''] };
  const command = core.commands.find(({ call }) => call === focus);
  const isOfEmission = emission !== undefined && emission.call === focus;
  const thread = isOfEmission ? emission.thread : (command?.thread ?? emission?.thread ?? 'core/async');
  const isMain = thread === 'core/main';
  const name = isMain ? 'main thread' : 'async runtime';
  const doing = doingOf(picture, command, isOfEmission);
  const free = isMain ? 'free' : 'idle';
  return {
    own: doing === undefined ? [`${name}: ${free}`, name, ''] : [`${name}: ${doing}`, name, doing, ''],
    other: isMain ? ['async runtime: idle'] : mainWords(picture),
  };
}

function doingOf(
  { emission, core }: Picture,
  command: CommandPicture | undefined,
  isOfEmission: boolean,
): string | undefined {
  const emits = emission?.by === 'tauri' ? 'Tauri itself emits' : 'Rust code emits';
  if (command?.state === 'runs')
    return isOfEmission && emission?.by === 'app' ? emits : `${command.name} runs`;
  return isOfEmission && command === undefined && core.rustAt !== undefined ? emits : undefined;
}

function mainWords({ core: { holder }, tokens }: Picture): readonly string[] {
  if (holder) return [`main thread: blocked by ${holder.name}`, 'main thread: blocked'];
  const isChecking = tokens.some(({ place, refused }) => place.at === 'gate' && !refused);
  return [isChecking ? 'main thread: checks a request' : 'main thread: free'];
}
