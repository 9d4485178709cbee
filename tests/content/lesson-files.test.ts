/** What the first lessons say of files, held against the files: what CI installs, and where the editor's files end up. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linuxPackages } from '../../src/components/linux-packages.ts';
import { projectTree } from '../../src/components/project-tree.ts';
import { requirements } from '../tauri/driver/requirements.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
const editor = resolve(root, 'content/editor');
const filesOf = (pattern: string) => globSync(pattern, { cwd: editor });

describe('the packages of the lesson on setting up', () => {
  const lesson = read('content/lessons/setting-up/index.mdx');
  const names = linuxPackages().map((each) => each.package);

  it('are what the commands that need Rust install, with a screen to show windows on', () => {
    expect(names).toHaveLength(6);
    expect(requirements().map((each) => each.package)).toEqual([
      ...names,
      'xvfb',
      'xauth',
      'dbus',
      'dbus-x11',
    ]);
  });

  it('are shown from there, and no other apt command is in the text', () => {
    expect(lesson.match(/^<LinuxPackages \/>$/gm)).toHaveLength(1);
    expect(lesson).not.toMatch(/\bapt(-get)? install/);
  });

  it('are installed by CI before it builds the editor', () => {
    expect(read('src/tools/check-editor.ts')).toContain('await ensureRequirements();');
    expect(read('.github/workflows/ci.yml')).toMatch(/^ +- run: npm run check:editor$/m);
  });
});

describe('the tree of the lesson on folders', () => {
  const entries = projectTree().flatMap(({ folder, files }) =>
    files.map((each) => ({ ...each, path: folder === '.' ? each.file : `${folder}/${each.file}` })),
  );
  /** All files but those that the build makes. */
  const filesBelow = (folder: string): readonly string[] =>
    readdirSync(join(editor, folder), { withFileTypes: true }).flatMap((each) => {
      const path = join(folder, each.name);
      if (!each.isDirectory()) return [path];
      return made.has(`${path}/`) ? [] : filesBelow(path);
    });
  const written = entries.filter(({ made }) => !made);
  const made = new Set(entries.flatMap((each) => (each.made ? [each.path] : [])));
  const ignored = read('content/editor/.gitignore').split('\n');

  it('has every file that the editor is made of', () => {
    const listed = new Set(written.flatMap(({ path }) => filesOf(path)));
    expect(filesBelow('').filter((file) => !listed.has(file))).toEqual([]);
  });

  it.each(written.map(({ path }) => path))('%s exists', (path) => {
    expect(filesOf(path)).not.toEqual([]);
  });

  it.each([...made])('%s is in no commit', (path) => {
    expect(ignored.some((line) => line !== '' && line.startsWith(path))).toBe(true);
  });
});
