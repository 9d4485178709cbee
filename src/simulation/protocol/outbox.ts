import type { EngineMachineEvent } from './machine-events.ts';
import { isSending, type Note, type Outbox, type Report, type Sending } from './notes.ts';
import { engineOf, type Party, type System } from './system.ts';

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

/** The action by which an actor says what it did. */
export const report = (_: unknown, _reports: readonly Report[]): void => {
  // Inspection hands the reports to the recorder; nothing else is to be done with them.
};

interface ReportAction {
  readonly type: 'report';
  readonly params: readonly Report[];
}

/** What of an action by `enqueueActions` a report takes. */
interface Reporting {
  readonly enqueue: {
    (action: ReportAction): void;
    readonly sendTo: (to: Party<EngineMachineEvent>, event: EngineMachineEvent) => void;
  };
  readonly system: System;
}

/**
 * Reports what the rules put into an outbox, and sends the web engine its part of it: by xstate's own action, so that
 * nobody takes a message before all of the report is heard.
 */
export function reportAndSend(
  outbox: ReportingOutbox,
  { enqueue, system }: Reporting,
  isDrained = false,
): void {
  const reports = outbox.take();
  if (reports.length === 0) return;
  enqueue({ type: 'report', params: reports });
  for (const it of reports) {
    if (isSending(it))
      enqueue.sendTo(engineOf(system), { type: 'message.send', message: it.message, isDrained });
    else if ('asks' in it) enqueue.sendTo(engineOf(system), it.asks);
  }
}
