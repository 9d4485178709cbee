/** `npm run trace`: simulates a scenario and prints its trace as JSON or as a transcript. */
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
import { readText } from './read-text.ts';
import { appScenario, assumedNote } from './trace/app-scenario.ts';
import { UsageError } from './usage-error.ts';

const usage = `npm run trace -- --list
npm run trace -- <id or file.json> [--set knob=value]... [--seed n] [--text]
npm run trace -- <id or file.json> --knobs
npm run trace -- --app path/to/src-tauri --script my-script.json [--set knob=value]... [--seed n] [--text]
npm run trace -- <trace file.json | recorder's lines.jsonl> --text`;

/** The trace in a file, or of what a recorder wrote; undefined if the file does not look like either. */
function findTrace(name: string): Trace | undefined {
  if (name.endsWith('.jsonl')) return recordedTrace(name);
  if (!name.endsWith('.json') || !/"moments"\s*:/.test(readText(name))) return undefined;
  const result = readTrace(readText(name));
  if ('trace' in result) return result.trace;
  throw new UsageError(`${name} is not a trace:\n${problemLines(result.problems)}`);
}

/** Says on stderr what of the lines is not in the trace. */
function recordedTrace(name: string): Trace {
  const read = readTraceFile(readText(name), undefined, basename(name, '.jsonl'));
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
  const result = readScenario(readText(name));
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
      app: { type: 'string' },
      script: { type: 'string' },
    },
  });
  if (values.list) return (await loadScenarios()).map(({ id, title }) => `${id}\t${title}`).join('\n');
  const { app, script } = values;
  if (app !== undefined && script !== undefined) {
    if (positionals.length > 0) throw new UsageError(usage);
    return runOfApp(app, script, values);
  }
  const [name] = positionals;
  if (name === undefined || positionals.length > 1 || app !== undefined || script !== undefined)
    throw new UsageError(usage);
  const recorded = values.text ? findTrace(name) : undefined;
  if (recorded) return transcriptOf(recorded);
  const scenario = await findScenario(name);
  if (values.knobs) return knobLines(scenario);
  return printed(simulated(name, scenario, values), values);
}

interface Values {
  readonly knobs?: boolean;
  readonly text?: boolean;
  readonly set?: readonly string[];
  readonly seed?: string;
}

const printed = (trace: Trace, { text }: Values) =>
  text ? transcriptOf(trace) : writeTrace(trace).trimEnd();

function simulated(name: string, scenario: Scenario, values: Values): Trace {
  const { set, problems } = checkSet(scenario, settingsOf(values.set ?? []));
  if (problems.length > 0)
    throw new UsageError(problems.map((problem) => `--set: ${problem.message}.`).join('\n'));
  const seed = Number(values.seed ?? 1);
  if (!Number.isSafeInteger(seed))
    throw new UsageError(`--seed takes a whole number, not “${values.seed ?? ''}”.`);
  return orRefused(name, () => simulate(scenario, { set, seed }));
}

/** A script in an app that is read from its own files; what the run takes as given is said on stderr. */
function runOfApp(path: string, script: string, values: Values): string {
  const app = appScenario(path, script);
  for (const note of app.notes) console.error(note);
  const scenario = orRefused(script, () => withPlugins(app.scenario));
  if (values.knobs) return knobLines(scenario);
  const trace = simulated(script, scenario, values);
  const ran = trace.moments.flatMap((moment) => (moment.kind === 'running' ? [moment.command] : []));
  const note = assumedNote(ran, app, script);
  if (note !== undefined) console.error(note);
  return printed(trace, values);
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
