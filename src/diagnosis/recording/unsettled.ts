import { pathOf } from '../../trace/record/lookup.ts';
import type { ActorId, Call, Moment, Trace } from '../../trace/record/trace.ts';
import { actorWords, capital, coded, commandOf, timeWords } from './names.ts';
import { type KnownTexts, placeOf, type Thing } from './thing.ts';

/** Calls that end the page which waits for them, or the app. */
const ending =
  /^plugin:(?:window\|(?:close|destroy)|webview\|webview_close|process\|(?:exit|restart)|updater\|.*install)$/;

/** When documents began, and windows closed, by page. */
type Lives = ReadonlyMap<ActorId, readonly Moment[]>;

/** Why nothing came back, with the moment that shows it. */
interface Reason {
  readonly moment: Moment;
  readonly words: string;
  readonly entry?: string;
  readonly scenario?: string;
}

/** The calls whose promise never settled. */
export function unsettled(trace: Trace, known: KnownTexts): readonly Thing[] {
  const lives = Map.groupBy(
    trace.moments.filter(({ kind }) => kind === 'loaded' || kind === 'closed'),
    ({ actor }) => actor,
  );
  return trace.calls.flatMap((call): Thing[] => {
    const path = pathOf(trace, call.id);
    const [first] = path;
    const command = commandOf(trace, call);
    if (call.before || !first || call.settles === 'resolved' || call.settles === 'rejected') return [];
    const reason = reasonOf(trace, call, [first, ...path.slice(1)], lives, known);
    if (call.settles === 'gone' && ending.test(command)) return [];
    const { words, moment, entry = 'promise-never-settles', scenario } = reason;
    const who = actorWords(trace, call.by);
    return [
      {
        kind: 'never-settles',
        ...placeOf(moment),
        call: call.id,
        sentence: `${capital(who)} has waited for ${coded(command)} since ${timeWords(first.at)}: ${words}.`,
        alike: `${call.by} ${command} ${words}`,
        entry,
        ...(scenario !== undefined && { scenario }),
      },
    ];
  });
}

function reasonOf(
  trace: Trace,
  call: Call,
  path: readonly [Moment, ...Moment[]],
  lives: Lives,
  known: KnownTexts,
): Reason {
  const [first] = path;
  const last = path.at(-1) ?? first;
  const panicked = path.find(({ kind }) => kind === 'panicked');
  if (panicked)
    return {
      moment: panicked,
      words: 'the command panicked',
      entry: 'thread-panicked-at',
      scenario: 'command-panics',
    };
  const gone = lives
    .get(call.by)
    ?.find(
      (moment) =>
        moment.id > first.id &&
        (moment.kind === 'closed' || (moment.kind === 'loaded' && (moment.document ?? 1) > call.document)),
    );
  if (call.settles === 'gone' && gone?.kind === 'closed')
    return { moment: gone, words: 'its window was closed', scenario: 'close-while-pending' };
  if (call.settles === 'gone' && gone)
    return { moment: gone, words: 'its page was reloaded or left', scenario: 'reload-while-pending' };
  const told = path.flatMap((moment) => toldReason(moment, known))[0];
  if (told) return told;
  return trace.pattern === 'isolation' && call.sent.length === 0
    ? isolationReason(call, last, lives)
    : { moment: last, words: endWords(trace, call, path) };
}

/** What the terminal or the console says of a call, but for what says that the fallback is taken. */
function toldReason(moment: Moment, known: KnownTexts): readonly Reason[] {
  if (moment.kind !== 'stderr' && moment.kind !== 'console') return [];
  const slug = known.slugOf(moment.text);
  const entry = slug === undefined ? undefined : known.entries[slug];
  if (slug === undefined || !entry || entry.ends === 'fallback') return [];
  const scenario = entry.run?.scenario;
  const words = moment.kind === 'stderr' ? 'the terminal says why' : 'the console says why';
  return [{ moment, words, entry: slug, ...(scenario !== undefined && { scenario }) }];
}

/** With isolation a request leaves only once its frame has passed it on. */
function isolationReason({ by }: Call, moment: Moment, lives: Lives): Reason {
  const frame = by.replace(/^page/, 'iso');
  if (lives.has(frame))
    return { moment, words: 'its isolation frame did not pass it on', scenario: 'isolation-hook' };
  const starved = { entry: 'csp-blocks-the-isolation-frame', scenario: 'starved-isolation-frame' };
  return { moment, words: 'its isolation frame is not there', ...starved };
}

function endWords(trace: Trace, call: Call, path: readonly Moment[]): string {
  if (call.settles === 'gone') return 'its page was gone before the answer came';
  if (path.some(({ kind }) => kind === 'stopped')) return 'the web engine kept its request back';
  if (trace.ended === 'exit' || trace.ended === 'abort') return 'the app ended first';
  return trace.ended === 'until' ? 'no answer had come when the recording ended' : 'no answer came';
}
