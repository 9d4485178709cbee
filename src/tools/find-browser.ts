/**
 * Finds a Chromium for the browser tests: one that is installed, Playwright's own, or else one it
 * installs. A browser counts only if it opens: a package's placeholder and a download without its
 * libraries are files too.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { mayBeRoot, runAsRoot } from './as-root.ts';
import { run } from './run.ts';
import { onPath } from './system-packages.ts';

export interface FoundBrowser {
  readonly path: string;
  /** Where it came from, for the reader of the test's output. */
  readonly origin: string;
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Places outside `PATH`, below the folders where macOS and Windows keep programs. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder === undefined
        ? []
        : [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ],
  ),
];

const packageManagers: readonly { program: string; steps: readonly (readonly string[])[] }[] = [
  { program: 'apt-get', steps: [['update'], ['install', '-y', '--no-install-recommends', 'chromium']] },
  { program: 'dnf', steps: [['install', '-y', 'chromium']] },
  { program: 'apk', steps: [['add', 'chromium']] },
  { program: 'pacman', steps: [['-Sy', '--noconfirm', 'chromium']] },
];

async function opens(path: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath: path, timeout: 180_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function firstThatOpens(paths: readonly (string | undefined)[]): Promise<string | undefined> {
  for (const path of paths) {
    if (path !== undefined && existsSync(path) && (await opens(path))) return path;
  }
  return undefined;
}

function installed(): Promise<string | undefined> {
  return firstThatOpens([process.env.CHROME_PATH, ...names.map((name) => onPath(name)), ...places]);
}

function playwrights(): Promise<string | undefined> {
  return firstThatOpens([chromium.executablePath()]);
}

/** Uses the distribution's package manager, where that may be. */
async function installFromDistribution(): Promise<void> {
  const manager = packageManagers.find(({ program }) => onPath(program) !== undefined);
  if (manager === undefined || !(await mayBeRoot())) return;
  for (const step of manager.steps) await runAsRoot(manager.program, step);
}

/** Throws with advice if no browser is there and none can be installed. */
export async function findBrowser(): Promise<FoundBrowser> {
  let path = await installed();
  if (path !== undefined) return { path, origin: 'installed on this machine' };
  path = await playwrights();
  if (path !== undefined) return { path, origin: "Playwright's own, downloaded earlier" };

  console.log("No browser found: trying Playwright's download …");
  await run('playwright', ['install', 'chromium'], { timeout: 600_000 });
  path = await playwrights();
  if (path !== undefined) return { path, origin: "Playwright's download" };

  console.log("That did not work: trying the system's package manager …");
  await installFromDistribution();
  path = await installed();
  if (path !== undefined) return { path, origin: "installed by the system's package manager" };
  throw new Error(
    'No browser for the tests. Install Chromium or Chrome, or set CHROME_PATH to one, and run again.',
  );
}
