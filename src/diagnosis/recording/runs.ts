import { messageOf, pathOf } from '../../trace/record/lookup.ts';
import { momentsOf } from '../../trace/record/survey.ts';
import type { Call, Moment, Trace } from '../../trace/record/trace.ts';
import { actorWords, coded, commandOf, timeWords } from './names.ts';
import { placeOf, type Thing } from './thing.ts';

/** The calls whose command ran twice, or perhaps did: where nobody noted its runs, all that is known is that it was sent twice. */
export function ranTwice(trace: Trace): readonly Thing[] {
  const noted = new Set(momentsOf(trace, 'running').map(({ command }) => command));
  return trace.calls.flatMap((call): Thing[] => {
    const path = pathOf(trace, call.id);
    const command = commandOf(trace, call);
    const runs = path.filter(({ kind }) => kind === 'running');
    const [first, second] = noted.has(command) ? runs : sendings(call, path);
    if (call.before || !first || !second) return [];
    const again = noted.has(command) ? 'ran again' : 'was sent again, and perhaps ran twice,';
    const way = messageOf(trace, call.sent.at(-1))?.transport === 'post-message' ? ', by postMessage' : '';
    const later = timeWords(second.at - first.at);
    return [
      {
        kind: 'ran-twice',
        ...placeOf(second),
        call: call.id,
        sentence: `${coded(command)} ${again} ${later} later${way}, for one call.`,
        alike: `${call.by} ${command}`,
        entry: 'it-ran-twice',
        scenario: 'reload-while-pending',
      },
    ];
  });
}

/** When a call was sent, each time that may have reached the core process. */
function sendings(call: Call, path: readonly Moment[]): readonly Moment[] {
  const kept = new Set(
    path.flatMap((moment) =>
      moment.kind === 'stopped' && moment.reason === 'policy' ? [moment.message] : [],
    ),
  );
  return path.filter(
    ({ kind, message }) => kind === 'sent' && call.sent.includes(message) && !kept.has(message),
  );
}

/** A recording knows the end of a run only by its answer, which a busy page takes late: shorter holds are not told (ms). */
const NOTICED_HOLD = 500;

/** Whether a command has the main thread for so long that a reader notices. */
export const isNoticedHold = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
  to - from >= NOTICED_HOLD;

/** The commands that held the main thread for so long that a reader notices. */
export function threadHolds(trace: Trace): readonly Thing[] {
  return momentsOf(trace, 'running').flatMap((moment): Thing[] => {
    if (moment.actor !== 'core/main' || moment.before) return [];
    const end = endOfRun(trace, moment);
    if (!end || !isNoticedHold({ from: moment.at, to: end.at })) return [];
    const held = end.at - moment.at;
    const waited = trace.messages.filter(
      ({ to, call, sentAt }) =>
        to === 'core/main' && call !== moment.call && sentAt > moment.at && sentAt < end.at,
    ).length;
    const others =
      waited === 0 ? '' : `; ${waited === 1 ? 'one request' : `${String(waited)} requests`} waited`;
    return [
      {
        kind: 'thread-held',
        ...placeOf(moment),
        ...(moment.call !== undefined && { call: moment.call }),
        sentence: `${coded(moment.command)} held the main thread for ${timeWords(held)}${others}.`,
        alike: moment.command,
        entry: 'the-window-freezes',
        scenario: 'blocked-main-thread',
      },
    ];
  });
}

/** What ends the run of a command that a moment begins; of a recording it is known when its answer leaves. */
export const endOfRun = (trace: Trace, { id, call }: Moment): Moment | undefined =>
  pathOf(trace, call).find((later) => later.id > id && endsRun(later));

const endsRun = ({ kind, actor }: Moment) =>
  kind === 'returned' || kind === 'panicked' || (kind === 'sent' && actor.startsWith('core/'));

/** From when on the calls of a page go by postMessage, since a request of the custom protocol did not get through. */
export function fallbacks(trace: Trace): readonly Thing[] {
  const seen = new Set<string>();
  return trace.messages.flatMap(({ id, from, wire, call }): Thing[] => {
    if (wire.form !== 'post') return [];
    const path = pathOf(trace, call);
    const sent = path.find(({ kind, message }) => kind === 'sent' && message === id);
    if (!sent || sent.before) return [];
    const page = `${from} ${String(sent.document ?? 1)}`;
    const isSecondWay = path.some(
      ({ kind, message }) => kind === 'sent' && messageOf(trace, message)?.wire.form === 'request',
    );
    if (!isSecondWay || seen.has(page)) return [];
    seen.add(page);
    return [
      {
        kind: 'fallback',
        ...placeOf(sent),
        ...(call !== undefined && { call }),
        sentence: `From ${timeWords(sent.at)} on, the calls of ${actorWords(trace, from)} go by postMessage: slower, above all for bytes.`,
        alike: from,
        entry: 'ipc-custom-protocol-failed',
        scenario: 'post-message-fallback',
      },
    ];
  });
}
