import { fileError } from '../schemas/json.ts';
import { aptInstall, type LinuxPackage, readLinuxPackages } from '../schemas/lesson/linux-packages.ts';

const file = 'content/lessons/setting-up/linux.yaml';
const sources = import.meta.glob<string>('/content/lessons/setting-up/linux.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What Debian and its like need to build a Tauri app; what is wrong with the file is an error that names each key. */
export function linuxPackages(): readonly LinuxPackage[] {
  const read = readLinuxPackages(sources[`/${file}`] ?? '');
  if ('packages' in read) return read.packages;
  throw fileError(file, read.problems);
}

/** The commands that install them on Debian and Ubuntu, a line each. */
export function installCommands(packages: readonly LinuxPackage[]): readonly string[] {
  const [action = '', ...options] = aptInstall([]);
  return [
    'sudo apt-get update',
    `sudo apt-get ${[action, ...options].join(' ')} \\`,
    ...packages.map(({ package: name }, index) => `  ${name}${index < packages.length - 1 ? ' \\' : ''}`),
  ];
}
