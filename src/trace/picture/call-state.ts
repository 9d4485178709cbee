import { pathOf } from '../record/lookup.ts';
import type { CallId, Gate, Moment, MomentId, Trace, Value, Verdict } from '../record/trace.ts';
import type { CommandPicture } from './picture.ts';
import { shortValue } from '../record/questions.ts';

/** One call as it stands after some of its moments. */
export interface CallState {
  readonly settled?: 'resolved' | 'rejected';
  readonly value?: Value;
  readonly gates: readonly { readonly gate: Gate; readonly state: Verdict; readonly found?: string }[];
  readonly command: CommandPicture['state'];
  readonly says: string;
  readonly waitsForFrame: boolean;
}

const begun: CallState = { gates: [], command: 'notYet', says: 'not yet', waitsForFrame: false };

/** A call after one more of its moments; undefined as long as it is not called. */
export function callAfter(call: CallState | undefined, moment: Moment): CallState | undefined {
  if (moment.kind === 'called') return begun;
  if (!call) return undefined;
  switch (moment.kind) {
    case 'settled':
      return {
        ...call,
        // A recording does not see a command return: its answer tells.
        ...(call.command === 'runs' && { command: 'returned', says: 'returned' }),
        settled: moment.found === 'rejected' ? 'rejected' : 'resolved',
        ...(moment.value && { value: moment.value }),
      };
    case 'gate':
      return pass(call, moment);
    case 'running':
      return { ...call, command: 'runs', says: 'runs here' };
    case 'checked':
      return { ...call, says: moment.found ?? 'scope checked' };
    case 'returned':
      return { ...call, command: 'returned', says: returns(call, moment) };
    case 'panicked':
      return { ...call, command: 'panicked', says: 'panicked' };
    case 'queued':
      return moment.message === undefined ? { ...call, waitsForFrame: true } : call;
    case 'dequeued':
      return moment.message === undefined ? { ...call, waitsForFrame: false } : call;
    default:
      return call;
  }
}

/** A call as it stood before a moment, made anew from all that happened for it. */
export function callBefore(trace: Trace, call: CallId, before: MomentId): CallState | undefined {
  return pathOf(trace, call)
    .filter(({ id }) => id < before)
    .reduce<CallState | undefined>(callAfter, undefined);
}

function pass(call: CallState, { gate, verdict, found }: Moment): CallState {
  if (!gate || !verdict) return call;
  const others = call.gates.filter((it) => it.gate !== gate);
  const gates = [...others, { gate, state: verdict, ...(found !== undefined && { found }) }];
  if (verdict !== 'refused') return { ...call, gates };
  return {
    ...call,
    gates,
    command: 'doesNotRun',
    says: gate === 'command' ? 'no such command' : 'does not run',
  };
}

function returns({ says }: CallState, { found, value }: Moment): string {
  if (found !== 'failed') return `returned ${shortValue(value, 12)}`;
  return says.includes('not in scope') ? says : 'returned Err';
}
