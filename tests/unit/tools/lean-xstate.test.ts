import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  playerXState,
  unusedMethods,
  withoutUnusedMethods,
  withShortErrors,
} from '../../../src/tools/lean-xstate.ts';

describe('withShortErrors', () => {
  it('leaves out the text of an error, with or without values in it', () => {
    const code = "if (a) throw new Error('no a'); else throw new Error(`no ${b(`c`)}`);";
    expect(withShortErrors(code)).toBe("if (a) throw new Error(''); else throw new Error('');");
  });

  it('keeps a cause, and what is no text', () => {
    const code = "throw new Error('no a', { cause }); throw new Error(given); throw new TypeError('no b');";
    expect(withShortErrors(code)).toBe(
      "throw new Error('', { cause }); throw new Error(given); throw new TypeError('no b');",
    );
  });

  it('changes no other text', () => {
    const code = "const text = 'no a'; log(`no ${b}`, new Set('c'));";
    expect(withShortErrors(code)).toBe(code);
  });
});

/** XState's own files, as the bundler finds them. */
const folder = fileURLToPath(new URL('.', import.meta.resolve('xstate')));
const index = readFileSync(`${folder}xstate.esm.js`, 'utf8');

describe('withoutUnusedMethods', () => {
  it('lets a method of a class throw, and changes no other', () => {
    const code = 'class A { toJSON() { return 1; } get definition() { return 2; } start() { return 3; } }';
    expect(withoutUnusedMethods(code)).toBe(
      "class A { toJSON() { throw new Error(''); } get definition() { throw new Error(''); } start() { return 3; } }",
    );
  });

  it.each(unusedMethods)('finds %s in the XState that is installed', (name) => {
    const code = globSync('{StateMachine,raise}-*.esm.js', { cwd: folder })
      .map((file) => withoutUnusedMethods(readFileSync(folder + file, 'utf8')))
      .join('\n');
    expect(code).toMatch(new RegExp(`\\b${name}\\([^)]*\\) \\{ throw new Error\\(''\\); \\}`));
  });
});

describe('playerXState', () => {
  it('names files and exports of the XState that is installed', async () => {
    const imported = [...playerXState(index).matchAll(/\{ (\w+) as (\w+) \} from '\.\/([^']+)'/g)];
    expect(imported.map(([, , name]) => name)).toEqual(['StateMachine', 'assign', 'createActor']);
    for (const [, exported = '', name = '', file = ''] of imported) {
      const part = (await import(`${folder}${file}`)) as Record<string, unknown>;
      expect(part[exported]).toHaveProperty('name', name);
    }
  });

  it('says so where XState exports a name otherwise', () => {
    expect(() => playerXState("export { a as assign } from './assign.js';")).toThrow(
      'XState exports no StateMachine from another file',
    );
  });
});
