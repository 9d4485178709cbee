import { transpileModule } from 'typescript';
import { describe, expect, it } from 'vitest';
import { loadScenario, loadScenarios, type ScenarioId } from '../../../../src/scenarios/index.ts';
import {
  knobsOf,
  programOf,
  simulate,
  withSettings,
  type Scenario,
} from '../../../../src/simulation/index.ts';
import type { SourceLine } from '../../../../src/trace/record/program.ts';
import { stepsOf, type Knobs, type Trace } from '../../../../src/trace/index.ts';
import { codeSentence, linesAt } from '../../../../src/visualizer/panels/code-now.ts';
import { codeTokens } from '../../../../src/visualizer/panels/code-tokens.ts';
import { singleSettings } from '../../settings-of.ts';

const scenarios = await loadScenarios();
const outcomes = ['resolved', 'rejected', 'returned', 'failed', 'panicked', 'hooked'];
const sides = ['page', 'frame', 'core'] as const;

const textOf = (lines: readonly SourceLine[] = []) => lines.map(({ text }) => text).join('\n');
const sourceOf = (scenario: Scenario, set: Knobs) => {
  const program = programOf(withSettings(scenario, set));
  return sides.map((side) => textOf(program[side])).join('\n');
};

/** What is highlighted of one side in each step that highlights something of it. */
function highlightedIn(trace: Trace, lines: readonly SourceLine[] = []) {
  return stepsOf(trace).flatMap((step) => {
    const found = linesAt(lines, step, trace);
    return found.length === 0 ? [] : [[step.id, found.map((index) => lines[index]?.text.trim())]];
  });
}

async function runOf(id: ScenarioId, set: Knobs = {}) {
  const scenario = await loadScenario(id);
  return { trace: simulate(scenario, { set }), program: programOf(withSettings(scenario, set)) };
}

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'the code of %s',
  (_, scenario) => {
    const settings = singleSettings(scenario, "it's “to be”");

    it('never highlights two outcomes at once, at any setting, and one where a call of it is settled', () => {
      for (const set of settings) {
        const trace = simulate(scenario, { set });
        const program = programOf(withSettings(scenario, set));
        for (const step of stepsOf(trace)) {
          const ends = sides.map((side) => {
            const lines = program[side] ?? [];
            return linesAt(lines, step, trace)
              .map((index) => lines[index]?.part ?? '')
              .filter((part) => outcomes.includes(part));
          });
          for (const side of ends)
            expect(side.length, `${JSON.stringify(set)} ${step.id}`).toBeLessThanOrEqual(1);
          const settled = step.moments.find((moment) => moment.kind === 'settled');
          const isOfCode = program.page?.some(({ part, of }) => {
            const call = trace.calls.find(({ id }) => id === settled?.call);
            return part === 'call' && call !== undefined && of?.startsWith(`${call.by} ${call.source} `);
          });
          if (settled && isOfCode)
            expect(ends[0], `${JSON.stringify(set)} ${step.id}`).toEqual([settled.outcome]);
        }
      }
    });

    it('is other code wherever a setting changes what is run', () => {
      const start = sourceOf(scenario, settings[0] ?? {});
      for (const { knob, default: unchanged } of knobsOf(scenario)) {
        const options =
          knob.kind === 'text'
            ? [{ value: 'another text', paths: knob.paths }]
            : knob.options
                .filter(({ value }) => value !== unchanged)
                .map(({ value, changes }) => ({ value, paths: changes.map(({ path }) => path) }));
        for (const { value, paths } of options) {
          // What state an app manages is written where the app is built, which is not the code of a run.
          const isCode = paths.some(
            (path) =>
              /^\/(before|script|app\/(commands|listeners|hook))\b/.test(path) &&
              !path.endsWith('/unmanaged'),
          );
          if (!isCode) continue;
          const set = { ...settings[0], [knob.id]: value };
          expect(sourceOf(scenario, set), `${knob.id}: ${value}`).not.toBe(start);
        }
      }
    });

    it('can be read as the language it is in', () => {
      for (const set of settings) {
        const program = programOf(withSettings(scenario, set));
        for (const side of ['page', 'frame'] as const) {
          // `await` may stand outside of a function only in a module.
          const { diagnostics = [] } = transpileModule(`${textOf(program[side])}\nexport {};`, {
            reportDiagnostics: true,
          });
          expect(
            diagnostics.map(({ messageText }) => messageText),
            textOf(program[side]),
          ).toEqual([]);
        }
        const rust = textOf(program.core).replace(/"(?:[^"\\]|\\.)*"/g, '""');
        for (const [open, close] of [
          ['(', ')'],
          ['{', '}'],
          ['[', ']'],
        ] as const)
          expect(rust.split(open).length, rust).toBe(rust.split(close).length);
      }
    });
  },
);

