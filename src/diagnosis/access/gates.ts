import type { Place } from '../../schemas/project/source-tree.ts';
import type { Json } from '../../trace/record/trace.ts';
import type { AclEntry } from '../../simulation/acl/access.ts';
import { matchesPlace } from '../../simulation/acl/authority.ts';
import { APP_MANIFEST } from '../../simulation/acl/manifest.ts';
import { refusalText } from '../../simulation/acl/refusal-text.ts';
import type { AccessApp } from './app.ts';
import { shownPlace } from './place.ts';
import { sourcesOf } from './sources.ts';
import { type Cell, keyOfCommand } from './table.ts';

/** One gate on the way of a request, and what it found. */
export interface GateFound {
  readonly gate: 'key' | 'origin' | 'permission' | 'command' | 'arguments';
  /** `would`: it would pass, had the gate before it opened; `depends`: on what the page sends. */
  readonly state: 'passes' | 'refuses' | 'unasked' | 'would' | 'depends' | 'unknown';
  /** In a word or two: `local`, `not granted`. */
  readonly word: string;
  readonly text: string;
  /** The lines that decided. */
  readonly places: readonly Place[];
}

export interface RefusalTexts {
  readonly debug: string;
  readonly release: string;
}

/** The gates that a call passes, one by one, up to the command. */
export function gatesOf(app: AccessApp, cell: Cell): readonly GateFound[] {
  const { window, verdict } = cell;
  const isRefused = verdict === 'refused' || verdict === 'denied';
  const behind = (gate: GateFound): GateFound =>
    isRefused && gate.state === 'passes' ? { ...gate, state: 'would' } : gate;
  const { page, place } = window;
  return [
    { gate: 'key', state: 'passes', word: 'valid', text: 'Tauri puts the key into each page.', places: [] },
    {
      gate: 'origin',
      state: page.origin === 'opaque' ? 'unknown' : 'passes',
      word: page.shown,
      text: page.isAssumed
        ? 'Taken as the app’s own page: no file says where it comes from.'
        : originText(page.shown),
      places: place ? [place] : [],
    },
    permissionGate(app, cell),
    behind(commandGate(app, cell)),
    argumentsGate(app, cell),
  ];
}

const originText = (shown: string) =>
  shown === 'local'
    ? 'A page of the app itself.'
    : 'A page from elsewhere: only entries with remote.urls count.';

function permissionGate(app: AccessApp, cell: Cell): GateFound {
  const { decision, missing, window } = cell;
  const gate = 'permission';
  if (!decision)
    return { gate, state: 'unknown', word: 'cannot be decided', text: missing ?? '', places: [] };
  if (!('entries' in decision))
    return {
      gate,
      state: 'unasked',
      word: 'not asked',
      text:
        decision.reason === 'exempt'
          ? 'Tauri asks no capability for it.'
          : 'build.rs lists no commands, and permissions/ holds nothing: no gate asks for the app’s own commands.',
      places: [],
    };
  const { entries } = decision;
  const places = placesOf(app, entries);
  if (decision.reason === 'granted')
    return { gate, state: 'passes', word: 'granted', text: `By ${entryNames(entries)}.`, places };
  if (decision.reason === 'denied')
    return {
      gate,
      state: 'refuses',
      word: 'denied',
      text: `By ${entryNames(entries)}. A deny asks for the page’s origin, never for its window.`,
      places,
    };
  if (decision.reason === 'elsewhere')
    return {
      gate,
      state: 'refuses',
      word: 'not granted',
      text: elsewhereText(entries, window.label),
      places,
    };
  return { gate, state: 'refuses', word: 'not granted', text: ungrantedText(app, cell), places };
}

const entryNames = (entries: readonly AclEntry[]) =>
  [...new Set(entries.map(({ capability, permission }) => `${permission} of ${capability}`))].join(', ');

/** The lines of all entries, each once. */
function placesOf(app: AccessApp, entries: readonly AclEntry[]): readonly Place[] {
  const places = entries.flatMap((entry) => sourcesOf(app, entry)).map(({ place }) => place);
  return [...new Map(places.map((place) => [shownPlace(place), place])).values()];
}

