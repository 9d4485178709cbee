import { postedText } from '../simulation/ipc/posted-text.ts';
import { isFromPage, READY, type RecordLine } from './records.ts';
import { commandOf } from './sources.ts';

/**
 * The lines of a run in the order in which they happened: by time, but each document and the core process in the
 * order they counted themselves, and nothing before what it came of. A page's clock shows whole milliseconds;
 * within one, what a page sends comes before what its frame and then the core process do, and that before what
 * a page gets.
 */
export function merged(records: readonly RecordLine[]): readonly RecordLine[] {
  const streams = [...Map.groupBy(records, streamOf).values()].map(inOrder);
  const causes = causesOf(streams.flat().toSorted(byTime));
  const done = new Set<RecordLine>();
  const mayCome = ([record]: readonly RecordLine[]) => {
    const cause = record && causes.get(record);
    return cause === undefined || done.has(cause);
  };
  const result: RecordLine[] = [];
  let time = 0;
  for (;;) {
    const left = streams.filter((stream) => stream.length > 0);
    const free = left.filter(mayCome);
    // Of a page that went, a line may be lost that others came of.
    const record = firstOf(free.length > 0 ? free : left)?.shift();
    if (!record) return result;
    done.add(record);
    time = Math.max(time, timeOf(record));
    result.push({ ...record, at: time });
  }
}

/** The stream whose next line comes first. */
function firstOf(streams: readonly RecordLine[][]): RecordLine[] | undefined {
  let first: RecordLine[] | undefined;
  for (const stream of streams) {
    const [a, b] = [stream[0], first?.[0]];
    if (!a) continue;
    if (!b || (byTime(a, b) || rankOf(a) - rankOf(b)) < 0) first = stream;
  }
  return first;
}

const streamOf = (record: RecordLine) =>
  isFromPage(record) ? String(record.document) : record.kind === 'stderr' ? 'stderr' : 'core';

function inOrder(stream: readonly RecordLine[]): RecordLine[] {
  const ofPage = stream.filter(isFromPage);
  return ofPage.length > 0 ? ofPage.toSorted((a, b) => a.seq - b.seq) : [...stream];
}

const timeOf = ({ at }: RecordLine) => Math.floor(at);

const byTime = (a: RecordLine, b: RecordLine) => timeOf(a) - timeOf(b);

function rankOf(record: RecordLine): number {
  if (!isFromPage(record)) return 3;
  // An isolation frame is sent nothing before it has said that it is ready.
  if (isReady(record)) return 0;
  if (record.isolation) return 2;
  return sendingKinds.has(record.kind) ? 1 : 4;
}

const sendingKinds: ReadonlySet<RecordLine['kind']> = new Set([
  'request',
  'message',
  'operation',
  'registered',
]);

const isReady = (record: RecordLine) => record.kind === 'frame-message' && record.json === READY;

/**
 * What a line came of, as far as it is known: a command’s run of the request for it, what a frame gets of the
 * callback that the page registered for it, and what the frame made of that.
 */
function causesOf(records: readonly RecordLine[]): ReadonlyMap<RecordLine, RecordLine> {
  const causes = new Map<RecordLine, RecordLine>();
  const requests = Map.groupBy(records, commandAsked);
  const runs = Map.groupBy(records, (record) => (record.kind === 'running' ? record.command : undefined));
  for (const [command, running] of runs) {
    if (command === undefined) continue;
    for (const [index, run] of running.entries()) {
      const request = requests.get(command)?.[index];
      if (request) causes.set(run, request);
    }
  }
  const registered = new Map<string, RecordLine>();
  const inFrame = new Map<string, RecordLine>();
  for (const record of records) {
    if (!isFromPage(record)) continue;
    if (record.kind === 'registered') registered.set(`${record.webview} ${record.callback}`, record);
    if (record.kind === 'frame-message' && record.isolation) inFrame.set(passedBy(record), record);
  }
  for (const record of records) {
    if (!isFromPage(record) || record.kind !== 'frame-message') continue;
    const cause = (record.isolation ? registered : inFrame).get(passedBy(record));
    if (cause) causes.set(record, cause);
  }
  return causes;
}

/** The callback id of a message between a page and its frame, with the webview that keeps it. */
function passedBy({ webview, json }: Extract<RecordLine, { kind: 'frame-message' }>): string {
  const { callback = null } = (typeof json === 'object' && json !== null ? json : {}) as {
    readonly callback?: number;
  };
  return `${webview} ${callback}`;
}

/** The command that a page asks for, if it sends a request. */
function commandAsked(record: RecordLine): string | undefined {
  if (record.kind === 'request') return commandOf(record.url);
  if (record.kind !== 'message' || !record.body || !('text' in record.body)) return undefined;
  return postedText(record.body.text).command ?? undefined;
}
