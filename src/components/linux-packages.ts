import { fileError } from '../schemas/json.ts';
import { type LinuxPackage, readLinuxPackages } from '../schemas/lesson/linux-packages.ts';

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
