import { traceIn } from '../../schemas/trace.ts';
import { stepsOf, type Trace } from '../../trace/index.ts';

/** Why a file cannot be shown: what is wrong, where, and what to do. */
export interface Refusal {
  readonly what: string;
  /** Code stands in `backticks`. */
  readonly where: readonly string[];
  readonly todo: string;
}

export const MOST_MEGABYTES = 64;
/** Deeper than any message of an app that a reader could follow, and than what a drawing can be made of. */
const MOST_LEVELS = 60;
const MOST_WINDOWS = 50;
/** Characters of one text, such as the bytes of a body; a browser needs seconds to lay out more. */
const LONGEST_TEXT = 2_000_000;
const SHOWN_PROBLEMS = 5;
const LONGEST_SHOWN = 200;

const useRecorder = 'Choose a file that the recorder wrote, or one that `npm run trace` printed.';
const shown = (text: string) => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
const coded = (text: string) => `\`${shown(text).replaceAll('`', '’')}\``;

/** A refusal if a file of that many bytes is too large or too small to be a trace. */
export function refusalOfSize(bytes: number): Refusal | undefined {
  if (bytes === 0) return { what: 'The file is empty.', where: [], todo: useRecorder };
  const megabytes = bytes / 1_000_000;
  if (megabytes <= MOST_MEGABYTES) return undefined;
  return {
    what: `The file has ${megabytes.toFixed(0)} MB; this page reads up to ${String(MOST_MEGABYTES)} MB.`,
    where: [],
    todo: 'Record a shorter run: one with the call that you want to look at.',
  };
}

/** The trace in a file's text, or why there is none. Never throws. */
export function readTraceFile(text: string): { readonly trace: Trace } | { readonly refusal: Refusal } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused('The file is not JSON.', [shown(reason)], useRecorder);
  }
  if (isDeeperThan(json, MOST_LEVELS)) {
    return refused(`Its values are nested more than ${String(MOST_LEVELS)} levels deep.`, [], useRecorder);
  }
  if (isScenario(json)) {
    return refused(
      'This is a scenario, not a trace.',
      [],
      'Run it with `npm run trace -- file.json > trace.json`, and open what that printed.',
    );
  }
  const read = traceIn(json);
  if ('problems' in read) {
    const { problems } = read;
    const lines = problems
      .slice(0, SHOWN_PROBLEMS)
      .map(({ path, message }) => `${coded(path)}: ${shown(message)}`);
    const others = problems.length - lines.length;
    const more = others > 0 ? [`and ${String(others)} more`] : [];
    return refused('The file is JSON, but no trace.', [...lines, ...more], useRecorder);
  }
  return checked(read.trace);
}

function checked(trace: Trace): ReturnType<typeof readTraceFile> {
  const windows = trace.actors.filter(({ kind }) => kind === 'page').length;
  if (windows > MOST_WINDOWS) {
    return refused(
      `The trace has ${String(windows)} windows; a picture holds up to ${String(MOST_WINDOWS)}.`,
      [],
      'Record a run with the windows that take part.',
    );
  }
  const long = placeOfLongText(trace);
  if (long !== undefined) {
    return refused(
      `A single text has more than ${String(LONGEST_TEXT / 1_000_000)} million characters.`,
      [coded(long)],
      'Record a run that sends less at once.',
    );
  }
  if (stepsOf(trace).length === 0) {
    return refused(
      'Nothing happens in this trace.',
      [],
      'Record until the call that you want to look at has its answer.',
    );
  }
  return { trace };
}

/** The path of the entry that holds a text which is too long: `messages.3`. */
function placeOfLongText(trace: Trace): string | undefined {
  for (const list of ['messages', 'moments', 'calls'] as const) {
    const index = trace[list].findIndex(hasLongText);
    if (index >= 0) return `${list}.${String(index)}`;
  }
  return undefined;
}

const hasLongText = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.length > LONGEST_TEXT
    : typeof value === 'object' && value !== null && Object.values(value).some(hasLongText);

const refused = (what: string, where: readonly string[], todo: string) => ({
  refusal: { what, where, todo },
});

const isScenario = (json: unknown) =>
  typeof json === 'object' && json !== null && 'app' in json && 'script' in json && !('moments' in json);

/** Goes by levels instead of by calls, so that no file can exhaust the stack. */
function isDeeperThan(json: unknown, levels: number): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; depth <= levels; depth += 1) {
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
