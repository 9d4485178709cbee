/**
 * `npm run check:editor`: the editor app as a reader would build it (its TypeScript type-checks, bundles and passes its
 * tests, its Rust is formatted, has no lint and passes its tests), the Rust of the recorder and the stage, the
 * compiler's error that a lesson shows, and builds that stop with a text of `content/errors`. Needs Cargo.
 */
import { cargoEnvironment } from '../../tests/tauri/driver/build.ts';
import { ensureRequirements } from '../../tests/tauri/driver/requirements.ts';
import { endWith, oneFailed } from './count.ts';
import { inRoot, run } from './run.ts';
import { wrongLinesOfShownError } from './shown-error.ts';
import { misreadBuilds } from './wrong-builds.ts';

interface Check {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
}

const editor = inRoot('content/editor');

function rustStyle(what: string, folder: string): readonly Check[] {
  const manifest = ['--manifest-path', `${folder}/Cargo.toml`] as const;
  return [
    { name: `${what}: format`, command: ['cargo', 'fmt', ...manifest, '--all', '--check'] },
    {
      name: `${what}: lint`,
      command: ['cargo', 'clippy', ...manifest, '--locked', '--all-targets', '--', '-D', 'warnings'],
    },
  ];
}

const rustTests = (what: string, folder: string): Check => ({
  name: `${what}: tests`,
  command: ['cargo', 'test', '--manifest-path', `${folder}/Cargo.toml`, '--locked'],
});

const checks: readonly Check[] = [
  { name: 'editor: packages', command: ['npm', '--prefix', editor, 'ci', '--no-audit', '--no-fund'] },
  { name: 'editor: types and bundle', command: ['npm', '--prefix', editor, 'run', 'build'] },
  { name: 'editor: tests of the page', command: ['npm', '--prefix', editor, 'test'] },
  ...rustStyle('editor', `${editor}/src-tauri`),
  rustTests('editor', `${editor}/src-tauri`),
  ...rustStyle('recorder', inRoot('recorder')),
  ...rustStyle('stage', inRoot('tests/tauri')),
  rustTests('stage', inRoot('tests/tauri')),
];

try {
  await ensureRequirements();
  let passed = 0;
  for (const { name, command } of checks) {
    const [program, ...args] = command;
    const { code, output } = await run(program, args, { env: cargoEnvironment, quiet: true });
    console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
    if (code === 0) passed += 1;
    else console.log(output);
  }
  const compared: readonly (readonly [name: string, wrong: readonly string[]])[] = [
    ['lesson on folders: the compiler’s error', await wrongLinesOfShownError()],
    ['error pages: builds that stop', await misreadBuilds()],
  ];
  for (const [name, wrong] of compared) {
    console.log(`${wrong.length === 0 ? '✓' : '✗'} ${name}`);
    if (wrong.length === 0) passed += 1;
    else console.log(wrong.join('\n'));
  }
  endWith({ passed, failed: checks.length + compared.length - passed });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  endWith(oneFailed);
}
