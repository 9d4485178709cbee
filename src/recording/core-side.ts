import type { Listener, Message } from '../trace/record/trace.ts';
import { jsonOf } from './bodies.ts';
import type { CoreRecord, RecordLine } from './records.ts';
import { commandOf } from './sources.ts';
import { MAIN_THREAD, type Transcript } from './transcript.ts';

/** Puts into a transcript what the app's Rust code recorded. Throws if the stage could not play the scenario. */
export function transcribeCore(record: CoreRecord, transcript: Transcript): void {
  const { at, thread: actor } = record;
  switch (record.kind) {
    case 'begins':
      transcript.isBefore = false;
      break;
    case 'running': {
      const { command } = record;
      const message = transcript.firstOnTheWay((it) => commandIn(it) === command);
      if (message) transcript.receive(at, message);
      transcript.add(at, { kind: 'running', actor, ...(message && whose(message)), command });
      break;
    }
    case 'emitted':
      transcript.add(at, {
        kind: 'emitted',
        actor,
        by: 'app',
        event: record.event,
        value: { json: record.payload },
      });
      break;
    case 'listening':
      transcript.add(at, { kind: 'listening', actor, listener: listenerOf(record) });
      break;
    case 'heard': {
      const value = { json: jsonOf(record.payload) };
      transcript.add(at, { kind: 'heard', actor, listener: listenerOf(record), value });
      break;
    }
    case 'closed':
      transcript.add(at, { kind: 'closed', actor: `page(${record.window})`, window: record.window });
      break;
    case 'unknown':
      throw new Error(`the stage cannot play it: ${record.text}`);
    case 'unready':
      throw new Error(`a page of ${record.windows.join(', ')} did not start`);
    case 'panicked': {
      const call = transcript.callRunning(record.command);
      transcript.add(at, { kind: 'panicked', actor, ...(call !== undefined && { call }), text: record.text });
      break;
    }
    case 'ended':
      transcript.isOver = true;
      break;
    case 'exited':
      if (!transcript.isOver) transcript.add(at, { kind: 'exited', actor: MAIN_THREAD, how: 'exit' });
      break;
    case 'versions':
    case 'plays':
    case 'acts':
      break;
  }
}

/** The call of a message, or the message itself where it is of none. */
const whose = ({ id, call }: Message) => (call === undefined ? { message: id } : { call });

const listenerOf = ({ event, id, target }: Omit<Listener, 'owner' | 'handler'>): Listener => ({
  owner: MAIN_THREAD,
  event,
  id,
  target,
});

function commandIn({ wire }: Message): string | undefined {
  if (wire.form === 'request') return commandOf(wire.url);
  return wire.form === 'post' ? (wire.command ?? undefined) : undefined;
}

/** A refused key is named as it came, so it is known which request had it. */
export function transcribeStderr(
  { at, text }: Extract<RecordLine, { kind: 'stderr' }>,
  transcript: Transcript,
): void {
  const key = /^__TAURI_INVOKE_KEY__ expected \S+ but received (.*)$/.exec(text)?.[1];
  const sender = transcript.firstOnTheWay(({ wire }) => {
    if (wire.form === 'post') return wire.key === key;
    if (wire.form !== 'request') return false;
    return wire.headers.some(([name, value]) => name === 'tauri-invoke-key' && value === key);
  });
  if (sender) transcript.receive(at, sender);
  const call = sender?.call === undefined ? {} : { call: sender.call };
  transcript.add(at, { kind: 'stderr', actor: MAIN_THREAD, ...call, text });
}
