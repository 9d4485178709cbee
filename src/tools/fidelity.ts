/**
 * `npm run fidelity`: compares the simulator with the recordings of a real Tauri app, one line a scenario, and
 * shows the first difference. Needs no Rust. Names of scenarios after it limit it to them.
 */
import { type ScenarioStanding, standingsOf } from '../figures/verification.ts';
import { firstDifference, holds, standingText } from '../fidelity/index.ts';
import { readRecordings } from './recordings.ts';

const only = process.argv.slice(2);
const isWanted = ({ scenario }: ScenarioStanding) => only.length === 0 || only.includes(scenario.id);
const standings = standingsOf(readRecordings()).filter(isWanted);
for (const { scenario, standing } of standings) {
  console.log(`${scenario.facts}\t${scenario.id}\t${standingText(standing)}`);
}
const failed = standings.filter(({ standing }) => !holds(standing));
const difference = failed
  .map(({ scenario, standing }) => firstDifference(scenario.id, standing))
  .find((text) => text !== undefined);
if (difference !== undefined) console.log(`\n${difference}`);
const proven = standings.filter(({ standing }) => standing.word === 'proven').length;
console.log(`\n${proven} of ${standings.length} proven`);
if (failed.length > 0 || standings.length === 0) process.exitCode = 1;
