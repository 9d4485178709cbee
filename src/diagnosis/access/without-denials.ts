import type { AclEntry } from '../../simulation/acl/access.ts';
import { APP_MANIFEST, fullName } from '../../simulation/acl/manifest.ts';
import type { ReachedPermission } from '../../simulation/acl/resolve.ts';
import type { AccessApp } from './app.ts';
import { changedText, type Draft, type NoChange } from './draft.ts';
import { withoutItem } from './edit-list.ts';
import { shownPlace, valueAt } from './place.ts';
import { type ListedPermission, sourcesOf } from './sources.ts';

/** A permission of a list and what comes in its place. */
interface Replacement {
  readonly source: ListedPermission;
  readonly instead: readonly string[];
}

/**
 * Takes the entries that deny a command out of the capabilities. Where a capability of other windows denies what its
 * own windows were not to call, what allows it there is taken out as well, so that they stay without it.
 */
export function withoutDenials(
  app: AccessApp,
  { command, window }: { readonly command: string; readonly window: { readonly label: string } },
  entries: readonly AclEntry[],
  start: Draft,
): Draft | NoChange {
  const replacements = new Map<string, Replacement>();
  const replace = (source: ListedPermission, instead: readonly string[]) =>
    replacements.set(`${source.placed.capability.identifier} ${source.index}`, { source, instead });
  for (const entry of entries) {
    const isAbout = [...entry.windows, ...entry.webviews].some((glob) => glob.matches(window.label));
    for (const source of sourcesOf(app, entry)) {
      if (!deniesOnlyOne(source))
        return {
          none: `${shownPlace(source.place)} lists ${source.identifier}, which does more than deny this command: list its parts one by one, without ${entry.permission}.`,
        };
      if (!isAbout) for (const [allowing, left] of allowsIn(app, source, command)) replace(allowing, left);
      replace(source, []);
    }
  }
  return applied(app, start, [...replacements.values()]);
}

function deniesOnlyOne({ reached }: ListedPermission): boolean {
  const [only, ...others] = reached;
  const commands = only?.permission.commands;
  return others.length === 0 && commands?.allow.length === 0 && commands.deny.length === 1;
}

/** What allows a command in the capability of an entry, each with what it allows besides. */
function allowsIn(
  app: AccessApp,
  { placed }: ListedPermission,
  command: string,
): readonly (readonly [ListedPermission, readonly string[]])[] {
  const allows = ({ key, permission }: ReachedPermission) =>
    permission.commands.allow.some((name) => fullName(key, name) === command);
  return app.listed
    .filter((each) => each.placed === placed)
    .flatMap((each) => {
      if (!each.reached.some(allows)) return [];
      const left = each.reached
        .filter((one) => !allows(one))
        .map(({ key, name }) => (key === APP_MANIFEST ? name : `${key}:${name}`));
      return [[each, [...new Set(left)]] as const];
    });
}

/** A draft with all replacements; the last of a file first, so that the places before it stay. */
function applied(app: AccessApp, start: Draft, replacements: readonly Replacement[]): Draft | NoChange {
  const inOrder = replacements.toSorted(
    ({ source: { place: a } }, { source: { place: b } }) => b.line - a.line || b.column - a.column,
  );
  let { changes } = start;
  for (const { source, instead } of inOrder) {
    const list = valueAt(source.placed.tree, ['permissions']);
    const texts = instead.map((each) => JSON.stringify(each));
    const changed =
      list?.kind === 'list'
        ? changedText(app, { ...start, changes }, list.place.file, (text) =>
            withoutItem(text, list, source.index, texts),
          )
        : undefined;
    if (!changed) return { none: `Take ${source.identifier} out of ${shownPlace(source.place)}.` };
    changes = changed;
  }
  const capabilities = start.capabilities.map((capability) => ({
    ...capability,
    permissions: capability.permissions.flatMap((entry, at) => {
      const found = inOrder.find(
        ({ source: { placed, index } }) =>
          placed.capability.identifier === capability.identifier && placed.indexes[at] === index,
      );
      return found ? found.instead.map((identifier) => ({ identifier })) : [entry];
    }),
  }));
  return { ...start, changes, capabilities };
}
