import type { Json } from '../../trace/record/trace.ts';
import type { AclEntry } from '../../simulation/acl/access.ts';
import type { AccessApp } from './app.ts';
import { scopeOf } from './gates.ts';
import { type ListedPermission, sourcesOf } from './sources.ts';
import { cellOf, keyOfCommand, type Verdict } from './table.ts';

/** Who may call a command, and by what. */
export interface Caller {
  /** A window's label, a glob of labels, or `any other window`. */
  readonly who: string;
  readonly isWindow: boolean;
  /** `local`, an address, or a pattern of `remote.urls`. */
  readonly from: string;
  readonly verdict: Verdict;
  readonly through: readonly ListedPermission[];
  /** The scope that the command really gets. */
  readonly scope: readonly Json[];
  readonly missing?: string;
}

const wildcard = /[*?[]/;

/** Each window, windows that only a glob names, and pages from elsewhere that only a pattern names. */
export function whoMayCall(app: AccessApp, command: string): readonly Caller[] {
  const windows = app.windows.map((window): Caller => {
    const cell = cellOf(app, command, window);
    const entries = cell.decision && 'entries' in cell.decision ? cell.decision.entries : [];
    const isDecided = cell.verdict === 'allowed' || cell.verdict === 'denied';
    return {
      who: window.label,
      isWindow: true,
      from: window.page.shown,
      verdict: cell.verdict,
      through: isDecided ? unique(entries.flatMap((entry) => sourcesOf(app, entry))) : [],
      scope: cell.verdict === 'allowed' ? scopeOf(app, cell).allow : [],
      ...(cell.missing !== undefined && { missing: cell.missing }),
    };
  });
  return [...windows, ...otherWindows(app, command), ...otherSites(app, command)];
}

const unique = (sources: readonly ListedPermission[]): readonly ListedPermission[] => [
  ...new Map(
    sources.map((each) => [`${each.place.file}:${each.place.line}:${each.place.column}`, each]),
  ).values(),
];

function otherWindows(app: AccessApp, command: string): readonly Caller[] {
  const base = { isWindow: false, from: 'local', through: [], scope: [] } as const;
  const [first] = app.windows;
  const probe = {
    label: '\u0000',
    from: 'reader',
    page: { origin: { kind: 'local' }, shown: 'local', isAssumed: false },
  } as const;
  const other = cellOf(app, command, probe);
  const { decision } = other;
  const any: Caller = {
    ...base,
    who: first ? 'any other window' : 'any window',
    verdict: other.verdict,
    ...(decision?.reason === 'granted' && {
      through: unique(decision.entries.flatMap((entry) => sourcesOf(app, entry))),
    }),
    ...(other.missing !== undefined && { missing: other.missing }),
  };
  if (other.verdict !== 'refused') return [any];
  const entries = (app.acl.allowed.get(command) ?? []).filter(({ context }) => context === 'local');
  const globs = new Set(entries.flatMap(labelsOf).filter((label) => wildcard.test(label)));
  const byGlob = [...globs].map((glob): Caller => ({
    ...base,
    who: glob,
    verdict: 'allowed',
    through: unique(
      entries.filter((entry) => labelsOf(entry).includes(glob)).flatMap((entry) => sourcesOf(app, entry)),
    ),
  }));
  return [...byGlob, any];
}

const labelsOf = ({ windows, webviews }: AclEntry) => [...windows, ...webviews].map(({ pattern }) => pattern);

function otherSites(app: AccessApp, command: string): readonly Caller[] {
  const remote = (app.acl.allowed.get(command) ?? []).flatMap((entry) =>
    entry.context === 'local' ? [] : [{ entry, text: entry.context.text }],
  );
  const patterns = [...new Set(remote.map(({ text }) => text))].map((text): Caller => {
    const entries = remote.filter((each) => each.text === text).map(({ entry }) => entry);
    const isDenied = (app.acl.denied.get(command) ?? []).some(
      ({ context }) => context !== 'local' && context.text === text,
    );
    return {
      who: [...new Set(entries.flatMap(labelsOf))].join(', '),
      isWindow: false,
      from: text,
      verdict: isDenied ? 'denied' : 'allowed',
      through: unique(entries.flatMap((entry) => sourcesOf(app, entry))),
      scope: entries.flatMap(({ scope }) => scope.allow),
    };
  });
  const isUnknown = app.blind !== undefined || app.known.unknownPlugins.includes(keyOfCommand(app, command));
  const missing = app.blind ?? 'its plugin is not known';
  return [
    ...patterns,
    {
      who: 'any window',
      isWindow: false,
      from: 'any other site',
      verdict: isUnknown ? 'unknown' : 'refused',
      through: [],
      scope: [],
      ...(isUnknown && { missing }),
    },
  ];
}
