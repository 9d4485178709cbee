import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openedWindows } from '../../../src/simulation/run/opened-windows.ts';
import type { Scenario } from '../../../src/simulation/scenario/scenario.ts';
import { editorCommandsOf } from './plays.ts';
import { serveRemoteSites } from './remote-sites.ts';

/** What is left of a run when the app has gone. */
export interface Run {
  /** The recorder's lines. */
  readonly records: string;
  /** What the app wrote to stderr, without the window system's own remarks, as lines of the same kind. */
  readonly stderr: string;
  /** The signal that ended the app: it aborted. */
  readonly signal: string | null;
  readonly code: number | null;
}

/** The home folder that scenarios write; the one a run uses has as many characters, so that no length changes. */
const scenarioHome = '/home/u';

/** No run of a scenario takes longer. */
const TIMEOUT_MS = 90_000;

/** The variables of an app on a screen that nobody sees, without a desktop. */
export const screenEnvironment = {
  GDK_BACKEND: 'x11',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  NO_AT_BRIDGE: '1',
  GTK_A11Y: 'none',
  GTK_USE_PORTAL: '0',
  LANG: 'C.UTF-8',
  RUST_BACKTRACE: '0',
};

/** What GTK, WebKit and Mesa say about a machine without a desktop: nothing of it is Tauri's or the app's. */
const remarks = [
  /^\s*$/,
  /^\(.*:\d+\): \S+-(?:WARNING|CRITICAL|Message) \*\*:/,
  /^(?:libEGL|MESA|libGL)/,
  /^\*\* \(/,
  /^dbus-daemon/,
  /^SpiRegistry/,
  /max threads value/,
  /^thread caused non-unwinding panic|^fatal runtime error/,
];

/** Plays a scenario, its settings put in, in a real app, and returns when that has ended. */
export async function runStage(binary: string, scenario: Scenario): Promise<Run> {
  const sites = await serveRemoteSites(JSON.stringify(scenario));
  const home = makeHome();
  const folder = mkdtempSync(join(tmpdir(), 'stage-'));
  try {
    const toMachine = [[scenarioHome, home] as const, ...sites.addresses];
    const play = JSON.stringify({
      scenario: spelledOut(scenario),
      editorCommands: editorCommandsOf(scenario),
      opened: [...openedWindows(scenario.app, [scenario.before ?? [], scenario.script])],
      home,
    });
    const files = { play: join(folder, 'play.json'), records: join(folder, 'records.jsonl') };
    writeFileSync(files.play, replaced(play, toMachine));
    const ended = await ran(binary, [files.play, files.records], home);
    const fromMachine = toMachine.map(([written, real]) => [real, written] as const);
    return {
      ...ended,
      records: replaced(readFileSync(files.records, 'utf8'), fromMachine),
      stderr: replaced(ended.stderr, fromMachine),
    };
  } finally {
    sites.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  }
}

/** A page gets its operations as text, so that Rust does not sort their keys. */
function spelledOut(scenario: Scenario): unknown {
  const entries = (script: Scenario['script'] | undefined) =>
    script?.map((entry) =>
      'page' in entry ? { ...entry, operation: JSON.stringify(entry.operation) } : entry,
    );
  return { ...scenario, before: entries(scenario.before) ?? [], script: entries(scenario.script) };
}

const replaced = (text: string, pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((result, [from, to]) => result.replaceAll(from, to), text);

function makeHome(): string {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const home = `/tmp/${Math.floor(Math.random() * 36 ** 2)
      .toString(36)
      .padStart(2, '0')}`;
    try {
      mkdirSync(home);
      return home;
    } catch {
      // Somebody has it.
    }
  }
  throw new Error('there is no free name for a home folder in /tmp');
}

function ran(
  binary: string,
  args: readonly string[],
  home: string,
): Promise<Pick<Run, 'stderr' | 'signal' | 'code'>> {
  return new Promise((done, failed) => {
    const child = spawn(binary, args, {
      env: { ...process.env, ...screenEnvironment, HOME: home },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
    });
    let stderr = '';
    let rest = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const text of lines) {
        if (!remarks.some((remark) => remark.test(text)))
          stderr += `${JSON.stringify({ at: Date.now(), kind: 'stderr', text })}\n`;
      }
    });
    child.on('error', failed);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') failed(new Error(`the app did not end within ${TIMEOUT_MS / 1000} s`));
      else done({ stderr, code, signal });
    });
  });
}
