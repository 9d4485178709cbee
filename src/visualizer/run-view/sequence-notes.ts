import {
  callOf,
  messageOf,
  shortName,
  shortSource,
  type Action,
  type ActorId,
  type Moment,
  type MomentKind,
  type MomentOf,
  type Step,
  type Trace,
  type Wire,
} from '../../trace/index.ts';
import type { LifelineNote, NoteWord } from '../run/sequence.ts';
import { withoutChannel } from './sequence-arrows.ts';

/** Moments that only lead to their step, unless they are all of it. */
const quiet: ReadonlySet<MomentKind> = new Set<MomentKind>([
  'spawned',
  'sent',
  'queued',
  'dequeued',
  'received',
  'returned',
  'listening',
  'unlistened',
  'console',
  'stderr',
]);

/** Whether a moment says something at its actor's line. */
export const speaks = (moment: Moment, { kind, moments }: Step): boolean =>
  !quiet.has(moment.kind) ||
  moments.length === 1 ||
  (moment.kind === kind && moments.every((it) => quiet.has(it.kind)));

export function notesOf(step: Step, trace: Trace): readonly LifelineNote[] {
  const notes = new Map<ActorId, NoteWord[]>();
  for (const moment of step.moments) {
    if (!speaks(moment, step)) continue;
    const word = wordOf(moment, trace);
    const words = notes.get(moment.actor);
    if (words) words.push(word);
    else notes.set(moment.actor, [word]);
  }
  return [...notes].map(([actor, words]) => ({ actor, words }));
}

/** What a hook does, at the line of its frame. */
const hooks: Readonly<Record<MomentOf<'hooked'>['outcome'], NoteWord>> = {
  unchanged: { text: 'passes', verdict: 'passed' },
  altered: { text: 'alters', verdict: 'passed' },
  redirected: { text: 'redirects', verdict: 'passed' },
  notAMessage: { text: 'returns rubbish', verdict: 'passed' },
  throws: { text: 'throws', verdict: 'refused' },
  returnsNothing: { text: 'returns nothing', verdict: 'refused' },
  neverReturns: { text: 'never returns', verdict: 'refused' },
};

const streamed = ({ end, index }: MomentOf<'held' | 'delivered'>) =>
  end ? 'end' : `message ${String(index)}`;

/** What somebody does, without the details. */
function actionWords(action: Action): string {
  switch (action.type) {
    case 'reload':
      return 'the page calls location.reload()';
    case 'navigate':
      return `the page leaves for ${action.to}`;
    case 'resend':
      return `a script sends the sealed ${shortName(action.command)} once more`;
    case 'navigateWindow':
      return `makes the window ${action.window} leave for ${action.to}`;
    case 'addCapability':
      return `adds the capability ${action.identifier}`;
    case 'injectScripts':
      return 'Tauri’s scripts run first';
    case 'addFrame':
      return 'the document is parsed, and Tauri’s script adds the isolation frame';
    case 'open':
      return `creates the window ${action.window}`;
    case 'dialog':
      return `shows the dialog ${action.text} and waits for the user`;
    case 'close':
      return `asks to close the window ${action.window}`;
    case 'resize':
      return `makes the window ${action.window} ${String(action.width)} × ${String(action.height)}`;
    case 'drop':
      return `drops ${action.path} on the window ${action.window}`;
    case 'answer':
      return `answers the dialog with ${action.with}`;
  }
}

/** What a message comes to where its receipt is a step of its own. */
function receivedText(wire: Wire | undefined): string {
  if (wire?.form === 'response') return 'builds the document';
  if (wire?.form === 'frame') return 'frame is ready';
  if (wire?.form !== 'eval') return 'received';
  if (wire.purpose === 'register') return `lists listener ${String(wire.id)}`;
  return wire.purpose === 'dispatch' && wire.ids.length === 0 ? 'no listener is meant' : 'finds no listener';
}

function wordOf(moment: Moment, trace: Trace): NoteWord {
  const call = callOf(trace, moment.call);
  switch (moment.kind) {
    case 'gate':
      if (moment.verdict === 'skipped') return { text: `${moment.gate} not checked` };
      return moment.verdict === 'refused'
        ? { text: `${moment.gate} refuses`, verdict: 'refused' }
        : { text: moment.gate, verdict: 'passed' };
    case 'called':
      return { text: `calls ${shortSource(call?.source ?? '')}` };
    case 'running':
      return { text: `${withoutChannel(shortName(call?.command ?? 'command'))} runs` };
    case 'checked':
      return moment.isInScope
        ? { text: 'scope', verdict: 'passed' }
        : { text: 'path not in scope', verdict: 'refused' };
    case 'callback':
      return { text: `callback ${String(moment.callback)} runs` };
    case 'settled':
      return { text: `promise ${moment.outcome === 'rejected' ? 'rejects' : 'resolves'}` };
    case 'heard':
      return { text: `listener ${String(moment.listener.id)} hears` };
    case 'stopped':
      return { text: 'stopped', verdict: 'refused' };
    case 'panicked':
      return { text: 'panics', verdict: 'refused' };
    case 'emitted':
      return { text: moment.source ?? moment.event };
    case 'received':
      return { text: receivedText(messageOf(trace, moment.message)?.wire) };
    case 'missed':
      return { text: 'finds no callback' };
    case 'hooked':
      return hooks[moment.outcome];
    case 'sealed':
      return { text: 'sealed' };
    case 'held':
      return { text: `${streamed(moment)} waits` };
    case 'delivered':
      return { text: moment.end ? 'channel ends' : `${streamed(moment)} delivered` };
    case 'failed':
      return { text: `cannot do ${moment.source}`, verdict: 'refused' };
    case 'threw':
      return { text: `throws ${moment.text}`, verdict: 'refused' };
    case 'prevented':
      return { text: 'closing prevented' };
    case 'blocked':
      return { text: 'waits for a lock', verdict: 'refused' };
    case 'acted':
      return { text: actionWords(moment.action) };
    default:
      return { text: moment.kind };
  }
}
