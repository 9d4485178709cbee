import { describe, expect, test } from 'vitest';
import { frontMatterSchema } from '../../../../src/schemas/lesson/front-matter.ts';

const frontMatter = {
  title: 'Event targets',
  lede: 'Who hears it?',
  group: 'How they talk',
  order: 3,
  minutes: 7,
  sources: [{ text: 'emit_to', rule: 'event.emitTo' }],
};

describe('frontMatterSchema', () => {
  test('accepts front matter', () => {
    expect(frontMatterSchema.safeParse(frontMatter).success).toBe(true);
  });

  test.each([
    ['an unknown key', { ...frontMatter, draft: true }],
    ['an unknown group', { ...frontMatter, group: 'Capstone' }],
    ['code in a text that is shown as it is', { ...frontMatter, lede: 'What does `listen` hear?' }],
    ['no source', { ...frontMatter, sources: [] }],
    [
      'a source that is both a rule and a page',
      { ...frontMatter, sources: [{ text: 'a', rule: 'b', url: 'https://v2.tauri.app/' }] },
    ],
    ['a source that is neither', { ...frontMatter, sources: [{ text: 'a' }] }],
    [
      'an address that is not https',
      { ...frontMatter, sources: [{ text: 'a', url: 'javascript:alert(1)' }] },
    ],
  ])('refuses %s', (_, broken) => {
    expect(frontMatterSchema.safeParse(broken).success).toBe(false);
  });
});
