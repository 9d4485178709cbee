import type { Trace } from '../../../src/trace/record/trace.ts';
import { actorsOf } from './actors.ts';
import { withColumns } from '../../../src/recording/columns.ts';
import { merged } from '../../../src/recording/merge.ts';
import { renaming } from '../../../src/recording/names.ts';
import type { Play } from './plays.ts';
import type { RecordLine } from '../../../src/recording/records.ts';
import { readRecordLines } from '../../../src/schemas/record-line.ts';
import type { Run } from './stage.ts';
import { transcribe } from '../../../src/recording/transcribe.ts';

/** The trace of a run that was recorded. Throws if the stage could not play the scenario. */
export function recordingOf({ scenario, set }: Play, run: Run, wry: string): Trace {
  const { rename, lostIn } = renaming(run.records, run.stderr);
  const read = readRecords(rename(run.records), rename(run.stderr));
  const records = withColumns(merged(read), lostIn);
  const versions = records.find((record) => record.kind === 'versions');
  if (!versions) throw new Error(`the app did not start: ${run.stderr}`);
  const isQuiet = records.some(({ kind }) => kind === 'ended');
  const { app } = scenario;
  return {
    version: 2,
    source: 'recorded',
    scenario: scenario.id,
    set,
    versions: { tauri: versions.tauri, wry, engine: `WebKitGTK ${versions.engine}` },
    platform: 'linux',
    profile: app.profile ?? 'debug',
    pattern: app.pattern ?? 'brownfield',
    ended: isQuiet ? 'quiet' : run.signal === null ? 'exit' : 'abort',
    actors: actorsOf(scenario),
    ...transcribe(records, lostIn, run.signal !== null),
    open: [],
  };
}

/** The lines of the recorder and those of stderr. Throws for a line that the recorder of this repository cannot write. */
function readRecords(recorder: string, stderr: string): readonly RecordLine[] {
  const { records, problems, cut } = readRecordLines(`${recorder}\n${stderr}`);
  const [problem] = problems;
  if (problem) throw new Error(`line ${problem.line}: ${problem.key ?? 'it'} ${problem.message}`);
  if (cut !== undefined) throw new Error(`line ${cut} breaks off`);
  return records;
}
