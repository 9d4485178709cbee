import type { AccessDecision, AccessRequest, AclEntry } from '../../simulation/acl/access.ts';
import { resolveAccess } from '../../simulation/acl/authority.ts';
import { APP_MANIFEST } from '../../simulation/acl/manifest.ts';
import { UndecidableError } from '../../simulation/acl/remote-pattern.ts';
import type { AccessApp } from './app.ts';
import type { AppCommand, CommandGroup } from './commands.ts';
import { shownPlace } from './place.ts';
import type { AppWindow } from './windows.ts';

/**
 * What a window gets that calls a command, as far as access is asked: `open` where nothing asks for it, `denied` where
 * a deny refuses, `unknown` where it cannot be decided.
 */
export type Verdict = 'allowed' | 'refused' | 'denied' | 'open' | 'unknown';

export interface Cell {
  readonly command: string;
  readonly window: AppWindow;
  readonly verdict: Verdict;
  readonly decision?: AccessDecision;
  readonly request?: AccessRequest;
  /** Why it cannot be decided, and what is missing. */
  readonly missing?: string;
  /** Why it may be otherwise in the reader's build, though it is decided. */
  readonly doubt?: string;
}

export interface TableRow {
  readonly command: AppCommand;
  /** In the order of the windows. */
  readonly cells: readonly Cell[];
}

export interface TableGroup extends Omit<CommandGroup, 'commands'> {
  readonly rows: readonly TableRow[];
}

export interface AccessTable {
  readonly windows: readonly AppWindow[];
  readonly groups: readonly TableGroup[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** Which window may call which command. */
export function accessTable(app: AccessApp): AccessTable {
  const counts: Record<Verdict, number> = { allowed: 0, refused: 0, denied: 0, open: 0, unknown: 0 };
  const groups = app.groups.map(({ commands, ...group }): TableGroup => ({
    ...group,
    rows: commands.map((command) => ({
      command,
      cells: app.windows.map((window) => {
        const cell = cellOf(app, command.name, window);
        counts[cell.verdict] += 1;
        return cell;
      }),
    })),
  }));
  return { windows: app.windows, groups, counts };
}

/** The key of the manifest that a command belongs to: `core:event` for `plugin:event|emit`. */
export function keyOfCommand({ known }: AccessApp, command: string): string {
  const [, plugin] = /^plugin:([^|]*)/.exec(command) ?? [];
  if (plugin === undefined) return APP_MANIFEST;
  return known.manifests.has(plugin) ? plugin : `core:${plugin}`;
}

/** Decides for one window and command. */
export function cellOf(app: AccessApp, command: string, window: AppWindow): Cell {
  const base = { command, window };
  const missing = missingFor(app, command, window);
  const { origin } = window.page;
  if (missing !== undefined || origin === 'opaque')
    return { ...base, verdict: 'unknown', missing: missing ?? 'this page has no origin' };
  const request: AccessRequest = { command, window: window.label, webview: window.label, origin };
  try {
    const decision = resolveAccess(request, app.acl);
    const doubt = doubtOf(app, command, window, decision);
    return {
      ...base,
      request,
      decision,
      verdict: verdictOf(decision),
      ...(doubt !== undefined && { doubt }),
    };
  } catch (error) {
    if (!(error instanceof UndecidableError)) throw error;
    return { ...base, verdict: 'unknown', missing: error.message };
  }
}

function verdictOf(decision: AccessDecision): Verdict {
  if (decision.allowed) return decision.reason === 'granted' ? 'allowed' : 'open';
  return decision.reason === 'denied' ? 'denied' : 'refused';
}

function missingFor(app: AccessApp, command: string, window: AppWindow): string | undefined {
  const { known, blind } = app;
  const isPlugin = command.startsWith('plugin:');
  const [, plugin = ''] = /^plugin:([^|]*)/.exec(command) ?? [];
  // An app without an app manifest asks nothing of local pages, whatever else is not known.
  const isOpenAnyway =
    !isPlugin &&
    window.page.origin !== 'opaque' &&
    window.page.origin.kind === 'local' &&
    isWithoutOwnList(app);
  if (blind !== undefined && !isOpenAnyway) return blind;
  if (!isPlugin) return known.ownUnknown;
  if (known.unknownPlugins.includes(plugin))
    return `what the plugin “${plugin}” offers is not known: build the app once, and add gen/schemas/acl-manifests.json`;
  return undefined;
}

const isWithoutOwnList = ({ known }: AccessApp) =>
  known.ownUnknown === undefined && !known.manifests.has(APP_MANIFEST);

/** Why the reader's own build may decide otherwise. */
function doubtOf(
  app: AccessApp,
  command: string,
  { page }: AppWindow,
  decision: AccessDecision,
): string | undefined {
  const key = keyOfCommand(app, command);
  const version = app.known.otherVersions.get(key);
  if (version && decision.allowed && decision.reason !== 'granted') return undefined;
  if (version) {
    const crate = key.startsWith('core') ? 'tauri' : `tauri-plugin-${key}`;
    return `Cargo.lock has ${crate} ${version.used}; this is decided by the permissions of ${version.known}`;
  }
  if (app.known.exactness.kind === 'stale' && key !== APP_MANIFEST)
    return `gen/schemas/acl-manifests.json is out of date: ${app.known.exactness.because}`;
  if (app.runtime) return `${shownPlace(app.runtime)} adds a capability while the app runs`;
  return page.isAssumed
    ? 'the page of this window is taken as the app’s own; its sources do not say'
    : undefined;
}

/** The entries of capabilities that an entry of the access control list comes from. */
export function isSameEntry(left: AclEntry, right: AclEntry): boolean {
  return left.capability === right.capability && left.permission === right.permission;
}
