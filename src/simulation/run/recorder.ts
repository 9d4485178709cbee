import type { InspectionEvent } from 'xstate';
import type { ActorId, Call, Moment, MomentId, Trace, Value } from '../../trace/record/trace.ts';
import {
  isSending,
  type Note,
  type Opening,
  type Outgoing,
  type Receipt,
  type Report,
  type Sending,
} from '../protocol/notes.ts';
import { StateRecorder } from './state-recorder.ts';

type Recording = Pick<Trace, 'moments' | 'messages' | 'calls' | 'open' | 'states'>;

/** A call as far as it is recorded. */
type CallRecord = Opening['opens'] & {
  settles: Call['settles'];
  value?: Value;
  before?: true;
  sent: string[];
};

/** A message with its times, which only the recorder writes. */
type MessageRecord = Outgoing & { sentAt: number; receivedAt: number | null };

/**
 * Writes down what the actors of a run do. It hears only xstate's inspection: the action `report`, and which states
 * the machines enter. Nothing in a trace comes from anywhere else.
 */
export class Recorder {
  readonly #now: () => number;
  readonly #moments: Moment[] = [];
  readonly #messages: MessageRecord[] = [];
  readonly #calls = new Map<string, CallRecord>();
  readonly #groups = new Map<string, MomentId[]>();
  /** True while what a scenario does `before` is run. */
  isBefore = false;
  readonly #windowOf: (actor: ActorId) => string | undefined;
  /** The document that each reloaded page shows. */
  readonly #documents = new Map<ActorId, number>();
  readonly #states = new StateRecorder();
  #ended: 'exit' | 'abort' | undefined;

  constructor(now: () => number, windowOf: (actor: ActorId) => string | undefined) {
    this.#now = now;
    this.#windowOf = windowOf;
  }

  /** How the app has ended itself, if it has. */
  get ended(): 'exit' | 'abort' | undefined {
    return this.#ended;
  }

  readonly inspect = (event: InspectionEvent): void => {
    this.#states.hear(event, this.#moments.length);
    if (event.type !== '@xstate.action' || event.action.type !== 'report') return;
    for (const report of event.action.params as readonly Report[]) {
      if ('kind' in report) this.#note(report);
      else if (isSending(report)) this.#send(report);
      else if ('received' in report) this.#receive(report);
      else if ('opens' in report) this.#open(report.opens);
    }
  };

  /** What was recorded, with the states of the actors that the trace has. */
  recording(actors: ReadonlySet<ActorId>): Recording {
    return {
      moments: this.#moments,
      messages: this.#messages,
      calls: [...this.#calls.values()],
      open: [...this.#groups.values()].filter((group) => group.length > 1),
      states: this.#states.entriesOf(actors),
    };
  }

  // Moments and messages are made of what was reported, in place: copies cost 5 % of a run (0.237 instead of 0.249 of
  // the bare actors at 4,000 messages), and the bench allows no less than 0.20.
  #add(reported: Note, group: string | undefined): void {
    const moment = reported as Note & { id: MomentId; at: number; before?: true };
    moment.id = this.#moments.length + 1;
    moment.at = this.#now();
    if (this.isBefore) moment.before = true;
    this.#moments.push(moment);
    if (group === undefined) return;
    const members = this.#groups.get(group);
    if (members) members.push(moment.id);
    else this.#groups.set(group, [moment.id]);
  }

  #open(opens: Opening['opens']): void {
    const call: CallRecord = { ...opens, sent: [], settles: 'never' };
    if (this.isBefore) call.before = true;
    this.#calls.set(opens.id, call);
  }

  #note(note: Note): void {
    if (note.group === undefined) this.#add(note, undefined);
    else {
      const { group, ...moment } = note;
      this.#add(moment, group);
    }
    if (note.kind === 'settled') this.#settle(note);
    if (note.kind === 'loaded') this.#load(note);
    if (note.kind === 'closed') {
      const window = this.#windowOf(note.actor);
      this.#lose((call) => this.#windowOf(call.by) === window);
    }
    if (note.kind === 'exited') {
      this.#ended = note.how;
      this.#lose(() => true);
    }
  }

  #load({ actor, document = 1 }: Pick<Note, 'actor' | 'document'>): void {
    if (document === 1) return;
    this.#documents.set(actor, document);
    this.#lose((call) => call.by === actor && call.document < document);
  }

  /** Calls whose document is gone end with it, if they have not settled. */
  #lose(isLost: (call: CallRecord) => boolean): void {
    for (const call of this.#calls.values()) {
      if (call.settles === 'never' && isLost(call)) call.settles = 'gone';
    }
  }

  #settle({ call: id = '', outcome, value }: Extract<Note, { kind: 'settled' }>): void {
    const call = this.#calls.get(id);
    if (!call) return;
    call.settles = outcome;
    call.value = value;
  }

  #send({ message, actor, document, rule, group }: Sending): void {
    const { id, call } = message;
    const record = message as MessageRecord;
    record.sentAt = this.#now();
    record.receivedAt = null;
    this.#messages.push(record);
    const { form } = message.wire;
    if (form === 'request' || form === 'post') this.#calls.get(call ?? '')?.sent.push(id);
    const moment =
      call === undefined
        ? ({ kind: 'sent', actor, message: id, rule } as const)
        : ({ kind: 'sent', actor, message: id, call, rule } as const);
    this.#add(document === undefined ? moment : { ...moment, document }, group);
  }

  #receive({ received: message, group }: Receipt): void {
    (message as MessageRecord).receivedAt = this.#now();
    const actor = message.to;
    const call = message.call !== undefined && { call: message.call };
    const isDocument = this.#windowOf(actor) !== undefined;
    const document = isDocument && { document: this.#documents.get(actor) ?? 1 };
    this.#add({ kind: 'received', actor, ...document, message: message.id, ...call }, group);
  }
}
