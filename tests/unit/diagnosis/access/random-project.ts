import fc from 'fast-check';
import type { Files } from './ask.ts';

const labels = ['main', 'reader', 'doc-1', 'help'];
const globs = [...labels, 'doc-*', '*', 'nobody'];
const commands = ['list', 'save_note', 'open_doc'];
const identifiers = [
  'core:default',
  'core:event:default',
  'core:event:allow-listen',
  'core:event:deny-emit',
  'core:window:allow-close',
  'allow-list',
  'allow-save-note',
  'deny-list',
  'fs:default',
  'fs:allow-read-text-file',
  'opener:allow-open-url',
];
const urls = ['https://help.example.org', 'https://*.example.org', 'http://localhost:*'];

interface RandomCapability {
  readonly identifier: string;
  readonly windows?: readonly string[];
  readonly webviews?: readonly string[];
  readonly local?: boolean;
  readonly remote?: { readonly urls: readonly string[] };
  readonly platforms?: readonly string[];
  readonly permissions: readonly (
    string | { readonly identifier: string; readonly allow: readonly unknown[] }
  )[];
}

const capability = fc.record(
  {
    windows: fc.uniqueArray(fc.constantFrom(...globs), { maxLength: 2 }),
    webviews: fc.uniqueArray(fc.constantFrom(...labels), { maxLength: 1 }),
    local: fc.boolean(),
    remote: fc.record({ urls: fc.uniqueArray(fc.constantFrom(...urls), { maxLength: 2 }) }),
    platforms: fc.constantFrom(['linux'], ['linux', 'windows'], ['macOS']),
    permissions: fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...identifiers) },
        {
          weight: 1,
          arbitrary: fc.constant({ identifier: 'fs:allow-exists', allow: [{ path: '$HOME/notes/**' }] }),
        },
      ),
      { maxLength: 5 },
    ),
  },
  { requiredKeys: ['permissions'] },
);

/** How a file is written: the same list may be on one line, over lines, with comments, or in TOML. */
type Style = 'lines' | 'one line' | 'spaced' | 'windows' | 'toml' | 'toml tables';

function written(data: RandomCapability, style: Style): readonly [end: string, text: string] {
  const { permissions, ...rest } = data;
  switch (style) {
    case 'lines':
      return ['json', `${JSON.stringify(data, null, 2)}\n`];
    case 'one line':
      return ['json', JSON.stringify(data)];
    case 'spaced':
      return ['json', JSON.stringify(data).replaceAll(/([[{,])/g, '$1 ')];
    case 'windows':
      return ['json', `${JSON.stringify(data, null, '\t')}\n`.replaceAll('\n', '\r\n')];
    case 'toml':
    case 'toml tables': {
      const head = Object.entries(rest)
        .map(([key, value]) =>
          key === 'remote'
            ? `remote.urls = ${JSON.stringify((value as { urls: unknown }).urls)}`
            : `${key} = ${JSON.stringify(value)}`,
        )
        .join('\n');
      const entries = permissions.map((entry) =>
        typeof entry === 'string'
          ? JSON.stringify(entry)
          : `{ identifier = "${entry.identifier}", allow = [{ path = "$HOME/notes/**" }] }`,
      );
      if (style === 'toml')
        return [
          'toml',
          `${head}\npermissions = [ # of these windows\n${entries.map((entry) => `  ${entry},\n`).join('')}]\n`,
        ];
      const tables = permissions.map((entry) =>
        typeof entry === 'string'
          ? `[[permissions]]\nidentifier = ${JSON.stringify(entry)}\n`
          : `[[permissions]]\nidentifier = "${entry.identifier}"\nallow = [{ path = "$HOME/notes/**" }]\n`,
      );
      return [
        'toml',
        permissions.length === 0 ? `${head}\npermissions = []\n` : `${head}\n${tables.join('\n')}`,
      ];
    }
  }
}

/** A project whose build goes through, written in many ways. */
export const randomProject: fc.Arbitrary<Files> = fc
  .record({
    capabilities: fc.array(
      fc.tuple(
        capability,
        fc.constantFrom<Style>('lines', 'one line', 'spaced', 'windows', 'toml', 'toml tables'),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    inConfig: fc.option(fc.nat(3), { nil: undefined }),
    windows: fc.subarray(labels, { minLength: 1 }),
    help: fc.constantFrom('help.html', 'https://help.example.org/start'),
    isListed: fc.boolean(),
  })
  .map(({ capabilities, inConfig, windows, help, isListed }) => {
    const all = capabilities.map(
      ([data, style], index) => [{ identifier: `cap-${index}`, ...data }, style] as const,
    );
    // Own permissions exist only where the build script lists the commands.
    const fit = all.map(([data, style]) => {
      const permissions = data.permissions.filter(
        (entry) => typeof entry !== 'string' || entry.includes(':') || isListed,
      );
      return [{ ...data, permissions }, style] as const;
    });
    const inPlace = inConfig === undefined ? [] : fit.slice(inConfig, inConfig + 1);
    const ofFiles = fit.filter((each) => !inPlace.includes(each));
    const listed =
      inConfig === undefined
        ? undefined
        : [...inPlace.map(([data]) => data), ...ofFiles.slice(1).map(([data]) => data.identifier)];
    const config = {
      identifier: 'org.example.random',
      app: {
        windows: windows.map((label) => ({ label, ...(label === 'help' && { url: help }) })),
        ...(listed && listed.length > 0 && { security: { capabilities: listed } }),
      },
    };
    const list = commands
      .slice(0, 2)
      .map((name) => JSON.stringify(name))
      .join(', ');
    return {
      'tauri.conf.json': `${JSON.stringify(config, null, 2)}\n`,
      'Cargo.toml': '[dependencies]\ntauri = "2"\ntauri-plugin-fs = "2"\ntauri-plugin-opener = "2"\n',
      'Cargo.lock': '',
      'build.rs': isListed
        ? `fn main() {\n    build(AppManifest::new().commands(&[${list}]));\n}\n`
        : 'fn main() {\n    tauri_build::build()\n}\n',
      'src/lib.rs': `fn run() {\n    builder.invoke_handler(tauri::generate_handler![${commands.join(', ')}]);\n}\n`,
      ...Object.fromEntries(
        ofFiles.map(([data, style]) => {
          const [end, text] = written(data, style);
          return [`capabilities/${data.identifier}.${end}`, text];
        }),
      ),
    };
  });
