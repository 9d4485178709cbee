import type { Origin } from '../../simulation/acl/access.ts';
import { byByteOrder, inByteOrder } from '../../simulation/acl/byte-order.ts';
import { type Capability, capabilityOf } from '../../simulation/acl/capability.ts';
import {
  APP_MANIFEST,
  commandPermissions,
  kebab,
  type Manifests,
  manifestOf,
} from '../../simulation/acl/manifest.ts';
import type { AccessApp } from './app.ts';
import type { SoundCapability } from './build-stops.ts';
import { type FileChange, unifiedDiff } from './diff.ts';
import { changedText, type Draft, type NoChange } from './draft.ts';
import { withFirst } from './edit-list.ts';
import { type Effect, changedAcl, effectsOf, requestOf } from './effects.ts';
import { valueAt } from './place.ts';
import { resolveAccess } from '../../simulation/acl/authority.ts';
import { type Cell, keyOfCommand } from './table.ts';
import { withoutDenials } from './without-denials.ts';

/** A change of an app's files, with all that it does. */
export interface Patch {
  readonly changes: readonly FileChange[];
  /** As `git apply` takes it in `src-tauri`. */
  readonly diff: string;
  /** What it gives, in a sentence. */
  readonly gives: string;
  /** Every window and command for which it changes something. */
  readonly effects: readonly Effect[];
}

/** A change, or why none can be written here. */
export type Proposal = { readonly patch: Patch } | NoChange;

/** The change of the files that gives a refused call its permission with the fewest rights, then in the fewest lines. */
export function smallestChange(app: AccessApp, cell: Cell): Proposal {
  const { decision, request, verdict, missing } = cell;
  if (!decision || !request) return { none: missing ?? 'It cannot be decided.' };
  if (decision.allowed)
    return { none: verdict === 'open' ? 'Nothing asks for it.' : 'It is allowed as it is.' };
  if (app.stops.some(({ from }) => from === 'here'))
    return { none: 'The build stops at a malformed file: mend that first.' };
  const start: Draft = { changes: [], capabilities: app.sound.map(({ capability }) => capability) };
  const open = decision.reason === 'denied' ? withoutDenials(app, cell, decision.entries, start) : start;
  if ('none' in open) return open;
  const listed = withListedCommand(app, cell, open);
  if ('none' in listed) return listed;
  const acl = changedAcl(app, listed.capabilities, listed.manifests);
  if (!acl) return { none: 'No smaller change than a new capability is known.' };
  const granted = resolveAccess(request, acl).allowed ? listed : withGrant(app, cell, listed);
  return 'none' in granted ? granted : proposalOf(app, granted, cell);
}

/** Checks what a draft does, and says it. */
export function proposalOf(app: AccessApp, draft: Draft, cell?: Cell): Proposal {
  const acl = changedAcl(app, draft.capabilities, draft.manifests);
  if (!acl) return { none: 'The build would stop at the change that is known here.' };
  const effects = effectsOf(app, acl);
  const request = cell?.request;
  if (request && !resolveAccess(request, acl).allowed)
    return { none: 'No change that is known here opens it.' };
  const diff = unifiedDiff(draft.changes);
  if (diff === '') return { none: 'Nothing would change.' };
  return { patch: { changes: draft.changes, diff, effects, gives: givesText(effects, cell) } };
}

function givesText(effects: readonly Effect[], cell: Cell | undefined): string {
  const isAsked = ({ window, command }: Effect) => window === cell?.window.label && command === cell.command;
  const others = effects.filter((effect) => !isAsked(effect));
  const label = cell?.window.label;
  if (label !== undefined && others.length === 0) return `Gives ${label} this command and nothing else.`;
  const parts = [true, false].flatMap((isAllowed) => {
    const some = others.filter((effect) => effect.isAllowed === isAllowed);
    if (some.length === 0) return [];
    const way = isAllowed ? 'to' : 'from';
    return [`${isAllowed ? 'gives' : 'takes'} ${effectsText(some, way)}`];
  });
  if (parts.length === 0) return 'Changes no verdict of this table.';
  return label === undefined
    ? `It ${parts.join(' and ')}.`
    : `Gives ${label} this command. It also ${parts.join(' and ')}.`;
}

