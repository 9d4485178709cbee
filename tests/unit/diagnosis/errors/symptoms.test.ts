import { describe, expect, it } from 'vitest';
import { settle, symptomOf, symptomsFor } from '../../../../src/diagnosis/index.ts';
import { readStoredEntries } from '../../../../src/tools/stored-entries.ts';

const entries = readStoredEntries();
const first = (paste: string) => symptomsFor(paste, entries)[0];

describe('symptomsFor', () => {
  it.each([
    ['cannot move the window by dragging the custom title bar', 'the-title-bar-does-not-drag'],
    ['drag and drop works in the browser but not in tauri on Windows', 'drag-and-drop-does-not-work'],
    ['transparent: true has no effect, the background is white', 'the-window-is-not-transparent'],
    ['SystemTray does not add the system tray icon in Debian', 'the-tray-icon-does-not-appear'],
    ['cmd/c, cmd/v, cmd/x do not work on macOS', 'copy-and-paste-do-not-work'],
    ['clicking links with the download attribute does nothing', 'a-link-or-a-download-does-nothing'],
    ['confirm() returns a promise before the user answers', 'confirm-does-not-wait'],
    ['xdg-open: line 1045: x-www-browser: command not found', 'a-deep-link-does-not-arrive'],
    ['image from convertFileSrc is not shown', 'a-file-of-the-disk-is-not-shown'],
    ['notifications not showing although permission is granted', 'a-notification-does-not-appear'],
    ['global shortcut callback not called on wayland', 'a-global-shortcut-does-nothing'],
    ['a black terminal flashes and disappears, no window, no errors', 'the-app-opens-no-window'],
    ['localStorage is empty after the build', 'stored-data-is-gone'],
    ['works when launched from a terminal, not from Finder', 'works-from-a-terminal-only'],
    ['clicking the dock icon does nothing after closing the window', 'the-dock-icon-brings-no-window'],
    ['blank white screen', 'the-window-is-white'],
    ['blocking_pick_file causes a hang on macOS, files cannot be selected', 'the-window-freezes'],
    ['Set-Cookie of the login response is not saved in the build', 'a-cookie-is-not-kept'],
    ['white flash when the app starts on Windows', 'the-window-is-white'],
    ['the context menu shows, and on_menu_event is never called on a click', 'a-menu-item-does-nothing'],
    ['the window opens off screen without the second monitor', 'the-window-is-in-the-wrong-place'],
  ])('for “%s” puts %s first', (paste, slug) => {
    expect(first(paste)).toBe(slug);
  });

  it.each([
    [
      'Packaged builds only: opening the editor shows stacked line numbers and no content; tauri dev never does',
      'works-in-dev-not-in-the-build',
      /^Styles that a package makes/,
    ],
    [
      'Ctrl+N on Windows opens a completely blank, unclosable window and leaves many shortcuts dead afterwards',
      'the-window-is-white',
      /^A command that is not async made the window/,
    ],
    [
      'opening any native file dialog hangs the window, nothing is selectable and the app is frozen',
      'the-window-freezes',
      /^A plain command shows a dialog/,
    ],
    ['HTML drop event not firing', 'drag-and-drop-does-not-work', /^The page uses drag and drop of HTML/],
    [
      'the dmg shows the global stylesheet, but all component styles are missing; ng serve is fine',
      'styles-are-missing',
      /^A package writes styles as it runs/,
    ],
    ['bootstrap icons won’t show up in the desktop app', 'styles-are-missing', /./],
    [
      'after registering the command that creates the window, it is blank and cannot be closed',
      'the-window-is-white',
      /^A command that is not async made the window/,
    ],
    [
      'the red close button and Cmd+W do nothing; onCloseRequested calls close() after preventDefault',
      'the-window-will-not-close',
      /^The handler calls `close`/,
    ],
    [
      'after Alt+Tab the page gets no keyboard events until the user clicks it',
      'the-keyboard-does-not-reach-the-page',
      /^The feature `unstable`/,
    ],
    ['listeners accumulate across hot reloads, handlers fire twice', 'heard-twice', /^The module was loaded/],
    [
      'on a touch screen the title bar cannot be dragged with a finger, with the mouse it can',
      'the-title-bar-does-not-drag',
      /^It is a finger/,
    ],
    ['events that setup emits never reach the front-end', 'event-not-heard', /^It was emitted before/],
    [
      'macOS does not prompt for the microphone and camera permission',
      'the-camera-is-not-asked-for',
      /^`Info\.plist` has no description/,
    ],
    [
      'the first click on the copy button copies nothing, the second one does',
      'a-copy-button-does-nothing',
      /^The page waits before it copies/,
    ],
    [
      'right-clicking opens the default context menu with Reload and Inspect Element',
      'the-engines-menu-appears',
      /^The page does not prevent it/,
    ],
    [
      '403 Forbidden with Origin http://tauri.localhost, curl with the same key works',
      'a-server-refuses-the-app-only',
      /^The server looks at the header/,
    ],
    [
      'external links navigate inside the app window instead of the browser',
      'a-link-or-a-download-does-nothing',
      /^A link is to open/,
    ],
  ])('answers “%s” with %s, and its cause first', (paste, slug, cause) => {
    expect(symptomOf(paste, entries)).toBe(slug);
    const whole = { slug, text: 0, start: 0, end: paste.length, names: [] };
    expect(settle(whole, [], paste, entries)?.entry.causes[0]?.cause).toMatch(cause);
  });

  it('knows a word with another ending', () => {
    expect(symptomsFor('images', entries)).toEqual(symptomsFor('image', entries));
  });

  it('puts what most entries name first where no word fits', () => {
    const see = (...slugs: readonly string[]) => {
      const entry = entries['event-not-heard'];
      if (!entry) throw new Error('There is no such entry.');
      return { ...entry, title: 'qqq', see: slugs };
    };
    expect(symptomsFor('zzz', { one: see('two'), two: see(), three: see('two', 'one') })).toEqual([
      'two',
      'one',
      'three',
    ]);
  });

  it('answers nothing to words that no symptom has', () => {
    expect(symptomOf('a violet umbrella sings', entries)).toBeUndefined();
    expect(symptomOf('', entries)).toBeUndefined();
  });

  it('names all symptoms, each once', () => {
    const symptoms = Object.entries(entries).flatMap(([slug, { kind }]) =>
      kind === 'symptom' ? [slug] : [],
    );
    expect([...symptomsFor('white', entries)].sort()).toEqual(symptoms.sort());
  });
});
