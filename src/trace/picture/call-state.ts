import { pathOf } from '../record/lookup.ts';
import type { CallId, GateFinding, Moment, MomentId, MomentOf, Trace, Value } from '../record/trace.ts';
import type { CommandState } from './picture.ts';

/** One call as it is after some of its moments. */
export interface CallState {
  readonly settled?: 'resolved' | 'rejected';
  readonly value?: Value;
  readonly gates: readonly GateFinding[];
  readonly command: CommandState;
  readonly waitsForFrame: boolean;
}

const begun: CallState = { gates: [], command: { state: 'notYet' }, waitsForFrame: false };

/** A call after one more of its moments; undefined as long as it is not called. */
export function callAfter(call: CallState | undefined, moment: Moment): CallState | undefined {
  if (moment.kind === 'called') return begun;
  if (!call) return undefined;
  switch (moment.kind) {
    case 'settled':
      return {
        ...call,
        // A recording does not see a command return: its answer reveals it.
        ...(call.command.state === 'runs' && { command: { state: 'returned', outcome: 'unknown' } }),
        settled: moment.outcome,
        value: moment.value,
      };
    case 'gate':
      return pass(call, moment);
    case 'running':
      return { ...call, command: { state: 'runs' } };
    case 'checked':
      return { ...call, command: { state: 'runs', scope: moment.isInScope ? 'in' : 'out' } };
    case 'returned':
      return { ...call, command: returned(call.command, moment) };
    case 'panicked':
      return { ...call, command: { state: 'panicked' } };
    case 'queued':
      return moment.message === undefined ? { ...call, waitsForFrame: true } : call;
    case 'dequeued':
      return moment.message === undefined ? { ...call, waitsForFrame: false } : call;
    default:
      return call;
  }
}

/** A call as it was before a moment, made again from all that happened for it. */
export function callBefore(trace: Trace, call: CallId, before: MomentId): CallState | undefined {
  return pathOf(trace, call)
    .filter(({ id }) => id < before)
    .reduce<CallState | undefined>(callAfter, undefined);
}

function pass(call: CallState, finding: GateFinding): CallState {
  const gates = [...call.gates.filter(({ gate }) => gate !== finding.gate), finding];
  if (finding.verdict !== 'refused') return { ...call, gates };
  return { ...call, gates, command: { state: 'doesNotRun', refusedAt: finding.gate } };
}

function returned(command: CommandState, { outcome, value }: MomentOf<'returned'>): CommandState {
  if (outcome === 'ok') return { state: 'returned', outcome, value };
  return command.state === 'runs' && command.scope
    ? { state: 'returned', outcome, scope: command.scope }
    : { state: 'returned', outcome };
}
