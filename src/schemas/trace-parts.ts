import type { ActorId, CallId, MessageId, MomentId } from '../trace/record/ids.ts';

type Id = string | number;
type Given<Some extends Id> = Some | undefined;

/** Of the parts of a trace file what names other parts. */
interface Parts {
  readonly actors: readonly { readonly id: ActorId }[];
  readonly moments: readonly {
    readonly id: MomentId;
    readonly actor: ActorId;
    readonly message?: Given<MessageId>;
    readonly call?: Given<CallId>;
  }[];
  readonly messages: readonly {
    readonly id: MessageId;
    readonly from: ActorId;
    readonly to: ActorId;
    readonly sentAt: number;
    readonly receivedAt: number | null;
    readonly call?: Given<CallId>;
    readonly answers?: Given<MessageId>;
  }[];
  readonly calls: readonly {
    readonly id: CallId;
    readonly by: ActorId;
    readonly sent: readonly MessageId[];
  }[];
  readonly open: readonly (readonly MomentId[])[];
  readonly states?: readonly { readonly after: MomentId | null }[] | undefined;
}

type Report = (path: (string | number)[], message: string) => void;

/** Reports ids that a trace names and does not have, and messages that are received before they are sent. */
export function checkParts(trace: Parts, report: Report): void {
  const known = {
    actor: idsOf(trace.actors),
    moment: idsOf(trace.moments),
    message: idsOf(trace.messages),
    call: idsOf(trace.calls),
  };
  // A path is put together only where an id is missing: there are millions of them.
  const check = (
    what: keyof typeof known,
    id: Id | undefined,
    list: string,
    index: number,
    field: string | number,
    place?: number,
  ) => {
    if (id === undefined || known[what].has(id)) return;
    const path = place === undefined ? [list, index, field] : [list, index, field, place];
    report(path, `there is no ${what} “${id}” in this trace`);
  };
  trace.moments.forEach(({ actor, message, call }, index) => {
    check('actor', actor, 'moments', index, 'actor');
    check('message', message, 'moments', index, 'message');
    check('call', call, 'moments', index, 'call');
  });
  trace.messages.forEach(({ from, to, call, answers, sentAt, receivedAt }, index) => {
    check('actor', from, 'messages', index, 'from');
    check('actor', to, 'messages', index, 'to');
    check('call', call, 'messages', index, 'call');
    check('message', answers, 'messages', index, 'answers');
    if (receivedAt !== null && receivedAt < sentAt)
      report(['messages', index, 'receivedAt'], 'a message is received after it is sent');
  });
  trace.calls.forEach(({ by, sent }, index) => {
    check('actor', by, 'calls', index, 'by');
    for (const [place, id] of sent.entries()) check('message', id, 'calls', index, 'sent', place);
  });
  trace.open.forEach((group, index) => {
    for (const [place, id] of group.entries()) check('moment', id, 'open', index, place);
  });
  trace.states?.forEach(({ after }, index) => {
    check('moment', after ?? undefined, 'states', index, 'after');
  });
}

const idsOf = (items: readonly { readonly id: Id }[]): ReadonlySet<Id> => new Set(items.map(({ id }) => id));
