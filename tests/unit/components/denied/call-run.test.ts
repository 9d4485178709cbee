import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runOfCell } from '../../../../src/components/denied/call-run.ts';
import { accessTable } from '../../../../src/diagnosis/access/index.ts';
import { stepsOf } from '../../../../src/trace/index.ts';
import { findProject } from '../../../../src/tools/denied/project-files.ts';
import { inRoot } from '../../../../src/tools/run.ts';
import { ask, cellIn, notes } from '../../diagnosis/access/ask.ts';
import { randomProject } from '../../diagnosis/access/random-project.ts';

const NOT_SHOWN = 'The simulation does not come to this gate with your files, so it is not shown.';

function shown(run: ReturnType<typeof runOfCell>) {
  if ('why' in run) throw new Error(run.why);
  return run;
}

describe('runOfCell', () => {
  it('shows a refused call at the gate that refuses, with the text of the table', () => {
    const { trace, decides } = shown(runOfCell(ask(notes), cellIn(ask(notes), 'reader', 'save_note')));
    expect(stepsOf(trace)[decides]).toMatchObject({ refuses: true, call: 'c1' });
    const [call] = trace.calls;
    expect(call).toMatchObject({ by: 'page(reader)', command: 'save_note', settles: 'rejected' });
    expect(call?.value).toEqual({
      json: 'save_note not allowed on window "reader", webview "reader", URL: local\n\nallowed on: [windows: "main", URL: local]\n\nreferenced by: capability: main, permission: allow-save-note',
    });
  });

  it('shows an allowed call up to its answer, at the gate that lets it pass', () => {
    const { trace, decides } = shown(runOfCell(ask(notes), cellIn(ask(notes), 'main', 'save_note')));
    expect(trace.calls[0]).toMatchObject({ settles: 'resolved', value: { json: null } });
    expect(stepsOf(trace)[decides]?.moments).toContainEqual(
      expect.objectContaining({ kind: 'gate', gate: 'permission', verdict: 'passed' }),
    );
  });

  it('says why a call of a plugin that passes is not shown, and shows one that is refused', () => {
    const app = ask(notes);
    expect(runOfCell(app, cellIn(app, 'main', 'plugin:event|listen'))).toEqual({
      why: 'It passes the permission gate. What happens then is up to what your page sends and to code of Tauri or of the plugin, and your files say neither.',
    });
    const { trace } = shown(runOfCell(app, cellIn(app, 'reader', 'plugin:fs|read_text_file')));
    expect(trace.calls[0]?.settles).toBe('rejected');
  });

  it('says why nothing is shown where the build stops, or nothing can be decided', () => {
    const stopped = ask({
      ...notes,
      'capabilities/main.json': '{"identifier": "main", "windows": ["main"], "permissions": ["allow-lits"]}',
    });
    expect(runOfCell(stopped, cellIn(stopped, 'main', 'list'))).toEqual({
      why: expect.stringMatching(/^The build stops, so nothing runs: .*allow-lits/) as string,
    });
    const rest = Object.entries(notes).filter(([path]) => path !== 'tauri.conf.json');
    const blind = ask(Object.fromEntries(rest), { windows: ['main'] });
    expect(runOfCell(blind, cellIn(blind, 'main', 'list'))).toEqual({
      why: expect.stringMatching(/^It cannot be decided, so there is nothing to show: /) as string,
    });
  });

  it('decides each cell of the sample as the table does', () => {
    const app = ask(findProject(inRoot('content/editor/src-tauri'))?.files ?? []);
    const runs = accessTable(app).groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map((cell) => runOfCell(app, cell))),
    );
    const why = runs.flatMap((run) => ('why' in run ? [run.why] : []));
    expect(runs.length - why.length).toBeGreaterThan(300);
    expect(why).not.toContain(NOT_SHOWN);
    expect(why.filter((words) => words.startsWith('It cannot be simulated'))).toEqual([]);
  });

  it('decides the calls of random projects as the table does, or says why it shows none', () => {
    let count = 0;
    fc.assert(
      fc.property(randomProject, (files) => {
        const app = ask(files);
        const [own] = accessTable(app).groups;
        for (const cell of (own?.rows ?? []).slice(0, 3).flatMap(({ cells }) => cells.slice(0, 3))) {
          const run = runOfCell(app, cell);
          if ('why' in run) expect(run.why).not.toBe(NOT_SHOWN);
          else count += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(count).toBeGreaterThan(60);
  });
});
