import type { Json } from '../../../trace/record/trace.ts';
import { matchesPlace } from '../../../simulation/acl/authority.ts';
import type { Place } from '../../../schemas/project/source-tree.ts';
import type { AccessApp } from '../app.ts';
import { scopeOf } from '../gates.ts';
import { shownPlace } from '../place.ts';
import { sourcesOf } from '../sources.ts';
import type { AccessTable } from '../table.ts';
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

/** Commands that are allowed, and whose plugin then refuses everything, since their scope holds nothing. */
export function emptyScopes(app: AccessApp, { groups }: AccessTable): readonly Finding[] {
  if (app.runtime) return [];
  const found = new Map<
    string,
    {
      readonly place: Place;
      readonly identifier: string;
      readonly key: string;
      readonly commands: Set<string>;
      readonly windows: Set<string>;
    }
  >();
  for (const { key, rows } of groups) {
    const plugin = Object.hasOwn(scopedPlugins, key) ? scopedPlugins[key] : undefined;
    for (const { command, cells } of plugin ? rows : []) {
      if (!plugin?.commands.has(command.short)) continue;
      for (const cell of cells) {
        const { decision, request } = cell;
        if (decision?.reason !== 'granted' || !request) continue;
        if (scopeOf(app, cell).allow.some((entry) => plugin.counts(entry, command.short))) continue;
        const entries = decision.entries.filter((entry) => matchesPlace(entry, request));
        for (const { place, identifier } of entries.flatMap((entry) => sourcesOf(app, entry))) {
          const known = found.get(shownPlace(place)) ?? {
            place,
            identifier,
            key,
            commands: new Set(),
            windows: new Set(),
          };
          known.commands.add(command.short);
          known.windows.add(cell.window.label);
          found.set(shownPlace(place), known);
        }
      }
    }
  }
  return [...found.values()].map(({ place, identifier, key, commands }): Finding => {
    const [first = ''] = commands;
    const plugin = scopedPlugins[key];
    const more = commands.size > 1 ? ` and ${commands.size - 1} more` : '';
    return {
      id: 'empty-scope',
      word: 'shut',
      severity: 'medium',
      place,
      sentence: `\`${identifier}\` has no scope, and \`${key}\` then refuses \`${first}\`${more} for everything.`,
      why: `Debug text: \`${plugin?.text(first) ?? ''}\`.${plugin?.besides ?? ''}`,
      fix: { none: `Give it a scope: { "identifier": "${identifier}", "allow": […] }.` },
    };
  });
}
