import type { Actor, Platform, Trace } from '../trace/record/trace.ts';
import { withColumns } from './columns.ts';
import { merged } from './merge.ts';
import type { Renaming } from './names.ts';
import { isFromPage, type RecordLine } from './records.ts';
import { transcribe } from './transcribe.ts';

/** A record without the line that says of which Tauri it is: its first one. */
export class NoVersionsError extends Error {
  constructor() {
    super('The first line of a record says which Tauri it is of; this one has no such line.');
  }
}

/**
 * The trace of what a recorder wrote in any app. Nobody but the record itself says who took part, on which
 * platform, and with which pattern. Throws `NoVersionsError`, and `UnreadableLineError` for a line that no page
 * and no core process can have written.
 */
export function ownRecording(
  records: readonly RecordLine[],
  { scenario, lostIn }: { readonly scenario: string; readonly lostIn: Renaming['lostIn'] },
): Trace {
  const versions = records.find((record) => record.kind === 'versions');
  if (!versions) throw new NoVersionsError();
  const lines = withColumns(merged(records), lostIn);
  const platform = platformOf(versions, records);
  const isIsolated = records.some((record) => isFromPage(record) && record.isolation);
  const { tauri, engine } = versions;
  return {
    version: 2,
    source: 'recorded',
    scenario,
    set: {},
    versions: { tauri, ...(engine !== '' && { engine: `${engineNames[platform]} ${engine}` }) },
    platform,
    profile: versions.profile ?? 'debug',
    pattern: isIsolated ? 'isolation' : 'brownfield',
    ended: endOf(records),
    actors: actorsIn(records),
    ...transcribe(lines, lostIn, false),
    open: [],
  };
}

const engineNames: Readonly<Record<Platform, string>> = {
  linux: 'WebKitGTK',
  windows: 'WebView2',
  macos: 'WebKit',
};

/**
 * Older records do not say it. Windows alone carries requests of the protocol over `http`, and WebKitGTK counts its
 * versions from 2.
 */
function platformOf(
  { platform, engine }: Extract<RecordLine, { kind: 'versions' }>,
  records: readonly RecordLine[],
): Platform {
  if (platform === 'linux' || platform === 'windows' || platform === 'macos') return platform;
  const isOverHttp = records.some((record) => record.kind === 'request' && record.url.startsWith('http'));
  if (isOverHttp) return 'windows';
  return engine.startsWith('2.') ? 'linux' : 'macos';
}

function endOf(records: readonly RecordLine[]): Trace['ended'] {
  if (records.some(({ kind }) => kind === 'ended')) return 'quiet';
  return records.some(({ kind }) => kind === 'exited') ? 'exit' : 'until';
}

/** Who took part, as the lines name them. */
function actorsIn(records: readonly RecordLine[]): readonly Actor[] {
  const documents = new Map<string, Actor>();
  for (const record of records) {
    if (!isFromPage(record)) continue;
    const { webview: window, frame, isolation } = record;
    const page = `page(${window})`;
    if (!documents.has(page)) documents.set(page, { id: page, kind: 'page', window });
    if (isolation) documents.set(`iso(${window})`, { id: `iso(${window})`, kind: 'isolation-frame', window });
    else if (frame !== '')
      documents.set(`frame(${frame})`, { id: `frame(${frame})`, kind: 'foreign-frame', window });
  }
  for (const record of records) {
    if (record.kind !== 'closed') continue;
    const { window } = record;
    if (!documents.has(`page(${window})`))
      documents.set(`page(${window})`, { id: `page(${window})`, kind: 'page', window });
  }
  return [
    ...documents.values(),
    { id: 'engine', kind: 'engine' },
    { id: 'core/main', kind: 'main-thread' },
    { id: 'core/async', kind: 'async-runtime' },
  ];
}
