import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beliefIds, beliefsOf, type LessonSlug, lessonSlugs } from '../../src/schemas/lesson/curriculum.ts';
import { refuteReport } from './refutes.ts';

const root = resolve(import.meta.dirname, '../..');
const files = globSync('content/lessons/*/index.mdx', { cwd: root });
const slugOf = (file: string) => basename(dirname(file));

describe('the curriculum', () => {
  it('is 26 lessons, which refute 25 beliefs', () => {
    expect(lessonSlugs).toHaveLength(26);
    const all = Array.from({ length: 25 }, (_, index) => `C${String(index + 1)}`);
    expect([...beliefIds].sort()).toEqual(all.sort());
  });

  it.each(files)('%s is in it, at its place', (file) => {
    const [, order] = /^order: (\d+)$/m.exec(readFileSync(resolve(root, file), 'utf8')) ?? [];
    expect(lessonSlugs[Number(order) - 1]).toBe(slugOf(file));
  });
});

describe('what a lesson refutes', () => {
  it.each(files)('%s refutes what the curriculum says, each once', (file) => {
    const source = readFileSync(resolve(root, file), 'utf8');
    expect(refuteReport(file, source, beliefsOf(slugOf(file) as LessonSlug))).toEqual([]);
  });
});

describe('refuteReport', () => {
  const lesson = (refutes: string, ...ids: readonly string[]) =>
    `---\ntitle: A\n${refutes}---\n\n${ids.map((id) => `<Belief id="${id}" claim="So.">\n\nNot so.\n\n</Belief>\n`).join('\n')}`;
  const report = (source: string) => refuteReport('a.mdx', source, ['C6', 'C12']);

  it('takes a lesson that refutes what it has to', () => {
    expect(report(lesson('refutes: [C6, C12]\n', 'C12', 'C6'))).toEqual([]);
    expect(refuteReport('a.mdx', lesson(''), [])).toEqual([]);
  });

  it('names what is missing in the text and in the front matter', () => {
    expect(report(lesson('refutes: [C6]\n', 'C6'))).toEqual([
      'a.mdx: C12 is not refuted: write <Belief id="C12" claim="…">',
      'a.mdx: front matter: write refutes: [C6, C12]',
    ]);
    expect(report(lesson('', 'C6', 'C12'))).toEqual(['a.mdx: front matter: write refutes: [C6, C12]']);
  });

  it('names what is refuted twice, or belongs to another lesson', () => {
    expect(report(lesson('refutes: [C6, C12]\n', 'C6', 'C12', 'C6', 'C1'))).toEqual([
      'a.mdx:18: C6 is refuted twice',
      'a.mdx:24: C1 belongs to another lesson of src/schemas/lesson/curriculum.ts',
    ]);
  });
});
