import type { ActorId, Call, Message, Moment } from '../../trace/record/trace.ts';
import type { RuleId } from '../../trace/record/rules.ts';

/** A moment as the actor that lives it reports it: the recorder adds id and time. */
export type Note = NoteOf<Moment> & {
  readonly rule?: RuleId;
  /** Moments of one group have no fixed order among themselves. */
  readonly group?: string;
};

type NoteOf<Each> = Each extends Moment ? Omit<Each, 'id' | 'at' | 'rule' | 'before'> : never;

/** A message as its sender hands it over: the recorder adds its times. */
export type Outgoing = Omit<Message, 'sentAt' | 'receivedAt'>;

/** A message's sending: where, on which rule, and in which group without fixed order. */
export interface Sending {
  readonly message: Outgoing;
  readonly actor: ActorId;
  readonly document?: number;
  readonly rule: RuleId;
  readonly group?: string;
}

/** A message's receipt. */
export interface Receipt {
  readonly received: Outgoing;
  readonly group?: string;
}

/** What a party asks of the web engine that is no message. */
export interface Asking {
  readonly asks:
    | { readonly type: 'window.open'; readonly window: string }
    | { readonly type: 'window.close'; readonly window: string }
    /** A page wants its isolation frame. */
    | { readonly type: 'frame.open'; readonly window: string }
    /** Rust code makes a window show another page. */
    | { readonly type: 'window.navigate'; readonly window: string; readonly to: string }
    /** A page leaves for a new document; these requests of it have no answer yet. */
    | {
        readonly type: 'page.leave';
        readonly page: ActorId;
        readonly window: string;
        readonly why: 'reload' | 'navigation';
        /** Where the window has been then, and at its end where it is. */
        readonly to: string;
        readonly requests: readonly { readonly message: string; readonly call?: string }[];
      };
}

/** One thing an actor did, as it reports it. */
export type Report = Note | Sending | Receipt | Opening | Asking;

/** A call that begins; its `called` moment follows. */
export interface Opening {
  readonly opens: Pick<Call, 'id' | 'by' | 'document' | 'source' | 'command' | 'callbacks'>;
}

export const isSending = (report: object): report is Sending => 'message' in report && !('kind' in report);

/**
 * Where the rules of an actor put what they do. The actor then reports it all in one xstate action,
 * `report`, whose parameters inspection hands to the recorder, and sends what is to be sent.
 */
export interface Outbox {
  open(opens: Opening['opens']): void;
  receive(message: Outgoing, group?: string): void;
  note(note: Note): void;
  send(sending: Sending): void;
  ask(asks: Asking['asks']): void;
}

/** The event by which a message reaches its receiver. */
export interface Delivery {
  readonly type: 'message.deliver';
  readonly message: Outgoing;
  readonly group?: string;
}
