/**
 * `npm run test:tauri`: builds a real Tauri app, has it play every scenario, records it, and compares with the
 * recordings that are committed. `npm run record` writes them instead. Names of scenarios limit it to them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildStages, type StageBuild, wryVersion } from '../../tests/tauri/driver/build.ts';
import { differenceTo } from '../../tests/tauri/driver/judge.ts';
import { type Play, playsOf } from '../../tests/tauri/driver/plays.ts';
import { recordingOf } from '../../tests/tauri/driver/recording.ts';
import { inOwnSession } from '../../tests/tauri/driver/own-session.ts';
import { runStage } from '../../tests/tauri/driver/stage.ts';
import { recordingText } from '../../tests/tauri/driver/write-recording.ts';
import { readTrace } from '../schemas/trace.ts';
import type { Scenario } from '../simulation/scenario/scenario.ts';
import type { Trace } from '../trace/record/trace.ts';
import { endWith, oneFailed } from './count.ts';
import { recordedScenarios } from './recordings.ts';

/** A recording that differs is made again at most so many times. */
const AGAIN = 2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'boolean' }, into: { type: 'string' } },
});

/** One play of a scenario, and the file of its recording. */
interface Recorded {
  readonly play: Play;
  readonly scenario: Scenario;
  readonly path: string;
}

function committedRecording(path: string): Trace | undefined {
  if (!existsSync(path)) return undefined;
  const read = readTrace(readFileSync(path, 'utf8'));
  return 'trace' in read ? read.trace : undefined;
}

/** The build of the stage that plays it. */
function buildOf({ scenario: { app }, file }: Play): StageBuild {
  const profile = app.profile ?? 'debug';
  const special = [
    ...(app.features?.includes('tracing') ? (['tracing'] as const) : []),
    ...(app.source === 'dev' ? (['dev'] as const) : []),
  ];
  const [build = profile] = special;
  if (special.length > 1 || (special.length === 1 && profile !== 'debug'))
    throw new Error(`${file}: there is no build of the stage that is ${[profile, ...special].join(' and ')}`);
  return build;
}

async function record(play: Play, stages: ReadonlyMap<StageBuild, string>): Promise<Trace> {
  const done = await runStage(stages.get(buildOf(play)) ?? '', play.scenario);
  const text = recordingText(recordingOf(play, done, wryVersion()));
  const read = readTrace(text);
  if ('trace' in read) return read.trace;
  const [problem] = read.problems;
  throw new Error(`what was recorded is no trace: ${problem?.path ?? ''}: ${problem?.message ?? ''}`);
}

/** Resolves to what went wrong, if anything did. */
async function judge(
  { play, scenario, path }: Recorded,
  stages: ReadonlyMap<StageBuild, string>,
): Promise<string | undefined> {
  let trouble: string | undefined;
  for (let attempt = 0; attempt <= AGAIN; attempt += 1) {
    if (trouble !== undefined) console.log(`again: ${play.file}\n${trouble}`);
    try {
      const fresh = await record(play, stages);
      if (values.record) {
        writeFileSync(path, recordingText(fresh));
        return undefined;
      }
      trouble = differenceTo(committedRecording(path), fresh, scenario, play.file);
    } catch (error) {
      trouble = `${play.file}: ${error instanceof Error ? error.message : String(error)}`;
    }
    if (trouble === undefined) return undefined;
  }
  return trouble;
}

async function wanted(): Promise<readonly Recorded[]> {
  return (await recordedScenarios()).flatMap(({ scenarios, folder }) => {
    const into = values.into ?? folder;
    mkdirSync(into, { recursive: true });
    return scenarios
      .filter(({ id }) => positionals.length === 0 || positionals.includes(id))
      .flatMap((scenario) =>
        playsOf(scenario).map((play) => ({ play, scenario, path: `${into}/${play.file}` })),
      );
  });
}

async function judgeAll(): Promise<void> {
  const plays = await wanted();
  const stages = await buildStages(new Set(plays.map(({ play }) => buildOf(play))));
  let passed = 0;
  let failed = 0;
  for (const recorded of plays) {
    const started = performance.now();
    const trouble = await judge(recorded, stages);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${trouble === undefined ? '✓' : '✗'} ${recorded.play.file} (${seconds} s)`);
    if (trouble === undefined) passed += 1;
    else {
      failed += 1;
      console.log(trouble);
    }
  }
  endWith(passed + failed === 0 ? oneFailed : { passed, failed });
}

try {
  await inOwnSession(judgeAll);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  endWith(oneFailed);
}
