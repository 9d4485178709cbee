import type { AccessApp } from '../app.ts';
import { shownPlace } from '../place.ts';
import { type AccessTable, accessTable } from '../table.ts';
import { policies, remotePatterns } from './addresses.ts';
import type { Finding, FindingRule, FindingWord, Severity } from './finding.ts';
import { givesNothing, ignoredFiles, listedNotRegistered, notInUse, withoutWindow } from './idle.ts';
import { everyWindow, ownCommandsOpen, remotePages, scopeEverywhere } from './open.ts';
import { emptyScopes } from './scopes.ts';
import { denyReachesFurther, grantedToNobody, registeredNotListed, windowWithoutCapability } from './shut.ts';

const rules: readonly FindingRule[] = [
  remotePages,
  remotePatterns,
  ownCommandsOpen,
  everyWindow,
  scopeEverywhere,
  denyReachesFurther,
  registeredNotListed,
  grantedToNobody,
  windowWithoutCapability,
  emptyScopes,
  policies,
  ignoredFiles,
  notInUse,
  withoutWindow,
  givesNothing,
  listedNotRegistered,
];

const words: readonly FindingWord[] = ['open', 'shut', 'idle'];
const severities: readonly Severity[] = ['high', 'medium', 'low'];

/** What a reviewer would want to know: by what it does, the gravest first. */
export function findingsOf(app: AccessApp, table: AccessTable = accessTable(app)): readonly Finding[] {
  const found = rules.flatMap((rule) => rule(app, table));
  const unique = [
    ...new Map(found.map((each) => [`${each.id} ${shownPlace(each.place)} ${each.sentence}`, each])).values(),
  ];
  return unique.sort(
    (a, b) =>
      words.indexOf(a.word) - words.indexOf(b.word) ||
      severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
}
