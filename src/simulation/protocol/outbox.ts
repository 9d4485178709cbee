import { isSending, type Note, type Outbox, type Report, type Sending } from './notes.ts';
import { engineOf, type System } from './system.ts';

/** An outbox that keeps what it is given, in order, until it is taken for one `report`. */
export interface ReportingOutbox extends Outbox {
  take(): readonly Report[];
}

export function createOutbox(): ReportingOutbox {
  let reports: Report[] = [];
  return {
    open: (opens) => {
      reports.push({ opens });
    },
    receive: (received, group) => {
      reports.push(group === undefined ? { received } : { received, group });
    },
    note: (note: Note) => {
      reports.push(note);
    },
    send: (sending: Sending) => {
      reports.push(sending);
    },
    ask: (asks) => {
      reports.push({ asks });
    },
    take() {
      const taken = reports;
      reports = [];
      return taken;
    },
  };
}

/**
 * The action by which an actor says what it did. Inspection hands its parameters to the recorder; then it sends the
 * web engine its part of it.
 */
export function report({ system }: { readonly system: System }, reports: readonly Report[]): void {
  for (const it of reports) {
    if (isSending(it)) engineOf(system).send({ type: 'message.send', message: it.message, isDrained: false });
    else if ('asks' in it) engineOf(system).send(it.asks);
  }
}
