/** What a new version of Tauri changes of what this project rests on, as Markdown. */
import type { Compared } from './compare.ts';
import { nameOf, type Use } from './citation.ts';

const headings = {
  rule: 'Rules',
  scenario: 'Scenarios',
  'error page': 'Error pages',
  lesson: 'Lessons',
  code: 'Code',
} as const satisfies Record<Use['kind'], string>;

const useLine = ({ place, text }: Use) => (text === undefined ? `\`${place}\`` : `\`${place}\`: ${text}`);

function usesLines(uses: readonly Use[]): readonly string[] {
  return Object.entries(headings).flatMap(([kind, heading]) => {
    const lines = uses.filter((use) => use.kind === kind).map(useLine);
    if (lines.length === 0) return [];
    const isList = uses.some((use) => use.kind === kind && use.text !== undefined);
    return isList
      ? [`- ${heading}:`, ...lines.map((line) => `  - ${line}`)]
      : [`- ${heading}: ${lines.join(', ')}`];
  });
}

function versionLines(compared: readonly Compared[]): readonly string[] {
  const versions = new Map(
    compared.map(({ citation, version }) => [citation.package, [citation.version, version]]),
  );
  return [...versions].flatMap(([name, [before, after]]) => {
    if (before === after) return [];
    return after === undefined
      ? [`- ${name} ${before ?? ''}: not compared, no version was found that goes with it`]
      : [`- ${name} ${before ?? ''} → ${after}`];
  });
}

/** How many different places of one kind rest on what changed. */
function countOf(compared: readonly Compared[], kind: Use['kind']): number {
  return new Set(
    compared.flatMap(({ uses }) => uses.filter((use) => use.kind === kind).map(({ place }) => place)),
  ).size;
}

/** `wanted` is the version of Tauri that was asked for. */
export function reportOf(compared: readonly Compared[], wanted: string): string {
  const having = (result: Compared['result']) => compared.filter((it) => it.result === result);
  const [changed, gone] = [having('changed'), having('gone')];
  const different = compared.filter(({ result }) => result === 'changed' || result === 'gone');
  const rests = Object.entries(headings)
    .map(([kind, heading]) => `${heading.toLowerCase()}: ${countOf(different, kind as Use['kind'])}`)
    .join(', ');
  const sections = different.flatMap(({ citation, result, uses }) => [
    '',
    `## ${nameOf(citation)}: ${result}`,
    '',
    ...usesLines(uses),
  ]);
  return [
    `# What Tauri ${wanted} changes`,
    '',
    `${compared.length} places in published packages are named as sources. ${having('same').length} are the same, ` +
      `${changed.length} changed, ${gone.length} are gone, ${having('uncompared').length} were not compared.`,
    ...(different.length === 0 ? [] : [`On those that differ rest: ${rests}.`]),
    '',
    ...versionLines(compared),
    ...sections,
  ].join('\n');
}
