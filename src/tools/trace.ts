/** `npm run trace`: simulates a scenario and prints its trace as JSON or as a transcript. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readTraceFile } from '../components/trace-viewer/read-file.ts';
import { isScenarioId, loadScenario, loadScenarios, scenarioIds } from '../scenarios/index.ts';
import type { FileProblem } from '../schemas/index.ts';
import { readScenario } from '../schemas/scenario/scenario.ts';
import { readTrace, writeTrace } from '../schemas/trace.ts';
import { pluginManifests } from '../manifests/index.ts';
import { UnknownPluginError, withPlugins } from '../manifests/with-plugins.ts';
import {
  BuildError,
  checkSet,
  knobsOf,
  type Scenario,
  simulate,
  UndecidableError,
  UnknownPermissionError,
  UnsimulatedError,
} from '../simulation/index.ts';
import { type Trace, transcriptOf } from '../trace/index.ts';

const usage = `npm run trace -- --list
npm run trace -- <id or file.json> [--set knob=value]... [--seed n] [--text]
npm run trace -- <id or file.json> --knobs
npm run trace -- <trace file.json | recorder's lines.jsonl> --text`;

/** Ends the command with what was wrong and what to do. */
class UsageError extends Error {}

/** The trace in a file, or of what a recorder wrote; undefined if the file does not look like either. */
function findTrace(name: string): Trace | undefined {
  if (name.endsWith('.jsonl')) return recordedTrace(name);
  if (!name.endsWith('.json') || !/"moments"\s*:/.test(readSource(name))) return undefined;
  const result = readTrace(readSource(name));
  if ('trace' in result) return result.trace;
  throw new UsageError(`${name} is not a trace:\n${problemLines(result.problems)}`);
}

/** Says on stderr what of the lines is not in the trace. */
function recordedTrace(name: string): Trace {
  const read = readTraceFile(readSource(name), undefined, basename(name, '.jsonl'));
  if ('refusal' in read) {
    const { what, where, todo } = read.refusal;
    throw new UsageError([`${name}: ${what}`, ...where.map((line) => `  ${line}`), todo].join('\n'));
  }
  for (const note of read.notes ?? []) console.error(note);
  return read.trace;
}

const problemLines = (problems: readonly FileProblem[]) =>
  problems.map(({ path, message }) => `  ${path}: ${message}`).join('\n');

async function findScenario(name: string): Promise<Scenario> {
  if (isScenarioId(name)) return loadScenario(name);
  if (!name.endsWith('.json')) {
    const ids = scenarioIds.join(', ');
    throw new UsageError(`There is no scenario “${name}”. There are ${ids}; a file’s name ends in .json.`);
  }
  const result = readScenario(readSource(name));
  if ('scenario' in result) return orRefused(name, () => withPlugins(result.scenario));
  throw new UsageError(`${name} is not a scenario:\n${problemLines(result.problems)}`);
}

/** Names the file or scenario where what it asks for cannot be simulated. */
function orRefused<Result>(name: string, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (error instanceof UnsimulatedError || error instanceof UnknownPluginError)
      throw new UsageError(`${name}: ${error.message}`);
    throw error;
  }
}

function readSource(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function settingsOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [knob, ...value] = pair.split('=');
      if (!knob || value.length === 0) throw new UsageError(`--set takes knob=value, not “${pair}”.`);
      return [knob, value.join('=')];
    }),
  );
}

function knobLines(scenario: Scenario): string {
  return knobsOf(scenario)
    .map(({ knob, default: value }) => {
      const values =
        knob.kind === 'text'
          ? `up to ${knob.maxLength} characters`
          : knob.options.map((it) => it.value).join(' | ');
      return `${knob.id}\t${values}\t(${value})\t${knob.label}`;
    })
    .join('\n');
}

async function run(): Promise<string> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      list: { type: 'boolean' },
      knobs: { type: 'boolean' },
      text: { type: 'boolean' },
      set: { type: 'string', multiple: true },
      seed: { type: 'string' },
    },
  });
  if (values.list) return (await loadScenarios()).map(({ id, title }) => `${id}\t${title}`).join('\n');
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new UsageError(usage);
  const recorded = values.text ? findTrace(name) : undefined;
  if (recorded) return transcriptOf(recorded);
  const scenario = await findScenario(name);
  if (values.knobs) return knobLines(scenario);
  const { set, problems } = checkSet(scenario, settingsOf(values.set ?? []));
  if (problems.length > 0)
    throw new UsageError(problems.map((problem) => `--set: ${problem.message}.`).join('\n'));
  const seed = Number(values.seed ?? 1);
  if (!Number.isSafeInteger(seed))
    throw new UsageError(`--seed takes a whole number, not “${values.seed ?? ''}”.`);
  const trace = orRefused(name, () => simulate(scenario, { set, seed }));
  return values.text ? transcriptOf(trace) : writeTrace(trace).trimEnd();
}

/** What the build's own text cannot know: which plugins the reader's app has. */
function hintOf(error: Error): string {
  const [, plugin] =
    error instanceof UnknownPermissionError ? (/^([^:]+):/.exec(error.permission) ?? []) : [];
  if (plugin === undefined || plugin === 'core' || Object.hasOwn(pluginManifests, plugin)) return '';
  return `\n\nThat is what the build of an app without the plugin “${plugin}” says. If yours has it, put its part of src-tauri/gen/schemas/acl-manifests.json into the scenario, as app.manifests.${plugin}.`;
}

try {
  console.log(await run());
} catch (error) {
  const isExpected =
    error instanceof UsageError ||
    error instanceof BuildError ||
    error instanceof UndecidableError ||
    (error instanceof TypeError && 'code' in error);
  if (!isExpected) throw error;
  console.error(`${error.message}${hintOf(error)}`);
  process.exitCode = 1;
}
