import type { ReadApp } from '../../schemas/project/read-app.ts';
import type { Place, ProjectProblem } from '../../schemas/project/source-tree.ts';
import type { Acl } from '../../simulation/acl/access.ts';
import type { RemotePatternParser } from '../../simulation/acl/remote-pattern.ts';
import { resolveAcl } from '../../simulation/acl/resolve.ts';
import {
  checkCapabilities,
  type CheckedCapabilities,
  fileStops,
  prefixOf,
  type SoundCapability,
} from './build-stops.ts';
import { type BuildStop, capabilitiesOf, type AppCapabilities } from './capabilities.ts';
import { type CommandGroup, commandGroups } from './commands.ts';
import { type KnownManifests, manifestsOf, type ShippedManifests } from './manifests.ts';
import { placeIn, shownPlace } from './place.ts';
import { type ListedPermission, listedPermissions } from './sources.ts';
import { type AppWindow, type PageQuestion, windowsOf } from './windows.ts';

/** Something that could not be read, what it leaves open, and what helps. */
export interface OpenPoint {
  readonly place?: Place;
  readonly text: string;
  readonly remedy: string;
}

/** An app as its files say it, ready to be asked who may call what. */
export interface AccessApp {
  readonly read: ReadApp;
  readonly known: KnownManifests;
  readonly capabilities: AppCapabilities;
  /** Those in use, without what stops the build. */
  readonly sound: readonly SoundCapability[];
  /** What those list, line by line. */
  readonly listed: readonly ListedPermission[];
  readonly acl: Acl;
  readonly stops: readonly BuildStop[];
  readonly windows: readonly AppWindow[];
  readonly groups: readonly CommandGroup[];
  /** Why nothing at all can be decided: which capabilities are in use is not known. */
  readonly blind?: string;
  /** Why what is decided may change while the app runs. */
  readonly runtime?: Place;
  readonly openPoints: readonly OpenPoint[];
  readonly question: PageQuestion;
  readonly parseRemote: RemotePatternParser;
}

export interface AccessSettings {
  readonly shipped: ShippedManifests;
  readonly parseRemote: RemotePatternParser;
  readonly question: PageQuestion;
  /** Windows and commands that the reader named, since no file does. */
  readonly windows?: readonly string[];
  readonly commands?: readonly string[];
}

/** Brings together what the files of an app say. */
export function accessApp(read: ReadApp, settings: AccessSettings): AccessApp {
  const { shipped, parseRemote, question } = settings;
  const capabilities = capabilitiesOf(read);
  const named = prefixesIn(capabilities);
  const known = manifestsOf(read, shipped, named);
  const { manifests, unknownPlugins } = known;
  const { target } = read;
  const checked = checkCapabilities(capabilities.inUse, {
    manifests,
    target,
    parseRemote,
    unknownPlugins,
    isOwnUnknown: known.ownUnknown !== undefined,
  });
  const { sound } = checked;
  const acl = resolveAcl({
    manifests,
    capabilities: sound.map(({ capability }) => capability),
    target,
    parseRemote,
  });
  const blind = capabilities.tooLong ?? blindness(read);
  const runtime = read.rust.unread.find(
    ({ about, message }) => about === 'capabilities' && message.includes('while it runs'),
  )?.place;
  const app: AccessApp = {
    read,
    known,
    capabilities,
    sound,
    listed: listedPermissions(sound, manifests, target),
    acl,
    stops: [...fileStops(read.problems), ...capabilities.stops, ...checked.stops],
    windows: windowsOf(read, capabilities.inUse, question, settings.windows),
    groups: commandGroups(read, known, settings.commands),
    ...(blind !== undefined && { blind }),
    ...(runtime && { runtime }),
    openPoints: [],
    question,
    parseRemote,
  };
  return { ...app, openPoints: openPointsOf(app, checked.unknownEntries) };
}

const prefixesIn = ({ inUse }: AppCapabilities): readonly string[] => [
  ...new Set(
    inUse
      .flatMap(({ capability }) => capability.permissions.map(({ identifier }) => prefixOf(identifier)))
      .filter((prefix) => /^[a-z0-9-]+$/.test(prefix)),
  ),
];

/** Why it is not known which capabilities are in use. */
function blindness({ project, problems, rust }: ReadApp): string | undefined {
  if (!project.config) return 'without the configuration it is not known which capabilities are in use';
  const unread = problems.find(
    ({ isUnread, file }) => isUnread && /^(?:capabilities|permissions)\//.test(file),
  );
  if (unread) return `${shownPlace(unread)}: ${unread.message}`;
  const folder = rust.unread.find(
    ({ about, message }) => about === 'capabilities' && !message.includes('while it runs'),
  );
  return folder && `${shownPlace(folder.place)}: ${folder.message}`;
}

const remedies: Readonly<Record<ReadApp['rust']['unread'][number]['about'], string>> = {
  commands:
    'name the commands that it gives (--command in a terminal, “Name more” in the page), or write them as tauri::generate_handler![…]',
  appManifest:
    'write the commands out in build.rs, or build once: gen/schemas/acl-manifests.json then says it',
  plugins: 'build once: gen/schemas/acl-manifests.json then says it',
  windows: 'name the window: --window in a terminal, “Name more” in the page',
  capabilities: 'read what it adds, and ask again with it as a file in capabilities/',
};

function openPointsOf(
  { read, known, windows }: AccessApp,
  unknownEntries: CheckedCapabilities['unknownEntries'],
): readonly OpenPoint[] {
  const { rust, cargo } = read;
  const points: OpenPoint[] = read.problems
    .filter(({ isUnread }) => isUnread)
    .map((problem: ProjectProblem) => ({
      place: problem,
      text: problem.message,
      remedy: problem.advice ?? 'mend the file, and ask again',
    }));
  // What no capability names gives nothing to anyone.
  const unknown = known.unknownPlugins.filter((name) => unknownEntries.some(({ plugin }) => plugin === name));
  const [entry] = unknownEntries.filter(({ plugin }) => unknown.includes(plugin));
  if (entry) {
    const names = unknown.map((name) => `“${name}”`);
    const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
    points.push({
      place: placeIn(entry.capability.tree, ['permissions', entry.index, 'identifier']),
      text: `what the plugin${names.length > 1 ? 's' : ''} ${names.slice(0, 3).join(', ')}${more} offer${names.length > 1 ? '' : 's'} is not known, so the permissions are left out`,
      remedy: 'build the app once: gen/schemas/acl-manifests.json then holds them',
    });
  }
  if (known.ownUnknown !== undefined) points.push({ text: known.ownUnknown, remedy: remedies.appManifest });
  const silent =
    known.exactness.kind === 'exact' ? new Set(['appManifest', 'plugins']) : new Set(['appManifest']);
  for (const { place, about, message } of rust.unread)
    if (!silent.has(about)) points.push({ place, text: message, remedy: remedies[about] });
  if (!rust.hasSources)
    points.push({
      text: 'no Rust source is among the files, so which commands and windows the app has is not known',
      remedy: 'add the folder src',
    });
  if (read.project.config && windows.length === 0)
    points.push({
      text: 'no window is written out in the configuration or the Rust sources',
      remedy: remedies.windows,
    });
  if (!cargo.hasToml && known.exactness.kind === 'shipped')
    points.push({
      text: 'Cargo.toml is not among the files, so which plugins the app has is not known',
      remedy: 'add Cargo.toml and Cargo.lock',
    });
  return points;
}
