import type { Call, Message, Moment, Trace } from '../../../src/trace/record/trace.ts';

export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
export type MomentDraft = Omit<Moment, 'id' | 'at' | 'before'>;
type MessageDraft = Omit<Message, 'id' | 'sentAt' | 'receivedAt'>;

export const MAIN_THREAD = 'core/main';
const ENGINE = 'engine';

/** The moments, messages and calls of one recorded run as they are found, in order. */
export class Transcript {
  readonly #moments: Mutable<Moment>[] = [];
  readonly #messages: Mutable<Message>[] = [];
  readonly #calls: Mutable<Call>[] = [];
  readonly #stopped = new Set<Message>();
  #start: number | undefined;
  /** Nothing more is played: the app ends because it is told to. */
  isOver = false;
  /** Until the script begins. */
  isBefore = true;

  get parts(): Pick<Trace, 'moments' | 'messages' | 'calls'> {
    return { moments: this.#moments, messages: this.#messages, calls: this.#calls };
  }

  get calls(): readonly Mutable<Call>[] {
    return this.#calls;
  }

  /** Whole ms since the first thing that happened. */
  #time(at: number): number {
    this.#start ??= at;
    return Math.max(0, Math.round(at - this.#start));
  }

  add(at: number, { kind, ...rest }: MomentDraft): Mutable<Moment> {
    const id = this.#moments.length + 1;
    const before = this.isBefore && { before: true as const };
    const moment: Mutable<Moment> = { id, at: this.#time(at), kind, ...rest, ...before };
    this.#moments.push(moment);
    return moment;
  }

  call(draft: Omit<Call, 'id' | 'sent' | 'settles' | 'before'>): Mutable<Call> {
    const before = this.isBefore && { before: true as const };
    const id = `c${this.#calls.length + 1}`;
    const call: Mutable<Call> = { id, ...draft, sent: [], settles: 'never', ...before };
    this.#calls.push(call);
    return call;
  }

  /** The call whose command of that name began last. */
  callRunning(command: string): string | undefined {
    return this.#moments.findLast(({ kind, text }) => kind === 'running' && text === command)?.call;
  }

  /** A message that leaves. A request is for the core process also when it never gets there. */
  send(at: number, draft: MessageDraft, document?: number): Mutable<Message> {
    const id = `m${this.#messages.length + 1}`;
    const message: Mutable<Message> = { id, ...draft, sentAt: this.#time(at), receivedAt: null };
    this.#messages.push(message);
    const call = this.#calls.find((it) => it.id === draft.call);
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
    message.receivedAt = this.#time(at);
    this.add(at, {
      kind: 'received',
      actor: message.to,
      ...(document !== undefined && { document }),
      message: message.id,
      ...callOf(message),
    });
  }

  /** The engine did not carry a message. */
  stop(at: number, message: Message, text: string): Mutable<Moment> {
    this.#stopped.add(message);
    return this.add(at, { kind: 'stopped', actor: ENGINE, message: message.id, ...callOf(message), text });
  }

  /** The first message to the core process for which that holds and of which nothing is known to have arrived. */
  firstOnTheWay(holds: (message: Message) => boolean): Mutable<Message> | undefined {
    return this.#messages.find(
      (message) =>
        message.receivedAt === null &&
        message.to === MAIN_THREAD &&
        !this.#stopped.has(message) &&
        holds(message),
    );
  }
}

const callOf = ({ call }: { readonly call?: string }) => (call === undefined ? {} : { call });
