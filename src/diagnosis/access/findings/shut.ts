import { capabilityOf } from '../../../simulation/acl/capability.ts';
import { APP_MANIFEST } from '../../../simulation/acl/manifest.ts';
import { refusalText } from '../../../simulation/acl/refusal-text.ts';
import { matchesLabel } from '../../../simulation/acl/glob.ts';
import { resolveAccess } from '../../../simulation/acl/authority.ts';
import type { AccessApp } from '../app.ts';
import { proposalOf, smallestChange, withCapability } from '../change.ts';
import { requestOf } from '../effects.ts';
import { shownPlace } from '../place.ts';
import { sourcesOf } from '../sources.ts';
import { type AccessTable, type Cell, cellOf } from '../table.ts';
import { withoutDenials } from '../without-denials.ts';
import type { Finding } from './finding.ts';

/** Own commands that the app registers and its own list does not hold: nobody may call them. */
export function registeredNotListed(app: AccessApp): readonly Finding[] {
  const { rust } = app.read;
  const { manifests, ownUnknown } = app.known;
  const own = manifests.get(APP_MANIFEST);
  const [window] = app.windows;
  if (!own || ownUnknown !== undefined || !window || app.blind !== undefined) return [];
  const listed = new Set([...own.permissions.values()].flatMap(({ commands }) => commands.allow));
  return rust.registered
    .filter(({ name }) => !listed.has(name))
    .map(({ name, place }): Finding => {
      const text = refusalText(requestOf(name, window.label, { kind: 'local' }), app.acl, 'debug');
      const count = rust.listed.length;
      const [list] = rust.list
        ? [`\`${shownPlace(rust.list)}\` lists ${count} command${count === 1 ? '' : 's'}.`]
        : [];
      return {
        id: 'not-listed',
        word: 'shut',
        severity: 'high',
        place,
        sentence: `\`${name}\` is registered, but not in the list of the build script.`,
        why: `Debug text: \`${text}\`${list === undefined ? '' : `. ${list}`}`,
        fix: smallestChange(app, cellOf(app, name, window)),
      };
    });
}

/** Own commands of the list that no window may call. */
export function grantedToNobody(app: AccessApp, { groups, windows }: AccessTable): readonly Finding[] {
  const own = app.known.manifests.get(APP_MANIFEST);
  if (!own || windows.length === 0 || app.runtime) return [];
  const listed = new Set([...own.permissions.values()].flatMap(({ commands }) => commands.allow));
  const rows = groups.find(({ isOwn }) => isOwn)?.rows ?? [];
  return rows.flatMap(({ command, cells }): readonly Finding[] => {
    const [first] = cells;
    const isRefused = cells.every(({ verdict }) => verdict === 'refused');
    const isGranted = (app.acl.allowed.get(command.name)?.length ?? 0) > 0;
    if (!isRefused || isGranted || !first || !listed.has(command.name) || !command.registered) return [];
    return [
      {
        id: 'granted-to-nobody',
        word: 'shut',
        severity: 'medium',
        place: command.registered,
        sentence: `No window may call \`${command.name}\`.`,
        why: 'It is registered and in the list of the build script, but no capability in use grants it.',
        fix: smallestChange(app, first),
      },
    ];
  });
}

/** Denies that refuse windows which their capability is not about. */
export function denyReachesFurther(app: AccessApp, { groups }: AccessTable): readonly Finding[] {
  const found = new Map<
    string,
    { readonly cells: Cell[]; readonly finding: Omit<Finding, 'sentence' | 'fix'> }
  >();
  for (const cell of groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
    const { decision, window, command, request } = cell;
    if (decision?.reason !== 'denied' || !request) continue;
    const further = decision.entries.filter(
      (entry) => ![...entry.windows, ...entry.webviews].some((glob) => glob.matches(window.label)),
    );
    const withoutThem = { ...app.acl, denied: new Map([...app.acl.denied, [command, []]]) };
    if (further.length !== decision.entries.length || !resolveAccess(request, withoutThem).allowed) continue;
    for (const source of further.flatMap((entry) => sourcesOf(app, entry))) {
      const key = `${shownPlace(source.place)} ${command}`;
      const known = found.get(key);
      if (known) known.cells.push(cell);
      else
        found.set(key, {
          cells: [cell],
          finding: {
            id: 'deny-reaches-further',
            word: 'shut',
            severity: 'high',
            place: source.place,
            why: `A deny asks for the page’s origin, never for its window: \`${source.identifier}\` of \`${source.placed.capability.identifier}\` refuses all windows whose page has the same origin.`,
          },
        });
    }
  }
  return [...found.values()].map(({ cells, finding }): Finding => {
    const [first] = cells;
    const labels = [...new Set(cells.map(({ window }) => `\`${window.label}\``))].join(' and ');
    const command = first?.command ?? '';
    return {
      ...finding,
      sentence: `This deny also refuses \`${command}\` in ${labels}.`,
      fix: first ? withoutDeny(app, first) : { none: '' },
    };
  });
}

function withoutDeny(app: AccessApp, cell: Cell) {
  const { decision } = cell;
  if (decision?.reason !== 'denied') return { none: 'It is not denied.' };
  const start = { changes: [], capabilities: app.sound.map(({ capability }) => capability) };
  const draft = withoutDenials(app, cell, decision.entries, start);
  return 'none' in draft ? draft : proposalOf(app, draft);
}

/** Windows that no capability in use is about. */
export function windowWithoutCapability(app: AccessApp): readonly Finding[] {
  if (app.blind !== undefined || app.runtime) return [];
  return app.windows.flatMap((window): readonly Finding[] => {
    const { label, place, from } = window;
    if (!place || from === 'capability') return [];
    const isNamed = app.capabilities.inUse.some(({ capability: { windows, webviews } }) =>
      [...windows, ...webviews].some((glob) => isMatch(glob, label)),
    );
    if (isNamed) return [];
    const data = { identifier: label, windows: [label], permissions: ['core:default'] };
    const start = { changes: [], capabilities: app.sound.map(({ capability }) => capability) };
    const draft = withCapability(app, start, data, capabilityOf(data));
    return [
      {
        id: 'window-without-capability',
        word: 'shut',
        severity: 'medium',
        place,
        sentence: `The window \`${label}\` is named by no capability.`,
        why: 'Its first `listen` is refused already. If it needs nothing, leave it so.',
        fix: 'none' in draft ? draft : proposalOf(app, draft),
      },
    ];
  });
}

/** A malformed glob, which the build stops at, matches nothing. */
function isMatch(glob: string, label: string): boolean {
  try {
    return matchesLabel(glob, label);
  } catch {
    return false;
  }
}
