import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type AccessApp, accessApp } from '../../diagnosis/access/index.ts';
import { pluginManifests, pluginVersions } from '../../manifests/index.ts';
import type { App, Command, Scenario, Target } from '../../schemas/index.ts';
import { problemsOf } from '../../schemas/json.ts';
import { readApp } from '../../schemas/project/read-app.ts';
import type { Place } from '../../schemas/project/source-tree.ts';
import { scenarioSchema } from '../../schemas/scenario/scenario.ts';
import { remotePatternParser } from '../../simulation/acl/remote-pattern.ts';
import { platformUrlPattern } from '../../simulation/acl/url-pattern.ts';
import { TAURI_VERSION } from '../../simulation/scenario/tauri-version.ts';
import type { Platform } from '../../trace/index.ts';
import { findProject, type FoundProject } from '../denied/project-files.ts';
import { UsageError } from '../usage-error.ts';
import { problemLine, readScriptFile, type ScriptFile } from './script-file.ts';

/** A scenario made of an app's own files and a script. */
export interface AppScenario {
  readonly scenario: Scenario;
  /** Commands that the app registers and the script file does not describe. */
  readonly assumed: ReadonlySet<string>;
  /** What the run takes as given, in sentences. */
  readonly notes: readonly string[];
}

/** What a command does that nothing describes. */
const unknownBody: Command = {
  async: true,
  parameters: {},
  body: [
    { type: 'wait', ms: 10 },
    { type: 'return', value: null },
  ],
};

const targets: Readonly<Record<Platform, Target>> = { linux: 'linux', macos: 'macOS', windows: 'windows' };

/**
 * The scenario of a script that is run against the app in a folder. Throws a `UsageError` that names file, line and key
 * where the build of the app stops, where the script names what the app lacks, or where the files leave open what
 * decides.
 */
export function appScenario(appPath: string, scriptPath: string): AppScenario {
  const file = readScriptFile(scriptPath);
  const found = projectIn(appPath);
  const { platform = 'linux', source = 'built' } = file.data;
  const app = accessApp(readApp(found.files, targets[platform]), {
    shipped: { manifests: pluginManifests, versions: pluginVersions, tauri: TAURI_VERSION },
    parseRemote: remotePatternParser(platformUrlPattern()),
    question: { page: { kind: 'own' }, source },
  });
  refuseWhatIsOpen(app, found);
  const described = file.data.commands ?? {};
  refuseUnregistered(app, file);
  const registered = app.read.rust.registered.map(({ name }) => name);
  const assumed = new Set(registered.filter((name) => !Object.hasOwn(described, name)));
  return { scenario: scenarioOf(app, file, assumed), assumed, notes: notesOf(app, file) };
}

function projectIn(path: string): FoundProject {
  const found = existsSync(path) ? findProject(path) : undefined;
  if (found) return found;
  throw new UsageError(
    `There is no tauri.conf.json, tauri.conf.json5 or Tauri.toml in ${path}: name the folder src-tauri.`,
  );
}

const shownAt = (found: FoundProject, { file, line }: Place) => `${found.folder}/${file}:${line}`;

/** A verdict over files that do not tell is none. */
function refuseWhatIsOpen({ stops, blind, known, read }: AccessApp, found: FoundProject): void {
  const wrong = stops.map(({ place, text }) => `${shownAt(found, place)}: ${text}`);
  if (wrong.length > 0) throw new UsageError(['The build of this app stops:', ...wrong].join('\n'));
  const [unread] = read.problems;
  if (unread) throw new UsageError(`${shownAt(found, unread)}: ${unread.message}`);
  const build = 'Build the app once: gen/schemas/acl-manifests.json then says it.';
  if (blind !== undefined) throw new UsageError(`${blind}.`);
  if (known.ownUnknown !== undefined) throw new UsageError(`${known.ownUnknown}. ${build}`);
  const [plugin] = known.unknownPlugins;
  if (plugin !== undefined) throw new UsageError(`What the plugin “${plugin}” offers is not known. ${build}`);
}

/** A description of a command that the app does not register is a slip, unless its handler cannot be read. */
function refuseUnregistered({ read: { rust } }: AccessApp, file: ScriptFile): void {
  if (!rust.registers || rust.unread.some(({ about }) => about === 'commands')) return;
  const registered = rust.registered.map(({ name }) => name);
  const wrong = Object.keys(file.data.commands ?? {}).filter((name) => !registered.includes(name));
  if (wrong.length === 0) return;
  const message = `the app registers no such command; it has ${registered.join(', ')}`;
  throw new UsageError(wrong.map((name) => problemLine(file, `commands.${name}`, message)).join('\n'));
}

