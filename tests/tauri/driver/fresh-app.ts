import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecorderLines } from '../../../src/components/trace-viewer/recorder-lines.ts';
import { inRoot, run } from '../../../src/tools/run.ts';
import { cargoEnvironment, targetFolder } from './build.ts';
import { screenEnvironment } from './stage.ts';

/** A project that uses the recorder by the two lines of its README. */
export interface FreshApp {
  readonly folder: string;
  /** Where its builds lie. */
  readonly program: string;
  /** Where the recorder says that it writes. */
  readonly recording: string;
}

/** The same folders each time, so that Cargo knows what it has built. */
const folder = join(targetFolder, 'fresh-app');
const repository = join(targetFolder, 'recorder-repository');

/** No run of the app takes longer. */
const TIMEOUT_MS = 60_000;
const POLL_MS = 100;

/** What the profiles of the workspace say, so that its builds of Tauri serve here too. */
const sharedProfile = {
  ...cargoEnvironment,
  CARGO_PROFILE_DEV_DEBUG: 'false',
  CARGO_PROFILE_DEV_INCREMENTAL: 'false',
  CARGO_PROFILE_DEV_CODEGEN_UNITS: '16',
};

async function must(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { code, output } = await run(program, args, { env, quiet: true });
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${output}`);
  return output.trim();
}

/** Makes a repository of the Rust of this checkout as it is, committed or not, and returns its address. */
export async function recorderRepository(): Promise<string> {
  rmSync(repository, { recursive: true, force: true });
  await must('git', ['init', '--quiet', '--initial-branch=main', repository]);
  const git = (...args: readonly string[]) =>
    must('git', [`--git-dir=${join(repository, '.git')}`, `--work-tree=${inRoot()}`, ...args], sameCommit);
  await git('add', '--', 'recorder', 'tests/tauri', 'content/editor', ':!tests/tauri/recordings');
  await git('commit', '--quiet', '--no-gpg-sign', '--message', 'The Rust of this checkout');
  return `file://${repository}`;
}

/** Makes a commit of the same files the same commit, which Cargo has built already. */
const sameCommit = {
  GIT_AUTHOR_NAME: 'test',
  GIT_AUTHOR_EMAIL: 'test@example.org',
  GIT_AUTHOR_DATE: '2000-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'test',
  GIT_COMMITTER_EMAIL: 'test@example.org',
  GIT_COMMITTER_DATE: '2000-01-01T00:00:00Z',
};

/** Writes the project, and adds the two lines and nothing else; its crates have the versions of the workspace. */
export function writeFreshApp({ dependency, plugin }: RecorderLines): FreshApp {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(inRoot('tests/tauri/fresh-app'), folder, { recursive: true });
  const inProject = (path: string) => join(folder, 'src-tauri', path);
  cpSync(inRoot('content/editor/src-tauri/icons'), inProject('icons'), { recursive: true });
  cpSync(inRoot('tests/tauri/Cargo.lock'), inProject('Cargo.lock'));
  addBelow(inProject('Cargo.toml'), '[dependencies]', dependency);
  addBelow(inProject('src/lib.rs'), 'tauri::Builder::default()', plugin);
  const program = join(targetFolder, 'debug', 'fresh-app');
  return { folder, program, recording: `${program}.recording.jsonl` };
}

function addBelow(file: string, place: string, line: string): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((each) => each.trim() === place);
  if (at < 0) throw new Error(`${file} has no line “${place}”`);
  writeFileSync(file, lines.toSpliced(at + 1, 0, line).join('\n'));
}

/** Builds the app; what the recorder takes for a release build is one without debug assertions in it. */
export async function buildFreshApp({ folder: app }: FreshApp, kind: 'debug' | 'release'): Promise<void> {
  const own = `profile.dev.package.tauri-plugin-ipc-recorder.debug-assertions=${String(kind === 'debug')}`;
  const manifest = ['--manifest-path', join(app, 'src-tauri', 'Cargo.toml')];
  await must('cargo', ['build', '--config', own, ...manifest], sharedProfile);
}

/**
 * Runs the app until `isDone`, which gets what it has printed and what it has recorded (undefined as long as there is no
 * recording), and ends it. Throws if it ends before, or is not done in time; resolves to what it printed.
 */
export function runFreshApp(
  { program, recording }: FreshApp,
  isDone: (printed: string, recorded: string | undefined) => boolean,
): Promise<string> {
  rmSync(recording, { force: true });
  return new Promise((done, failed) => {
    const child = spawn(program, {
      env: { ...process.env, ...screenEnvironment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: TIMEOUT_MS,
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
      });
    let isOver = false;
    const poll = setInterval(() => {
      isOver = isDone(printed, existsSync(recording) ? readFileSync(recording, 'utf8') : undefined);
      if (isOver) child.kill();
    }, POLL_MS);
    child.on('error', failed);
    child.on('close', () => {
      clearInterval(poll);
      if (isOver) done(printed);
      else failed(new Error(`the app ended or hung before it was done; it printed:\n${printed}`));
    });
  });
}
