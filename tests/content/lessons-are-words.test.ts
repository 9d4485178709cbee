import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const files = globSync('content/lessons/*/index.mdx', { cwd: root });

/** A lesson's words: without front matter, fenced code and code in a line. */
function wordsOf(source: string): string {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]+`/g, '');
}

describe('content/lessons', () => {
  it('has lessons', () => {
    expect(files).not.toEqual([]);
  });

  it('has a lesson.yaml beside each text, and none without', () => {
    const data = globSync('content/lessons/*/lesson.yaml', { cwd: root });
    expect(data.toSorted()).toEqual(files.map((file) => file.replace('index.mdx', 'lesson.yaml')).toSorted());
  });

  it.each(files)('%s holds words and components only', (file) => {
    const words = wordsOf(readFileSync(resolve(root, file), 'utf8'));
    expect(words.match(/^\s*(import|export)\s.*$/gm)).toBeNull();
    expect(words.match(/<\/?[a-z][^>]*>/g)).toBeNull();
    expect(words.match(/\b(TODO|FIXME|TBD|coming soon)\b/gi)).toBeNull();
  });

  it.each(files)('%s is 600 to 1,000 words', (file) => {
    const source = readFileSync(resolve(root, file), 'utf8');
    const prose = wordsOf(source).replace(/<[A-Z][^>]*>|<\/[A-Z]\w*>/g, ' ');
    const count = prose.split(/\s+/).filter((word) => /\w/.test(word)).length;
    // Code in a line was cut above and counts as well.
    const total = count + (source.match(/`[^`\n]+`/g) ?? []).length;
    expect(total).toBeGreaterThanOrEqual(550);
    expect(total).toBeLessThanOrEqual(1_100);
  });
});
