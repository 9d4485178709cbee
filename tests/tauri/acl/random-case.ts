import { createRandom, type Random } from '../../../src/simulation/clock/random.ts';

type Chance = (options: readonly string[]) => string;

/*
 * Each list has the common forms, and those at the borders of a rule: globs that are malformed or match everything,
 * ports, sets of other plugins, names that nobody defines.
 */
const labels = ['main', 'preview', 'win-1', 'win-2', 'a/b', 'Main', 'ab'];
const labelGlobs = [
  ...[
    'main',
    'preview',
    'settings',
    '*',
    'win-*',
    'win-?',
    'm*n',
    '*i*',
    'win-[12]',
    'win-[!1]',
    'win-[0-9]',
    'Main',
  ],
  ...['**', 'a/*', 'a/**', '**/b', 'a?b', 'a*', '[a-c]b', 'ma?n', '?', '', 'x.y', 'x?y', 'main '],
  ...['[', 'a[', 'a**', '***', '**a', '[!', '[]', '[]a]', 'win-[', 'a/**b'],
];
const urlPatterns = [
  ...[
    'https://example.org',
    'https://*.example.org',
    'http://*',
    'https://*',
    'https://*:*',
    'http://localhost:*',
  ],
  ...[
    'https://example.org/',
    'https://example.org/*',
    'https://example.org/app',
    'http://localhost:3000/*',
    '*://*',
  ],
  ...[
    'https://{www.}?example.org',
    'http{s}?://example.org',
    'HTTPS://example.org:443',
    'https://example.org:443',
  ],
  ...[
    'http://192.168.*',
    'http://127.0.0.1:0080',
    'https://EXAMPLE.org',
    'https://(a|b).example.org',
    'custom://x',
  ],
  ...['*', '**', 'example.org', 'https://[::1]:*', ''],
];
const urls = [
  ...['https://example.org', 'https://www.example.org/', 'https://a.example.org/x', 'http://example.org'],
  ...['http://localhost:3000/', 'http://localhost/', 'http://127.0.0.1/', 'http://192.168.1.10:8080/'],
  ...[
    'https://example.org:8443/',
    'https://example.org/app',
    'https://example.org/app/b?x=1#h',
    'custom://x/',
  ],
];
const localUrls = ['tauri://localhost', 'tauri://localhost/', 'tauri://localhost/preview.html'];
const plugins = ['notes', 'fs', 'core:event', 'core:window', 'my-plugin'];
const commands = ['read', 'write', 'read_text', 'close', 'listen'];
const platforms = ['linux', 'macOS', 'windows', 'android', 'iOS'];
const capabilityNames = ['main-cap', 'zeta', 'alpha', 'Beta', 'remote', 'a-b', 'a_b', 'ä'];
const malformedIdentifiers = [
  '',
  '-a',
  'a-',
  'a:b:c',
  'notes:',
  ':a',
  'tauri-plugin-notes:default',
  'notes:-a',
  'é',
];

const kebab = (name: string) => name.replaceAll('_', '-');

/** What decides a case by chance; `seed` decides all of it. */
class Maker {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = createRandom(seed);
  }

  chance = (share: number) => this.#random.below(1000) < share * 1000;
  count = (most: number) => this.#random.below(most + 1);
  pick: Chance = (options) => options[this.#random.below(options.length)] ?? '';
  some = (options: readonly string[], most: number) =>
    Array.from({ length: this.count(most) }, () => this.pick(options));

  scope() {
    const entries = () => this.some(['$HOME/*', '$APP/**', '/tmp/a'], 2);
    return {
      ...(this.chance(0.4) && { allow: entries() }),
      ...(this.chance(0.2) && { deny: entries() }),
    };
  }

  platforms() {
    return this.chance(0.15) ? { platforms: this.some(platforms, 3) } : {};
  }
}

interface Defined {
  readonly key: string;
  readonly names: readonly string[];
}

