import type { Note, Outbox, Report, Sending } from './notes.ts';

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
