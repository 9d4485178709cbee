import { describe, expect, it } from 'vitest';
import { chaptersOf } from '../../../src/figures/chapters.ts';
import { loadScenario } from '../../../src/scenarios/index.ts';
import { simulate } from '../../../src/simulation/index.ts';
import { stepsOf } from '../../../src/trace/index.ts';
import { linesAt } from '../../../src/visualizer/panels/code-now.ts';
import { viewOf } from '../../../src/visualizer/run-view/view-of.ts';

const scenario = await loadScenario('editor-session');
const chapters = chaptersOf(scenario, scenario.chapters ?? []);
const trace = simulate(scenario);
const view = viewOf(trace, [], chapters);

/** What a step highlights of the code of a chapter, by file, each line without its indent. */
function highlightedAt(title: string, id: string): Readonly<Record<string, readonly string[]>> {
  const step = stepsOf(trace).find((each) => each.id === id);
  const chapter = chapters.find((each) => each.title === title);
  if (!step || !chapter) throw new Error(`there is no step ${id}, or no chapter ${title}`);
  const files = [...chapter.code.page, ...chapter.code.core].map(({ path, lines }) => [
    path,
    linesAt(lines, step, trace).map((index) => lines[index]?.text.trim() ?? ''),
  ]);
  return Object.fromEntries(files.filter(([, lines]) => lines?.length)) as Record<string, readonly string[]>;
}

describe('the chapters of the editor’s session', () => {
  it('begin at the first step of their entry', () => {
    expect(view.chapters?.map(({ title, step }) => [title, view.steps[step]])).toEqual([
      ['Open', 'c5.called.1'],
      ['Type', 'c6.called.1'],
      ['Preview', 'c7.called.1'],
      ['Save', 'core/async.emitted.1'],
      ['Export', 'c11.called.1'],
      ['Close', 'user.acted.1'],
    ]);
  });

  it('highlight the page’s line that calls, and then the command’s', () => {
    expect(highlightedAt('Open', 'c5.called.1')).toEqual({
      'src/open.ts': ["const doc = await invoke<Doc>('open_file', { path });"],
    });
    expect(highlightedAt('Open', 'c5.sent.2')).toEqual({
      'src-tauri/src/commands.rs': ['Ok(Doc { path, text })'],
    });
    expect(highlightedAt('Save', 'c10.settled.1')).toEqual({
      'src/save.ts': ["show('file-state', `Saved ${bytes} bytes`);"],
    });
  });

  it('highlight a listener on either side', () => {
    expect(highlightedAt('Preview', 'c7.heard.1')).toEqual({
      'src-tauri/src/lib.rs': [
        'let change = serde_json::from_str(event.payload());',
        'if let Ok(change) = change {',
        'let autosave = app_handle.state::<Autosave>();',
        'autosave.remember(change);',
        '}',
      ],
    });
    expect(highlightedAt('Preview', 'c7.heard.2')).toEqual({
      'src/preview.ts': ["show('text', payload.text);"],
    });
    expect(highlightedAt('Save', 'core/async.emitted.1')).toEqual({
      'src-tauri/src/autosave.rs': ['app.emit("autosave:saved", saved)'],
    });
  });

  it('highlight one message of a channel after the other', () => {
    const sent = ['c11.sent.2', 'c11.sent.3', 'c11.sent.4'].map((id) => highlightedAt('Export', id));
    expect(sent).toEqual([
      { 'src-tauri/src/commands.rs': ['tell(Progress::Done { pct: 10 })?;'] },
      { 'src-tauri/src/commands.rs': ['tell(Progress::Preview { html: html.clone() })?;'] },
      { 'src-tauri/src/commands.rs': ['tell(Progress::Done { pct: 90 })?;'] },
    ]);
  });
});

describe('chaptersOf', () => {
  const [first] = scenario.chapters ?? [];
  const withLine = (from: string, to?: string) => () =>
    chaptersOf(scenario, [
      {
        ...first,
        at: 'open',
        title: 'Open',
        code: {
          page: [
            {
              region: 'src/open.ts#open',
              runs: [{ from, ...(to !== undefined && { to }), part: 'call', of: 'open_file' }],
            },
          ],
          core: [],
        },
      },
    ]);

  it('stops the build at a line that the editor’s code does not have, or has twice', () => {
    expect(withLine('await nothing')).toThrow(
      'src/scenarios/editor-session.ts: src/open.ts#open has no line that begins with “await nothing”.',
    );
    expect(withLine('show(')).toThrow('src/open.ts#open has more than one line that begins with “show(”.');
    expect(withLine('const doc', 'export')).toThrow(
      'src/open.ts#open has no line after that which begins with “export”.',
    );
  });
});
