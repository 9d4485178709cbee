import type { Program } from '../../trace/record/program.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { configFiles } from './config-files.ts';
import { coreProgram } from './core-program.ts';
import { frameProgram } from './frame-program.ts';
import { pageProgram } from './page-program.ts';

/** The source that a run of a scenario executes, as it is with its settings. */
export function programOf(scenario: Scenario): Program {
  const [page, core] = [pageProgram(scenario), coreProgram(scenario)];
  const files = configFiles(scenario.app);
  return {
    ...(page.length > 0 && { page }),
    ...(scenario.app.pattern === 'isolation' && { frame: frameProgram(scenario.app) }),
    ...(core.length > 0 && { core }),
    ...(files.length > 0 && { files }),
  };
}
