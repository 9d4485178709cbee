import type { Call, Message, Moment, MomentOf, StopReason, Trace } from '../trace/record/trace.ts';

export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type DraftOf<Each> = Each extends Moment ? Omit<Each, 'id' | 'at' | 'before'> : never;
export type MomentDraft = DraftOf<Moment>;
type MessageDraft = Omit<Message, 'id' | 'sentAt' | 'receivedAt'>;

export const MAIN_THREAD = 'core/main';
const ENGINE = 'engine';

/** The moments, messages and calls of one recorded run as they are found, in order. */
export class Transcript {
  readonly #moments: Moment[] = [];
  readonly #messages: Mutable<Message>[] = [];
  readonly #calls: Mutable<Call>[] = [];
  readonly #callsById = new Map<string, Mutable<Call>>();
  /** Messages to the core process of which nothing is known to have arrived, in their order. */
  readonly #onTheWay = new Set<Mutable<Message>>();
  /** The call whose command of that name began last. */
  readonly #lastRuns = new Map<string, string | undefined>();
  #start: number | undefined;
  /** Nothing more is played: the app ends because it is told to. */
  isOver = false;
  /** Until the script begins. */
  isBefore = true;

  get parts(): Pick<Trace, 'moments' | 'messages' | 'calls'> {
    return { moments: this.#moments, messages: this.#messages, calls: this.#calls };
  }

  /** Whole ms since the first thing that happened. */
  #time(at: number): number {
    this.#start ??= at;
    return Math.max(0, Math.round(at - this.#start));
  }

  add(at: number, { kind, ...rest }: MomentDraft): void {
    // A spread of a union is none any more: the kind still belongs to its fields.
    const moment = { ...this.#head(at), kind, ...rest, ...this.#before } as Moment;
    if (moment.kind === 'running') this.#lastRuns.set(moment.command, moment.call);
    this.#moments.push(moment);
  }

  /** A call that begins; what it passes may be seen only later. */
  addCalled(at: number, draft: Omit<DraftOf<MomentOf<'called'>>, 'kind'>): Mutable<MomentOf<'called'>> {
    const moment = { ...this.#head(at), kind: 'called' as const, ...draft, ...this.#before };
    this.#moments.push(moment);
    return moment;
  }

  #head(at: number): { readonly id: number; readonly at: number } {
    return { id: this.#moments.length + 1, at: this.#time(at) };
  }

  get #before(): { readonly before: true } | undefined {
    return this.isBefore ? { before: true } : undefined;
  }

  call(draft: Omit<Call, 'id' | 'sent' | 'settles' | 'before'>): Mutable<Call> {
    const id = `c${this.#calls.length + 1}`;
    const call: Mutable<Call> = { id, ...draft, sent: [], settles: 'never', ...this.#before };
    this.#calls.push(call);
    this.#callsById.set(id, call);
    return call;
  }

  callOf(id: string | undefined): Mutable<Call> | undefined {
    return id === undefined ? undefined : this.#callsById.get(id);
  }

  /** The call whose command of that name began last. */
  callRunning(command: string): string | undefined {
    return this.#lastRuns.get(command);
  }

  /** A message that leaves. A request is for the core process also when it never gets there. */
  send(at: number, draft: MessageDraft, document?: number): Mutable<Message> {
    const id = `m${this.#messages.length + 1}`;
    const message: Mutable<Message> = { id, ...draft, sentAt: this.#time(at), receivedAt: null };
    this.#messages.push(message);
    if (draft.to === MAIN_THREAD) this.#onTheWay.add(message);
    const call = this.callOf(draft.call);
    if (call && (draft.wire.form === 'request' || draft.wire.form === 'post')) call.sent = [...call.sent, id];
    this.add(at, {
      kind: 'sent',
      actor: draft.from,
      ...(document !== undefined && { document }),
      message: id,
      ...callOf(draft),
    });
    return message;
  }

  /** A message that arrives, or whose arrival is known by what came of it. */
  receive(at: number, message: Mutable<Message>, document?: number): void {
    if (message.receivedAt !== null) return;
    message.receivedAt = Math.max(message.sentAt, this.#time(at));
    this.#onTheWay.delete(message);
    this.add(at, {
      kind: 'received',
      actor: message.to,
      ...(document !== undefined && { document }),
      message: message.id,
      ...callOf(message),
    });
  }

  /** The engine did not carry a message, or its receiver does not take it. */
  stop(at: number, message: Mutable<Message>, reason: StopReason, actor = ENGINE): void {
    this.#onTheWay.delete(message);
    this.add(at, { kind: 'stopped', actor, message: message.id, ...callOf(message), ...reason });
  }

  /** Why the engine did not carry a message, where that is known later than the failure. */
  explain(message: Message, reason: StopReason): void {
    const index = this.#moments.findIndex((it) => it.kind === 'stopped' && it.message === message.id);
    const moment = this.#moments[index];
    if (!moment) return;
    const { id, at, actor, before } = moment;
    const head = { id, at, kind: 'stopped' as const, actor, message: message.id, ...callOf(message) };
    this.#moments[index] = { ...head, ...reason, ...(before && { before }) };
  }

  /** The first message to the core process for which that holds and of which nothing is known to have arrived. */
  firstOnTheWay(holds: (message: Message) => boolean): Mutable<Message> | undefined {
    return this.#onTheWay.values().find(holds);
  }
}

const callOf = ({ call }: { readonly call?: string }) => (call === undefined ? {} : { call });
