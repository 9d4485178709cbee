import { existsSync } from 'node:fs';
import { run } from '../../../src/tools/run.ts';
import { ensurePackages, onPath, type SystemPackage } from '../../../src/tools/system-packages.ts';

/** What a Tauri app is built and shown with. */
const requirements: readonly SystemPackage[] = [
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
];

const isOnPath = (program: string) => onPath(program) !== undefined;

/** Whether this machine has Cargo; without it nothing here can run, and the site does not need it. */
export const hasCargo = () => isOnPath('cargo');

async function isLibrary(name: string): Promise<boolean> {
  if (!isOnPath('pkg-config')) return false;
  const { code } = await run('pkg-config', ['--exists', name], { quiet: true });
  return code === 0;
}

/** Installs what is missing where that is possible; throws with a text that says what to do where it is not. */
export async function ensureRequirements(): Promise<void> {
  if (process.platform !== 'linux')
    throw new Error('The recordings are made on Linux (WebKitGTK); this machine is another.');
  if (!hasCargo()) throw new Error('Cargo is missing: install Rust from https://rustup.rs.');
  await ensurePackages(requirements);
}
