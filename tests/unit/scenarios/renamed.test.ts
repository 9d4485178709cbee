import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../../src/scenarios/index.ts';
import { knobsOf, simulate, type Scenario } from '../../../src/simulation/index.ts';

const scenarios = await loadScenarios();

/*
 * A copy of each scenario with every label, command, event, capability, path and payload under another name.
 * Names are replaced where they stand as a whole word, so that `core/main` and the like stay. Tauri sorts capabilities
 * and labels, so all of them get the same beginning.
 */
const names: Record<string, string> = {
  preview: 'zpreview',
  nobody: 'znobody',
  'main-cap': 'zmain-cap',
  'preview-cap': 'zpreview-cap',
  'remote-cap': 'zremote-cap',
  open_file: 'zopen_file',
  save_file: 'zsave_file',
  word_count: 'zword_count',
  opne_file: 'zopne_file',
  'open-file': 'zopen-file',
  'save-file': 'zsave-file',
  'word-count': 'zword-count',
  'doc:changed': 'zdoc:changed',
  'autosave:saved': 'zautosave:saved',
  policy_denied: 'zpolicy_denied',
  'policy-denied': 'zpolicy-denied',
  read_raw: 'zread_raw',
  save_raw: 'zsave_raw',
  export_doc: 'zexport_doc',
  'read-raw': 'zread-raw',
  'save-raw': 'zsave-raw',
  'export-doc': 'zexport-doc',
  'preview:ready': 'zpreview:ready',
  words: 'words',
};

const escaped = (text: string) => text.replace(/[.+^${}()|[\]\\?*]/g, '\\$&');
const pattern = new RegExp(
  `(?<![A-Za-z0-9])(?:${Object.keys(names)
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![A-Za-z0-9_])`,
  'g',
);

/** The window `main`, whose name is also part of thread names, is renamed only where a window stands. */
const mainWindow: readonly (readonly [RegExp, string])[] = [
  [/"main":\{/g, '"zmain":{'],
  [/"page":"main"/g, '"page":"zmain"'],
  [/\["main"\]/g, '["zmain"]'],
  [/"(window|target|owner|to|text)":"main"/g, '"$1":"zmain"'],
  [/\/windows\/main\//g, '/windows/zmain/'],
  [/\\"main\\"/g, '\\"zmain\\"'],
  [/(page|iso)\(main\)/g, '$1(zmain)'],
  [/"label":"main"/g, '"label":"zmain"'],
  [/'main'/g, "'zmain'"],
  [/`main`/g, '`zmain`'],
  [/"(\/script\/[a-z]+\/page)","to":"main"/g, '"$1","to":"zmain"'],
];

function renamed(json: string): string {
  const words = json.replace(pattern, (name) => names[name] ?? name);
  return mainWindow.reduce((text, [from, to]) => text.replace(from, to), words);
}

/** The same, for a trace; a longer name makes a longer sealed payload, and moves what comes behind it in a text. */
const normalized = (scenario: Scenario, set: Record<string, string>) => {
  const { moments, messages, calls, open, actors } = simulate(scenario, { set });
  return JSON.stringify({ moments, messages, calls, open, actors })
    .replaceAll(/"bytes":\d+,"numbers":\d+/g, '"bytes":0,"numbers":0')
    .replaceAll(/"payload":\d+,"starts"/g, '"payload":0,"starts"')
    .replaceAll(/ at line 1 column \d+/g, ' at line 1 column 0');
};

const decoded = (json: string) => json.replaceAll('%3A', ':').replaceAll('%7C', '|');

describe('a renamed copy of a scenario', () => {
  for (const scenario of scenarios) {
    const copy = JSON.parse(renamed(JSON.stringify(scenario))) as Scenario;
    it(`${scenario.id} gives the same trace but for the names`, () => {
      expect(JSON.stringify(copy)).not.toBe(JSON.stringify(scenario));
      const sets = knobsOf(scenario).flatMap(({ knob }) =>
        knob.kind === 'text' ? [] : knob.options.map((option) => ({ [knob.id]: option.value })),
      );
      for (const set of [{}, ...sets]) {
        const renamedSet = Object.fromEntries(
          Object.entries(set).map(([id, value]) => {
            const index = scenario.knobs.findIndex((knob) => knob.id === id);
            const [own, other] = [scenario.knobs[index], copy.knobs[index]];
            if (own?.kind === 'text' || other?.kind === 'text' || !own || !other) return [id, value];
            const place = own.options.findIndex((option) => option.value === value);
            return [other.id, other.options[place]?.value ?? value];
          }),
        );
        expect(decoded(normalized(copy, renamedSet))).toBe(renamed(decoded(normalized(scenario, set))));
      }
    });
  }
});
