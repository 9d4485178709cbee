import { describe, expect, it } from 'vitest';
import { compare } from '../../../../src/tools/recheck/compare.ts';
import type { Published } from '../../../../src/tools/recheck/published-files.ts';
import { reportOf } from '../../../../src/tools/recheck/report.ts';

const published = (name: string, version: string, files: Readonly<Record<string, string>>): Published => ({
  name,
  version,
  read: (file) => files[file],
});

const inApp = { package: 'tauri', version: '2.12.5', file: 'src/app.rs' };
const used = [
  { citation: { ...inApp, symbol: 'run' }, uses: [{ kind: 'rule', place: 'app.run', text: 'It runs.' }] },
  { citation: { ...inApp, symbol: 'setup' }, uses: [{ kind: 'scenario', place: 'core-emit' }] },
  { citation: { ...inApp, symbol: 'exit' }, uses: [{ kind: 'code', place: 'src/a.ts:3' }] },
  {
    citation: { package: 'glob', version: '0.3.4', file: 'src/lib.rs', symbol: 'matches' },
    uses: [{ kind: 'error page', place: 'never-closed' }],
  },
] as const;
const before = [
  published('tauri', '2.12.5', { 'src/app.rs': 'fn run() { a() }\nfn setup() { b() }\nfn exit() {}\n' }),
  published('glob', '0.3.4', { 'src/lib.rs': 'fn matches() {}\n' }),
];
const after = [
  published('tauri', '2.13.0', { 'src/app.rs': '// New.\nfn run() {\n  a()\n}\nfn setup() { c() }\n' }),
];

describe('compare', () => {
  it('tells what is the same, changed, gone and not compared', () => {
    expect(compare(used, before, after).map(({ result }) => result)).toEqual([
      'same',
      'changed',
      'gone',
      'uncompared',
    ]);
  });

  it('names a source that is not where it is said to be', () => {
    const [first] = used;
    const wrong = [{ ...first, citation: { ...first.citation, symbol: 'start' } }];
    const changed = [published('tauri', '2.13.0', { 'src/app.rs': 'fn start() {}' })];
    expect(() => compare(wrong, before, changed)).toThrow(
      'tauri 2.12.5, src/app.rs, start: there is no such place.',
    );
  });
});

describe('reportOf', () => {
  it('lists what differs, with all that rests on it', () => {
    expect(reportOf(compare(used, before, after), '2.13.0')).toBe(
      [
        '# What Tauri 2.13.0 changes',
        '',
        '4 places in published packages are named as sources. 1 are the same, 1 changed, 1 are gone, 1 were not compared.',
        'On those that differ rest: rules: 0, scenarios: 1, error pages: 0, lessons: 0, code: 1.',
        '',
        '- tauri 2.12.5 → 2.13.0',
        '- glob 0.3.4: not compared, no version was found that goes with it',
        '',
        '## tauri 2.12.5, src/app.rs, setup: changed',
        '',
        '- Scenarios: `core-emit`',
        '',
        '## tauri 2.12.5, src/app.rs, exit: gone',
        '',
        '- Code: `src/a.ts:3`',
      ].join('\n'),
    );
  });
});
