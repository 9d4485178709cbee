import { partsIn, readRustText, type RustPart, type RustText } from './rust-text.ts';
import type { ProjectFile } from './read-source.ts';
import type { Place } from './source-tree.ts';

/** A name that a Rust source writes out. */
export interface NamedAt {
  readonly name: string;
  readonly place: Place;
}

/** Something that decides and is not written out as a text, so that it is not known. */
export interface Unread {
  readonly place: Place;
  /** What it leaves open. */
  readonly about: 'commands' | 'appManifest' | 'plugins' | 'windows' | 'capabilities';
  readonly message: string;
}

/** Where the page of a window that Rust code makes comes from. */
export type RustPage =
  | { readonly kind: 'app'; readonly path: string | undefined }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'unread' };

export interface RustWindow extends NamedAt {
  readonly page: RustPage;
}

/** A plugin that is part of the app: `Attributes::plugin` of `build.rs`. */
export interface InlinedPlugin extends NamedAt {
  readonly commands: readonly NamedAt[];
  /** Its default set; absent: it has none here. */
  readonly default?: 'all' | readonly string[];
}

/** What the Rust sources of an app write out: the commands, the windows, and what the build script lists. */
export interface RustFacts {
  /** Whether there was a source to read. */
  readonly hasSources: boolean;
  readonly hasBuildScript: boolean;
  /** Commands of the app itself; `registers`: a handler was found. */
  readonly registered: readonly NamedAt[];
  readonly registers: boolean;
  /** `AppManifest::commands`; `list`: where its bracket opens. */
  readonly listed: readonly NamedAt[];
  readonly list?: Place;
  readonly inlined: readonly InlinedPlugin[];
  readonly windows: readonly RustWindow[];
  /** Schemes that the app serves itself: `register_uri_scheme_protocol("notes", …)`. */
  readonly schemes: readonly string[];
  /** Plugins whose `init` or `Builder` a source names: `fs` of `tauri_plugin_fs`. */
  readonly initialised: readonly NamedAt[];
  readonly unread: readonly Unread[];
}

const isSource = ({ path }: ProjectFile) =>
  path.endsWith('.rs') && path !== 'build.rs' && !/^(?:tests|benches|examples)\//.test(path);

/** Reads what the Rust sources of an app write out; they are searched as text. */
export function readRustFacts(files: readonly ProjectFile[]): RustFacts {
  const unread: Unread[] = [];
  const sources = files.filter(isSource).map(({ path, text }) => readRustText(path, text));
  const script = files.find(({ path }) => path === 'build.rs');
  const build = script && readRustText(script.path, script.text);
  const renames = new Map(sources.flatMap(renamesIn));
  const makers = new Set(sources.flatMap(makersIn));
  const handlers = sources.flatMap((source) => handlersIn(source, { renames, makers }, unread));
  for (const source of sources) unread.push(...runtimeCapabilitiesIn(source));
  const manifest = build && manifestIn(build, unread);
  return {
    hasSources: sources.length > 0,
    hasBuildScript: build !== undefined,
    registered: unique(handlers.flat()),
    registers: handlers.length > 0,
    listed: manifest?.commands ?? [],
    ...(manifest?.list && { list: manifest.list }),
    inlined: build ? inlinedIn(build, unread) : [],
    windows: sources.flatMap((source) => windowsIn(source, constantsOf(sources, source), unread)),
    schemes: sources.flatMap(schemesIn),
    initialised: unique(sources.flatMap(initialisedIn)),
    unread,
  };
}

const unique = (names: readonly NamedAt[]): readonly NamedAt[] =>
  [...new Map(names.toReversed().map((each) => [each.name, each])).values()].toReversed();

