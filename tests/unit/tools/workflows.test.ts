import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { testStages } from '../../../src/tools/test-stages.ts';

const root = resolve(import.meta.dirname, '../../..');
const textOf = (file: string) => readFileSync(resolve(root, file), 'utf8');

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'timeout-minutes'?: number;
        readonly steps: readonly { readonly run?: string; readonly uses?: string }[];
      }
    >
  >;
}

const { scripts } = JSON.parse(textOf('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** The scripts that a text runs: `test` for `npm test`, `check:editor` for `npm run --silent check:editor`. */
const scriptsIn = (text: string) =>
  [...text.matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(test))\b/g)].map(
    ([, script, test]) => script ?? test ?? '',
  );

describe.each(globSync('.github/workflows/*.yml', { cwd: root }))('%s', (file) => {
  const workflow = parse(textOf(file)) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('may do nothing but what a job asks for, and no job runs for ever', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  it('uses each action at a commit', () => {
    for (const { uses } of steps)
      if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  });

  it('runs scripts that there are', () => {
    const missing = steps.flatMap(({ run = '' }) => scriptsIn(run)).filter((script) => !(script in scripts));
    expect(missing).toEqual([]);
  });
});

describe('CI', () => {
  it('runs what .ci/run runs, and what npm test is made of', () => {
    const { jobs } = parse(textOf('.github/workflows/ci.yml')) as Workflow;
    const inJobs = Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run = '' }) => scriptsIn(run)),
    );
    expect(testStages).toEqual(['check', 'test:unit', 'fidelity', 'test:browser']);
    expect(new Set(inJobs)).toEqual(new Set([...testStages, ...scriptsIn(textOf('.ci/run'))]));
  });
});
