import { readRecord } from './read-record.ts';
import { isRecord } from '../../schemas/record-line.ts';
import { traceIn } from '../../schemas/trace.ts';
import { hasSteps, type Trace } from '../../trace/index.ts';
import { longLists, type Refusal } from './reading.ts';

export const MAX_MEGABYTES = 300;
/** More than a trace of 200,000 messages has; a browser holds them, whatever they are. */
const MAX_VALUES = 30_000_000;
/** What is outside the lists: far more than who takes part and how the app was set. */
const MAX_OTHER_VALUES = 100_000;
/** Deeper than any message of an app that a reader could follow, and than what a drawing can be made of. */
const MAX_LEVELS = 60;
const MAX_WINDOWS = 50;
/** Twice as many as 100,000 messages have; their steps are found in one go. */
const MAX_MOMENTS = 1_500_000;
/** Characters of one text, such as the bytes of a body; a browser needs seconds to lay out more. */
const MAX_TEXT = 2_000_000;
const SHOWN_PROBLEMS = 5;
/** So many problems that they are not all found. */
const MANY = 100;
const MAX_SHOWN = 200;

const useRecorder = 'Choose a file that the recorder wrote, or one that `npm run trace` printed.';
const shorter = 'Record a shorter run: one with the call that you want to look at.';
const shown = (text: string) => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);
/** What zod reports, without what it repeats each time. */
const plain = (message: string) =>
  message.endsWith(', received undefined') ? 'is missing' : message.replace(/^Invalid (input|option): /, '');
const coded = (text: string) => `\`${shown(text).replaceAll('`', '’')}\``;

/** A refusal if a file of that many bytes is too large or too small to be a trace. */
export function refusalOfSize(bytes: number): Refusal | undefined {
  if (bytes === 0) return { what: 'The file is empty.', where: [], todo: useRecorder };
  const megabytes = bytes / 1_000_000;
  if (megabytes <= MAX_MEGABYTES) return undefined;
  return {
    what: `The file has ${megabytes.toFixed(0)} MB; this page reads up to ${String(MAX_MEGABYTES)} MB.`,
    where: [],
    todo: shorter,
  };
}

export type ReadTrace =
  | {
      readonly trace: Trace;
      /** What of the file is not in the trace, in sentences. */
      readonly notes?: readonly string[];
    }
  | { readonly refusal: Refusal };

/**
 * The trace in a file's text, which is a trace file or what the recorder wrote, or why there is none; `onParsed` is called
 * once the text turned out to be JSON. `name` is what a recording without a name is called. Never throws.
 */
export function readTraceFile(text: string, onParsed?: () => void, name = 'recording'): ReadTrace {
  if (text.length > MAX_VALUES && hasMoreValues(text, MAX_VALUES)) {
    const millions = String(MAX_VALUES / 1_000_000);
    return refused(`The file has more than ${millions} million values.`, [], shorter);
  }
  const source = text.replace(/^\uFEFF/, '');
  if (isRecord(source)) return readRecordFile(source, name, onParsed);
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused('The file is not JSON.', [shown(reason)], useRecorder);
  }
  onParsed?.();
  const { isDeep, hasLongText } = extentOf(json);
  if (isDeep) {
    return refused(`Its values are nested more than ${String(MAX_LEVELS)} levels deep.`, [], useRecorder);
  }
  if (isScenario(json)) {
    return refused(
      'This is a scenario, not a trace.',
      [],
      'Run it with `npm run trace -- file.json > trace.json`, and open what that printed.',
    );
  }
  if (hasTooMuchElse(json)) {
    return refused('It holds too much besides the moments, messages and calls of a trace.', [], useRecorder);
  }
  const read = traceIn(json);
  if ('problems' in read) {
    const where = read.problems.map(({ path, message }) => `${coded(path)}: ${shown(plain(message))}`);
    return refused('The file is JSON, but no trace.', firstOf(where), useRecorder);
  }
  return hasLongText ? refusedForLength(read.trace) : checked(read.trace);
}

/** The first of many problems, and how many more there are. */
function firstOf(lines: readonly string[]): readonly string[] {
  const others = lines.length - SHOWN_PROBLEMS;
  const more = lines.length < MANY ? `and ${String(others)} more` : 'and many more';
  return [...lines.slice(0, SHOWN_PROBLEMS), ...(others > 0 ? [more] : [])];
}