/** A few one by one, many by their windows. */
function effectsText(effects: readonly Effect[], way: 'to' | 'from'): string {
  if (effects.length <= 4)
    return effects.map(({ window, command }) => `${command} ${way} ${window}`).join(', ');
  const byWindow = Map.groupBy(effects, ({ window }) => window);
  return [...byWindow].map(([window, { length }]) => `${length} commands ${way} ${window}`).join(', ');
}

/** A command that is registered, but not in the list of the build script, has no permission yet. */
function withListedCommand(app: AccessApp, { command }: Cell, draft: Draft): Draft | NoChange {
  const { manifests } = app.known;
  const own = manifests.get(APP_MANIFEST);
  if (command.startsWith('plugin:')) return draft;
  const isKnown = [...(own?.permissions.values() ?? [])].some(({ commands }) =>
    commands.allow.includes(command),
  );
  if (isKnown) return draft;
  const { list } = app.read.rust;
  const text = app.read.texts.get('build.rs');
  const changed =
    own && list && text !== undefined ? withFirst(text, list, JSON.stringify(command)) : undefined;
  if (text === undefined || changed === undefined || !own)
    return {
      none: `List “${command}” in AppManifest::commands of build.rs first: then it has a permission, allow-${kebab(command)}.`,
    };
  const [allow, deny] = commandPermissions([command]);
  const permissions = [...own.permissions.values(), ...(allow ? [allow] : []), ...(deny ? [deny] : [])];
  const manifest = manifestOf({
    ...(own.defaultPermission && { default: own.defaultPermission.permissions }),
    permissions,
    sets: [...own.permissionSets.values()],
  });
  return {
    ...draft,
    changes: [...draft.changes, { path: 'build.rs', before: text, after: changed }],
    manifests: inByteOrder([...manifests, [APP_MANIFEST, manifest]]),
  };
}

/** The permission that allows a command and the fewest others. */
export function granterOf(app: AccessApp, command: string, manifests: Manifests): string | undefined {
  const key = keyOfCommand(app, command);
  const short = command.slice(command.indexOf('|') + 1);
  const name = command.startsWith('plugin:') ? short : command;
  const found = [...(manifests.get(key)?.permissions ?? [])]
    .filter(
      ([, { commands, platforms }]) =>
        commands.allow.includes(name) &&
        !commands.deny.includes(name) &&
        (platforms?.includes(app.read.target) ?? true),
    )
    .sort(
      ([a, left], [b, right]) =>
        left.commands.allow.length - right.commands.allow.length ||
        (left.scope.allow?.length ?? 0) - (right.scope.allow?.length ?? 0) ||
        a.length - b.length ||
        byByteOrder(a, b),
    )[0]?.[0];
  if (found === undefined) return undefined;
  return key === APP_MANIFEST ? found : `${key}:${found}`;
}

