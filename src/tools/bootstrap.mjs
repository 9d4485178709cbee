/**
 * The first stage of the scripts that are run in a fresh checkout. It may run on any Node and with no packages
 * there, so it is plain JavaScript that imports only Node: for `npm start` and `npm test` it installs what is
 * missing, for the others it says so. Then it hands over to the TypeScript tool of the given name, which runs on
 * the Node that came with the packages.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
/** The Node of the packages. */
const node = join(modules, 'node/bin', windows ? 'node.exe' : 'node');
/** Tools that install the packages where these are missing. */
const installing = new Set(['start', 'test']);

/** Runs a program of the packages, or of the machine, to its end; a failure ends this process as well. */
function run(program, args, shell = false) {
  const path = [join(modules, '.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env, shell });
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

/**
 * How missing packages are installed. `npm ci` first deletes the folder, and Windows deletes no program that
 * runs: where this one came with the packages, they are mended in their place.
 */
function installation() {
  const isFromPackages = process.execPath.startsWith(modules + sep);
  return windows && isFromPackages ? ['install', '--no-save'] : ['ci'];
}

const [tool, ...args] = process.argv.slice(2);
if (!installing.has(tool)) {
  if (!existsSync(node)) {
    console.error(`\`npm run ${tool}\` needs packages that are not installed: run \`npm install\` first.`);
    process.exit(1);
  }
} else if (!isInstalled()) {
  const command = [...installation(), '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  console.log(`Installing the packages of package-lock.json: npm ${command.join(' ')}`);
  // On Windows npm is a script, which only a shell runs.
  run('npm', command, windows);
}
run(node, [join(root, 'src/tools', `${tool}.ts`), ...args]);
