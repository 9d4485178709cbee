import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { importTable } from '../../../.config/eslint/import-table.ts';

const root = resolve(import.meta.dirname, '../../..');
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parser: tseslint.parser },
      plugins: { layers: { rules: { 'import-table': importTable } } },
      rules: { 'layers/import-table': 'error' },
    },
  ],
});

async function findings(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: resolve(root, file) });
  return (result?.messages ?? []).map(({ message }) => message);
}

describe('the import table', () => {
  it.each([
    ['src/simulation/clock/a.ts', "import { a } from '../../trace/index.ts';"],
    ['src/simulation/a.ts', "import { setup } from 'xstate';"],
    ['src/simulation/scenario/a.ts', "import type { App } from '../../schemas/index.ts';"],
    ['src/player/a.ts', "export { a } from '../trace/index.ts';"],
    ['src/visualizer/map/a.ts', "import { render } from 'solid-js/web';"],
    ['src/pages/lessons/a.ts', "import a from '../../layouts/Lesson.astro';"],
    ['src/pages/a.ts', "import { href } from '../site.ts';"],
    ['src/visualizer/mount/mount.tsx', "await import('../simulation/index.ts');"],
    ['src/pages/traces/a.ts', "import { simulate } from '../../simulation/index.ts';"],
    ['src/tools/a.ts', "import 'node:fs'; import '../simulation/index.ts';"],
    ['tests/unit/a.ts', "import '../../src/simulation/index.ts';"],
  ])('lets %s say %s', async (file, code) => {
    expect(await findings(file, code)).toEqual([]);
  });

  it.each([
    ['src/trace/a.ts', "import 'xstate';", 'xstate'],
    ['src/trace/a.ts', "import '../simulation/index.ts';", 'src/simulation'],
    ['src/simulation/acl/a.ts', "import 'node:fs';", 'node:fs'],
    ['src/simulation/a.ts', "export * from '../scenarios/index.ts';", 'src/scenarios'],
    ['src/simulation/a.ts', "import { a } from '../schemas/scenario/app.ts';", 'import type'],
    ['src/figures/a.ts', "import '../components/props.ts';", 'src/components'],
    ['src/scenarios/a.ts', "import { a } from '../simulation/scenario.ts';", 'import type'],
    ['src/player/a.ts', "await import('../simulation/index.ts');", 'src/simulation'],
    ['src/visualizer/a.ts', "import { createActor } from 'xstate';", 'xstate'],
    ['src/visualizer/panels/a.ts', "import '../../simulation/index.ts';", 'src/simulation'],
    ['src/components/a.ts', "import '../layouts/Lesson.astro';", 'src/layouts'],
    ['src/pages/a.ts', "import '../player/index.ts';", 'src/player'],
    ['src/trace/a.ts', "import '../../content/editor/package.json';", 'outside src'],
  ])('refuses %s to say %s', async (file, code, reason) => {
    const messages = await findings(file, code);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(reason);
  });
});