function scenarioOf(access: AccessApp, file: ScriptFile, assumed: ReadonlySet<string>): Scenario {
  const { script, before, knobs = [], until } = file.data;
  const scenario = {
    id: idOf(file.path),
    title: basename(file.path),
    question: 'What happens?',
    app: appOf(access, file, assumed),
    script,
    knobs,
    ...(before && { before }),
    ...(until !== undefined && { until }),
  };
  const read = scenarioSchema.safeParse(scenario);
  if (read.success) return read.data;
  const lines = problemsOf(read.error).map(({ path, message }) => {
    const key = path.replace(/^app\./, '');
    const isWritten = Object.hasOwn(file.data, key.split('.')[0] ?? '');
    return isWritten
      ? problemLine(file, key, message)
      : `What the app’s own files say cannot be run: ${path}: ${message}`;
  });
  throw new UsageError(lines.join('\n'));
}

/** A scenario is called after its script's file. */
const idOf = (path: string): string =>
  basename(path)
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-') || 'app';

/** What the files say, with what the script file adds. */
function appOf({ read, known }: AccessApp, { data }: ScriptFile, assumed: ReadonlySet<string>): App {
  const { project, rust } = read;
  const { config, capabilities, permissions, manifests } = project;
  const { platform, profile, source, features, listeners, files, hook } = data;
  const { csp, devCsp, devUrl, frontendDist, pattern = 'brownfield' } = config?.data ?? {};
  const inUse = config?.data.capabilities ?? [];
  const offered =
    known.exactness.kind === 'exact' && manifests
      ? { manifests }
      : {
          manifest:
            rust.listed.length === 0 ? ('none' as const) : { commands: rust.listed.map(({ name }) => name) },
          permissions: Object.fromEntries(Object.entries(permissions).map(([path, it]) => [path, it.data])),
          plugins: [...known.manifests.keys()].filter((key) => Object.hasOwn(pluginManifests, key)),
        };
  const given = {
    platform,
    profile,
    source,
    features,
    listeners,
    files,
    hook,
    csp,
    devCsp,
    devUrl,
    frontendDist,
  };
  return {
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<App>),
    pattern,
    registeredSchemes: rust.schemes,
    windows: windowsOf(read, data.windows ?? {}),
    capabilities: capabilities.map((each) => each.data),
    ...(inUse.length > 0 && { security: { capabilities: inUse } }),
    ...offered,
    commands: {
      ...Object.fromEntries([...assumed].map((name) => [name, unknownBody])),
      ...data.commands,
    },
  };
}

/** Those of the configuration and of the Rust sources, with what the script file says of them, and its own. */
function windowsOf({ project, rust }: AccessApp['read'], given: App['windows']): App['windows'] {
  const configured = (project.config?.data.windows ?? []).map(({ label, url, create, useHttpsScheme }) => {
    const window = {
      ...(url !== undefined && { url }),
      ...(!create && { create }),
      ...(useHttpsScheme && { useHttpsScheme }),
    };
    return [label, window] as const;
  });
  const made = rust.windows.map(({ name, page }) => {
    const url = page.kind === 'url' ? page.url : page.kind === 'app' ? page.path : undefined;
    return [name, url === undefined ? {} : { url }] as const;
  });
  const windows = new Map<string, App['windows'][string]>([...made, ...configured]);
  for (const [label, window] of Object.entries(given))
    windows.set(label, { ...windows.get(label), ...window });
  return Object.fromEntries(windows);
}

function notesOf({ read, known }: AccessApp, { path, data }: ScriptFile): readonly string[] {
  const { rust, project } = read;
  const { exactness } = known;
  const isUnhooked = project.config?.data.pattern === 'isolation' && data.hook === undefined;
  return [
    ...(exactness.kind === 'stale'
      ? [`gen/schemas/acl-manifests.json is out of date: ${exactness.because}. It is not used.`]
      : []),
    ...[...known.otherVersions].map(
      ([key, { used, known: decided }]) =>
        `${key} is of version ${used} in Cargo.lock; that of ${decided} decides here.`,
    ),
    ...rust.unread
      .filter(({ about }) => about !== 'appManifest')
      .map(({ place, message }) => `src-tauri/${place.file}:${place.line}: ${message}.`),
    ...(isUnhooked
      ? [`The isolation application lets every message pass; \`hook\` in ${path} can say what else it does.`]
      : []),
  ];
}

/** What is said of the commands of a run whose bodies nothing describes; undefined where none of them ran. */
export function assumedNote(
  ran: readonly string[],
  { assumed }: AppScenario,
  scriptPath: string,
): string | undefined {
  const names = [...new Set(ran)].filter((name) => assumed.has(name));
  if (names.length === 0) return undefined;
  return `What ${names.join(', ')} ${names.length === 1 ? 'does' : 'do'} is not read from Rust: null after 10 ms is returned. \`commands\` in ${scriptPath} can say more.`;
}
