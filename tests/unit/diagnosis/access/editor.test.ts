import { isDeepStrictEqual } from 'node:util';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../../src/diagnosis/access/index.ts';
import { readTrace } from '../../../../src/schemas/trace.ts';
import { editorApp } from '../../../../src/scenarios/editor-app.ts';
import { loadScenarios } from '../../../../src/scenarios/index.ts';
import { findProject } from '../../../../src/tools/denied/project-files.ts';
import { inRoot } from '../../../../src/tools/run.ts';
import { ask, cellIn } from './ask.ts';

const editor = findProject(inRoot('content/editor/src-tauri'));
const app = ask(editor?.files ?? []);

/** Recordings of a real build of the editor, as its files are. */
const scenarios = (await loadScenarios()).filter(
  ({ app: { capabilities, manifest, permissions, security, pattern, windows } }) =>
    isDeepStrictEqual(capabilities, editorApp.capabilities) &&
    manifest === undefined &&
    !permissions &&
    !security?.capabilities &&
    pattern !== 'isolation' &&
    Object.values(windows).every(({ url }) => !url?.includes(':')),
);

function recordingOf(id: string) {
  const result = readTrace(readFileSync(inRoot(`tests/tauri/recordings/${id}.json`), 'utf8'));
  if ('problems' in result) throw new Error(id);
  return result.trace;
}

/** Each call of a window's main page that asks for one of the commands in the table. */
const calls = scenarios.flatMap(({ id }) =>
  recordingOf(id).calls.flatMap((call) => {
    const [, label] = /^page\((\w+)\)$/.exec(call.by) ?? [];
    const command = 'command' in call ? call.command : undefined;
    const isKnown = app.groups.some(({ commands }) => commands.some(({ name }) => name === command));
    return label !== undefined && command !== undefined && isKnown ? [{ id, label, command, call }] : [];
  }),
);

describe('the editor', () => {
  it('is read without a problem', () => {
    expect(editor?.others).toEqual([]);
    expect(app.read.problems).toEqual([]);
    expect(app.stops).toEqual([]);
    expect(app.openPoints).toEqual([]);
  });

  it('decides as a real build of it was recorded', () => {
    const textOf = (value: unknown) =>
      typeof value === 'object' && value !== null && 'json' in value ? value.json : undefined;
    const refused = calls.filter(({ call: { settles, value } }) => {
      const text = textOf(value);
      return settles === 'rejected' && typeof text === 'string' && text.includes(' not allowed');
    });
    const answered = calls.filter(({ call }) => call.settles === 'resolved');
    expect(refused.length).toBeGreaterThan(0);
    expect(answered.length).toBeGreaterThan(20);
    for (const { id, label, command, call } of refused) {
      const cell = cellIn(app, label, command);
      expect([id, textsOf(app, cell)?.debug]).toEqual([id, textOf(call.value)]);
    }
    for (const { id, label, command } of answered)
      expect([id, command, cellIn(app, label, command).verdict]).toEqual([id, command, 'allowed']);
  });
});
