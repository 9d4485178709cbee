import type { Actor, IsolationPicture, MomentId, Picture, Trace } from '../../trace/index.ts';
// From the files themselves: the layer's index would bring what writes the sentences into the page.
import { askedCommand, shortName } from '../../trace/record/command.ts';
import { callOf } from '../../trace/record/lookup.ts';
import { callNumbers } from '../../trace/picture/call-lists.ts';
import type { StateEntry } from '../../trace/steps/machine-states.ts';
import {
  callSpansOf,
  commandSpansOf,
  dialogSpansOf,
  lastsAt,
  queuedSpansOf,
} from '../../trace/picture/spans.ts';

/** What a reason is made from: an actor and the state that it is in, once a moment of the picture's step has happened. */
export interface StateNow {
  readonly actor: Actor;
  readonly entry: StateEntry;
  readonly trace: Trace;
  readonly picture: Picture;
  readonly moment: MomentId;
}

/** Why an actor is in the state that it is in. */
export interface StateReason {
  /** Code is in `backticks`; empty where there is nothing to say. */
  readonly words: string;
  /** Something waits for the actor, or it waits for an answer. */
  readonly isWaiting: boolean;
  /** When it ends (virtual ms), where the run knows it. */
  readonly until?: number;
}

export function reasonOf(now: StateNow): StateReason {
  switch (now.actor.kind) {
    case 'page':
    case 'foreign-frame':
      return pageReason(now);
    case 'isolation-frame':
      return frameReason(now);
    case 'main-thread':
      return now.picture.core.aborted ? ended : mainThreadReason(now);
    case 'async-runtime':
      return now.picture.core.aborted ? ended : asyncRuntimeReason(now);
    default:
      return because('');
  }
}

const because = (words: string): StateReason => ({ words, isWaiting: false });
const waiting = (words: string): StateReason => ({ words, isWaiting: true });
const ended = because('its process has ended');

function pageReason({ actor: { id, window }, entry, trace, picture, moment }: StateNow): StateReason {
  const own = picture.windows.find(({ label }) => label === window);
  if (own?.closed) return because('its window is closed');
  const made = (callSpansOf(trace).get(id) ?? []).filter(
    ({ document }) => own?.page !== id || document === own.document,
  );
  const open = made.filter((span) => lastsAt(span, moment));
  // A call that has only begun counts from its next state on.
  const hasBegun = made.some((span) => lastsAt(span, entry.after?.id ?? 0));
  // An answer may let the page call again at once: between the two it has no open call, and its machine waits already.
  if (hasBegun && open.length === 0 && entry.value.endsWith('awaitingResponse'))
    return because('its script runs on after an answer');
  if (!hasBegun || open.length === 0) return because('no call waits for its answer');
  const isEnd = picture.windows.some(({ calls }) => calls.some(({ state }) => state === 'never'));
  const many = isEnd ? 'never settle' : 'are not settled';
  const one = isEnd ? 'never settles' : 'is not settled';
  const numbers = open.map(({ number }) => number);
  return waiting(`${numbered('call', numbers)} ${numbers.length > 1 ? many : one}`);
}

function frameReason({ actor: { window }, trace, picture: { windows } }: StateNow): StateReason {
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

function mainThreadReason({ actor, entry, trace, moment }: StateNow): StateReason {
  const queued = queuedSpansOf(trace).filter((span) => lastsAt(span, moment)).length;
  const hasDialog = hasDialogAt(actor, trace, moment);
  // One that has only begun holds the thread from its next state on.
  const holder = (commandSpansOf(trace).get(actor.id) ?? []).find(
    (span) => lastsAt(span, moment) && span.from <= (entry.after?.id ?? 0),
  );
  const words = [
    holder ? `\`${commandName(trace, holder.call)}\` runs here` : '',
    hasDialog ? dialogWords : '',
    queued > 0 ? `${messages(queued)} for it` : '',
  ];
  return {
    words: joined(words) || 'nothing holds it',
    isWaiting: hasDialog || queued > 0,
    ...(holder?.end && { until: holder.end.at }),
  };
}

function asyncRuntimeReason({ actor, trace, moment }: StateNow): StateReason {
  const names = (commandSpansOf(trace).get(actor.id) ?? [])
    .filter((span) => lastsAt(span, moment))
    .map(({ call }) => `\`${commandName(trace, call)}\``);
  const queued = queuedSpansOf(trace).filter((span) => span.by === actor.id && lastsAt(span, moment)).length;
  const hasDialog = hasDialogAt(actor, trace, moment);
  const words = [
    names.length > 0 ? `it works on ${shortened(names)}` : '',
    hasDialog ? dialogWords : '',
    queued > 0 ? `${messages(queued)} for the main thread` : '',
  ];
  return { words: joined(words) || 'it has no task', isWaiting: hasDialog };
}

const dialogWords = 'its dialog waits for the user';

const joined = (words: readonly string[]) => words.filter((part) => part !== '').join('; ');

const messages = (count: number) => (count > 1 ? `${String(count)} messages wait` : '1 message waits');

const hasDialogAt = ({ id }: Actor, trace: Trace, moment: MomentId) =>
  dialogSpansOf(trace).some((span) => span.actor === id && lastsAt(span, moment));

const commandName = (trace: Trace, call: string) =>
  shortName(askedCommand(trace, call) ?? callOf(trace, call)?.command ?? '');

/** How many items are named; of more, it is said how many. */
const MAX_NAMED = 4;

/** `call 3`, `calls 1, 2 and 3`, `calls 1, 2, 3 and 96 more`. */
const numbered = (noun: string, numbers: readonly number[]): string =>
  `${noun}${numbers.length > 1 ? 's' : ''} ${shortened(numbers.map(String))}`;

/** `a`, `a and b`, `a, b and c`, `a, b, c and 96 more`. */
function shortened(items: readonly string[]): string {
  const named = items.length > MAX_NAMED ? items.slice(0, MAX_NAMED - 1) : items;
  const others = items.length - named.length;
  const all = [...named, ...(others > 0 ? [`${String(others)} more`] : [])];
  const last = all.at(-1) ?? '';
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${last}` : last;
}
