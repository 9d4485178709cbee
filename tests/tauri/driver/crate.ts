import { spawnSync } from 'node:child_process';

/** What a program that reads and writes lines of JSON answers to each. Throws its message where it stops. */
export function askCrate(program: string, lines: readonly unknown[]): readonly unknown[] {
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const { stdout, stderr, status } = spawnSync(program, { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`the program stopped: ${stderr}`);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}
