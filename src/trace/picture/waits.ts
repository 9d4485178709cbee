import { askedCommand, shortName } from '../record/command.ts';
import { callOf, messageOf } from '../record/lookup.ts';
import { perTrace } from '../record/per-trace.ts';
import type { ActorId, CallId, MessageId, Trace } from '../record/trace.ts';
import { latestMoment } from '../steps/machine-states.ts';
import { callNumbers } from './call-lists.ts';
import { blockedSpansOf, dialogSpansOf, lastsAt, queuedSpansOf, type Span } from './spans.ts';

/** What waits: a message for the main thread, a dialog for the user, or a thread for a lock. */
export interface Wait extends Span {
  readonly what: 'request' | 'answer' | 'event' | 'script' | 'dialog' | 'lock';
  /** A command, an event, or for a script the label of the window in which it would run. */
  readonly name: string;
  readonly message?: MessageId;
  readonly call?: CallId | undefined;
  /** That of its call. */
  readonly number?: number | undefined;
  /** Who sent it, shows the dialog or waits for the lock. */
  readonly by: ActorId | undefined;
}

/** All that waits at some time of a run, in the order in which it begins. */
export const waitsOf = perTrace((trace): readonly Wait[] => {
  const numbers = callNumbers(trace);
  const messages = queuedSpansOf(trace).map((span): Wait => {
    const call = messageOf(trace, span.message)?.call;
    return { ...span, ...whatWaits(trace, span.message), call, number: numbers.get(call ?? '') };
  });
  const dialogs = dialogSpansOf(trace).map((span): Wait => {
    const { call, actor: by } = span;
    const name = commandName(trace, call);
    return { ...span, what: 'dialog', name, by, number: numbers.get(call ?? '') };
  });
  const locks = blockedSpansOf(trace).flatMap((span): Wait[] => {
    const { call, actor: by, waitsFor } = span;
    if (waitsFor !== 'webviews') return [];
    const name = call === undefined ? 'emit' : commandName(trace, call);
    return [{ ...span, what: 'lock', name, by, number: numbers.get(call ?? '') }];
  });
  return [...messages, ...dialogs, ...locks].sort((a, b) => a.from - b.from);
});

function whatWaits(trace: Trace, id: MessageId): Pick<Wait, 'what' | 'name'> {
  const message = messageOf(trace, id);
  if (message?.wire.form === 'eval') {
    const { wire, to } = message;
    if (wire.purpose === 'dispatch') return { what: 'event', name: wire.event };
    const window = trace.actors.find((actor) => actor.id === to)?.window;
    return { what: 'script', name: window ?? to };
  }
  const what = message?.wire.form === 'response' ? 'answer' : 'request';
  return { what, name: commandName(trace, message?.call) };
}

const commandName = (trace: Trace, call: CallId | undefined) =>
  shortName(askedCommand(trace, call) ?? callOf(trace, call)?.command ?? '');

/** What waits once a step has happened; the first to begin is first. */
export function waitsAt(trace: Trace, step: number): readonly Wait[] {
  const moment = latestMoment(trace, step);
  return waitsOf(trace).filter((wait) => lastsAt(wait, moment));
}
