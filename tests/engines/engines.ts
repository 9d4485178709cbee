import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/tools/find-browser.ts';
import { ensurePackages, onPath, type SystemPackage } from '../../src/tools/system-packages.ts';

/**
 * An engine that a reader's browser or a Tauri app has. The two that Playwright cannot drive as the system has them are
 * started with an address, as a person would, since the page needs nobody who drives it.
 */
export interface Engine {
  readonly name: string;
  /** Installs what is missing, or throws with a text that says what to do. */
  readonly ensure: () => Promise<void>;
  /** Opens a page; `failed` is called if that ends early. Resolves to what closes it. */
  readonly open: (url: string, failed: (error: Error) => void) => Promise<() => Promise<void>>;
}

const firefox = () => onPath('firefox-esr', 'firefox');

/** WebKitGTK's library brings a small browser with it, whose folder differs from one distribution to the next. */
const miniBrowser = () => globSync('/usr/{lib,lib64,libexec,lib/*}/webkit2gtk-4.1/MiniBrowser')[0];

const firefoxPackages: readonly SystemPackage[] = [
  { package: 'firefox-esr', has: () => firefox() !== undefined },
];

const webkitPackages: readonly SystemPackage[] = [
  { package: 'libwebkit2gtk-4.1-0', has: () => miniBrowser() !== undefined },
  { package: 'xvfb', has: () => onPath('xvfb-run') !== undefined },
  { package: 'xauth', has: () => onPath('xauth') !== undefined },
];

/** A new profile asks nothing, shows no page first and fetches nothing. */
const firefoxSettings = [
  "user_pref('browser.aboutwelcome.enabled', false);",
  "user_pref('browser.shell.checkDefaultBrowser', false);",
  "user_pref('datareporting.policy.dataSubmissionEnabled', false);",
  "user_pref('datareporting.policy.dataSubmissionPolicyBypassNotification', true);",
  "user_pref('app.update.enabled', false);",
].join('\n');

/** Starts a program with a folder as its home, where nothing of this machine's user is read or written. */
function openProgram(
  program: string,
  argsIn: (home: string) => readonly string[],
  failed: (error: Error) => void,
): () => Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'engine-'));
  writeFileSync(join(home, 'user.js'), firefoxSettings);
  const child = spawn(program, [...argsIn(home)], {
    // A group of processes, since what ends a browser must end what it has started.
    detached: true,
    env: { ...process.env, HOME: home, XDG_RUNTIME_DIR: home, NO_AT_BRIDGE: '1', GTK_A11Y: 'none' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = new Promise<void>((done) => {
    child.on('error', (error) => {
      failed(error);
      done();
    });
    child.on('close', () => {
      failed(new Error(`${program} has ended before its page had answered:\n${output}`));
      done();
    });
  });
  return async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid);
    await ended;
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
}

export const engines: readonly Engine[] = [
  {
    name: 'Chromium',
    ensure: async () => {
      await findBrowser();
    },
    open: async (url) => {
      const browser = await chromium.launch({ executablePath: (await findBrowser()).path });
      const page = await browser.newPage();
      await page.goto(url);
      return () => browser.close();
    },
  },
  {
    name: 'Firefox',
    ensure: () => ensurePackages(firefoxPackages),
    open: (url, failed) =>
      Promise.resolve(
        openProgram(
          firefox() ?? 'firefox',
          (home) => ['--headless', '--no-remote', '--profile', home, url],
          failed,
        ),
      ),
  },
  {
    name: 'WebKitGTK',
    ensure: () => ensurePackages(webkitPackages),
    open: (url, failed) =>
      Promise.resolve(
        openProgram('xvfb-run', () => ['-a', miniBrowser() ?? 'MiniBrowser', '--private', url], failed),
      ),
  },
];
