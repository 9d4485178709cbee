import { findBrowser } from '../../src/tools/find-browser.ts';
import { ensurePackages, onPath, type SystemPackage } from '../../src/tools/system-packages.ts';
import type { Browser } from './browser.ts';
import { startChromium } from './chromium.ts';
import { firefoxFile, startFirefox } from './firefox.ts';
import { miniBrowserFile, startWebkitgtk } from './webkitgtk.ts';

/** An engine that a reader's browser or a Tauri app has. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKitGTK';
  /** Installs what is missing, or throws with a text that says what to do. */
  readonly ensure: () => Promise<void>;
  /** Starts it without anything that an earlier visit has stored. */
  readonly start: () => Promise<Browser>;
}

const firefoxPackages: readonly SystemPackage[] = [
  { package: 'firefox-esr', has: () => firefoxFile() !== undefined },
];

const webkitPackages: readonly SystemPackage[] = [
  { package: 'libwebkit2gtk-4.1-0', has: () => miniBrowserFile() !== undefined },
  { package: 'webkit2gtk-driver', has: () => onPath('WebKitWebDriver') !== undefined },
  { package: 'xvfb', has: () => onPath('xvfb-run') !== undefined },
  { package: 'xauth', has: () => onPath('xauth') !== undefined },
];

export const engines: readonly Engine[] = [
  {
    name: 'Chromium',
    ensure: async () => {
      await findBrowser();
    },
    start: startChromium,
  },
  { name: 'Firefox', ensure: () => ensurePackages(firefoxPackages), start: startFirefox },
  { name: 'WebKitGTK', ensure: () => ensurePackages(webkitPackages), start: startWebkitgtk },
];
