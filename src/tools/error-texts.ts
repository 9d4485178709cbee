/**
 * `npm run error-texts`: writes the error texts that the published crates of Tauri and of its official plugins hold
 * (`tests/content/errors/crate-texts.json`), so that a test can say which of them have an error page, and why the
 * others have none. With `--check` it takes the crates of the versions that are written there, and says whether
 * these give the same texts. Needs Cargo.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasCargo } from '../../tests/tauri/driver/requirements.ts';
import pluginData from '../manifests/plugins.json' with { type: 'json' };
import { TAURI_VERSION } from '../simulation/index.ts';
import { endWith, oneFailed } from './count.ts';
import { type Crate, fetchCrates } from './fetch-crates.ts';
import { inRoot } from './run.ts';
import { textsOf } from './rust-texts.ts';

const DATA = inRoot('tests/content/errors/crate-texts.json');

/** What an app has with Tauri itself: its build script, its macros, and what its windows are made with. */
const core =
  'tauri tauri-build tauri-codegen tauri-macros tauri-plugin tauri-runtime tauri-runtime-wry tauri-utils wry';

/** Crates that stop a build say so by more than `#[error]`. */
const building = ['tauri-build', 'tauri-codegen', 'tauri-macros', 'tauri-plugin'];

interface TextsData {
  readonly versions: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, readonly CrateText[]>>;
}

interface CrateText {
  readonly file: string;
  /** The variant or type of `#[error]`; for others what stops the build. */
  readonly by: string;
  readonly text: string;
}

function textsOfCrate({ name, folder }: Crate): readonly CrateText[] {
  const files = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    // Nothing of Tauri 2 reads the configuration of version 1 but the command that migrates it.
    .filter((path) => path.endsWith('.rs') && !path.startsWith('src/config_v1/'));
  return files.sort().flatMap((file) =>
    textsOf(readFileSync(join(folder, file), 'utf8'), { builds: building.includes(name) }).map((found) => ({
      file,
      ...found,
    })),
  );
}

/** JSON with a line for each text, so that a new version shows what it changes. */
function toText({ versions, texts }: TextsData): string {
  const lines = (values: readonly string[], indent: string) =>
    values.map((value) => `${indent}${value}`).join(',\n');
  const version = Object.entries(versions).map(
    ([name, number]) => `${JSON.stringify(name)}: ${JSON.stringify(number)}`,
  );
  const crates = Object.entries(texts).map(([name, found]) => {
    const each = found.map((text) => JSON.stringify(text));
    return `${JSON.stringify(name)}: [\n${lines(each, '      ')}\n    ]`;
  });
  return `{\n  "versions": {\n${lines(version, '    ')}\n  },\n  "texts": {\n${lines(crates, '    ')}\n  }\n}\n`;
}

/** The crates to fetch, each with its version. */
function wantedCrates(stored: TextsData | undefined): Readonly<Record<string, string>> {
  if (stored) {
    return Object.fromEntries(
      Object.entries(stored.versions).map(([name, version]) => [name, `=${version}`]),
    );
  }
  const plugins = Object.entries(pluginData.versions).map(
    ([name, version]) => [name, `=${version}`] as const,
  );
  const newest = ['tauri-build', 'tauri-plugin', 'tauri-runtime-wry'].map((name) => [name, '2'] as const);
  return Object.fromEntries([['tauri', `=${TAURI_VERSION}`], ...newest, ...plugins]);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
  if (!hasCargo()) throw new Error('Cargo is missing: install Rust from https://rustup.rs.');
  const stored = values.check ? (JSON.parse(readFileSync(DATA, 'utf8')) as TextsData) : undefined;
  const wanted = wantedCrates(stored);
  const listed = [...core.split(' '), ...Object.keys(pluginData.versions)];
  const crates = (await fetchCrates(wanted))
    .filter(({ name }) => listed.includes(name))
    .sort((a, b) => listed.indexOf(a.name) - listed.indexOf(b.name));
  const found = crates.map((crate) => [crate.name, textsOfCrate(crate)] as const);
  const data = toText({
    versions: Object.fromEntries(crates.map(({ name, version }) => [name, version])),
    texts: Object.fromEntries(found.filter(([, texts]) => texts.length > 0)),
  });
  if (!values.check) writeFileSync(DATA, data);
  const isSame = readFileSync(DATA, 'utf8') === data;
  if (!isSame) console.error(`${DATA} is not what the crates give: npm run error-texts`);
  const count = found.reduce((sum, [, texts]) => sum + texts.length, 0);
  console.log(`${crates.length} crates read, ${count} texts`);
  endWith({ passed: Number(isSame), failed: Number(!isSame) });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  endWith(oneFailed);
}
