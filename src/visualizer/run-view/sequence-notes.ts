import {
  callOf,
  messageOf,
  plainOf,
  shortName,
  shortSource,
  type ActorId,
  type Moment,
  type MomentKind,
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
export const speaks = (moment: Moment, { moments }: Step): boolean =>
  !quiet.has(moment.kind) || moments.length === 1;

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

/** What a hook did that lets something go on, at the line of its frame. */
const hooks: Readonly<Record<string, string>> = {
  altered: 'alters',
  redirected: 'redirects',
  rubbish: 'returns rubbish',
};

const streamed = ({ found, index }: Moment) => (found === 'end' ? 'end' : `message ${index ?? ''}`);

/** What somebody does, without the details that follow a colon. */
const operationOf = ({ text = 'acts' }: Moment) => plainOf(text.split(': ')[0] ?? text);

/** What a message comes to where its receipt is a step of its own. */
function receivedText(wire: Wire | undefined): string {
  if (wire?.form === 'response') return 'builds the document';
  if (wire?.form === 'frame') return 'frame is ready';
  if (wire?.form !== 'eval') return 'received';
  if (wire.does === 'register') return `lists listener ${String(wire.id)}`;
  return wire.does === 'dispatch' && wire.ids.length === 0 ? 'no listener is meant' : 'finds no listener';
}

function wordOf(moment: Moment, trace: Trace): NoteWord {
  const call = callOf(trace, moment.call);
  switch (moment.kind) {
    case 'gate':
      if (moment.verdict === 'skipped') return { text: `${moment.gate ?? ''} not checked` };
      return moment.verdict === 'refused'
        ? { text: `${moment.gate ?? ''} refuses`, verdict: 'refused' }
        : { text: moment.gate ?? '', verdict: 'passed' };
    case 'called':
      return { text: `calls ${shortSource(call?.source ?? '')}` };
    case 'running':
      return { text: `${withoutChannel(shortName(call?.command ?? 'command'))} runs` };
    case 'checked':
      return moment.verdict === 'refused'
        ? { text: moment.found ?? 'out of scope', verdict: 'refused' }
        : { text: 'scope', verdict: 'passed' };
    case 'callback':
      return { text: `callback ${String(moment.callback ?? '')} runs` };
    case 'settled':
      return { text: `promise ${moment.found === 'rejected' ? 'rejects' : 'resolves'}` };
    case 'heard':
      return { text: `listener ${String(moment.listener?.id ?? '')} hears` };
    case 'stopped':
      return { text: 'stopped', verdict: 'refused' };
    case 'panicked':
      return { text: 'panics', verdict: 'refused' };
    case 'emitted':
      return { text: moment.text ?? 'emits' };
    case 'received':
      return { text: receivedText(messageOf(trace, moment.message)?.wire) };
    case 'missed':
      return { text: 'finds no callback' };
    case 'hooked':
      return moment.verdict === 'refused'
        ? { text: moment.found ?? 'stops it', verdict: 'refused' }
        : { text: hooks[moment.found ?? ''] ?? 'passes', verdict: 'passed' };
    case 'sealed':
      return { text: 'sealed' };
    case 'held':
      return { text: `${streamed(moment)} waits` };
    case 'delivered':
      return { text: moment.found === 'end' ? 'channel ends' : `${streamed(moment)} delivered` };
    case 'prevented':
      return { text: 'closing prevented' };
    case 'acted':
      return { text: operationOf(moment) };
    default:
      return { text: moment.kind };
  }
}
