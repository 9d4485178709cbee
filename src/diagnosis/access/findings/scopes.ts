import type { Json } from '../../../trace/record/trace.ts';
import { matchesPlace } from '../../../simulation/acl/authority.ts';
import type { AccessApp } from '../app.ts';
import { scopeOf } from '../gates.ts';
import { shownPlace } from '../place.ts';
import { type ListedPermission, sourcesOf } from '../sources.ts';
import type { AccessTable, Cell } from '../table.ts';
import type { Finding } from './finding.ts';

interface ScopedPlugin {
  /** Commands that refuse all without an entry in their scope. */
  readonly commands: ReadonlySet<string>;
  /** An entry that counts for a command. */
  readonly counts: (entry: Json, command: string) => boolean;
  readonly text: (command: string) => string;
  readonly besides?: string;
}

const any = () => true;

const hasField = (entry: Json, field: string) =>
  typeof entry === 'object' && entry !== null && !Array.isArray(entry) && field in entry;

/**
 * Plugins that refuse everything where their scope is empty. Source: tauri-plugin-fs 2.7.1, `src/commands.rs`,
 * `resolve_path`; tauri-plugin-http 2.8.3, `src/scope.rs`, `is_allowed`; tauri-plugin-shell 2.6.0, `src/commands.rs`,
 * `prepare_cmd`; tauri-plugin-opener 2.7.2, `src/scope.rs`, `is_url_allowed`, `is_path_allowed`.
 */
const scopedPlugins: Readonly<Record<string, ScopedPlugin>> = {
  fs: {
    commands: new Set(
      'create open copy_file mkdir read_dir read_file read_text_file read_text_file_lines remove rename stat lstat truncate write_file write_text_file exists size watch'.split(
        ' ',
      ),
    ),
    counts: any,
    text: (command) =>
      `forbidden path: …, maybe it is not allowed on the scope for \`allow-${command.replaceAll('_', '-')}\` permission in your capability file`,
    besides: ' A path that the reader chooses in a dialog, or that Rust code adds, is allowed all the same.',
  },
  http: {
    commands: new Set(['fetch']),
    counts: any,
    text: () => 'url not allowed on the configured scope: …',
  },
  shell: {
    commands: new Set(['execute', 'spawn']),
    counts: any,
    text: () => 'program not allowed on the configured shell scope: …',
  },
  opener: {
    commands: new Set(['open_url', 'open_path']),
    counts: (entry, command) => hasField(entry, command === 'open_url' ? 'url' : 'path'),
    text: (command) => (command === 'open_url' ? 'Not allowed to open url …' : 'Not allowed to open path …'),
  },
};

interface EmptyScopes {
  readonly key: string;
  /** Entries of one capability. */
  readonly sources: Map<string, ListedPermission>;
  readonly commands: Set<string>;
}

/** Commands that are allowed, and whose plugin then refuses everything, since their scope holds nothing. */
export function emptyScopes(app: AccessApp, { groups }: AccessTable): readonly Finding[] {
  if (app.runtime) return [];
  const found = new Map<string, EmptyScopes>();
  for (const { key, rows } of groups) {
    const plugin = Object.hasOwn(scopedPlugins, key) ? scopedPlugins[key] : undefined;
    for (const { command, cells } of plugin ? rows : []) {
      if (!plugin?.commands.has(command.short)) continue;
      for (const cell of cells)
        for (const source of sourcesWithoutScope(app, cell, (entry) => plugin.counts(entry, command.short))) {
          const id = `${key} ${source.placed.capability.identifier}`;
          const known = found.get(id) ?? { key, sources: new Map(), commands: new Set() };
          known.sources.set(shownPlace(source.place), source);
          known.commands.add(command.short);
          found.set(id, known);
        }
    }
  }
  return [...found.values()].flatMap(findingOf);
}

/** The lines that allow a call whose scope holds nothing that counts. */
function sourcesWithoutScope(
  app: AccessApp,
  cell: Cell,
  counts: (entry: Json) => boolean,
): readonly ListedPermission[] {
  const { decision, request } = cell;
  if (decision?.reason !== 'granted' || !request || scopeOf(app, cell).allow.some(counts)) return [];
  return decision.entries
    .filter((entry) => matchesPlace(entry, request))
    .flatMap((entry) => sourcesOf(app, entry));
}

function findingOf({ key, sources, commands }: EmptyScopes): readonly Finding[] {
  const inOrder = [...sources.values()].sort((a, b) => a.place.line - b.place.line);
  const [first] = inOrder;
  const [command = ''] = commands;
  if (!first) return [];
  const names = [...new Set(inOrder.map(({ identifier }) => `\`${identifier}\``))];
  const more = names.length > 2 ? ` and ${names.length - 2} more` : '';
  const plugin = scopedPlugins[key];
  return [
    {
      id: 'empty-scope',
      word: 'shut',
      severity: 'medium',
      place: first.place,
      sentence: `${names.slice(0, 2).join(', ')}${more} ${names.length === 1 ? 'has' : 'have'} no scope, and \`${key}\` then refuses everything.`,
      why: `Debug text of \`${command}\`: \`${plugin?.text(command).replaceAll('\`', '') ?? ''}\`.${plugin?.besides ?? ''}`,
      fix: { none: `Give it a scope: { "identifier": "${first.identifier}", "allow": […] }.` },
    },
  ];
}
