import fc from 'fast-check';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as whole from '../../../src/player/index.ts';
import { playerMachine } from '../../../src/player/player.machine.ts';
import {
  bodiesForPages,
  bodiesForPlayer,
  playerXState,
  withBodies,
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

describe('withBodies', () => {
  it('gives functions and methods of some names other bodies, and changes no other', () => {
    const code = 'class A { toJSON() { return 1; } get b() { return 2; } } function b() { return 3; } b();';
    expect(withBodies(code, { b: '{}', toJSON: '{ throw 0; }' })).toBe(
      'class A { toJSON() { throw 0; } get b() {} } function b() {} b();',
    );
  });

  it('leaves nothing of what is within a body that goes', () => {
    expect(
      withBodies('function a() { function b() {} function a() {} return a; }', { a: '{}', b: '{ 1 }' }),
    ).toBe('function a() {}');
  });

  it.each(Object.entries({ ...bodiesForPages, ...bodiesForPlayer }))(
    'finds %s in the XState that is installed',
    (name, body) => {
      const code = globSync('{StateMachine,assign,raise}-*.esm.js', { cwd: folder })
        .map((file) => withBodies(readFileSync(folder + file, 'utf8'), { [name]: body }))
        .join('\n');
      expect(code).toMatch(new RegExp(`\\b${name}\\(`));
      expect(code).toContain(`) ${body}`);
    },
  );
});

describe('playerXState', () => {
  it('names files and exports of the XState that is installed', async () => {
    const imported = [...playerXState(index).matchAll(/\{ (\w+) as (\w+) \} from '\.\/([^']+)'/g)];
    expect(imported.map(([, , name]) => name)).toEqual(['StateMachine', 'assign']);
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

describe('the player of a page', () => {
  let lean: typeof whole;
  const files = mkdtempSync(join(tmpdir(), 'lean-xstate-'));

  beforeAll(async () => {
    writeFileSync(join(files, 'package.json'), '{ "type": "module" }');
    for (const file of globSync('*.esm.js', { cwd: folder })) {
      const code = withShortErrors(readFileSync(folder + file, 'utf8'));
      writeFileSync(join(files, file), withBodies(code, bodiesForPlayer));
    }
    const player = join(files, 'player.js');
    writeFileSync(player, playerXState(index));
    const xstate = (await import(pathToFileURL(player).href)) as object;
    vi.resetModules();
    vi.doMock('xstate', () => xstate);
    lean = await import('../../../src/player/index.ts');
  });
  afterAll(() => {
    vi.doUnmock('xstate');
    rmSync(files, { recursive: true });
  });

  const event = fc.oneof<fc.Arbitrary<whole.PlayerMachineEvent>[]>(
    fc.constantFrom(
      { type: 'player.play' },
      { type: 'player.pause' },
      { type: 'player.step' },
      { type: 'player.stepBack' },
      { type: 'player.restart' },
      { type: 'player.tick' },
      { type: 'player.skip' },
      { type: 'player.resume' },
    ),
    fc.integer({ min: -1, max: 9 }).map((to) => ({ type: 'player.seek', to })),
    fc.constantFrom(1, 2).map((speed) => ({ type: 'player.speed', speed })),
    fc.nat(3).map((option) => ({ type: 'player.answer', option })),
    fc
      .record({
        steps: fc.integer({ min: 1, max: 9 }),
        at: fc.nat(9),
        goal: fc.option(fc.constant({ from: 0, step: 5, within: 100 }), { nil: undefined }),
      })
      .map((place) => ({ type: 'player.load', stops: [{ at: 3, until: 4, state: 'open' }], ...place })),
  );

  it('does what it does with the whole of XState', () => {
    const input = { steps: 8, at: 0, stops: [{ at: 2, until: 5, state: 'open' as const }] };
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let [expected, is] = [whole.playerAt(input), lean.playerAt(input)];
        for (const each of events) {
          const [before, was] = [expected, is];
          expected = whole.playerAfter(before, each);
          is = lean.playerAfter(was, each);
          expect([is.value, is.context, is.status]).toEqual([
            expected.value,
            expected.context,
            expected.status,
          ]);
          expect(is === was).toBe(expected === before);
        }
      }),
    );
  });

  it('needs nothing of XState that its copy has not', () => {
    for (const node of [playerMachine.root, ...Object.values(playerMachine.states)]) {
      const { invoke, after, type, transitions, config } = node;
      expect([invoke, after, config.route]).toEqual([[], [], undefined]);
      expect(['atomic', 'compound']).toContain(type);
      for (const descriptor of transitions.keys()) expect(descriptor).not.toContain('*');
    }
    const sources = globSync('../../../src/{player,visualizer}/**/*.{ts,tsx}', { cwd: import.meta.dirname });
    expect(sources.length).toBeGreaterThan(10);
    for (const path of sources)
      expect(readFileSync(join(import.meta.dirname, path), 'utf8'), path).not.toMatch(
        /(?:now|snapshot)(?:\(\))?\.(?:matches|can|hasTag|getMeta)\(/,
      );
  });
});