function elsewhereText(entries: readonly AclEntry[], label: string): string {
  const whom = entries.map(({ windows, webviews, context }) => {
    const labels = [...windows, ...webviews].map(({ pattern }) => pattern).join(', ');
    return `${labels === '' ? 'no window' : labels}${context === 'local' ? '' : ` at ${context.text}`}`;
  });
  return `It is granted to ${[...new Set(whom)].join('; ')}, and not to ${label} with this page.`;
}

function ungrantedText({ known }: AccessApp, { command }: Cell): string {
  const isOwn = !command.startsWith('plugin:');
  const hasOwn = known.manifests.has(APP_MANIFEST);
  if (isOwn && !hasOwn)
    return 'A page from elsewhere needs a permission, and the build script lists no commands.';
  return 'No capability in use grants it to anyone.';
}

function commandGate(app: AccessApp, { command }: Cell): GateFound {
  const gate = 'command';
  const { rust } = app.read;
  const [, plugin] = /^plugin:([^|]*)/.exec(command) ?? [];
  if (plugin !== undefined) {
    const isCore = keyOfCommand(app, command).startsWith('core:');
    if (isCore)
      return { gate, state: 'passes', word: 'there', text: 'A command of Tauri itself.', places: [] };
    const found = rust.initialised.find(({ name }) => name === plugin);
    if (found)
      return {
        gate,
        state: 'passes',
        word: 'there',
        text: 'The plugin is named here.',
        places: [found.place],
      };
    return {
      gate,
      state: 'unknown',
      word: 'not seen',
      text: `No Rust source that was read names tauri_plugin_${plugin.replaceAll('-', '_')}: if it is not registered, the call fails here.`,
      places: [],
    };
  }
  const found = rust.registered.find(({ name }) => name === command);
  if (found) return { gate, state: 'passes', word: 'there', text: 'Registered here.', places: [found.place] };
  const isRead = rust.hasSources && rust.registers && !rust.unread.some(({ about }) => about === 'commands');
  return isRead
    ? {
        gate,
        state: 'refuses',
        word: 'not there',
        text: `No handler lists it: “Command ${command} not found”.`,
        places: [],
      }
    : {
        gate,
        state: 'unknown',
        word: 'not read',
        text: 'Which commands the app registers is not known.',
        places: [],
      };
}

function argumentsGate(app: AccessApp, cell: Cell): GateFound {
  const scope = scopeOf(app, cell);
  const size = scope.allow.length + scope.deny.length;
  const text =
    size === 0
      ? 'It depends on what the page sends.'
      : `It depends on what the page sends; the command gets a scope of ${scope.allow.length} allow and ${scope.deny.length} deny.`;
  return { gate: 'arguments', state: 'depends', word: 'depends', text, places: [] };
}

/** What a command that is allowed gets as its scope: that of its entries, and that of its plugin as a whole. */
export function scopeOf(
  app: AccessApp,
  cell: Cell,
): { readonly allow: readonly Json[]; readonly deny: readonly Json[] } {
  const { decision, request } = cell;
  const entries =
    decision?.reason === 'granted' && request
      ? decision.entries.filter((entry) => matchesPlace(entry, request))
      : [];
  const global = app.acl.globalScopes.get(keyOfCommand(app, cell.command));
  return {
    allow: [...entries.flatMap(({ scope }) => scope.allow), ...(global?.allow ?? [])],
    deny: [...entries.flatMap(({ scope }) => scope.deny), ...(global?.deny ?? [])],
  };
}

/** What a refused page gets, by the build; undefined for a call that is not refused. */
export function textsOf({ acl }: AccessApp, { request, decision }: Cell): RefusalTexts | undefined {
  if (!request || !decision || decision.allowed) return undefined;
  return {
    debug: refusalText(request, acl, 'debug'),
    release: refusalText(request, acl, 'release'),
  };
}
