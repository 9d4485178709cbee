import { z } from 'astro/zod';
import type { RecordLine } from '../recording/records.ts';
import { eventTargetSchema, jsonSchema, problemsOf } from './json.ts';

const id = z.number().int();
const at = z.number().min(0);
const body = z.union([z.object({ text: z.string() }), z.object({ bytes: z.base64() })]).nullable();
const headers = z.array(z.tuple([z.string(), z.string()]));

const fromPage = {
  at,
  webview: z.string(),
  frame: z.string(),
  isolation: z.boolean(),
  document: id.min(0),
  seq: id.min(0),
};

/** What a page or frame saw, by kind. */
const pageFields = {
  loaded: { url: z.string(), origin: z.string() },
  ready: {},
  pong: {},
  operation: { operation: jsonSchema, nth: id },
  rejected: { nth: id, text: z.string() },
  unknown: { operation: jsonSchema },
  request: { request: id, url: z.string(), method: z.string(), headers, body, isInvoke: z.boolean() },
  response: { request: id, status: id, headers, body },
  failed: { request: id, text: z.string(), leaving: z.boolean() },
  message: { body },
  callback: { callback: id, json: jsonSchema.optional(), bytes: z.base64().optional() },
  registered: { callback: id },
  freed: { callback: id },
  missed: { callback: id.nullable() },
  delivered: { callback: id },
  hooked: { callback: id, json: jsonSchema },
  handled: { event: z.string(), id },
  console: { level: z.string(), text: z.string() },
  violation: { directive: z.string(), blocked: z.string(), policy: z.string() },
  'frame-message': { origin: z.string(), json: jsonSchema.optional() },
};

const fromCore = { at, thread: z.enum(['core/main', 'core/async']) };

/** What the app's Rust code saw, by kind. */
const coreFields = {
  versions: {
    tauri: z.string(),
    engine: z.string(),
    recorder: id.optional(),
    platform: z.string().optional(),
    profile: z.enum(['debug', 'release']).optional(),
  },
  plays: {},
  begins: {},
  acts: {},
  exited: {},
  unready: { windows: z.array(z.string()) },
  unknown: { text: z.string() },
  ended: { how: z.literal('quiet') },
  running: { command: z.string() },
  closed: { window: z.string() },
  panicked: { command: z.string(), text: z.string() },
  emitted: {
    event: z.string(),
    target: eventTargetSchema.optional(),
    payload: jsonSchema,
    command: z.string().optional(),
  },
  listening: { event: z.string(), id, target: eventTargetSchema },
  heard: { event: z.string(), id, target: eventTargetSchema, payload: z.string() },
};

const schemasOf = (shared: z.ZodRawShape, fields: Readonly<Record<string, z.ZodRawShape>>) =>
  new Map(
    Object.entries(fields).map(([kind, own]) => [
      kind,
      z.object({ ...shared, kind: z.literal(kind), ...own }),
    ]),
  );

const pageSchemas = schemasOf(fromPage, pageFields);
const coreSchemas = schemasOf(fromCore, coreFields);
const stderrSchema = z.object({ at, kind: z.literal('stderr'), text: z.string() });

/** What every line has; a note of the reader's own app has no more that is known. */
const anyLineSchema = z.object({ at, kind: z.string() });

/** What is wrong with one line of a record, by its number from 1. */
export interface LineProblem {
  readonly line: number;
  /** Absent where the line as a whole is wrong. */
  readonly key?: string;
  readonly message: string;
}

export interface ReadLines {
  readonly records: readonly RecordLine[];
  /** The lines that a recorder of this version does not write. */
  readonly problems: readonly LineProblem[];
  /** Notes of kinds that only the recorded app knows, by kind: how many. */
  readonly unknown: ReadonlyMap<string, number>;
  /** The number of the last line where it breaks off. */
  readonly cut?: number;
}

/** So many problems are found; the rest of the file is not looked at. */
const MAX_PROBLEMS = 100;

/** The version of the lines that this reader knows; those without a number are of it. */
const KNOWN_VERSION = 1;

/** Whether a text is what the recorder writes: one of its first lines is one. */
export function isRecord(text: string): boolean {
  const isLine = (line: string) => {
    const json = jsonIn(line);
    return (
      typeof json === 'object' &&
      json !== null &&
      'at' in json &&
      'kind' in json &&
      ('thread' in json || 'webview' in json || json.kind === 'stderr')
    );
  };
  return text.slice(0, 200_000).split('\n', 20).some(isLine);
}

/**
 * The lines of a record, each once, and what is wrong with the others. `refuse` says of a line's value what forbids to look
 * at it any further.
 */
export function readRecordLines(
  text: string,
  refuse: (json: unknown) => string | undefined = () => undefined,
): ReadLines {
  const records: RecordLine[] = [];
  const problems: LineProblem[] = [];
  const unknown = new Map<string, number>();
  const seen = new Set<string>();
  let cut: number | undefined;
  const lines = text.split('\n');
  for (const [index, source] of lines.entries()) {
    if (problems.length >= MAX_PROBLEMS) break;
    if (source.trim() === '') continue;
    const line = index + 1;
    const json = jsonIn(source);
    if (json === undefined) {
      if (index === lines.length - 1) cut = line;
      else problems.push({ line, message: 'is not JSON' });
      continue;
    }
    const refused = refuse(json);
    const read = refused === undefined ? lineIn(json) : { problems: [{ message: refused }] };
    if ('unknown' in read) unknown.set(read.unknown, (unknown.get(read.unknown) ?? 0) + 1);
    else if ('problems' in read) problems.push(...read.problems.map((problem) => ({ line, ...problem })));
    else if (isNew(read.record, seen)) {
      if (read.record.kind === 'versions' && records.some(({ kind }) => kind === 'versions'))
        problems.push({ line, key: 'kind', message: 'a second run begins here: put it into another file' });
      records.push({ ...read.record, line });
    }
  }
  return { records, problems, unknown, ...(cut !== undefined && { cut }) };
}

function lineIn(
  json: unknown,
):
  | { readonly record: RecordLine }
  | { readonly unknown: string }
  | { readonly problems: readonly Omit<LineProblem, 'line'>[] } {
  const head = anyLineSchema.safeParse(json);
  if (!head.success) return { problems: keyed(head.error) };
  const { kind } = head.data;
  const fields = json as object;
  const schema =
    kind === 'stderr' ? stderrSchema : 'thread' in fields ? coreSchemas.get(kind) : pageSchemas.get(kind);
  if (!schema)
    return 'thread' in fields || 'document' in fields
      ? { unknown: kind }
      : {
          problems: [
            { key: 'kind', message: `“${kind.slice(0, 40)}” is no kind of line that the recorder writes` },
          ],
        };
  const read = schema.safeParse(json);
  if (!read.success) return { problems: keyed(read.error) };
  const record = read.data as unknown as RecordLine;
  if (record.kind === 'versions' && (record.recorder ?? KNOWN_VERSION) !== KNOWN_VERSION) {
    const message = `is ${String(record.recorder)}; this reader knows version ${String(KNOWN_VERSION)} of the recorder`;
    return { problems: [{ key: 'recorder', message }] };
  }
  return { record };
}

const keyed = (error: z.ZodError) => problemsOf(error).map(({ path, message }) => ({ key: path, message }));

/** A page sends some lines twice when it goes. */
function isNew(record: RecordLine, seen: Set<string>): boolean {
  if (!('document' in record)) return true;
  const key = `${String(record.document)}.${String(record.seq)}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function jsonIn(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
