import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../../../src/scenarios/index.ts';
import { simulate } from '../../../../src/simulation/index.ts';
import { escaped, mermaidOf } from '../../../../src/visualizer/export/mermaid.ts';
import { viewOf } from '../../../../src/visualizer/run-view/view-of.ts';

/** The lines of Mermaid's grammar for sequence diagrams that are written here; all else is an error. */
const grammar = [
  /^sequenceDiagram$/,
  /^ {2}title [^#;\n]*(?:#\d+;[^#;\n]*)*$/,
  /^ {2}participant p\d+ as \S[^#;\n]*(?:#\d+;[^#;\n]*)*$/,
  /^ {2}p\d+(?:->>|-->>|-\))p\d+: \S[^#;\n]*(?:#\d+;[^#;\n]*)*$/,
  /^ {2}Note over p\d+: \S[^#;\n]*(?:#\d+;[^#;\n]*)*$/,
  /^$/,
];

const scenarios = await loadScenarios();

describe('mermaidOf', () => {
  it('writes what goes from one to another, and what is said at each', () => {
    const scenario = scenarios.find(({ id }) => id === 'invoke-denied-by-window');
    if (!scenario) throw new Error('There is no such scenario.');
    const { words } = viewOf(simulate(scenario), []);
    expect(mermaidOf(words, 'Who may?', 4)).toBe(
      [
        'sequenceDiagram',
        '  title Who may?',
        '  participant p1 as preview, webview',
        '  participant p2 as Core, main thread',
        "  Note over p1: calls invoke('save_file', …)",
        '  p1->>p2: POST ipc://localhost/save_file (custom protocol)',
        '  Note over p2: ✓ key, ✓ origin',
        '  Note over p2: ✗ permission refuses',
        '  p2-->>p1: 200 Tauri-Response: error (answer)',
        '',
      ].join('\n'),
    );
  });

  it('keeps to the grammar, and names no party that it has not said, in every scenario', () => {
    for (const scenario of scenarios) {
      const { words, steps } = viewOf(simulate(scenario), []);
      const text = mermaidOf(words, scenario.question, steps.length - 1);
      const lines = text.split('\n');
      expect
        .soft(
          lines.filter((line) => !grammar.some((rule) => rule.test(line))),
          scenario.id,
        )
        .toEqual([]);
      const said = new Set([...text.matchAll(/participant (p\d+) as/g)].map(([, name]) => name));
      const used = [...text.matchAll(/^ {2}(?:Note over )?(p\d+)(?:-+>?>?\)?(p\d+))?:/gm)].flatMap(
        ([, ...names]) => names.filter(Boolean),
      );
      expect
        .soft(
          used.filter((name) => !said.has(name)),
          scenario.id,
        )
        .toEqual([]);
    }
  });
});

describe('escaped', () => {
  it('leaves nothing that ends a line of Mermaid', () => {
    expect(escaped('a; b #c\n  d <e>')).toBe('a#59; b #35;c d #60;e#62;');
  });
});
