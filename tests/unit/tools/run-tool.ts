import { spawnSync } from 'node:child_process';
import { inRoot } from '../../../src/tools/run.ts';

/** How a tool ended, and what it printed. */
export interface ToolRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a tool of `src/tools` as npm does, with a text as its standard input, and waits for its end. */
export function runTool(tool: string, args: readonly string[], input = ''): ToolRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot(`src/tools/${tool}.ts`), ...args], {
    cwd: inRoot(),
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}
