import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessApp,
  accessTable,
  type Cell,
  findingsOf,
  fixOfStop,
  type Patch,
  smallestChange,
} from '../../../../src/diagnosis/access/index.ts';
import { ask, type Files } from './ask.ts';
import { randomProject } from './random-project.ts';

const cellsOf = (app: AccessApp): readonly Cell[] =>
  accessTable(app).groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));

const isAllowed = ({ decision }: Cell) => decision?.allowed === true;

const withPatch = (files: Files, { changes }: Patch): Files => ({
  ...files,
  ...Object.fromEntries(changes.map(({ path, after }) => [path, after])),
});

/** What a change really does: the cells whose verdict is another, of those that are in both tables. */
function effectsBetween(before: AccessApp, after: AccessApp): readonly string[] {
  const known = new Map(
    cellsOf(before).map((cell) => [`${cell.window.label} ${cell.command}`, isAllowed(cell)]),
  );
  return cellsOf(after)
    .flatMap((cell) => {
      const id = `${cell.window.label} ${cell.command}`;
      const was = known.get(id);
      return was === undefined || was === isAllowed(cell) ? [] : [`${id} ${isAllowed(cell)}`];
    })
    .sort();
}

/** What is promised, of windows that the table has before and after. */
const promised = ({ effects }: Patch, app: AccessApp) => {
  const labels = new Set(app.windows.map(({ label }) => label));
  return effects
    .filter(({ window }) => labels.has(window))
    .map(({ window, command, isAllowed: to }) => `${window} ${command} ${to}`)
    .sort();
};

/** Applies a diff with Git in a folder that holds the files, and reads them again. */
function applied(files: Files, diff: string): Files {
  const folder = mkdtempSync(join(tmpdir(), 'patch-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    execFileSync('git', ['apply', '--whitespace=nowarn'], { cwd: folder, input: diff });
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
    return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A few refused cells of an app, spread over its table. */
const refusedOf = (app: AccessApp) => {
  const refused = cellsOf(app).filter(({ verdict }) => verdict === 'refused' || verdict === 'denied');
  const own = refused.filter(({ command }) => !command.startsWith('plugin:'));
  const others = refused.filter((_, index) => index % 41 === 0);
  return [
    ...own.slice(0, 4),
    ...refused.filter(({ verdict }) => verdict === 'denied').slice(0, 3),
    ...others.slice(0, 3),
  ];
};

describe('the smallest change', () => {
  it('allows the call, and changes what it says and nothing else', () => {
    let patches = 0;
    fc.assert(
      fc.property(randomProject, (files) => {
        const app = ask(files);
        expect(app.stops).toEqual([]);
        for (const cell of refusedOf(app)) {
          const change = smallestChange(app, cell);
          if ('none' in change) continue;
          patches += 1;
          const after = ask(withPatch(files, change.patch));
          expect(after.stops).toEqual([]);
          const opened = cellsOf(after).find(
            ({ window, command }) => window.label === cell.window.label && command === cell.command,
          );
          expect(opened?.verdict).toBe('allowed');
          expect(effectsBetween(app, after)).toEqual(promised(change.patch, after));
        }
      }),
      { numRuns: 150 },
    );
    expect(patches).toBeGreaterThan(500);
  });

  it('gives nothing to another window, where no deny is against it', () => {
    fc.assert(
      fc.property(randomProject, (files) => {
        const app = ask(files);
        for (const cell of refusedOf(app).filter(({ verdict }) => verdict === 'refused')) {
          const change = smallestChange(app, cell);
          if ('none' in change) continue;
          const { effects, gives } = change.patch;
          expect(effects.filter(({ window }) => window !== cell.window.label)).toEqual([]);
          if (effects.length === 1)
            expect(gives).toBe(`Gives ${cell.window.label} this command and nothing else.`);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is a patch that Git applies', () => {
    let patches = 0;
    fc.assert(
      fc.property(randomProject, (files) => {
        const app = ask(files);
        const [cell] = refusedOf(app);
        const change = cell && smallestChange(app, cell);
        if (!change || 'none' in change) return;
        patches += 1;
        expect(applied(files, change.patch.diff)).toEqual(withPatch(files, change.patch));
      }),
      { numRuns: 40 },
    );
    expect(patches).toBeGreaterThan(20);
  });
});

describe('the fix of a finding', () => {
  it('is a patch that Git applies and that does what it says', () => {
    let patches = 0;
    fc.assert(
      fc.property(randomProject, (files) => {
        const app = ask(files);
        for (const { fix } of findingsOf(app)) {
          if ('none' in fix) continue;
          patches += 1;
          const after = ask(withPatch(files, fix.patch));
          expect(after.stops).toEqual([]);
          expect(effectsBetween(app, after)).toEqual(promised(fix.patch, after));
          if (patches % 10 === 0) expect(applied(files, fix.patch.diff)).toEqual(withPatch(files, fix.patch));
        }
      }),
      { numRuns: 80 },
    );
    expect(patches).toBeGreaterThan(50);
  });
});

describe('the fix of what stops a build', () => {
  it.each([
    ['event:default', 'core:event:default'],
    ['core:event:listen', 'core:event:allow-listen'],
  ])('names %s as it is called', (wrong, right) => {
    const files = {
      'tauri.conf.json': '{ "identifier": "org.example.app", "app": { "windows": [{}] } }',
      'build.rs': 'fn main() { tauri_build::build() }',
      'src/main.rs': 'fn main() {}',
      'capabilities/main.json': `{ "identifier": "main", "windows": ["main"], "permissions": ["${wrong}"] }`,
    };
    const app = ask(files);
    expect(app.stops).toHaveLength(1);
    const [stop] = app.stops;
    const fix = stop && fixOfStop(app, stop);
    if (!fix || 'none' in fix) throw new Error('there is no fix');
    const mended = applied(files, fix.patch.diff);
    expect(mended['capabilities/main.json']).toContain(`"${right}"`);
    expect(ask(mended).stops).toEqual([]);
  });
});
