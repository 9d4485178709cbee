/**
 * `npm run test:acl`: has Tauri's own access control list decide random cases, and compares the model's decisions,
 * verdict and text, for debug and release builds. Needs Cargo. `--cases 2000` and `--seed 5` choose the cases;
 * `--record` writes the sample and the table of remote patterns that `npm test` replays.
 */
import { writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { randomCase } from '../../tests/tauri/acl/random-case.ts';
import { randomPattern, tableUrls } from '../../tests/tauri/acl/random-pattern.ts';
import { digits } from '../../tests/tauri/acl/remote-table.ts';
import { buildPackage } from '../../tests/tauri/driver/build.ts';
import { askCrate } from '../../tests/tauri/driver/crate.ts';
import { ensureRequirements } from '../../tests/tauri/driver/requirements.ts';
import { readAccessCase } from '../schemas/project/access-case.ts';
import { type CaseDecision, decideCase } from '../simulation/acl/decide.ts';
import { remotePatternParser } from '../simulation/acl/remote-pattern.ts';
import { platformUrlPattern } from '../simulation/acl/url-pattern.ts';
import type { Profile } from '../trace/record/trace.ts';
import { endWith, oneFailed } from './count.ts';
import { caseOptions, seedsFrom, SHOWN } from './random-cases.ts';
import { inRoot } from './run.ts';

/** Cases of a run, a hundred requests each: more than 100,000 decisions. */
const CASES = 1_300;

/** Cases of the stored sample: more than 5,000 decisions. */
const SAMPLE = 70;

/** Patterns of the stored table. */
const PATTERNS = 4_000;

const values = caseOptions(CASES);

const parseRemote = remotePatternParser(platformUrlPattern());

function decided(line: unknown, profile: Profile): CaseDecision {
  const read = readAccessCase(JSON.stringify(line));
  if ('problems' in read) throw new Error(`a random case is none: ${JSON.stringify(read.problems)}`);
  return decideCase(read.case, { profile, parseRemote });
}

/** Compares a run of cases; prints what differs and how many decisions were compared. */
async function isEqual(profile: Profile, seeds: readonly number[]): Promise<boolean> {
  const cases = seeds.map(randomCase);
  const answers = askCrate(await buildPackage('acl', profile), cases) as readonly CaseDecision[];
  const differences = cases.flatMap((line, index) => {
    const [tauri, model] = [answers[index], decided(line, profile)];
    return isDeepStrictEqual(tauri, model) ? [] : [{ seed: seeds[index], ...firstDifference(tauri, model) }];
  });
  const decisions = answers.reduce((sum, it) => sum + ('answers' in it ? it.answers.length : 0), 0);
  const builds = answers.filter((it) => 'build' in it).length;
  console.log(
    `${profile}: ${decisions} decisions and ${builds} failed builds compared, ${differences.length} cases differ`,
  );
  for (const difference of differences.slice(0, SHOWN)) console.log(difference);
  return differences.length === 0;
}

function firstDifference(tauri: CaseDecision | undefined, model: CaseDecision) {
  if (!tauri || !('answers' in tauri) || !('answers' in model)) return { tauri, model };
  const at = tauri.answers.findIndex((answer, index) => !isDeepStrictEqual(answer, model.answers[index]));
  return { request: at, tauri: tauri.answers[at], model: model.answers[at] };
}

async function record(): Promise<void> {
  const program = await buildPackage('acl', 'debug');
  const seeds = seedsFrom(1, SAMPLE);
  const answers = askCrate(program, seeds.map(randomCase));
  const lines = answers.map((answer, index) => JSON.stringify({ seed: seeds[index], ...(answer as object) }));
  writeFileSync(inRoot('tests/tauri/acl/sample.jsonl'), `${lines.join('\n')}\n`);

  const patterns = [...new Set(seedsFrom(1, PATTERNS * 2).map(randomPattern))].slice(0, PATTERNS);
  const table = askCrate(
    program,
    patterns.map((pattern) => ({ pattern, urls: tableUrls })),
  ) as readonly ({ readonly matches: readonly boolean[] } | { readonly error: string })[];
  const rows = table.map((row, index) =>
    JSON.stringify([patterns[index], 'matches' in row ? digits(row.matches) : row]),
  );
  const text = `{"urls":${JSON.stringify(tableUrls)},\n"patterns":[\n${rows.join(',\n')}\n]}\n`;
  writeFileSync(inRoot('tests/tauri/acl/remote-table.json'), text);
  console.log(`${lines.length} cases and ${rows.length} patterns written`);
}

try {
  await ensureRequirements();
  if (values.record) await record();
  const seeds = seedsFrom(Number(values.seed), Number(values.cases));
  console.log(`seeds ${seeds[0] ?? ''} to ${seeds.at(-1) ?? ''}`);
  const results = [await isEqual('debug', seeds), await isEqual('release', seeds)];
  endWith({ passed: results.filter(Boolean).length, failed: results.filter((it) => !it).length });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  endWith(oneFailed);
}
