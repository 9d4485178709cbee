import { type AccessApp, type Cell, scenarioOfCell } from '../../diagnosis/access/index.ts';
import { simulate } from '../../simulation/index.ts';
import { stepsOf, type Trace } from '../../trace/index.ts';

/** The run of one call, and the step that decides it, by index; or why there is none, as a sentence. */
export type CallRun = { readonly trace: Trace; readonly decides: number } | { readonly why: string };

/**
 * Simulates one call on the files of the reader's project. A run that decides otherwise than the table is never shown.
 */
export function runOfCell(app: AccessApp, cell: Cell): CallRun {
  const made = scenarioOfCell(app, cell);
  if ('why' in made) return made;
  const run = simulated(made.scenario);
  if ('why' in run) return run;
  const isRefused = cell.verdict === 'refused' || cell.verdict === 'denied';
  const verdicts = run.moments.flatMap((moment) =>
    moment.kind === 'gate' && moment.gate === 'permission' ? [moment.verdict] : [],
  );
  const decides = stepsOf(run).findIndex(({ moments }) =>
    moments.some((moment) => moment.kind === 'gate' && moment.gate === 'permission'),
  );
  const isSame = verdicts.length === 1 && (verdicts[0] === 'refused') === isRefused;
  return isSame && decides >= 0
    ? { trace: run, decides }
    : { why: 'The simulation does not come to this gate with your files, so it is not shown.' };
}

function simulated(scenario: Parameters<typeof simulate>[0]): Trace | { readonly why: string } {
  try {
    return simulate(scenario);
  } catch (error) {
    // What a reader's files can hold, and the model does not: each such error says so in a sentence.
    return { why: `It cannot be simulated: ${error instanceof Error ? error.message : String(error)}` };
  }
}
