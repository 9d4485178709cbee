import { matchesLabel } from '../../../simulation/acl/glob.ts';
import type { Capability } from '../../../simulation/acl/capability.ts';
import type { AccessApp } from '../app.ts';
import { proposalOf } from '../change.ts';
import { changedText, type Draft } from '../draft.ts';
import { withFirst, withoutItem } from '../edit-list.ts';
import { placeIn, shownPlace, valueAt } from '../place.ts';
import type { Finding } from './finding.ts';

const draftOf = ({ sound }: AccessApp): Draft => ({
  changes: [],
  capabilities: sound.map(({ capability }) => capability),
});

/** Capabilities of files that the configuration does not name. */
export function notInUse(app: AccessApp): readonly Finding[] {
  const { notInUse: unused, list } = app.capabilities;
  if (!list) return [];
  return unused.map(({ capability, tree }): Finding => {
    const { identifier } = capability;
    const draft = draftOf(app);
    const changes = changedText(app, draft, list.place.file, (text) =>
      withFirst(text, list.place, JSON.stringify(identifier)),
    );
    return {
      id: 'not-in-use',
      word: 'idle',
      severity: 'medium',
      place: placeIn(tree, ['identifier']),
      sentence: `\`${identifier}\` is not in use.`,
      why: `\`${shownPlace(list.place)}\` lists the capabilities in use; a file that it does not name has no effect.`,
      fix: changes
        ? proposalOf(app, { ...draft, changes, capabilities: [...draft.capabilities, capability] })
        : { none: `Add “${identifier}” to the list, or delete the file.` },
    };
  });
}

const hasWildcard = (glob: string) => /[*?[]/.test(glob);

/** Labels of capabilities that no window of the app has. */
export function withoutWindow(app: AccessApp): readonly Finding[] {
  const { rust } = app.read;
  const known = app.windows.filter(({ from }) => from !== 'capability');
  const mayHaveMore = !rust.hasSources || rust.unread.some(({ about }) => about === 'windows');
  if (known.length === 0) return [];
  return app.sound.flatMap(({ capability, tree }) =>
    (['windows', 'webviews'] as const).flatMap((list) =>
      capability[list].flatMap((glob): readonly Finding[] => {
        if (known.some(({ label }) => matchesLabel(glob, label))) return [];
        if (hasWildcard(glob) && mayHaveMore) return [];
        return [
          {
            id: 'no-such-window',
            word: 'idle',
            severity: 'low',
            place: placeOfLabel(tree, list, glob),
            sentence: `No window \`${glob}\` is in the configuration or in the Rust sources.`,
            why: mayHaveMore
              ? 'A window may still be made with this label: not all labels are written out.'
              : 'Unless a page makes a window with this label, the entry has no effect.',
            fix: withoutLabel(app, capability, tree, list, glob),
          },
        ];
      }),
    ),
  );
}

type Tree = AccessApp['sound'][number]['tree'];

function indexOfLabel(tree: Tree, list: 'windows' | 'webviews', glob: string): number {
  const labels = valueAt(tree, [list]);
  return labels?.kind === 'list'
    ? labels.items.findIndex((item) => item.kind === 'scalar' && item.value === glob)
    : -1;
}

const placeOfLabel = (tree: Tree, list: 'windows' | 'webviews', glob: string) =>
  placeIn(tree, [list, indexOfLabel(tree, list, glob)]);

function withoutLabel(
  app: AccessApp,
  capability: Capability,
  tree: Tree,
  list: 'windows' | 'webviews',
  glob: string,
) {
  const draft = draftOf(app);
  const labels = valueAt(tree, [list]);
  const index = indexOfLabel(tree, list, glob);
  const changes =
    labels?.kind === 'list'
      ? changedText(app, draft, tree.place.file, (text) => withoutItem(text, labels, index))
      : undefined;
  if (!changes) return { none: `Take “${glob}” out, if no window gets this label.` };
  const capabilities = draft.capabilities.map((each) =>
    each.identifier === capability.identifier
      ? { ...each, [list]: each[list].filter((label) => label !== glob) }
      : each,
  );
  return proposalOf(app, { ...draft, changes, capabilities });
}

/** Permissions that exist and give nothing: an empty set, or `default` of a plugin that has none. */
export function givesNothing(app: AccessApp): readonly Finding[] {
  return app.listed.flatMap(({ placed, identifier, index, place, reached }): readonly Finding[] => {
    const gives = reached.some(
      ({ permission: { commands, scope } }) =>
        commands.allow.length +
          commands.deny.length +
          (scope.allow?.length ?? 0) +
          (scope.deny?.length ?? 0) >
        0,
    );
    const entry = placed.capability.permissions[placed.indexes.indexOf(index)];
    if (gives || (entry?.allow?.length ?? 0) + (entry?.deny?.length ?? 0) > 0) return [];
    const draft = draftOf(app);
    const list = valueAt(placed.tree, ['permissions']);
    const changes =
      list?.kind === 'list'
        ? changedText(app, draft, list.place.file, (text) => withoutItem(text, list, index))
        : undefined;
    return [
      {
        id: 'gives-nothing',
        word: 'idle',
        severity: 'low',
        place,
        sentence: `\`${identifier}\` gives nothing.`,
        why: identifier.endsWith('default')
          ? 'Its plugin defines no default set; the name is valid all the same.'
          : 'It names neither commands nor a scope on this platform.',
        fix: changes ? proposalOf(app, { ...draft, changes }) : { none: 'It can be taken out.' },
      },
    ];
  });
}

/** Commands of the build script's list that no handler registers. */
export function listedNotRegistered(app: AccessApp): readonly Finding[] {
  const { rust } = app.read;
  const isKnown = rust.registers && !rust.unread.some(({ about }) => about === 'commands');
  if (!isKnown) return [];
  const registered = new Set(rust.registered.map(({ name }) => name));
  return rust.listed
    .filter(({ name }) => !registered.has(name))
    .map(({ name, place }) => ({
      id: 'not-registered',
      word: 'idle',
      severity: 'low',
      place,
      sentence: `\`${name}\` is in the list of the build script, but no handler registers it.`,
      why: `A call that is allowed ends with \`Command ${name} not found\`.`,
      fix: { none: `Add it to generate_handler!, or take it out of build.rs.` },
    }));
}

/** JSON5 files that this build does not read. */
export const ignoredFiles = (app: AccessApp): readonly Finding[] =>
  app.read.ignored.map((file) => ({
    id: 'json5-not-read',
    word: 'shut',
    severity: 'medium',
    place: { file, line: 1, column: 1 },
    sentence: 'This file is not read.',
    why: '`tauri-build` reads JSON5 only with the Cargo feature `config-json5`, which Cargo.toml does not switch on.',
    fix: { none: 'Write it as JSON, or give tauri-build the feature config-json5.' },
  }));
