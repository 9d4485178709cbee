import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { mayBeRoot, runAsRoot } from '../../../src/tools/as-root.ts';
import { run } from '../../../src/tools/run.ts';

/** What a Tauri app is built and shown with on Debian and its like, each with how its being there is known. */
const requirements = [
  { package: 'build-essential', has: () => isOnPath('cc') },
  { package: 'pkg-config', has: () => isOnPath('pkg-config') },
  { package: 'libwebkit2gtk-4.1-dev', has: () => isLibrary('webkit2gtk-4.1') },
  { package: 'libxdo-dev', has: () => existsSync('/usr/include/xdo.h') },
  { package: 'libayatana-appindicator3-dev', has: () => isLibrary('ayatana-appindicator3-0.1') },
  { package: 'librsvg2-dev', has: () => isLibrary('librsvg-2.0') },
  { package: 'xvfb', has: () => isOnPath('xvfb-run') },
  { package: 'xauth', has: () => isOnPath('xauth') },
  { package: 'dbus', has: () => isOnPath('dbus-run-session') },
  { package: 'dbus-x11', has: () => isOnPath('dbus-launch') },
] as const;

function isOnPath(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, program)));
}

/** Whether this machine has Cargo; without it nothing here can run, and the site does not need it. */
export const hasCargo = () => isOnPath('cargo');

async function isLibrary(name: string): Promise<boolean> {
  if (!isOnPath('pkg-config')) return false;
  const { code } = await run('pkg-config', ['--exists', name], { quiet: true });
  return code === 0;
}

async function missingPackages(): Promise<readonly string[]> {
  const found = await Promise.all(requirements.map(async (it) => ({ ...it, isThere: await it.has() })));
  return found.filter(({ isThere }) => !isThere).map((it) => it.package);
}

/** Installs what is missing where that is possible; throws with a text that says what to do where it is not. */
export async function ensureRequirements(): Promise<void> {
  if (process.platform !== 'linux')
    throw new Error('The recordings are made on Linux (WebKitGTK); this machine is another.');
  if (!hasCargo()) throw new Error('Cargo is missing: install Rust from https://rustup.rs.');
  const missing = await missingPackages();
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  if (!isOnPath('apt-get') || !(await mayBeRoot()))
    throw new Error(`Missing: ${missing.join(', ')}. On Debian: sudo apt-get ${install.join(' ')}`);
  console.log(`Installing ${missing.join(', ')}`);
  await runAsRoot('apt-get', ['update'], true);
  const { code, output } = await runAsRoot('apt-get', install, true);
  if (code !== 0) throw new Error(`apt-get ${install.join(' ')} failed:\n${output}`);
}
