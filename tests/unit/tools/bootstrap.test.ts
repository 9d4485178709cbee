import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const fresh = mkdtempSync(join(tmpdir(), 'fresh-'));
cpSync(resolve('src/tools/bootstrap.mjs'), join(fresh, 'src/tools/bootstrap.mjs'));
afterAll(() => {
  rmSync(fresh, { recursive: true });
});

it.each(['trace', 'denied', 'explain'])('asks for the packages where they are missing: %s', (tool) => {
  const bootstrap = join(fresh, 'src/tools/bootstrap.mjs');
  const { status, stderr } = spawnSync(process.execPath, [bootstrap, tool], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toBe(
    `\`npm run ${tool}\` needs packages that are not installed: run \`npm install\` first.\n`,
  );
});
