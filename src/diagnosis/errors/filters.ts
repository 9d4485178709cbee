/** Other forms of a name that a text gives: `{command|permission}` of `save_file` is `allow-save-file`. */
import { coreManifests } from '../../simulation/acl/core-manifests.ts';
import { isOfficial, pluginLine } from './plugin-lines.ts';

/** The plugins that Tauri itself brings, whose permissions begin with `core:`, with what `core:default` gives of each. */
const corePlugins: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...coreManifests].flatMap(([key, { defaultPermission }]) => {
    const [, plugin] = key.split(':');
    return plugin === undefined ? [] : [[plugin, new Set(defaultPermission?.permissions)] as const];
  }),
);

/** A command by its plugin and name: `plugin:fs|read_file` as a page calls it, `fs.read_file` as debug texts say it. */
function commandOf(text: string): { readonly plugin?: string; readonly name: string } {
  const [, plugin, name] = /^plugin:([^|]+)\|(.+)$/.exec(text) ?? /^([\w-]+)\.(.+)$/.exec(text) ?? [];
  return plugin === undefined || name === undefined ? { name: text } : { plugin, name };
}

/**
 * Commands of core that texts about arguments name without their plugin, with the arguments whose form has changed
 * between versions.
 */
export const bareCoreCommands: ReadonlySet<string> = new Set([
  'create_webview',
  'create_webview_window',
  'request_user_attention',
  'set_badge_count',
  'set_cursor_icon',
  'set_cursor_position',
  'set_effects',
  'set_max_size',
  'set_min_size',
  'set_position',
  'set_progress_bar',
  'set_size',
  'set_size_constraints',
  'set_title_bar_style',
  'set_webview_position',
  'set_webview_size',
  'set_webview_zoom',
  'start_resize_dragging',
  'unlisten',
]);

/** Whether a command is one of Tauri or of a plugin, by its name in a text. */
export const isOfTauri = (command: string): boolean =>
  commandOf(command).plugin !== undefined || bareCoreCommands.has(command);

/** Whether a command is of a plugin that is not one of Tauri's own. */
export function isOfPlugin(command: string): boolean {
  const { plugin } = commandOf(command);
  return plugin !== undefined && !corePlugins.has(plugin);
}

/** Whether a command is of a plugin that Tauri's makers offer beside Tauri. */
export function isOfOfficial(command: string): boolean {
  const { plugin } = commandOf(command);
  return plugin !== undefined && isOfficial(plugin);
}

/** Whether a command is of one of Tauri's own plugins, and `core:default` does not give it. */
export const isOfCoreOnly = (command: string): boolean =>
  isOfTauri(command) && !isOfPlugin(command) && !isInCoreDefault(command);

/** Whether `core:default` gives a command: `plugin:event|listen`, `event.listen`. */
export function isInCoreDefault(command: string): boolean {
  const { plugin, name } = commandOf(command);
  return (
    plugin !== undefined && (corePlugins.get(plugin)?.has(`allow-${name.replaceAll('_', '-')}`) ?? false)
  );
}

const kebab = (text: string) => text.replace(/[^\p{L}\p{N}*-]+/gu, '-').replace(/^-+|-+$/g, '') || 'name';

const wordsIn = (text: string) =>
  text
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function permission(verb: 'allow' | 'deny', text: string): string {
  const { plugin, name } = commandOf(text);
  const own = `${verb}-${name.replaceAll('_', '-')}`;
  if (plugin === undefined) return own;
  return `${corePlugins.has(plugin) ? 'core:' : ''}${plugin}:${own}`;
}

const itemsIn = (list: string) =>
  list
    .split(',')
    .map((item) => item.trim().replace(/^["'`]|["'`]$/g, ''))
    .filter((item) => item !== '');

/** Of permissions that would all do, the one that gives the least: of one command, not a set. */
function narrowest(list: string): string {
  const items = itemsIn(list);
  return items.find((item) => /(?:^|:)allow-/.test(item)) ?? items[0] ?? list;
}

/** Of permissions that would all do, the set that a plugin gives by default. */
const defaultOf = (list: string): string =>
  itemsIn(list).find((item) => item.endsWith(':default')) ?? narrowest(list);

/** The entry of `app` in `tauri.conf.json` that asks for a cargo feature. Source: tauri-utils 2.10.2, `AppConfig::features`. */
const options: ReadonlyMap<string, string> = new Map(
  Object.entries({
    isolation: '"security": { "pattern": { "use": "isolation", "options": { "dir": "../dist-isolation" } } }',
    'macos-private-api': '"macOSPrivateApi": true',
    'protocol-asset': '"security": { "assetProtocol": { "enable": true } }',
  }),
);

/** What Tauri 2 calls a name of version 1, where it is neither the same nor in another module only. */
const successors: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Dir: 'BaseDirectory',
    checkUpdate: 'check',
    clipboard: 'clipboard-manager',
    createDir: 'mkdir',
    getAll: 'getAllWindows',
    getCurrent: 'getCurrentWindow',
    globalShortcut: 'global-shortcut',
    readBinaryFile: 'readFile',
    removeDir: 'remove',
    removeFile: 'remove',
    renameFile: 'rename',
    tauri: 'core',
    writeBinaryFile: 'writeFile',
  }),
);

/** What is no part of an address stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The folder of a person, which is another on each machine. What all persons of a machine share is none. */
const HOME =
  /^(?:\/home\/[^/]+|\/root|(?:[a-z]:)?\/Users\/(?!(?:Shared|Public|Default(?: User)?|All Users)(?:\/|$))[^/]+)(?=\/|$)/i;

