import { type Ran, run } from './run.ts';

const isRoot = () => process.getuid?.() === 0;

/** Whether a program can be run as root without asking anyone: by root, or by `sudo` where it wants no password. */
export async function mayBeRoot(): Promise<boolean> {
  return isRoot() || (await run('sudo', ['-n', 'true'], { quiet: true })).code === 0;
}

/** Runs a package manager, which asks nothing. */
export function runAsRoot(program: string, args: readonly string[], quiet = false): Promise<Ran> {
  // `sudo` keeps no variables, so they stand behind it.
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', program, ...args];
  const options = { timeout: 1_200_000, quiet };
  return isRoot() ? run('env', command.slice(1), options) : run('sudo', ['-n', ...command], options);
}
