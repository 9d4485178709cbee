/**
 * `npm run test:arguments`: has Tauri's own commands read random payloads, and serde random texts of messages, and compares
 * what the model reads: value and text. Needs Cargo. `--cases 2000` and `--seed 5` choose the cases; `--record` writes the
 * commands of the Rust program again, and the sample that `npm test` replays.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { modelAnswer, randomLine, tauriAnswer } from '../../tests/tauri/arguments/model.ts';
import { rustSource } from '../../tests/tauri/arguments/rust-source.ts';
import { buildPackage } from '../../tests/tauri/driver/build.ts';
import { askCrate } from '../../tests/tauri/driver/crate.ts';
import { ensureRequirements } from '../../tests/tauri/driver/requirements.ts';
import { endWith, oneFailed } from './count.ts';
import { caseOptions, seedsFrom, SHOWN } from './random-cases.ts';
import { inRoot } from './run.ts';

/** Cases of a run. */
const CASES = 100_000;

/** Cases of the stored sample. */
const SAMPLE = 5_000;

const values = caseOptions(CASES);

const folder = inRoot('tests/tauri/arguments');
/** Builds the program; its commands are those of the table, or there would be nothing to compare. */
async function buildProgram(): Promise<string> {
  const file = `${folder}/src/commands.rs`;
  if (values.record) writeFileSync(file, rustSource());
  if (readFileSync(file, 'utf8') !== rustSource())
    throw new Error(`${file} is not of this table of commands: npm run test:arguments -- --record`);
  return buildPackage('arguments', 'debug');
}

function record(program: string): void {
  const seeds = seedsFrom(1, SAMPLE);
  const answers = askCrate(program, seeds.map(randomLine)).map(tauriAnswer);
  const lines = answers.map((answer, index) => JSON.stringify({ seed: seeds[index], ...answer }));
  writeFileSync(`${folder}/sample.jsonl`, `${lines.join('\n')}\n`);
  console.log(`${String(lines.length)} cases written`);
}

/** Compares a run of cases; prints what differs and how many were compared. */
function isEqual(program: string, seeds: readonly number[]): boolean {
  const lines = seeds.map(randomLine);
  const answers = askCrate(program, lines).map(tauriAnswer);
  const differences = lines.flatMap((line, index) => {
    const [tauri, model] = [answers[index], modelAnswer(line)];
    return isDeepStrictEqual(tauri, model) ? [] : [{ seed: seeds[index], line, tauri, model }];
  });
  const refused = answers.filter((answer) => 'err' in answer).length;
  console.log(
    `${String(answers.length)} cases compared, of which Tauri refuses ${String(refused)}; ${String(differences.length)} differ`,
  );
  for (const difference of differences.slice(0, SHOWN)) console.log(difference);
  return differences.length === 0;
}

try {
  await ensureRequirements();
  const program = await buildProgram();
  if (values.record) record(program);
  const seeds = seedsFrom(Number(values.seed), Number(values.cases));
  console.log(`seeds ${String(seeds[0] ?? '')} to ${String(seeds.at(-1) ?? '')}`);
  const passed = isEqual(program, seeds);
  endWith({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  endWith(oneFailed);
}
