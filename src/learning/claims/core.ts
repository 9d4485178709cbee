import { askedCommand, longestHold, type Trace } from '../../trace/index.ts';
import { stepWith, timesWords, type Judge } from './judgement.ts';

/** How often a command runs. */
export const judgeTimes: Judge = ({ times }, trace) => {
  if (!times) return undefined;
  const { command, is } = times;
  const runs = trace.moments.filter(
    ({ kind, call }) => kind === 'running' && call !== undefined && askedCommand(trace, call) === command,
  );
  return {
    isTrue: runs.length === is,
    found: () => `\`${command}\` ran ${timesWords(runs.length)}`,
    step: () => stepWith(runs.at(-1), trace),
  };
};

/** How long a command holds the main thread. */
export const judgeHold: Judge = ({ mainThreadHeldAtMost: allowed }, trace) => {
  if (allowed === undefined) return undefined;
  const hold = longestHold(trace);
  const ms = hold?.ms ?? 0;
  return {
    isTrue: ms <= allowed,
    found: () => `a command held the main thread for ${String(ms)} ms`,
    step: () =>
      stepWith(
        trace.moments.find(({ id }) => id === hold?.task.from),
        trace,
      ),
  };
};

/** How many requests come. */
export const judgeRequests: Judge = ({ requests }, trace) => {
  if (requests === undefined) return undefined;
  const found = requestsIn(trace);
  return {
    isTrue: found.length === requests,
    found: () =>
      found.length === 1
        ? '1 request reached the core process'
        : `${String(found.length)} requests reached the core process`,
    step: () =>
      stepWith(
        trace.moments.find((moment) => moment.kind === 'received' && moment.message === found[requests]?.id),
        trace,
      ),
  };
};

/** What comes to the core process: calls, in either form, and requests for files. */
const requestsIn = (trace: Trace) => {
  const early = new Set(trace.moments.flatMap(({ before, message }) => (before ? [message] : [])));
  return trace.messages.filter(
    ({ wire, receivedAt, id }) =>
      (wire.form === 'request' || wire.form === 'post') && receivedAt !== null && !early.has(id),
  );
};