function readRecordFile(text: string, name: string, onParsed: (() => void) | undefined): ReadTrace {
  const read = readRecord(text, name, (json) => {
    const { isDeep, hasLongText } = extentOf(json);
    if (isDeep) return `is nested more than ${String(MAX_LEVELS)} levels deep`;
    return hasLongText
      ? `has a text of more than ${String(MAX_TEXT / 1_000_000)} million characters`
      : undefined;
  });
  if ('lines' in read) {
    const where = read.lines.map(({ line, key, message }) => {
      const place = key === undefined ? `line ${String(line)}` : `line ${String(line)}, ${coded(key)}:`;
      return `${place} ${shown(plain(message))}`;
    });
    return refused(read.what, firstOf(where), read.todo ?? useRecorder);
  }
  onParsed?.();
  if (extentOf(read.trace).isDeep)
    return refused(`Its values are nested more than ${String(MAX_LEVELS)} levels deep.`, [], useRecorder);
  const result = traceIn(read.trace);
  if ('problems' in result) {
    const where = result.problems.map(({ path, message }) => `${coded(path)}: ${shown(plain(message))}`);
    return refused('Its lines do not make one run.', firstOf(where), useRecorder);
  }
  const known = checked(result.trace);
  return 'trace' in known && read.notes.length > 0 ? { ...known, notes: read.notes } : known;
}

function checked(trace: Trace): ReadTrace {
  const windows = trace.actors.filter(({ kind }) => kind === 'page').length;
  if (windows > MAX_WINDOWS) {
    return refused(
      `The trace has ${String(windows)} windows; a picture holds up to ${String(MAX_WINDOWS)}.`,
      [],
      'Record a run with the windows that take part.',
    );
  }
  if (trace.moments.length > MAX_MOMENTS) {
    const [has, most] = [trace.moments.length, MAX_MOMENTS].map((count) => count.toLocaleString('en'));
    return refused(`The trace has ${has} moments; this page draws up to ${most}.`, [], shorter);
  }
  if (!hasSteps(trace)) {
    return refused(
      'Nothing happens in this trace.',
      [],
      'Record until the call that you want to look at has its answer.',
    );
  }
  return { trace };
}

/** Names the entry with the text that is too long: `messages.3`. */
function refusedForLength(trace: Trace) {
  const places = (['messages', 'moments', 'calls'] as const).flatMap((list) => {
    const index = trace[list].findIndex((item) => extentOf(item).hasLongText);
    return index < 0 ? [] : [`${list}.${String(index)}`];
  });
  return refused(
    `A single text has more than ${String(MAX_TEXT / 1_000_000)} million characters.`,
    places.slice(0, 1).map(coded),
    'Record a run that sends less at once.',
  );
}

const refused = (what: string, where: readonly string[], todo: string) => ({
  refusal: { what, where, todo },
});

const isScenario = (json: unknown) =>
  typeof json === 'object' && json !== null && 'app' in json && 'script' in json && !('moments' in json);

/** Whether a JSON text may have more values: counted by what begins or parts them, before anything is made of it. */
function hasMoreValues(text: string, most: number): boolean {
  const [comma, bracket, brace] = [44, 91, 123];
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === comma || sign === bracket || sign === brace) values += 1;
  }
  return values > most;
}

function hasTooMuchElse(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  const others = Object.entries(json).filter(([key]) => !(longLists as readonly string[]).includes(key));
  return hasMoreValues(JSON.stringify(others), MAX_OTHER_VALUES);
}

interface Extent {
  readonly isDeep: boolean;
  readonly hasLongText: boolean;
}

/** Whether values are nested too deep, or else a text is too long. Goes no deeper than that, whatever the file holds. */
function extentOf(json: unknown): Extent {
  let hasLongText = false;
  const isDeep = (value: unknown, level: number): boolean => {
    if (typeof value === 'string') hasLongText ||= value.length > MAX_TEXT;
    if (typeof value !== 'object' || value === null) return false;
    if (level > MAX_LEVELS) return true;
    for (const item of Object.values(value)) if (isDeep(item, level + 1)) return true;
    return false;
  };
  return { isDeep: isDeep(json, 1), hasLongText };
}