function manifest(others: readonly Defined[], make: Maker) {
  const own = commands.slice(0, 1 + make.count(commands.length - 1));
  const permissions = new Map<string, object>();
  const add = (identifier: string, allow: readonly string[], deny: readonly string[]) => {
    const scope = make.chance(0.25) ? { scope: make.scope() } : {};
    permissions.set(identifier, { identifier, commands: { allow, deny }, ...scope, ...make.platforms() });
  };
  for (const command of own) {
    add(`allow-${kebab(command)}`, [command], []);
    add(`deny-${kebab(command)}`, [], [command]);
  }
  if (make.chance(0.3)) add('scope-home', [], []);
  if (make.chance(0.3)) add('read-all', make.some(commands, 4), make.some(commands, 1));
  const members = [...permissions.keys()];
  const foreign = others.flatMap((other) => other.names.map((name) => `${other.key}:${name}`));
  const mayBeMembers = [...members, ...members, ...foreign.slice(0, 6)];
  const sets = new Map<string, object>();
  for (const identifier of new Set(make.some(['write-all', 'everything', 'inner'], 2))) {
    const inner = [...sets.keys()];
    const odd = make.chance(0.03) ? ['nope'] : [];
    sets.set(identifier, {
      identifier,
      description: '',
      permissions: [...make.some([...mayBeMembers, ...inner, ...inner], 4), ...odd],
    });
  }
  const ofDefault = make.some([...mayBeMembers, ...sets.keys()], 4);
  const set = { identifier: 'default', description: '', permissions: ofDefault };
  return {
    names: [...members, ...sets.keys(), 'default'],
    data: {
      default_permission: make.chance(0.7) ? set : null,
      permissions: Object.fromEntries(permissions),
      permission_sets: Object.fromEntries(sets),
      global_scope_schema: null,
    },
  };
}

function capability(identifier: string, known: readonly string[], make: Maker) {
  const entry = () => {
    const named = make.chance(0.004)
      ? make.pick(malformedIdentifiers)
      : make.chance(0.006)
        ? make.pick(['nope:default', 'notes:allow-nope', 'allow-nope', 'core:nope:default'])
        : make.pick(known);
    return make.chance(0.25) ? { identifier: named, ...make.scope() } : named;
  };
  const globs = (share: number) =>
    make.chance(0.03) ? make.some(labelGlobs, 3) : make.some(labelGlobs.slice(0, share), 3);
  const patterns = make.chance(0.04) ? make.some(urlPatterns, 3) : make.some(urlPatterns.slice(0, -5), 3);
  return {
    identifier,
    ...(make.chance(0.9) && { windows: globs(25) }),
    ...(make.chance(0.25) && { webviews: globs(25) }),
    ...(make.chance(0.2) && { local: make.chance(0.5) }),
    ...(make.chance(0.35) && { remote: { urls: patterns } }),
    permissions: Array.from({ length: 1 + make.count(12) }, entry),
    ...make.platforms(),
  };
}

/** Requests of a case: making the app of one takes Tauri longer than answering them. */
const REQUESTS = 100;

/** An app by chance, with requests: a line for the Rust program here and for `npm run denied -- --cases`. */
export function randomCase(seed: number) {
  const make = new Maker(seed);
  const acl = new Map<string, object>();
  const defined: Defined[] = [];
  const keys = [...plugins.filter(() => make.chance(0.6)), ...(make.chance(0.6) ? ['__app-acl__'] : [])];
  for (const key of keys) {
    const { names, data } = manifest(defined, make);
    acl.set(key, data);
    defined.push({ key, names });
  }
  const known = defined.flatMap(({ key, names }) =>
    names.map((name) => (key === '__app-acl__' ? name : `${key}:${name}`)),
  );
  const identifiers = [make.pick(capabilityNames), ...make.some(capabilityNames, 3)];
  const windows = [...new Set(['main', ...make.some(labels, 3)])];
  const webviews = make.chance(0.3) ? [{ label: 'child', window: make.pick(windows) }] : [];
  // A page calls a core plugin without its `core:`, and a command of the app by its name alone.
  const called = keys.map((key) => (key === '__app-acl__' ? '' : key.replace('core:', '')));
  const oddCalled = ['', 'notes', 'fs', 'event', 'window', 'my-plugin', 'nope', 'core:event', '__app-acl__'];
  const requests = Array.from({ length: REQUESTS }, () => {
    const plugin = make.pick(make.chance(0.7) ? called : oddCalled);
    const command = make.pick(make.chance(0.9) ? commands : ['nope', '', 'read|write']);
    const child = make.chance(0.3) ? webviews[0] : undefined;
    return {
      cmd: plugin === '' ? command : `plugin:${plugin}|${command}`,
      window: child?.window ?? make.pick(windows),
      ...(child && { webview: child.label }),
      url: make.pick(make.chance(0.5) ? localUrls : urls),
    };
  });
  return {
    acl: Object.fromEntries(acl),
    capabilities: identifiers.map((identifier) => capability(identifier, known, make)),
    platform: make.chance(0.6) ? 'linux' : make.pick(platforms),
    windows,
    webviews,
    requests,
  };
}