function withGrant(app: AccessApp, cell: Cell, draft: Draft): Draft | NoChange {
  const { command, window, request } = cell;
  const identifier = granterOf(app, command, draft.manifests ?? app.known.manifests);
  if (identifier === undefined) return { none: 'No permission that is known here allows this command.' };
  const origin = request?.origin ?? { kind: 'local' };
  if (/[*?[\]"\\]/.test(window.label)) return { none: 'The label of this window cannot be written as one.' };
  for (const placed of app.sound) {
    if (!isFor(placed, window.label, origin, app)) continue;
    const added = withPermission(app, placed, identifier, draft);
    if (added) return added;
  }
  return withNewCapability(app, cell, identifier, draft);
}

/** A capability that is for this window and page, and for nobody else. */
function isFor({ capability }: SoundCapability, label: string, origin: Origin, app: AccessApp): boolean {
  const { windows, webviews, local, remote, platforms } = capability;
  const labels = [...windows, ...webviews];
  if (labels.length !== 1 || labels[0] !== label) return false;
  if (platforms && !platforms.includes(app.read.target)) return false;
  if (origin.kind === 'local') return local && remote.length === 0;
  return !local && remote.length === 1 && remote[0] === origin.url;
}

function withPermission(
  app: AccessApp,
  { capability, tree }: SoundCapability,
  identifier: string,
  draft: Draft,
): Draft | undefined {
  const list = valueAt(tree, ['permissions']);
  const changed =
    list &&
    changedText(app, draft, list.place.file, (text) =>
      withFirst(text, list.place, JSON.stringify(identifier)),
    );
  if (!changed) return undefined;
  return {
    ...draft,
    changes: changed,
    capabilities: draft.capabilities.map((each) =>
      each.identifier === capability.identifier
        ? { ...each, permissions: [{ identifier }, ...each.permissions] }
        : each,
    ),
  };
}

function withNewCapability(
  app: AccessApp,
  { command, window, request }: Cell,
  identifier: string,
  draft: Draft,
): Draft | NoChange {
  const { label } = window;
  const origin = request?.origin;
  const data = {
    identifier: `${label}-${command.replace(/^plugin:/, '')}`,
    ...(origin?.kind === 'remote' && { local: false, remote: { urls: [origin.url] } }),
    windows: [label],
    permissions: [identifier],
  };
  const capability = capabilityOf(data);
  const capabilities = [...draft.capabilities, capability];
  if (origin?.kind === 'remote' && !reaches(app, { ...draft, capabilities }, command, label, origin))
    return { none: 'No pattern of remote.urls that is known here is for exactly this page.' };
  return withCapability(app, draft, data, capability);
}

/** A draft with one more capability: in the list of the configuration, or in a file where there is none. */
export function withCapability(
  app: AccessApp,
  draft: Draft,
  wished: CapabilityText,
  capability: Capability,
): Draft | NoChange {
  const name = freeName(app, wished.identifier);
  const data = { ...wished, identifier: name };
  const capabilities = [...draft.capabilities, { ...capability, identifier: name }];
  const { list } = app.capabilities;
  if (!list) {
    const text = `${JSON.stringify(data, null, 2).replace(/\[\s+("(?:[^"\\]|\\.)*")\s+\]/g, '[$1]')}\n`;
    return {
      ...draft,
      capabilities,
      changes: [...draft.changes, { path: `capabilities/${name}.json`, after: text }],
    };
  }
  const isToml = list.place.file.endsWith('.toml');
  const entry = isToml
    ? inlineTable(data)
    : JSON.stringify(data).replaceAll(/("(?:[^"\\]|\\.)*")|([:,])|([{}])/g, spaced);
  const changes = changedText(app, draft, list.place.file, (text) => withFirst(text, list.place, entry));
  return changes
    ? { ...draft, capabilities, changes }
    : { none: `Add a capability to the list in ${list.place.file}, with ${data.permissions.join(', ')}.` };
}

/** A capability as a file has it. */
type CapabilityText = Readonly<Record<string, unknown>> & {
  readonly identifier: string;
  readonly permissions: readonly string[];
};

const spaced = (all: string, text?: string, mark?: string, brace?: string) =>
  text ?? (mark === undefined ? (brace === '{' ? '{ ' : ' }') : `${all} `);

const inlineTable = (data: Readonly<Record<string, unknown>>): string =>
  `{ ${Object.entries(data)
    .map(([key, value]) => {
      const isTable = typeof value === 'object' && value !== null && !Array.isArray(value);
      return `${key} = ${isTable ? inlineTable(value as Readonly<Record<string, unknown>>) : JSON.stringify(value)}`;
    })
    .join(', ')} }`;

function reaches(app: AccessApp, draft: Draft, command: string, label: string, origin: Origin): boolean {
  const acl = changedAcl(app, draft.capabilities, draft.manifests);
  return acl !== undefined && resolveAccess(requestOf(command, label, origin), acl).allowed;
}

/** A name that no capability and no file has. */
function freeName({ read, capabilities: { inUse, notInUse } }: AccessApp, wish: string): string {
  const base =
    wish
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'capability';
  const taken = new Set([...inUse, ...notInUse].map(({ capability }) => capability.identifier));
  const isFree = (name: string) => !taken.has(name) && !read.texts.has(`capabilities/${name}.json`);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}-${count}`;
    if (isFree(name)) return name;
  }
}