/** Source: tauri-macros 2.7.4, `src/command/wrapper.rs`, `rename` of `#[tauri::command]`. */
function renamesIn(source: RustText): readonly (readonly [string, string])[] {
  const { code, closings, literals } = source;
  return [...code.matchAll(/#\[(?:tauri\s*::\s*)?command\s*\(/g)].flatMap((found) => {
    const open = found.index + found[0].length - 1;
    const close = closings.get(open) ?? open;
    const [rename] = partsIn(source, open).filter((part) => /^rename\s*=/.test(part.code));
    const quote = rename ? code.indexOf('"', rename.start) : -1;
    const name = quote === -1 || quote > close ? undefined : literals.get(quote)?.value;
    const [, fn] = /\bfn\s+(?:r#)?(\w+)/.exec(code.slice(close, close + 2_000)) ?? [];
    return name === undefined || fn === undefined ? [] : [[fn, name] as const];
  });
}

/** The lists of handlers, one by one; those of a plugin that is written in the app are left out. */
function handlersIn(
  source: RustText,
  {
    renames,
    makers,
  }: { readonly renames: ReadonlyMap<string, string>; readonly makers: ReadonlySet<string> },
  unread: Unread[],
): readonly (readonly NamedAt[])[] {
  const { code, placeAt } = source;
  const lists = [...code.matchAll(/\b(?:generate_handler|collect_commands)\s*!\s*(?=[[({])/g)];
  for (const { index } of code.matchAll(/\.\s*invoke_handler\s*(?=\(\s*[^\s)])/g)) {
    const [argument] = partsIn(source, code.indexOf('(', index));
    if (!argument || isOfPlugin(code, index) || isRead(argument.code, code, makers)) continue;
    unread.push({
      place: placeAt(index),
      about: 'commands',
      message: 'the handler given here is no literal list, so which commands the app has is not known',
    });
  }
  return lists.flatMap(({ 0: text, index }) => {
    if (isOfPlugin(code, index)) return [];
    const parts = partsIn(source, index + text.length);
    return [parts.flatMap((part) => commandIn(part, source, renames, unread))];
  });
}

/** Functions that only give a list of handlers: `fn handlers() -> … { generate_handler![…] }`. */
const makersIn = ({ code }: RustText): readonly string[] =>
  [...code.matchAll(/\bfn\s+(\w+)[^{};]{0,300}\{\s*(?:\w+\s*::\s*)*generate_handler\s*!/g)].map(
    ([, name = '']) => name,
  );

/** A list of handlers as it is written out, or that of a builder of `tauri-specta`, which has its own. */
const LIST = String.raw`(?:(?:\w+\s*::\s*)*generate_handler\s*!|\w+\s*\.\s*invoke_handler\s*\(\s*\))`;

/** Whether a handler is a list that is read: in its place, under a name, or as what a function gives. */
function isRead(argument: string, code: string, makers: ReadonlySet<string>): boolean {
  if (new RegExp(`^${LIST}`).test(argument)) return true;
  const [, name] = /^(\w+)$/.exec(argument) ?? [];
  if (name !== undefined)
    return new RegExp(String.raw`\blet\s+${name}\s*(?::[^=;]{0,200})?=\s*${LIST}`).test(code);
  const [, maker = ''] = /^(?:\w+\s*::\s*)*(\w+)\s*\(\s*\)$/.exec(argument) ?? [];
  return makers.has(maker);
}

/** Whether the statement that an offset is in makes a plugin: `Builder::new("spell")`. */
function isOfPlugin(code: string, offset: number): boolean {
  const before = code.slice(Math.max(0, offset - 4_000), offset);
  const statement = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('fn '), 0));
  return /\b(?:plugin\s*::\s*Builder|PluginBuilder)\b|\bBuilder\s*(?:::\s*<[^>;]*>\s*)?::\s*new\s*\(\s*\S/.test(
    statement.replace(/\bnew\s*\(\s*\)/g, ''),
  );
}

function commandIn(
  { start, code }: RustPart,
  { placeAt }: RustText,
  renames: ReadonlyMap<string, string>,
  unread: Unread[],
): readonly NamedAt[] {
  const bare = code.replace(/^(?:#\[[^\]]*\]\s*)+/, '');
  const place = placeAt(start + code.length - bare.length);
  const [path, name] = /^(?:::\s*)?(?:\w+\s*::\s*)*(?:r#)?(\w+)(?:\s*::\s*<.*>)?$/s.exec(bare) ?? [];
  if (path !== undefined && name !== undefined) return [{ name: renames.get(name) ?? name, place }];
  unread.push({
    place,
    about: 'commands',
    message: 'an entry of this list is no path of a function, so its command is not known',
  });
  return [];
}

/** A list of texts, or the constant of this file that has one; undefined where it is something else. */
function textsOf(
  source: RustText,
  argument: RustPart | undefined,
): { readonly texts: readonly NamedAt[]; readonly open: number } | undefined {
  if (!argument) return undefined;
  const { code, literals, placeAt } = source;
  const [, constant] = /^&?\s*([A-Z_][A-Z0-9_]*)$/.exec(argument.code) ?? [];
  let open = argument.start + argument.code.indexOf('[');
  if (constant !== undefined) {
    const found = new RegExp(
      `\\b(?:const|static)\\s+${constant}\\s*:[^=;]*(?:;[^=;\\]]*\\][^=;]*)?=\\s*&?\\s*\\[`,
    ).exec(code);
    if (!found) return undefined;
    open = found.index + found[0].length - 1;
  } else if (!/^(?:&\s*|vec\s*!\s*)?\[/.test(argument.code)) return undefined;
  const parts = partsIn(source, open);
  const texts = parts.flatMap((part) => {
    const bare = part.code.replace(/^(?:#\[[^\]]*\]\s*)+/, '');
    const quote = part.start + part.code.length - bare.length;
    const literal = literals.get(quote);
    const isWhole =
      literal &&
      /^(?:\.(?:into|to_string|to_owned)\(\))?$/.test(
        code.slice(literal.end, part.start + part.code.length).replace(/\s/g, ''),
      );
    return isWhole ? [{ name: literal.value, place: placeAt(quote) }] : [];
  });
  return texts.length === parts.length ? { texts, open } : undefined;
}

function manifestIn(source: RustText, unread: Unread[]) {
  const { code, placeAt } = source;
  const commands: NamedAt[] = [];
  let list: Place | undefined;
  // Another crate may then make the manifest: that nothing is listed here says nothing.
  if (!/\b(?:tauri_build|AppManifest|Attributes)\b/.test(code))
    unread.push({
      place: placeAt(0),
      about: 'appManifest',
      message: 'tauri_build is not called here, so which commands are checked is not known',
    });
  // Which constructor a method belongs to goes by which of them is named last before it.
  let owner = '';
  for (const found of code.matchAll(
    /\b(AppManifest|InlinedPlugin)\b|\.\s*(commands|permissions_path_pattern|capabilities_path_pattern)\s*(?=\()/g,
  )) {
    const place = placeAt(found.index);
    const [, constructor, method] = found;
    owner = constructor ?? owner;
    if (method === 'capabilities_path_pattern' || method === 'permissions_path_pattern') {
      unread.push({
        place,
        about:
          method === 'capabilities_path_pattern'
            ? 'capabilities'
            : owner === 'InlinedPlugin'
              ? 'plugins'
              : 'appManifest',
        message: `${method} sets other folders here, which are not read`,
      });
      continue;
    }
    if (method === undefined || owner !== 'AppManifest') continue;
    const texts = textsOf(source, partsIn(source, found.index + found[0].length)[0]);
    if (texts) {
      commands.push(...texts.texts);
      list = placeAt(texts.open);
    } else
      unread.push({
        place,
        about: 'appManifest',
        message: 'the commands given here are no literal list, so which of them are checked is not known',
      });
  }
  return { commands, list };
}

/** Source: tauri-build 2.7.4, `src/acl.rs`, `InlinedPlugin`. */
function inlinedIn(source: RustText, unread: Unread[]): readonly InlinedPlugin[] {
  const { code, literals, placeAt } = source;
  return [...code.matchAll(/\.\s*plugin\s*(?=\()/g)].flatMap((found): readonly InlinedPlugin[] => {
    const [first, second] = partsIn(source, found.index + found[0].length);
    const name = first && literals.get(first.start)?.value;
    const place = placeAt(found.index);
    const unknown = (message: string) => {
      unread.push({ place, about: 'plugins', message });
      return [];
    };
    if (name === undefined || !second || !/^(?:tauri_build\s*::\s*)?InlinedPlugin\b/.test(second.code))
      return unknown('the plugin given here is not written out, so what it offers is not known');
    const argumentOf = (method: string) => {
      const [text] = new RegExp(`\\.\\s*${method}\\s*(?=\\()`).exec(second.code) ?? [];
      if (text === undefined) return undefined;
      return partsIn(source, second.start + second.code.indexOf(text) + text.length)[0];
    };
    const given = argumentOf('commands');
    const commands = given ? textsOf(source, given) : undefined;
    if (given && !commands) return unknown(`the commands of the plugin “${name}” are no literal list`);
    const rule = argumentOf('default_permission');
    const listed = rule && /\bAllow\s*\(/.exec(rule.code);
    const members =
      rule && listed
        ? textsOf(source, partsIn(source, rule.start + listed.index + listed[0].length - 1)[0])
        : undefined;
    const isAll = rule && /\bAllowAllCommands\b/.test(rule.code);
    if (rule && !isAll && !members)
      return unknown(`the default set of the plugin “${name}” is not written out`);
    return [
      {
        name,
        place,
        commands: commands?.texts ?? [],
        ...(isAll ? { default: 'all' as const } : members && { default: members.texts.map((it) => it.name) }),
      },
    ];
  });
}

/** Windows that the sources make, where they write out a label. */
function windowsIn(
  source: RustText,
  constants: ReadonlyMap<string, string>,
  unread: Unread[],
): readonly RustWindow[] {
  const { code, placeAt } = source;
  const made =
    /\b(?:WebviewWindowBuilder|WebviewWindow|WindowBuilder|WebviewBuilder)\s*(?:::\s*<[^>;]*>\s*)?::\s*(new|builder)\s*(?=\()/g;
  return [...code.matchAll(made)].flatMap((found): readonly RustWindow[] => {
    const parts = partsIn(source, found.index + found[0].length);
    const isBare = found[0].startsWith('WebviewBuilder');
    const [label, url] = isBare ? parts : parts.slice(1);
    const place = placeAt(found.index);
    const name = label && labelIn(label, source, constants);
    if (name === undefined) {
      unread.push({
        place,
        about: 'windows',
        message: 'the window made here has a label that is not written out, so it is not in the table',
      });
      return [];
    }
    return [{ name, place, page: pageIn(url, source) }];
  });
}

function labelIn(
  { start, code }: RustPart,
  { literals }: RustText,
  constants: ReadonlyMap<string, string>,
): string | undefined {
  if (/^"\s*"?(?:\.\w+\(\))?$/.test(code)) return literals.get(start)?.value;
  const [, constant = ''] = /^&?\s*(?:\w+\s*::\s*)*([A-Z][A-Z0-9_]*)$/.exec(code) ?? [];
  return constants.get(constant);
}

/** Constants that are texts, as a source sees them: its own first, then those of others that have one value only. */
function constantsOf(sources: readonly RustText[], own: RustText): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const source of sources)
    for (const [name, value] of source.constants)
      found.set(name, found.has(name) && found.get(name) !== value ? undefined : value);
  const certain = [...found].flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return new Map([...certain, ...own.constants]);
}

function pageIn(url: RustPart | undefined, { code, literals }: RustText): RustPage {
  if (!url) return { kind: 'unread' };
  const quote = code.indexOf('"', url.start);
  const text = quote !== -1 && quote < url.start + url.code.length ? literals.get(quote)?.value : undefined;
  if (/\b(?:WebviewUrl|WindowUrl)\s*::\s*(?:App|default)\b|^Default\s*::\s*default/.test(url.code))
    return { kind: 'app', path: text };
  if (/\b(?:WebviewUrl|WindowUrl)\s*::\s*(?:External|CustomProtocol)\b/.test(url.code) && text !== undefined)
    return { kind: 'url', url: text };
  return { kind: 'unread' };
}

function runtimeCapabilitiesIn({ code, placeAt }: RustText): readonly Unread[] {
  return [...code.matchAll(/\.\s*add_capability\s*\(/g)].map(({ index }) => ({
    place: placeAt(index),
    about: 'capabilities',
    message: 'the app adds a capability while it runs, which is not in the table',
  }));
}

function schemesIn(source: RustText): readonly string[] {
  const calls = source.code.matchAll(/\.\s*register_(?:asynchronous_)?uri_scheme_protocol\s*(?=\()/g);
  return [...calls].flatMap(({ 0: text, index }) => {
    const [name] = partsIn(source, index + text.length);
    return (name && source.literals.get(name.start)?.value) ?? [];
  });
}

function initialisedIn({ code, placeAt }: RustText): readonly NamedAt[] {
  return [...code.matchAll(/\btauri_plugin_(\w+)\s*::/g)].map(({ 1: name = '', index }) => ({
    name: name.replaceAll('_', '-'),
    place: placeAt(index),
  }));
}
