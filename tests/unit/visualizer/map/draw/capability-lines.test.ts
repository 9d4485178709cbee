import { describe, expect, it } from 'vitest';
import { filesFor, questionOf } from '../../../../../src/visualizer/map/draw/capability-lines.ts';
import { capabilitiesOf } from '../capabilities.ts';
import { pictureOf, runOf } from '../runs.ts';

const id = 'invoke-denied-by-window';

function shownAt(step: string, set: Readonly<Record<string, string>> = {}, max = 2, scenario = id) {
  const run = runOf(scenario, set);
  const question = questionOf(run.trace, pictureOf(run, step));
  if (!question) throw new Error('Nothing is asked.');
  return filesFor(capabilitiesOf(scenario, set), question, max);
}

/** The first way to write each entry of a file, with what decides and what is said of it. */
const linesOf = ({ shown }: ReturnType<typeof shownAt>, name: string) =>
  shown
    .find((file) => file.name === name)
    ?.entries.map(({ forms, decides, isDecided, finding }) => [
      forms[0]?.join(' '),
      decides,
      isDecided ? finding.words[0] : '',
    ]);

describe('questionOf', () => {
  it('is what the request in focus asks', () => {
    const run = runOf(id);
    expect(questionOf(run.trace, pictureOf(run, 'c1.permission.1'))).toEqual({
      command: 'save_file',
      window: 'preview',
      origin: 'local',
      state: 'refused',
      granted: [],
      isDenied: false,
    });
  });

  it('names the origin of a remote page', () => {
    const run = runOf('remote-origin-denied');
    expect(questionOf(run.trace, pictureOf(run, 'c1.permission.1'))?.origin).toMatch(/^https:/);
  });
});

describe('filesFor', () => {
  it('says nothing of verdicts before the gate has decided', () => {
    const files = shownAt('c1.called.1');
    expect(files.shown.map(({ path }) => path)).toEqual([
      'capabilities/main.json',
      'capabilities/preview.json',
    ]);
    for (const { entries } of files.shown)
      for (const entry of entries) expect([entry.decides, entry.isDecided]).toEqual([false, false]);
  });

  it('lets the windows decide where a capability gives it to others', () => {
    const files = shownAt('c1.permission.1');
    expect(linesOf(files, 'main-cap')).toEqual([
      ['"windows": ["main"],', true, 'preview is not in it'],
      ['"permissions": [ …, "allow-save-file", … ]', false, 'gives it'],
    ]);
    expect(linesOf(files, 'preview-cap')).toEqual([
      ['"windows": ["preview"],', false, 'preview'],
      ['"permissions": ["core:event:default", "allow-word-count"]', false, 'nothing gives save_file'],
    ]);
  });

  it('lets the permission decide where it is given', () => {
    const files = shownAt('c1.permission.1', { permission: 'on' });
    expect(linesOf(files, 'preview-cap')).toEqual([
      ['"windows": ["preview"],', false, 'preview'],
      ['"permissions": ["core:event:default", "allow-word-count", "allow-save-file"]', true, 'gives it'],
    ]);
  });

  it('lets a denial decide, whatever its windows, and says what is left out', () => {
    const files = shownAt('c1.permission.1', { deny: 'on', window: 'main' });
    expect(files.shown.map(({ name }) => name)).toEqual(['main-cap', 'preview-deny-cap']);
    expect(linesOf(files, 'preview-deny-cap')?.[1]).toEqual([
      '"permissions": ["deny-save-file"]',
      true,
      'denies it',
    ]);
    expect(files.more).toBe('and 1 more, none gives it');
  });

  it('shows what decides where there is room for one file', () => {
    expect(shownAt('c1.permission.1', {}, 1).shown.map(({ name }) => name)).toEqual(['main-cap']);
    const granted = shownAt('c1.permission.1', { permission: 'on' }, 1);
    expect(granted.shown.map(({ name }) => name)).toEqual(['preview-cap']);
    expect(granted.more).toBe('and 1 more');
  });

  it('lets the origin decide where the page is remote and the file is for the app', () => {
    const files = shownAt('c1.permission.1', {}, 2, 'remote-origin-denied');
    expect(linesOf(files, 'main-cap')?.[1]).toEqual(['no "remote"', true, 'origin is remote']);
  });
});
