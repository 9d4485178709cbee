import { callOf, messageOf } from '../record/lookup.ts';
import type { Actor, CallId } from '../record/trace.ts';
import { callNumbers, latestCalls } from './call-lists.ts';
import { callBefore } from './call-state.ts';
import type { CallPicture, WindowPicture } from './picture.ts';
import { listenersOf, type View } from './view.ts';
import { windowAt } from './windows.ts';

/** How many of a window's calls a picture has: the latest. */
const MAX_CALLS = 4;

/** The window of a page. */
export function windowPicture(view: View, page: Actor): WindowPicture {
  const { trace, state } = view;
  const label = page.window ?? page.id;
  const actors = trace.actors.filter(({ window }) => window === label);
  const { latest, earlier } = latestCalls(trace, label, view.step.index, MAX_CALLS);
  return {
    label,
    page: page.id,
    ...(page.role !== undefined && { role: page.role }),
    ...windowAt(state, page.id),
    channels: [...state.channels.values()]
      .filter(({ owner }) => owner === page.id)
      .map(({ picture }) => picture),
    fallback: state.fallback.has(page.id),
    ...isolationOf(view, page.id, actors),
    frames: actors.filter(({ kind }) => kind === 'foreign-frame').map(({ id }) => id),
    calls: latest.flatMap((id) => callPicture(view, id) ?? []),
    ...(earlier > 0 && { earlier: { count: earlier, waiting: waitingBefore(view, actors, latest) } }),
    listeners: listenersOf(view, (owner) => owner === page.id),
  };
}

/** How many calls of a window wait that are not among the latest. */
function waitingBefore({ trace, state }: View, actors: readonly Actor[], latest: readonly CallId[]): number {
  const isOfWindow = (id: CallId) => actors.some((actor) => actor.id === callOf(trace, id)?.by);
  return [...state.calls].filter(
    ([id, { settled }]) => settled === undefined && !latest.includes(id) && isOfWindow(id),
  ).length;
}

function isolationOf(
  { trace, state }: View,
  page: string,
  actors: readonly Actor[],
): Pick<WindowPicture, 'isolation'> {
  const frame = actors.find(({ kind }) => kind === 'isolation-frame');
  const isolation = state.isolation.get(page);
  if (!frame || !isolation) return {};
  const holds = [...state.messages].flatMap(([id, { place }]) => {
    const message = place.at === 'frame' ? messageOf(trace, id) : undefined;
    return message?.to === frame.id && message.call !== undefined ? [message.call] : [];
  });
  return { isolation: { actor: frame.id, state: isolation, holds } };
}

function callPicture({ trace, state, isLast, step }: View, id: CallId): CallPicture | undefined {
  const call = callOf(trace, id);
  const current = state.calls.get(id) ?? callBefore(trace, id, (step.moments.at(-1)?.id ?? 0) + 1);
  if (!call || !current) return undefined;
  const window = windowAt(state, call.by);
  const isGone = state.aborted || window.closed || window.document > call.document;
  const waits = isGone ? 'gone' : isLast && call.settles === 'never' ? 'never' : 'waiting';
  return {
    call: id,
    number: callNumbers(trace).get(id) ?? 0,
    by: call.by,
    source: call.source,
    command: call.command,
    ...(call.callbacks && { callbacks: call.callbacks }),
    state: current.settled ?? waits,
    waitsForFrame: current.waitsForFrame,
    ...(current.value && { value: current.value }),
  };
}
