/**
 * `npm run recheck -- 2.13.0`: which sources that a rule, an error page or a comment names differ in that version of
 * Tauri and of what it needs, and what rests on each, as Markdown. Without a version it takes the newest 2.x. With
 * `--check` it says whether each source is where it is said to be, in the versions that are named. Needs Cargo and npm.
 */
import { parseArgs } from 'node:util';
import { hasCargo } from '../../tests/tauri/driver/requirements.ts';
import { endWith, oneFailed } from './count.ts';
import { currentOnly, type UsedCitation } from './recheck/citation.ts';
import { collectCitations } from './recheck/collect-citations.ts';
import { CitationError, cited, compare } from './recheck/compare.ts';
import { type Published, publishedCrates, publishedPackage, type Wanted } from './recheck/published-files.ts';
import { reportOf } from './recheck/report.ts';

const API = '@tauri-apps/api';

const isCrate = (name: string) => !name.startsWith('@');

async function publishedAsCited(used: readonly UsedCitation[]): Promise<readonly Published[]> {
  const versions = Object.entries(
    Object.fromEntries(used.map(({ citation }) => [citation.package, citation.version])),
  );
  const crates = versions.filter(([name]) => isCrate(name)).map(([name, version]) => [name, `=${version}`]);
  const packages = versions
    .filter(([name]) => !isCrate(name))
    .map(([name, version]) => publishedPackage(name, version));
  return [
    ...(await Promise.all(packages)).flat(),
    ...(await publishedCrates(Object.fromEntries(crates) as Wanted)),
  ];
}

/** What goes with a version of Tauri: its own crates by their requirements, plugins in their newest version. */
async function publishedWith(version: string, used: readonly UsedCitation[]): Promise<readonly Published[]> {
  const [major = '', prerelease] = [version.split('.')[0], version.split('-')[1]];
  const companions = prerelease === undefined ? major : `${major}.0.0-${prerelease.split('.')[0] ?? ''}`;
  const names = [...new Set(used.map(({ citation }) => citation.package))];
  const plugins = names.filter((name) => name.startsWith('tauri-plugin-'));
  const wanted: Wanted = {
    tauri: version === '2' ? '2' : `=${version}`,
    ...Object.fromEntries(
      ['tauri-build', 'tauri-plugin', 'tauri-runtime-wry'].map((name) => [name, companions]),
    ),
    ...(major === '2' && Object.fromEntries(plugins.map((name) => [name, '2']))),
  };
  const crates = await publishedCrates(wanted);
  const tauri = crates.find(({ name }) => name === 'tauri')?.version ?? version;
  const minor = /^\d+\.\d+/.exec(tauri)?.[0] ?? tauri;
  const packages = names
    .filter((name) => !isCrate(name))
    .map((name) => publishedPackage(name, name === API ? `~${minor}.0-0` : major));
  return [...crates, ...(await Promise.all(packages)).flat()];
}

async function check(used: readonly UsedCitation[]): Promise<void> {
  const published = await publishedAsCited(used);
  const missing = used.flatMap(({ citation, uses }) => {
    try {
      cited(citation, published);
      return [];
    } catch (error) {
      if (!(error instanceof CitationError)) throw error;
      return [`${error.message} Named by ${uses.map(({ place }) => place).join(', ')}.`];
    }
  });
  for (const line of missing) console.error(line);
  endWith({ passed: used.length - missing.length, failed: missing.length });
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { check: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [version = '2', ...others] = positionals;
  if (others.length > 0 || !/^2$|^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) {
    console.error(
      `“${positionals.join(' ')}” is no version of Tauri: give one as 2.13.0, or none for the newest 2.x.`,
    );
    process.exitCode = 2;
    return;
  }
  if (!hasCargo()) {
    console.error('Cargo is not here: https://rustup.rs installs it.');
    endWith(oneFailed);
    return;
  }
  const used = currentOnly(await collectCitations());
  if (values.check) {
    await check(used);
    return;
  }
  const after = await publishedWith(version, used);
  const newest = after.find(({ name }) => name === 'tauri')?.version ?? version;
  const compared = compare(used, await publishedAsCited(used), after);
  console.log(reportOf(compared, newest));
}

await main();
