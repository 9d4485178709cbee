import fc from 'fast-check';
import '../../fixed-seed.ts';
import { describe, expect, it } from 'vitest';
import { createFinder, settle } from '../../../../src/diagnosis/index.ts';
import { processorTime } from '../../processor-time.ts';
import { readStoredEntries } from '../../../../src/tools/stored-entries.ts';
import { laterPastes } from './later-pastes.ts';
import { pastes } from './pastes.ts';
import { readerPastes } from './reader-pastes.ts';
import { searchedPastes } from './searched-pastes.ts';

const entries = readStoredEntries();
const find = createFinder(entries);
const nearest = (paste: string) => find(paste).nearest?.candidates.map(({ slug }) => slug) ?? [];

describe('a text that is not known to the letter', () => {
  it.each([
    ['MutexGuard<T> cannot be sent between threads safely', 'future-cannot-be-sent-between-threads'],
    [
      'future was not sent safely: it cannot be sent between threads',
      'future-cannot-be-sent-between-threads',
    ],
    ['Gah! Command denied: it is not allowed by the ACL of the command', 'command-not-allowed-by-acl'],
  ])('“%s” comes near to %s', (paste, slug) => {
    expect(find(paste).found).toEqual([]);
    expect(nearest(paste)[0]).toBe(slug);
  });

  it('proves nothing by the text that it comes near to', () => {
    const paste = 'std::sync::MutexGuard<T> cannot be sent between threads safely';
    const [candidate] = find(paste).nearest?.candidates ?? [];
    const settled = candidate && settle(candidate, [], paste, entries);
    expect(settled).toMatchObject({ proven: 0, likely: 1 });
  });

  it('is answered by the known text where one is there', () => {
    expect(find('Command save not allowed by ACL').nearest).toBeUndefined();
  });

  it.each([
    "ModuleNotFoundError: No module named 'requests'",
    "TypeError: Cannot read property 'map' of undefined",
    'Segmentation fault (core dumped)',
    'fatal: not a git repository (or any of the parent directories): .git',
    "error: failed to push some refs to 'github.com:me/app.git'",
    'docker: Error response from daemon: pull access denied for foo, repository does not exist',
    'Hydration failed because the initial UI does not match what was rendered on the server.',
    'Warning: Each child in a list should have a unique "key" prop.',
    'ERROR: relation "users" does not exist',
    'Traceback (most recent call last): File "a.py", line 3, in <module> KeyError: \'name\'',
    'panic: runtime error: index out of range [5] with length 3',
    'zsh: command not found: pnpm',
    'Out of memory: Killed process 1234 (node)',
    'Makefile:12: *** missing separator. Stop.',
    'Invalid hook call. Hooks can only be called inside of the body of a function component.',
    'The train was late, and the conductor said that nobody may open the door while it runs.',
    'How do I center a div in CSS and make a button that opens a menu?',
    '',
  ])('nothing comes near to “%s”', (paste) => {
    expect(find(paste)).toEqual({ found: [], isCut: false });
  });

  it('leads to its entry, or to nothing, with words left out', () => {
    const kept = (text: string, isKept: (index: number, words: number) => boolean) =>
      text
        .split(/(?<=\s)/)
        .filter((_, index, { length }) => isKept(index, length))
        .join('');
    const changed = [...pastes, ...laterPastes, ...readerPastes, ...searchedPastes].flatMap(
      ({ paste, slug }) => [
        { slug, paste: kept(paste, (index, words) => index < words * 0.6) },
        { slug, paste: kept(paste, (index) => index % 5 !== 3) },
      ],
    );
    const answers = changed.flatMap(({ paste, slug }) => {
      const [first] = nearest(paste);
      return first !== undefined && entries[first]?.kind === 'text' ? [{ first, slug }] : [];
    });
    const right = answers.filter(({ first, slug }) => first === slug);
    expect(answers.length).toBeGreaterThan(60);
    expect(right.length / answers.length).toBeGreaterThan(0.8);
  });

  it('is looked for in whatever is pasted', () => {
    const word = fc.constantFrom(
      'command',
      'not allowed',
      ' ',
      '\n',
      '{',
      '<b>',
      '\0',
      '\ud800',
      'é',
      '`',
      '🦀',
      'ACL',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        nearest(words.join(''));
      }),
      { numRuns: 200 },
    );
  });

  it('is looked for in little time, however many lines there are', () => {
    const paste = 'the command\nnot allowed\n'.repeat(50_000);
    expect(processorTime(() => nearest(paste))).toBeLessThan(3000);
  });
});
