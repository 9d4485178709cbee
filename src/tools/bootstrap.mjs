/**
 * The first stage of `npm start` and `npm test`. It may run on any Node and with no packages there, so
 * it is plain JavaScript that imports only Node: it installs what is missing, then hands over to the
 * TypeScript tool of the given name, which runs on the Node that came with the packages.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';

/** Runs a program of the packages, or of the machine, to its end; a failure ends this process as well. */
function run(program, args) {
  const path = [join(modules, '.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env, shell: windows });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** What a lock file says is installed: version by path, without packages that only other systems need. */
function versions(lockFile) {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.optional && !entry.peer);
}

function isInstalled() {
  const installed = join(modules, '.package-lock.json');
  if (!existsSync(installed) || !existsSync(join(modules, 'node/bin'))) return false;
  const there = new Map(versions(installed));
  return versions(join(root, 'package-lock.json')).every(
    ([path, { version }]) => there.get(path)?.version === version,
  );
}

const [tool, ...args] = process.argv.slice(2);
if (!isInstalled()) {
  console.log('Installing the packages of package-lock.json …');
  // Not `npm ci`: it refuses a lock file that lacks a binary for some other system, which happens when a
  // package's release had not reached the registry for every system at the time the file was written.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
}
run('node', [join(root, 'src/tools', `${tool}.ts`), ...args]);
