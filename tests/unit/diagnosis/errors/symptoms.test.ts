import { describe, expect, it } from 'vitest';
import { symptomsFor } from '../../../../src/diagnosis/index.ts';
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

  it('names all symptoms, each once', () => {
    const symptoms = Object.entries(entries).flatMap(([slug, { kind }]) =>
      kind === 'symptom' ? [slug] : [],
    );
    expect([...symptomsFor('white', entries)].sort()).toEqual(symptoms.sort());
  });
});
