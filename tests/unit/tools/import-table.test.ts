import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { importRule } from '../../../.config/eslint/import-rule.ts';

const root = resolve(import.meta.dirname, '../../..');
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parser: tseslint.parser },
      plugins: { layers: { rules: { 'import-table': importRule } } },
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
    ['src/visualizer/map/view/a.ts', "import { render } from 'solid-js/web';"],
    ['src/pages/lessons/a.ts', "import a from '../../layouts/Lesson.astro';"],
    ['src/pages/a.ts', "import { href } from '../site.ts';"],
    ['src/visualizer/mount/rerun.ts', "import { simulate } from '../../simulation/index.ts';"],
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

  it('refuses what runs back up, and says which room may not import which', async () => {
    expect(await findings('src/visualizer/run/a.ts', "import { a } from '../panels/b.ts';")).toEqual([
      'src/visualizer/run may not import src/visualizer/panels: rooms form a line, and that one is above it.',
    ]);
    expect(
      await findings('src/visualizer/map/geometry/a.ts', "import type { A } from '../draw/b.ts';"),
    ).toEqual([
      'src/visualizer/map/geometry may not import src/visualizer/map/draw: rooms form a line, and that one is above it.',
    ]);
    expect(await findings('src/visualizer/knobs/a.ts', "await import('../controls/b.ts');")).toEqual([
      'src/visualizer/knobs may not import src/visualizer/controls: rooms form a line, and that one is at its side.',
    ]);
    expect(await findings('src/visualizer/mount/a.ts', "import '../index.ts';")).toHaveLength(1);
  });

  it.each([
    ['src/visualizer/figure/a.ts', "import { a } from '../panels/b.ts';"],
    ['src/visualizer/map/draw/a.ts', "import { a } from './b.ts'; import { c } from '../geometry/c.ts';"],
    ['src/visualizer/index.ts', "export { a } from './mount/b.ts';"],
  ])('lets %s say %s, which runs down', async (file, code) => {
    expect(await findings(file, code)).toEqual([]);
  });

  it('takes no file of a layer with rooms that is in none of them', async () => {
    const [message] = await findings('src/visualizer/somewhere/a.ts', '');
    expect(message).toContain('is in no room of its layer');
  });
});

describe('the first script of a page', () => {
  it.each([
    ['src/visualizer/caption/a.ts', "import { segmentsOf } from '../../trace/words/segments.ts';"],
    ['src/visualizer/run/a.ts', "import type { Trace } from '../../trace/index.ts';"],
    ['src/visualizer/mount/mount.tsx', "await import('../run-view/view-of.ts');"],
    ['src/visualizer/mount/open-trace.ts', "import { viewOf } from '../run-view/view-of.ts';"],
    ['src/visualizer/run-view/a.ts', "import { describe } from '../../trace/index.ts';"],
  ])('lets %s say %s', async (file, code) => {
    expect(await findings(file, code)).toEqual([]);
  });

  it.each([
    ['src/visualizer/map/draw/a.ts', "import { describe } from '../../../trace/words/describe.ts';"],
    ['src/visualizer/controls/a.ts', "import { stepsOf } from '../../trace/index.ts';"],
    ['src/visualizer/mount/mount.tsx', "import { viewOf } from '../run-view/view-of.ts';"],
    ['src/visualizer/mount/mount.tsx', "import { transcriptOf } from '../../trace/index.ts';"],
  ])('refuses %s to say %s', async (file, code) => {
    const messages = await findings(file, code);
    expect(messages).toEqual([expect.stringContaining('is in the first script of a page')]);
  });
});
