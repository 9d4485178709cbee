import { describe, expect, it } from 'vitest';
import {
  createRecogniser,
  filledText,
  fillFix,
  settle,
  textOf,
  type Names,
} from '../../../../src/diagnosis/index.ts';
import type { ErrorFix } from '../../../../src/schemas/index.ts';
import { buildPastes } from './build-pastes.ts';
import { builderPastes } from './builder-pastes.ts';
import { compilerPastes } from './compiler-pastes.ts';
import { consolePastes } from './console-pastes.ts';
import { enginePastes } from './engine-pastes.ts';
import { foundBuildPastes } from './found-build-pastes.ts';
import { foundPagePastes } from './found-page-pastes.ts';
import { foundScriptPastes } from './found-script-pastes.ts';
import { foundIssuePastes } from './found-issue-pastes.ts';
import { foundThreadPastes } from './found-thread-pastes.ts';
import { laterPastes } from './later-pastes.ts';
import { packingPastes } from './packing-pastes.ts';
import { pageBuildPastes } from './page-build-pastes.ts';
import { pagePastes } from './page-pastes.ts';
import { pageSidePastes } from './page-side-pastes.ts';
import { type Paste, pastes } from './pastes.ts';
import { pluginPastes } from './plugin-pastes.ts';
import { policyPastes } from './policy-pastes.ts';
import { readerPastes } from './reader-pastes.ts';
import { requestPastes } from './request-pastes.ts';
import { runtimePastes } from './runtime-pastes.ts';
import { rustBuildPastes } from './rust-build-pastes.ts';
import { rustSidePastes } from './rust-side-pastes.ts';
import { searchedPastes } from './searched-pastes.ts';
import { shippingPastes } from './shipping-pastes.ts';
import { systemPastes } from './system-pastes.ts';
import { toolingPastes } from './tooling-pastes.ts';
import { startPastes } from './start-pastes.ts';
import { twentyPastes } from './twenty-pastes.ts';
import { readStoredEntries } from '../../../../src/tools/stored-entries.ts';

const storedEntries = readStoredEntries();

const recognised = createRecogniser(storedEntries);

/** File, lines and note of a fix, or its words. */
function fixText(fix: ErrorFix, names: Names): string {
  const change = fillFix(fix, names);
  if (!change) return 'words' in fix ? filledText(fix.words, names) : '';
  const lines = change.lines.map(({ pieces }) => pieces);
  return [change.file, ...lines, change.note ?? []].map(textOf).join('\n');
}

/** What the first text of a paste is answered with. */
function answerTo(paste: string) {
  const { found } = recognised(paste);
  const first = found[0]?.candidates[0];
  const settled = first && settle(first, found, paste, storedEntries);
  if (!settled) return undefined;
  const { entry, names, proven, likely } = settled;
  const [cause] = entry.causes;
  return {
    slug: first.slug,
    cause: filledText(cause?.cause ?? '', names),
    causes: entry.causes.slice(1).map((other) => filledText(other.cause, names)),
    standing: standingOf(proven, likely),
    names: Object.fromEntries(
      Object.entries(names).flatMap(([field, { value, isRead }]) => (isRead ? [[field, value]] : [])),
    ),
    said: JSON.stringify([entry.ran, entry.page, entry.not]),
    fix: cause ? fixText(cause.fix, names) : '',
  };
}

function standingOf(proven: number, likely: number): Paste['standing'] {
  if (proven > 0) return 'certain';
  return likely > 0 ? 'likely' : 'open';
}

describe('what developers paste', () => {
  it.each([
    ...pastes,
    ...laterPastes,
    ...pagePastes,
    ...pageSidePastes,
    ...requestPastes,
    ...buildPastes,
    ...compilerPastes,
    ...consolePastes,
    ...enginePastes,
    ...foundPagePastes,
    ...foundBuildPastes,
    ...policyPastes,
    ...readerPastes,
    ...searchedPastes,
    ...toolingPastes,
    ...packingPastes,
    ...runtimePastes,
    ...startPastes,
    ...pluginPastes,
    ...systemPastes,
    ...builderPastes,
    ...pageBuildPastes,
    ...shippingPastes,
    ...twentyPastes,
    ...rustBuildPastes,
    ...rustSidePastes,
    ...foundIssuePastes,
    ...foundScriptPastes,
    ...foundThreadPastes,
  ])('$about', ({ paste, slug, cause, causes = [], standing, names = {}, fix, said, never }) => {
    const answer = answerTo(paste);
    expect(answer?.slug).toBe(slug);
    expect(answer?.cause).toMatch(cause);
    expect(answer?.causes).toEqual(expect.arrayContaining([...causes]));
    if (standing) expect(answer?.standing).toBe(standing);
    expect(answer?.names).toMatchObject(names);
    if (fix !== undefined) expect(answer?.fix).toContain(fix);
    if (said !== undefined) expect(answer?.said).toContain(said);
    if (never) expect(answer?.fix).not.toMatch(never);
  });
});
