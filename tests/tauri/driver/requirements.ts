import { existsSync, readFileSync } from 'node:fs';
import { fileError } from '../../../src/schemas/json.ts';
import { type LinuxPackage, readLinuxPackages } from '../../../src/schemas/lesson/linux-packages.ts';
import { inRoot, run } from '../../../src/tools/run.ts';
import { ensurePackages, onPath, type SystemPackage } from '../../../src/tools/system-packages.ts';

/** The file that the lesson on setting up shows. */
const file = 'content/lessons/setting-up/linux.yaml';

/** What a Tauri app is built with. */
function buildRequirements(): readonly SystemPackage[] {
  const read = readLinuxPackages(readFileSync(inRoot(file), 'utf8'));
  if ('problems' in read) throw fileError(file, read.problems);
  return read.packages.map(({ package: name, found }) => ({ package: name, has: () => isFound(found) }));
}

/** What it is shown with where there is no screen. */
const screenRequirements: readonly SystemPackage[] = [
  { package: 'xvfb', has: () => isOnPath('xvfb-run') },
  { package: 'xauth', has: () => isOnPath('xauth') },
  { package: 'dbus', has: () => isOnPath('dbus-run-session') },
  { package: 'dbus-x11', has: () => isOnPath('dbus-launch') },
];

const isOnPath = (program: string) => onPath(program) !== undefined;

/** Whether this machine has Cargo; without it nothing here can run, and the site does not need it. */
export const hasCargo = () => isOnPath('cargo');

function isFound(found: LinuxPackage['found']): boolean | Promise<boolean> {
  if ('program' in found) return isOnPath(found.program);
  return 'file' in found ? existsSync(found.file) : isLibrary(found.library);
}

async function isLibrary(name: string): Promise<boolean> {
  if (!isOnPath('pkg-config')) return false;
  const { code } = await run('pkg-config', ['--exists', name], { quiet: true });
  return code === 0;
}

/** What the commands that need Rust install on Linux, where it is missing. */
export const requirements = (): readonly SystemPackage[] => [...buildRequirements(), ...screenRequirements];

/** Installs what is missing where that is possible; throws with a text that says what to do where it is not. */
export async function ensureRequirements(): Promise<void> {
  if (process.platform !== 'linux')
    throw new Error('The recordings are made on Linux (WebKitGTK); this machine is another.');
  if (!hasCargo()) throw new Error('Cargo is missing: install Rust from https://rustup.rs.');
  await ensurePackages(requirements());
}
