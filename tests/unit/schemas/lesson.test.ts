import { describe, expect, test } from 'vitest';
import { lessonSchema } from '../../../src/schemas/lesson.ts';

const lesson = {
  title: 'Event targets',
  lede: 'Who hears it?',
  group: 'How they talk',
  order: 3,
  minutes: 7,
  sources: [{ text: 'emit_to', rule: 'event.emitTo' }],
};

describe('lessonSchema', () => {
  test('accepts a lesson', () => {
    expect(lessonSchema.safeParse(lesson).success).toBe(true);
  });

  test.each([
    ['an unknown key', { ...lesson, draft: true }],
    ['an unknown group', { ...lesson, group: 'Capstone' }],
    ['no source', { ...lesson, sources: [] }],
    [
      'a source that is both a rule and a page',
      { ...lesson, sources: [{ text: 'a', rule: 'b', url: 'https://v2.tauri.app/' }] },
    ],
    ['a source that is neither', { ...lesson, sources: [{ text: 'a' }] }],
    ['an address that is not https', { ...lesson, sources: [{ text: 'a', url: 'javascript:alert(1)' }] }],
  ])('refuses %s', (_, broken) => {
    expect(lessonSchema.safeParse(broken).success).toBe(false);
  });
});
