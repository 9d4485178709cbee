import { messageOf, pathOf } from '../record/lookup.ts';
import { perTrace } from '../record/per-trace.ts';
import type { ActorId, CallId, MessageId, Moment, MomentId, ThreadWait, Trace } from '../record/trace.ts';
import { callNumbers } from './call-lists.ts';

/** Something that an actor is busy with, from the moment that begins it until before the one that ends it. */
export interface Span {
  readonly actor: ActorId;
  readonly from: MomentId;
  /** When it begins (virtual ms). */
  readonly at: number;
  /** Absent where nothing ends it. */
  readonly end?: Moment | undefined;
}

/** Whether it lasts once a moment has happened. */
export const lastsAt = ({ from, end }: Span, moment: MomentId): boolean =>
  from <= moment && (end === undefined || end.id > moment);

/** A page waits for the answer of a call that is not `before`. */
export interface CallSpan extends Span {
  readonly number: number;
  readonly document: number;
}

/** By page or frame, from when on each of its calls is on its way until its promise settles. */
export const callSpansOf = perTrace((trace): ReadonlyMap<ActorId, readonly CallSpan[]> => {
  const numbers = callNumbers(trace);
  const spans = trace.calls.flatMap(({ id, by, document }): CallSpan[] => {
    const path = pathOf(trace, id);
    const first = path.find(({ kind, actor }) => actor === by && (kind === 'sent' || kind === 'queued'));
    const number = numbers.get(id);
    if (!first || number === undefined) return [];
    const end = path.find(({ kind }) => kind === 'settled');
    return [{ actor: by, from: first.id, at: first.at, end, number, document }];
  });
  return Map.groupBy(spans, ({ actor }) => actor);
});

/** A thread has a command's task. */
export interface CommandSpan extends Span {
  readonly call: CallId;
}

/** By thread, its commands. A call that was sent twice may have two at once. */
export const commandSpansOf = perTrace((trace): ReadonlyMap<ActorId, readonly CommandSpan[]> => {
  const spans = trace.calls.flatMap(({ id, thread: actor }): CommandSpan[] => {
    if (actor === undefined) return [];
    const path = pathOf(trace, id);
    const begins = path.filter(({ kind }) => kind === (actor === 'core/async' ? 'spawned' : 'running'));
    const ends = path.filter((moment, index) => endsCommand(moment, path[index - 1]));
    return begins.map(({ id: from, at }, index) => ({ actor, from, at, end: ends[index], call: id }));
  });
  return Map.groupBy(spans, ({ actor }) => actor);
});

/** It ends, or the answer says that its arguments cannot be read. */
const endsCommand = ({ kind }: Moment, before: Moment | undefined): boolean =>
  kind === 'returned' ||
  kind === 'panicked' ||
  (kind === 'sent' && before?.kind === 'gate' && before.gate === 'arguments');

/** A message waits until the main thread is free; `by` sent it. */
export interface QueuedSpan extends Span {
  readonly message: MessageId;
  readonly by: ActorId | undefined;
}

export const queuedSpansOf = perTrace((trace): readonly QueuedSpan[] => {
  const { moments } = trace;
  const ofMessages = Map.groupBy(moments, ({ message }) => message);
  return moments.flatMap((moment): QueuedSpan[] => {
    const { kind, id: from, at, actor, message } = moment;
    // A page keeps calls too, until its isolation frame is ready.
    if (kind !== 'queued' || message === undefined) return [];
    const end = ofMessages.get(message)?.find((later) => later.id > from && endsWait(later));
    return [{ actor, from, at, end, message, by: messageOf(trace, message)?.from }];
  });
});

const endsWait = ({ kind }: Moment) => kind === 'dequeued' || kind === 'received' || kind === 'stopped';

/** A thread of the core process waits for another; the main thread does so forever. */
export interface BlockedSpan extends Span {
  readonly waitsFor: ThreadWait['waitsFor'];
  readonly call?: CallId | undefined;
}

export const blockedSpansOf = perTrace(({ moments }): readonly BlockedSpan[] =>
  moments.flatMap((moment): BlockedSpan[] => {
    if (moment.kind !== 'blocked') return [];
    const { actor, id: from, at, call, message, waitsFor } = moment;
    const end = moments.find(
      (later) =>
        later.kind === 'unblocked' &&
        later.id > from &&
        later.actor === actor &&
        later.call === call &&
        later.message === message,
    );
    return [{ actor, from, at, end, call, waitsFor }];
  }),
);

/** A dialog waits for the user; the command of `call` shows it. */
export interface DialogSpan extends Span {
  readonly call?: CallId | undefined;
}

/** The dialogs of the threads' commands. */
export const dialogSpansOf = perTrace(({ moments }): readonly DialogSpan[] => {
  const answers = moments.filter((moment) => moment.kind === 'acted' && moment.action.type === 'answer');
  // The user answers the one that was there first.
  return moments
    .filter((moment) => moment.kind === 'acted' && moment.action.type === 'dialog')
    .map(({ actor, id, at, call }, index) => ({ actor, from: id, at, end: answers[index], call }));
});

/**
 * By page, when it is there: from its first document, or the run's start, until its window or the app is closed; once
 * more for each time that a window of its label is opened again.
 */
export const pageSpansOf = perTrace(({ actors, moments }): ReadonlyMap<ActorId, readonly Span[]> => {
  const pages = actors.filter(({ kind }) => kind === 'page');
  return new Map(pages.map(({ id }) => [id, spansOfPage(id, moments)]));
});

function spansOfPage(actor: ActorId, moments: readonly Moment[]): readonly Span[] {
  const first = moments.find(({ kind, actor: by }) => kind === 'loaded' && by === actor);
  const spans: Span[] = [];
  // A first document that comes in this run is its first: any later one had another before it.
  let begun = first && (first.document ?? 1) === 1 ? undefined : { actor, from: 0, at: 0 };
  for (const moment of moments) {
    if (moment.kind !== 'exited' && moment.actor !== actor) continue;
    if (moment.kind === 'loaded') begun ??= { actor, from: moment.id, at: moment.at };
    if (!begun || (moment.kind !== 'exited' && moment.kind !== 'closed')) continue;
    spans.push({ ...begun, end: moment });
    begun = undefined;
  }
  return begun ? [...spans, begun] : spans;
}

/** The time that a page is there at a moment, or that begins next; after all of them the last. */
export function pageSpanAt(trace: Trace, page: ActorId, moment: MomentId): Span | undefined {
  const spans = pageSpansOf(trace).get(page) ?? [];
  return spans.find(({ end }) => end === undefined || end.id > moment) ?? spans.at(-1);
}
