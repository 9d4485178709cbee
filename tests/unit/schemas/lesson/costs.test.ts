import { describe, expect, it } from 'vitest';
import { readCosts } from '../../../../src/schemas/lesson/costs.ts';

const file = {
  measured: { machine: 'a', engine: 'b', tauri: '2.12.5', build: 'release build', date: '2026-11-23' },
  unit: 'invoke',
  groups: [
    {
      title: 'Small',
      rows: [
        { id: 'call', what: 'Call', ms: { page: 0.0001 }, isUpperLimit: true },
        { id: 'invoke', what: 'Invoke', ms: { brownfield: 0.79, fallback: 0.6 } },
      ],
    },
  ],
};

const withRow = (row: object) => ({ ...file, groups: [...file.groups, { title: 'More', rows: [row] }] });

describe('readCosts', () => {
  it('reads what was measured', () => {
    expect(readCosts(JSON.stringify(file))).toEqual({ costs: file });
  });

  it.each([
    ['an unknown way', withRow({ id: 'a', what: 'A', ms: { tunnel: 1 } }), 'groups.1.rows.0.ms'],
    [
      'a time of nothing',
      withRow({ id: 'a', what: 'A', ms: { brownfield: 0 } }),
      'groups.1.rows.0.ms.brownfield',
    ],
    ['a row without a time', withRow({ id: 'a', what: 'A', ms: {} }), 'groups.1.rows.0.ms'],
    [
      'a call in the page that takes another way too',
      withRow({ id: 'a', what: 'A', ms: { page: 1, brownfield: 1 } }),
      'groups.1.rows.0.ms',
    ],
    [
      'words that are too long',
      withRow({ id: 'a', what: 'a'.repeat(27), ms: { page: 1 } }),
      'groups.1.rows.0.what',
    ],
    ['an id that is there twice', withRow({ id: 'call', what: 'A', ms: { page: 1 } }), 'groups'],
    ['a unit that is no row', { ...file, unit: 'none' }, 'unit'],
    ['a unit that was not measured in brownfield', { ...file, unit: 'call' }, 'unit'],
    ['no word of what it was measured on', { ...file, measured: undefined }, 'measured'],
  ])('refuses %s', (_, broken, path) => {
    const read = readCosts(JSON.stringify(broken));
    expect('problems' in read ? read.problems.map((problem) => problem.path) : []).toContain(path);
  });
});
