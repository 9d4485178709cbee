import type { Actor, ActorId, CallId, IsolationPicture, Picture, Trace } from '../../trace/index.ts';
// From the files themselves: the layer's index would bring what writes the sentences into the page.
import { askedCommand, shortName } from '../../trace/record/command.ts';
import { callOf } from '../../trace/record/lookup.ts';
import { perTrace } from '../../trace/record/per-trace.ts';
import { callNumbers } from '../../trace/picture/call-lists.ts';
import { stepsOf } from '../../trace/steps/steps.ts';

/** Why an actor is in the state that it is in. */
export interface StateReason {
  /** Code is in `backticks`; empty where there is nothing to say. */
  readonly words: string;
  /** Something waits for the actor, or it waits for an answer. */
  readonly isWaiting: boolean;
  /** When it ends (virtual ms), where the run knows it. */
  readonly until?: number;
}

/** Why an actor is in its state, from what the map shows of it at a step. */
export function reasonOf(actor: Actor, trace: Trace, picture: Picture): StateReason {
  switch (actor.kind) {
    case 'page':
    case 'foreign-frame':
      return pageReason(actor, trace, picture);
    case 'isolation-frame':
      return frameReason(actor, trace, picture);
    case 'main-thread':
    case 'async-runtime':
      return picture.core.aborted ? because('its process has ended') : threadReason(actor, trace, picture);
    default:
      return because('');
  }
}

const because = (words: string): StateReason => ({ words, isWaiting: false });
const waiting = (words: string): StateReason => ({ words, isWaiting: true });

function pageReason({ id, window }: Actor, trace: Trace, { windows, step }: Picture): StateReason {
  const own = windows.find(({ label }) => label === window);
  if (own?.closed) return because('its window is closed');
  const made = (callsOf(trace).get(id) ?? []).filter(({ from }) => from <= step.index);
  const open = made
    .filter(({ to, document }) => to > step.index && (own?.page !== id || document === own.document))
    .map(({ number }) => number);
  if (open.length > 0) {
    const isEnd = step.index === stepsOf(trace).length - 1;
    const ends = open.length > 1 ? ['never settle', 'are not settled'] : ['never settles', 'is not settled'];
    return waiting(`${numbered('call', open)} ${isEnd ? ends[0] : ends[1]}`);
  }
  return because(made.length > 0 ? 'all its calls are settled' : 'it has called nothing');
}

function frameReason({ window }: Actor, trace: Trace, { windows }: Picture): StateReason {
  const own = windows.find(({ label }) => label === window);
  if (own?.closed) return because('its window is closed');
  const kept = own?.calls.filter(({ waitsForFrame }) => waitsForFrame).map(({ number }) => number) ?? [];
  const held = own?.isolation?.holds.map((call) => callNumbers(trace).get(call) ?? 0) ?? [];
  const words = held.length > 0 ? `its hook holds ${numbered('call', held)}` : loadingWords(own?.isolation);
  if (kept.length === 0) return { words, isWaiting: held.length > 0 };
  return waiting(`${words}; ${numbered('call', kept)} ${kept.length > 1 ? 'wait' : 'waits'} for it`);
}

function loadingWords(isolation: IsolationPicture | undefined): string {
  switch (isolation?.state) {
    case 'blocked':
      return 'a content security policy keeps it from loading';
    case 'loading':
      return 'it has not said that it is ready';
    case 'ready':
      return 'its hook sees what the page sends';
    case undefined:
      return 'the page has not added it';
  }
}

function threadReason({ id, kind }: Actor, trace: Trace, { core, tokens, step }: Picture): StateReason {
  const isMain = kind === 'main-thread';
  const { holder } = core;
  const names = isMain ? (holder ? [holder.name] : []) : core.busy.map((call) => nameOf(trace, call));
  const hasDialog = dialogsOf(trace).some(
    ({ thread, from, to }) => thread === id && from <= step.index && step.index < to,
  );
  const queued = tokens.filter(
    ({ place, from }) =>
      (isMain && place.at === 'engine') || (place.at === 'queue' && (isMain || from === id)),
  ).length;
  const words = [
    runs(names),
    hasDialog ? 'its dialog waits for the user' : '',
    queued > 0 ? queuedWords(queued, isMain) : '',
  ].filter((part) => part !== '');
  return {
    words: words.length > 0 ? words.join('; ') : 'no command runs here',
    isWaiting: hasDialog || (isMain && queued > 0),
    ...(isMain && holder?.until !== undefined && { until: holder.until }),
  };
}

const nameOf = (trace: Trace, call: CallId) =>
  shortName(askedCommand(trace, call) ?? callOf(trace, call)?.command ?? '');

const runs = (names: readonly string[]) =>
  names.length === 0
    ? ''
    : `${listed(names.map((name) => `\`${name}\``))} ${names.length > 1 ? 'run' : 'runs'} here`;

function queuedWords(count: number, isMain: boolean): string {
  const [messages, wait] = count > 1 ? [`${String(count)} messages`, 'wait'] : ['1 message', 'waits'];
  return isMain ? `${messages} ${wait} for it` : `${messages} of it ${wait} for the main thread`;
}

/** A call that a page made in the run, and by which step, by index, it is settled. */
interface MadeCall {
  readonly number: number;
  readonly document: number;
  readonly from: number;
  readonly to: number;
}

const callsOf = perTrace((trace): ReadonlyMap<ActorId, readonly MadeCall[]> => {
  const [made, settled] = [new Map<CallId, number>(), new Map<CallId, number>()];
  for (const { kind, call, index } of stepsOf(trace)) {
    if (call === undefined) continue;
    if (kind === 'called') made.set(call, index);
    if (kind === 'settled') settled.set(call, index);
  }
  const numbers = callNumbers(trace);
  const calls = trace.calls.flatMap(({ id, by, document }) => {
    const [from, number] = [made.get(id), numbers.get(id)];
    if (from === undefined || number === undefined) return [];
    return [{ by, number, document, from, to: settled.get(id) ?? Number.POSITIVE_INFINITY }];
  });
  return Map.groupBy(calls, ({ by }) => by);
});

/** The dialogs of a run: the thread that shows one, and the steps from which on it is there and is not. */
const dialogsOf = perTrace((trace) => {
  const dialogs: { readonly thread: ActorId; readonly from: number; to: number }[] = [];
  for (const { index, moments } of stepsOf(trace)) {
    for (const moment of moments) {
      if (moment.kind !== 'acted') continue;
      if (moment.action.type === 'dialog') {
        dialogs.push({ thread: moment.actor, from: index, to: Number.POSITIVE_INFINITY });
      }
      // The user answers the one that was there first.
      const first = moment.action.type === 'answer' && dialogs.find(({ to }) => to > index);
      if (first) first.to = index;
    }
  }
  return dialogs;
});

/** How many numbers are named; of more, it is said how many. */
const MAX_NAMED = 4;

/** `call 3`, `calls 1, 2 and 3`, `calls 1, 2, 3 and 96 more`. */
function numbered(noun: string, numbers: readonly number[]): string {
  const named = numbers.length > MAX_NAMED ? numbers.slice(0, MAX_NAMED - 1) : numbers;
  const others = numbers.length - named.length;
  const items = [...named.map(String), ...(others > 0 ? [`${String(others)} more`] : [])];
  return `${noun}${numbers.length > 1 ? 's' : ''} ${listed(items)}`;
}

/** `a`, `a and b`, `a, b and c`. */
function listed(items: readonly string[]): string {
  const [last = '', ...others] = items.toReversed();
  return others.length > 0 ? `${others.toReversed().join(', ')} and ${last}` : last;
}
