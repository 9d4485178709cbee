import {
  type AccessApp,
  type AccessTable,
  type Caller,
  type Cell,
  type Finding,
  findingWord,
  fixOfStop,
  gatesOf,
  type OpenPoint,
  type Proposal,
  shownPlace,
  smallestChange,
  summaryOf,
  type TableGroup,
  textsOf,
  type Verdict,
} from '../../diagnosis/access/index.ts';

/** One character for each verdict, as the table has it. */
const marks: Readonly<Record<Verdict, string>> = {
  allowed: '✓',
  refused: '·',
  denied: '✗',
  open: '○',
  unknown: '?',
};

const verdictWords: Readonly<Record<Verdict, string>> = {
  allowed: 'allowed',
  refused: 'refused',
  denied: 'refused by a deny',
  open: 'open, nothing checks it',
  unknown: 'unknown',
};

/** A build's list of permissions is long; its begin and the hint say enough. */
const shortened = (text: string) => {
  const parts = text.split(', ');
  return parts.length > 12 ? `${parts.slice(0, 8).join(', ')}, and ${parts.length - 8} more` : text;
};

const indented = (text: string, by = '    ') =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => (line === '' ? '' : by + line))
    .join('\n');

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`${title}\n${lines.join('\n')}`];

export function summaryLines(app: AccessApp): string {
  const { size, notInUse, version, trust } = summaryOf(app);
  return [`${[size, notInUse].filter(Boolean).join(' ')} · ${version} · ${trust}`].join('\n');
}

const openPointLine = ({ place, text, remedy }: OpenPoint) =>
  `  ? ${place ? `${shownPlace(place)}: ` : ''}${text}: ${remedy}`;

function stopLines(app: AccessApp): readonly string[] {
  return app.stops.map((stop) => {
    const by =
      stop.from === 'here'
        ? ''
        : ` (in the words of ${stop.from === 'tauri-build' ? 'tauri-build' : 'the resolver'})`;
    const lines = [`  ${shownPlace(stop.place)}${by}`, indented(shortened(stop.text))];
    if (stop.advice !== undefined) lines.push(indented(stop.advice));
    const fix = fixOfStop(app, stop);
    if ('patch' in fix) lines.push(indented(fix.patch.diff, '      '));
    return lines.join('\n');
  });
}

function tableLines({ windows, groups, counts }: AccessTable): readonly string[] {
  const width = Math.max(
    12,
    ...groups.flatMap((group) => shownRows(group).map((row) => row.name.length)),
    ...groups.map(({ name }) => name.length),
  );
  const labels = windows.map(({ label, from, page }) => {
    const doubt = from === 'capability' || page.isAssumed ? '~' : '';
    return `${label}${page.shown === 'local' ? '' : ` @ ${page.shown}`}${doubt}`;
  });
  const head = `  ${' '.repeat(width + 2)}  ${labels.join('  ')}`;
  const cell = (text: string, index: number) => text.padEnd(labels[index]?.length ?? 1);
  const lines = groups.flatMap((group) => {
    const rows = shownRows(group);
    if (group.rows.length === 0) return [];
    const title = `  ${group.name}${group.version === undefined ? '' : ` ${group.version}`} (${group.rows.length})`;
    return [
      title,
      ...rows.map(({ name, cells }) => `    ${name.padEnd(width)}  ${cells.map(cell).join('  ').trimEnd()}`),
    ];
  });
  const legend = (Object.keys(marks) as Verdict[])
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${marks[verdict]} ${verdictWords[verdict]} ${counts[verdict]}`);
  return [head, ...lines, `  ${legend.join(' · ')}`];
}

/** Rows of a group: all of those that differ, and how many are the same in all windows. */
function shownRows({
  isOwn,
  rows,
}: TableGroup): readonly { readonly name: string; readonly cells: readonly string[] }[] {
  const signs = rows.map(({ command, cells }) => ({
    name: command.short,
    cells: cells.map(({ verdict, doubt }) => `${marks[verdict]}${doubt === undefined ? '' : '~'}`),
  }));
  if (isOwn) return signs;
  const byPattern = Map.groupBy(signs, ({ cells }) => cells.join(' '));
  return [...byPattern.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length < 4) return same;
    const isAll = same.length === rows.length;
    return [
      { name: isAll ? `all ${same.length}` : `${same.length} alike: ${first.name} …`, cells: first.cells },
    ];
  });
}

export function findingLines(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ word, severity, place, sentence, why, fix }) => {
    const lines = [`  ${findingWord(word)} (${severity}) ${shownPlace(place)}: ${sentence}`, indented(why)];
    return [...lines, ...proposalLines(fix)].join('\n');
  });
}

function proposalLines(proposal: Proposal): readonly string[] {
  if ('none' in proposal) return proposal.none === '' ? [] : [indented(`Fix: ${proposal.none}`)];
  const { gives, diff } = proposal.patch;
  return [indented(`Fix (git apply, in this folder): ${gives}`), indented(diff, '      ')];
}

/** All that is known of one call. */
export function cellReport(app: AccessApp, cell: Cell): string {
  const texts = textsOf(app, cell);
  const gates = gatesOf(app, cell).map(({ gate, state, word, text, places }) => {
    const where = places.length === 0 ? '' : ` [${places.map(shownPlace).join(', ')}]`;
    const note = state === 'would' ? ' (would pass)' : state === 'refuses' ? ' ← refuses' : '';
    return `  ${gate.padEnd(11)} ${word}${note}. ${text}${where}`;
  });
  const isRefused = cell.verdict === 'refused' || cell.verdict === 'denied';
  return [
    `${cell.window.label} calls ${cell.command}: ${verdictWords[cell.verdict]}`,
    ...(cell.missing === undefined ? [] : [`  missing: ${cell.missing}`]),
    ...(cell.doubt === undefined ? [] : [`  not sure: ${cell.doubt}`]),
    ...gates,
    ...(texts
      ? [
          'What the page gets, in a debug build:',
          indented(texts.debug),
          'in a release build:',
          indented(texts.release),
        ]
      : []),
    ...(isRefused ? ['Smallest change:', ...proposalLines(smallestChange(app, cell))] : []),
  ].join('\n');
}

export const callerLines = (callers: readonly Caller[]): readonly string[] =>
  callers.map(({ who, from, verdict, through, scope, missing }) => {
    const by = through.map(({ identifier, place }) => `${identifier} (${shownPlace(place)})`).join(', ');
    const text = scope.length === 0 ? '' : `; scope ${JSON.stringify(scope)}`;
    return `  ${marks[verdict]} ${who} from ${from}: ${verdictWords[verdict]}${by === '' ? '' : ` by ${by}`}${text}${missing === undefined ? '' : `: ${missing}`}`;
  });

/** All that the files of a project say. */
export function projectReport(app: AccessApp, table: AccessTable, findings: readonly Finding[]): string {
  return [
    summaryLines(app),
    ...section('Not read:', app.openPoints.map(openPointLine)),
    ...section(
      'The build stops here. Until it is mended, the table shows the app without this:',
      stopLines(app),
    ),
    ...section('Who may call what:', tableLines(table)),
    ...(findings.length === 0
      ? ['Nothing to report.']
      : section(
          `${findings.length === 1 ? 'One finding' : `${findings.length} findings`}:`,
          findingLines(findings),
        )),
  ].join('\n\n');
}