/** A path that is written as a part of an address: `%2Fhome%2Fu%2Fa.png`, `C%3A%5CUsers`. */
const ENCODED_PATH = /^(?:%2F|[a-z]%3A%5C)/i;

/**
 * What a scope has to name so that it holds a path, and little besides: the files of its folder, or the path alone
 * where it has no extension, begins with a dot or is in no folder of the app's.
 */
function scopeOf(path: string): string {
  const slashed = (ENCODED_PATH.test(path) ? decoded(path) : path)
    .replace(/^\\\\\?\\/, '')
    .replaceAll('\\', '/');
  const named = slashed.replace(HOME, '$HOME');
  const [, folder = '', file = ''] = /^(.*)\/([^/]*)$/.exec(named) ?? [];
  const isFile = /^[^.].*\.[^.]+$/.test(file);
  const isFolderOfOwn = folder !== '' && folder !== '$HOME' && !/^[a-z]:$/i.test(folder);
  const literal = (text: string) => text.replace(/[[*?]/g, '[$&]');
  return isFile && isFolderOfOwn ? `${literal(folder)}/*` : literal(named);
}

export const filters: Readonly<Record<string, (text: string) => string>> = {
  /** A command without its plugin: `read_file`. */
  bare: (text) => commandOf(text).name,
  /** A command as debug texts say it: `fs.read_file`. */
  pretty: (text) => {
    const { plugin, name } = commandOf(text);
    return plugin === undefined ? name : `${plugin}.${name}`;
  },
  /** A command as a page calls it: `plugin:fs|read_file`. */
  called: (text) => {
    const { plugin, name } = commandOf(text);
    return plugin === undefined ? name : `plugin:${plugin}|${name}`;
  },
  /** The plugin of a command; of a command of the app, its own name. */
  plugin: (text) => commandOf(text).plugin ?? text,
  /** The plugin whose package alone sends an argument of this name: `global-shortcut` of `shortcut`; else `…`. */
  sender: (text) => (/^shortcuts?$/.test(text) ? 'global-shortcut' : '…'),
  /** A part of an address as it was before it was put there: `plugin:sql|select` of `plugin%3Asql%7Cselect`. */
  decoded,
  /** What Tauri 2 calls a module or function of version 1: `writeFile` of `writeBinaryFile`. */
  successor: (text) => successors.get(text) ?? text,
  /** The permission of a command, also of one as a part of an address has it: `plugin%3Afs%7Cstat`. */
  permission: (text) => permission('allow', decoded(text)),
  deny: (text) => permission('deny', text),
  narrowest,
  defaults: defaultOf,
  /** What `.plugin(…)` gets for a plugin, its crate, or that of a command: `tauri_plugin_fs::init()`. */
  registration: (text) => pluginLine((commandOf(text).plugin ?? text).replaceAll('_', '-')),
  /** The entry in `tauri.conf.json` that asks for a cargo feature: `"macOSPrivateApi": true`. */
  option: (text) => options.get(text) ?? `"…": "${text}"`,
  /** The plugin of a permission: `fs` of `fs:default`; of a permission of the app, its own name. */
  prefix: (text) => text.split(':').at(-2) ?? text,
  /** The first of a list, without its quotes. */
  first: (text) => itemsIn(text)[0] ?? text,
  kebab,
  snake: (text) => wordsIn(text).join('_'),
  camel: (text) =>
    wordsIn(text)
      .map((word, index) => (index === 0 ? word : capitalized(word)))
      .join(''),
  pascal: (text) => wordsIn(text).map(capitalized).join(''),
  /** A label with `*` for its numbers: `reader-*` of `reader-42`. */
  glob: (text) => text.replace(/\d+/g, '*'),
  /** The crate of a Rust type. */
  root: (text) => text.split('::')[0] ?? text,
  /** A Rust type without its parameters. */
  plain: (text) => text.replace(/<.*$/s, ''),
  /** What a scope names to hold a path: `$HOME/notes/*`. */
  scope: scopeOf,
  /** A place in Rust code as a file of the project: `src-tauri/src/lib.rs` of `src/lib.rs:2:8`. */
  source: (text) => {
    const file = text.replace(/(?::\d+){1,2}$/, '').replaceAll('\\', '/');
    return file.startsWith('src/') ? `src-tauri/${file}` : file;
  },
  /** The crate of a place in Rust code: `config` of `config/src/lib.rs:2:8`. */
  crate: (text) => /([^/\\]+)[/\\]src[/\\]/.exec(text)?.[1] ?? 'that',
  /** The package of a place in Cargo’s registry, without its version: `feed` of `…/feed-0.6.1/src/info.rs`. */
  package: (text) => /([^/\\]+?)-\d+\.\d+[^/\\]*[/\\]/.exec(text)?.[1] ?? 'the-crate',
  /** The protocol of an address: `https`. */
  protocol: (text) => /^[a-z][\w+.-]*(?=:)/i.exec(text)?.[0] ?? text,
  /** Where an address leads, without protocol and port: `example.org`. */
  host: (text) => /^[a-z][\w+.-]*:\/\/([^/:\s]+)/i.exec(text)?.[1] ?? text,
  /** An address without its path: `https://example.org`. */
  site: (text) => /^[a-z][\w+.-]*:\/\/[^/\s]+/i.exec(text)?.[0] ?? text,
};
