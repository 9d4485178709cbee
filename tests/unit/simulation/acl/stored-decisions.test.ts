import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAccessCase } from '../../../../src/schemas/project/access-case.ts';
import { decideCase } from '../../../../src/simulation/acl/decide.ts';
import { remotePatternParser } from '../../../../src/simulation/acl/remote-pattern.ts';
import { platformUrlPattern } from '../../../../src/simulation/acl/url-pattern.ts';
import { randomCase } from '../../../tauri/acl/random-case.ts';
import { differencesIn, type RemoteTable } from '../../../tauri/acl/remote-table.ts';

const fileOf = (name: string) => readFileSync(`tests/tauri/acl/${name}`, 'utf8');
const parseRemote = remotePatternParser(platformUrlPattern());

describe('what Tauri decided, stored', () => {
  const lines = fileOf('sample.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { seed: number; build?: string; answers?: unknown[] });

  it('holds 5,000 decisions, and builds that fail', () => {
    expect(lines.reduce((sum, { answers = [] }) => sum + answers.length, 0)).toBeGreaterThan(5_000);
    expect(lines.filter(({ build }) => build !== undefined).length).toBeGreaterThan(5);
  });

  it.each(lines.map((line) => [line.seed, line] as const))('the case of seed %i', (seed, { ...line }) => {
    const read = readAccessCase(JSON.stringify(randomCase(seed)));
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    expect({ seed, ...decideCase(read.case, { profile: 'debug', parseRemote }) }).toEqual(line);
  });
});

describe('the table of remote patterns', () => {
  const table = JSON.parse(fileOf('remote-table.json')) as RemoteTable;

  it('is decided here as by the crate', () => {
    expect(table.patterns).toHaveLength(4_000);
    expect(platformUrlPattern()).toBeDefined();
    expect(differencesIn(table, platformUrlPattern())).toEqual([]);
  });

  it('is not decided where there is nothing that reads URL patterns', () => {
    expect(differencesIn(table, undefined)).toEqual([]);
  });

  it('has patterns that match, that match nothing and that stop the build', () => {
    const kinds = new Set(
      table.patterns.map(([, answer]) =>
        typeof answer !== 'string' ? 'error' : answer.includes('1') ? 'some' : 'none',
      ),
    );
    expect(kinds).toEqual(new Set(['some', 'none', 'error']));
  });
});
