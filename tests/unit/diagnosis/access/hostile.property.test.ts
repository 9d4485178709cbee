import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellOf,
  findingsOf,
  gatesOf,
  smallestChange,
  summaryOf,
  textsOf,
  whoMayCall,
} from '../../../../src/diagnosis/access/index.ts';
import { filesOfProject, isWorthReading, projectFolders } from '../../../../src/schemas/project/locate.ts';
import type { Target } from '../../../../src/schemas/index.ts';
import { readApp } from '../../../../src/schemas/project/read-app.ts';
import { ask, type Files, filesOf, notes } from './ask.ts';
import { processorTime } from '../../processor-time.ts';

/** How many files; `npm run soak` asks for more. */
const RUNS = Number(process.env.RUNS ?? 10_000);

const markup = '<img src=x onerror=alert(1)>';

const odd = [
  '',
  ' ',
  '\u0000',
  '\ufeff{}',
  'null',
  '[]',
  '{}',
  '[[[[',
  '"\\ud800"',
  '[1e400]',
  '{"a":1,}',
  '[package',
  'a.b.c = [',
  "x = '''",
  'r#"',
  '/*',
  '"',
  '\u2028',
  '__proto__',
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":[]}}',
  markup,
  '\u202e',
  '\r',
  '\uD83D',
];

const keys = [
  'identifier',
  'windows',
  'webviews',
  'permissions',
  'remote',
  'urls',
  'local',
  'platforms',
  'capabilities',
  'app',
  'security',
  'csp',
  'pattern',
  'use',
  'options',
  'default',
  'set',
  'permission',
  'commands',
  'scope',
  'allow',
  'deny',
  '__proto__',
  'constructor',
  'toString',
  markup,
];

const values = [
  'core:default',
  'core:event:default',
  '__app-acl__',
  'allow-list',
  'fs:default',
  '*',
  '**',
  'a**',
  '[',
  '[!',
  'https://*',
  'http://[::1]:*',
  'https://{a',
  ':::',
  'tauri-plugin-x',
  'constructor',
  '__proto__:default',
  'constructor:default',
  markup,
  '\u0000',
];

const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom<unknown>(...values, null, true, -0, 7, 1.5),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 5 }),
  ),
})).value;

/** A file of the app with a part of it taken out, doubled, or replaced. */
const broken = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(40), fc.constantFrom(...odd, ...values))
    .map(([at, size, added]) => text.slice(0, at) + added + text.slice(at + size));

const deep = fc
  .tuple(fc.constantFrom('[', '{"a":', '[{"permissions":'), fc.integer({ min: 1, max: 3_000 }))
  .map(([open, count]) => open.repeat(count));

const rust = fc
  .array(
    fc.constantFrom(
      'generate_handler![',
      ']',
      'list,',
      'notes::save_note',
      '.invoke_handler(',
      ')',
      'AppManifest::new().commands(&[',
      'InlinedPlugin::new()',
      '.plugin("x",',
      'WebviewWindowBuilder::new(app, "main", ',
      'WebviewUrl::External("https://x".parse().unwrap())',
      'const NAME: &str = "n";',
      'const COMMANDS: &[&str] = &["a"];',
      '#[tauri::command(rename = "x")] fn y() {}',
      '#[cfg(test)] mod t {',
      '}',
      '"',
      "'a'",
      '/*',
      '*/',
      'r#"',
      '"#',
      '\n',
      '<',
      '.add_capability(',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(' '));

const paths = [
  ...Object.keys(notes),
  'Tauri.toml',
  'tauri.linux.conf.json',
  'capabilities/more.toml',
  'capabilities/a/b.json5',
  'permissions/own.toml',
  'permissions/own.json',
  'gen/schemas/acl-manifests.json',
];

const files: fc.Arbitrary<Files> = fc.constantFrom(...paths).chain((path) => {
  const texts = [
    fc.constantFrom(...odd),
    json.map((value) => JSON.stringify(value)),
    json.map((value) => JSON.stringify({ identifier: 'x', permissions: [], more: value })),
    deep,
    fc.string({ unit: 'binary', maxLength: 60 }),
    broken(notes[path] ?? notes['capabilities/main.json'] ?? ''),
  ];
  const given = path.endsWith('.rs') ? fc.oneof(rust, ...texts) : fc.oneof(...texts);
  return given.map((text) => ({ ...notes, [path]: text }));
});

const targets = fc.constantFrom<Target>('linux', 'windows', 'android');

describe('files that are hostile', () => {
  it(
    `are read without an exception, each problem with its place (${RUNS} files)`,
    { timeout: 3_600_000 },
    () => {
      fc.assert(
        fc.property(files, targets, (given, target) => {
          for (const { file, line, column, message } of readApp(filesOf(given), target).problems) {
            expect(file).not.toBe('');
            expect(line).toBeGreaterThan(0);
            expect(column).toBeGreaterThan(0);
            expect(message).not.toBe('');
          }
        }),
        { numRuns: RUNS },
      );
    },
  );

  // A question costs five times as much as reading.
  it(`are asked without an exception (${RUNS / 5} files)`, { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(files, targets, (given, target) => {
        const app = ask(given, { target });
        summaryOf(app);
        findingsOf(app);
        const commands = [
          'list',
          'plugin:fs|exists',
          'plugin:event|emit',
          'nobody',
          'plugin:x|y|z',
          'plugin:',
        ];
        for (const command of commands) whoMayCall(app, command);
        for (const window of app.windows.slice(-1))
          for (const command of commands) {
            const cell = cellOf(app, command, window);
            gatesOf(app, cell);
            textsOf(app, cell);
            smallestChange(app, cell);
          }
      }),
      { numRuns: RUNS / 5 },
    );
  });

  it.each([
    ['brackets', '['.repeat(1_000_000)],
    ['tables', '{"a":'.repeat(200_000)],
    ['a long line', `"${'x'.repeat(2_000_000)}"`],
    [
      'many entries',
      JSON.stringify({
        identifier: 'x',
        windows: [],
        permissions: Array.from({ length: 50_000 }, () => 'core:default'),
      }),
    ],
  ])('are read soon: %s', (_, text) => {
    const time = processorTime(() => {
      const app = ask({ ...notes, 'capabilities/main.json': text });
      expect(app.windows.length).toBeGreaterThan(0);
    });
    expect(time).toBeLessThan(20_000);
  });

  it.each([
    ['open lists', 'generate_handler!['.repeat(50_000)],
    ['open calls', '.commands(&['.repeat(50_000)],
    ['open texts', 'r#"'.repeat(100_000)],
    ['open comments', '/*'.repeat(300_000)],
    ['handlers', '.invoke_handler(x) '.repeat(5_000)],
    ['windows', 'WebviewWindowBuilder::new(a, "b", c) '.repeat(20_000)],
  ])('are read soon as Rust: %s', (_, text) => {
    const time = processorTime(() => ask({ ...notes, 'src/lib.rs': text, 'build.rs': text }));
    expect(time).toBeLessThan(20_000);
  });
});

describe('a folder', () => {
  it('may hold anything', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
        const found = names.filter(isWorthReading).map((path) => ({ path }));
        for (const folder of projectFolders(names)) filesOfProject(found, folder);
      }),
      { numRuns: 500 },
    );
  });
});
