/**
 * `npm run fidelity`: compares the simulator with the recordings of a real Tauri app, one line a scenario, and
 * shows the first difference. Needs no Rust. Names of scenarios after it limit it to them.
 */
import { type ScenarioVerification, verifyScenarios } from '../figures/scenario-verifications.ts';
import { firstDifference, isVerified, verificationText } from '../fidelity/index.ts';
import { readRecordings, recordedScenarios } from './recordings.ts';

const only = process.argv.slice(2);
const isWanted = ({ scenario }: ScenarioVerification) => only.length === 0 || only.includes(scenario.id);
const verifications = (await recordedScenarios())
  .flatMap(({ scenarios, folder }) => verifyScenarios(scenarios, readRecordings(folder)))
  .filter(isWanted);
for (const { scenario, verification } of verifications) {
  console.log(`${scenario.id}\t${verificationText(verification)}`);
}
const failed = verifications.filter(({ verification }) => !isVerified(verification));
const difference = failed
  .map(({ scenario, verification }) => firstDifference(scenario.id, verification))
  .find((text) => text !== undefined);
if (difference !== undefined) console.log(`\n${difference}`);
const proven = verifications.filter(({ verification }) => verification.word === 'proven').length;
console.log(`\n${proven} of ${verifications.length} proven`);
if (failed.length > 0 || verifications.length === 0) process.exitCode = 1;