describe('the code of a setting', () => {
  it.each([
    ['absent', "invoke('open_file', {});"],
    ['number', "invoke('open_file', {\n    path: 7,\n  });"],
    ['null', "invoke('open_file', {\n    path: null,\n  });"],
  ])('has the argument that the page sends: %s', async (argument, call) => {
    const { program } = await runOf('missing-argument', { argument });
    expect(textOf(program.page)).toContain(call);
  });

  it('has the parameter that the command takes', async () => {
    const { program } = await runOf('missing-argument', { argument: 'snake' });
    expect(textOf(program.page)).toContain("file_path: '/home/u/notes/a.txt'");
    expect(textOf(program.core)).toContain('  file_path: String,');
  });

  it('has the kind of the command, what it does and the text it is given', async () => {
    const sync = await runOf('invoke-success', { text: "it's me" });
    expect(textOf(sync.program.page)).toContain("text: 'it\\'s me'");
    expect(textOf(sync.program.core)).toMatch(/^#\[tauri::command\]\nfn word_count\(/);
    const changed = await runOf('invoke-success', { thread: 'async' });
    expect(textOf(changed.program.core)).toContain('async fn word_count(');
    const slow = await runOf('invoke-success', { work: 'long' });
    expect(textOf(slow.program.core)).toContain('from_millis(3000)');
  });

  it('has what is emitted to whom, and how is listened', async () => {
    const { program } = await runOf('who-hears', { call: 'rust-emit-to-window', main: 'webviewWindow' });
    expect(textOf(program.core)).toContain(
      'app.emit_to(EventTarget::Window { label: "preview".into() }, "doc:changed", json!({ "words": 4 }))?;',
    );
    expect(textOf(program.page)).toContain("await getCurrentWebviewWindow().listen('doc:changed', handler);");
  });

  it('has what the hook does', async () => {
    const { program } = await runOf('isolation-hook', { case: 'b' });
    expect(textOf(program.frame)).toContain("throw 'not this path';");
  });
});

describe('linesAt', () => {
  it('highlights both sides in step with an answered call', async () => {
    const { trace, program } = await runOf('invoke-success');
    expect(highlightedIn(trace, program.page)).toEqual([
      ['c1.called.1', ["const result = await invoke('word_count', {", "text: 'to be or not',", '});']],
      ['c1.callback.1', ['show(result);']],
      ['c1.settled.1', ['show(result);']],
    ]);
    expect(highlightedIn(trace, program.core)).toEqual([
      ['c1.command.1', ['text: String,']],
      ['c1.running.1', ['thread::sleep(Duration::from_millis(10)); // holds its thread']],
      ['c1.sent.2', ['text.split_whitespace().count()']],
    ]);
  });

  it('highlights what is before the end of a command, and not what is behind it', async () => {
    const { trace, program } = await runOf('invoke-denied-by-scope');
    const core = highlightedIn(trace, program.core);
    expect(JSON.stringify(core)).toContain('path not in scope');
    expect(JSON.stringify(core)).not.toContain('fs::write');
    expect(JSON.stringify(highlightedIn(trace, program.page))).not.toContain('show(result)');
  });

  it('highlights nothing of a command that does not run', async () => {
    const { trace, program } = await runOf('invoke-denied-by-window');
    expect(highlightedIn(trace, program.core)).toEqual([]);
  });

  it('highlights the handler of the listener that hears', async () => {
    const { trace, program } = await runOf('once-and-unlisten');
    expect(highlightedIn(trace, program.page)).toEqual([
      ['page(main).heard.1', ['const handler = ({ payload }) => show(payload);']],
    ]);
    expect(highlightedIn(trace, program.core).map(([step]) => step)).toEqual([
      'core/async.emitted.1',
      'core/async.emitted.2',
    ]);
  });

  it('highlights the messages of a channel one by one', async () => {
    const { trace, program } = await runOf('channel-progress');
    const sent = highlightedIn(trace, program.core).flatMap(([, lines]) => lines ?? []);
    expect(sent.filter((line) => line?.includes('.send('))).toHaveLength(3);
  });
});

describe('codeSentence', () => {
  const lines: readonly SourceLine[] = [
    { text: 'try {' },
    { text: 'await invoke(', part: 'call' },
    { text: ')', part: 'call' },
    { text: 'show()', part: 'resolved' },
  ];

  it('names the lines and what they do', () => {
    expect(codeSentence(lines, [1, 2])).toBe('Lines 2 to 3 make the call.');
    expect(codeSentence(lines, [3])).toBe('Line 4 runs with the result.');
    expect(codeSentence(lines, [1, 3])).toBe('Line 2 makes the call. Line 4 runs with the result.');
  });

  it('says so where nothing of it runs', () => {
    expect(codeSentence(lines, [])).toBe('Nothing of it runs in this step.');
  });
});

describe('codeTokens', () => {
  it('finds keywords and comments, and leaves texts alone', () => {
    expect(codeTokens("const a = 'await // it'; // let")).toEqual([
      ['k', 'const'],
      " a = 'await // it'; ",
      ['c', '// let'],
    ]);
  });
});
