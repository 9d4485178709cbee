/** What is wrong with an entry whose form is right: fields that nobody declares, patterns that match too much. */
import type { ErrorEntry, ErrorFix } from '../../schemas/index.ts';
import { filledText, namesFor } from './fill.ts';
import { kindRules } from './field-kinds.ts';
import { filters } from './filters.ts';
import { fixedOf, patternParts } from './pattern.ts';
import { partsOf, type TemplatePart } from './template.ts';

export interface EntryProblem {
  /** Of the key in the file: `texts.0.pattern`. */
  readonly path: string;
  readonly message: string;
}

/** Fixed characters without which a text would be found in everything, even as a whole line. */
const MIN_FIXED = 5;

export function entryProblems(entry: ErrorEntry): readonly EntryProblem[] {
  const problems: EntryProblem[] = [];
  const used = new Set<string>();
  for (const [path, template] of templatesOf(entry)) {
    const parts = partsOrProblem(template, path, problems);
    for (const part of parts) {
      if (!('field' in part)) continue;
      used.add(part.field);
      if (!Object.hasOwn(entry.fields, part.field))
        problems.push({ path, message: `“fields” does not declare {${part.field}}` });
      if (part.filter === undefined) continue;
      if (/^texts\.\d+\.pattern$/.test(path))
        problems.push({ path, message: `a pattern takes names as they are, without |${part.filter}` });
      else if (!Object.hasOwn(filters, part.filter))
        problems.push({
          path,
          message: `there is no form |${part.filter}; there are ${Object.keys(filters).join(', ')}`,
        });
    }
  }
  problems.push(...signProblems(entry));
  for (const [field, { kind, sample, beside = [] }] of Object.entries(entry.fields)) {
    beside.forEach((pattern, index) => {
      const path = `fields.${field}.beside.${String(index)}`;
      const parts = partsOrProblem(pattern, path, problems);
      const fieldParts = parts.filter((part) => 'field' in part);
      if (fieldParts.length !== 1 || fieldParts[0]?.field !== field || parts.length < 2)
        problems.push({
          path,
          message: `it has {${field}} once, with fixed words beside it, and no other name`,
        });
    });
    if (!used.has(field)) problems.push({ path: `fields.${field}`, message: 'nothing uses it' });
    if (!kindRules[kind].shape.test(sample))
      problems.push({ path: `fields.${field}.sample`, message: `“${sample}” is no ${kind}` });
  }
  if (problems.length > 0 || entry.kind === 'symptom') return problems;
  entry.texts.forEach(({ pattern }, index) => {
    problems.push(...patternProblems(pattern, `texts.${String(index)}.pattern`, entry.fields));
  });
  problems.push(...titleProblems(entry));
  return problems;
}

/** A sign names a field of the entry. */
function signProblems({ causes, otherwise = [], fields }: ErrorEntry): readonly EntryProblem[] {
  const given = [
    ...causes.flatMap(({ provenBy, likelyBy, usualWhere, ruledOutBy, leftOutBy }, index) =>
      Object.entries({ provenBy, likelyBy, usualWhere, ruledOutBy, leftOutBy }).map(
        ([key, signs = []]) => [`causes.${String(index)}.${key}`, signs] as const,
      ),
    ),
    ...otherwise.map(({ when }, index) => [`otherwise.${String(index)}.when`, when] as const),
    ...causes.flatMap(({ fix }, index) =>
      'noteWhen' in fix ? [[`causes.${String(index)}.fix.noteWhen.when`, fix.noteWhen.when] as const] : [],
    ),
  ];
  return given.flatMap(([path, signs]) =>
    signs.flatMap(({ field, lacks }, index) =>
      Object.entries({ field, lacks }).flatMap(([key, name]) =>
        name === undefined || Object.hasOwn(fields, name)
          ? []
          : [{ path: `${path}.${String(index)}.${key}`, message: `“fields” does not declare {${name}}` }],
      ),
    ),
  );
}

function partsOrProblem(template: string, path: string, problems: EntryProblem[]): readonly TemplatePart[] {
  try {
    return partsOf(template);
  } catch (error) {
    problems.push({ path, message: error instanceof Error ? error.message : String(error) });
    return [];
  }
}

function patternProblems(
  pattern: string,
  path: string,
  fields: ErrorEntry['fields'],
): readonly EntryProblem[] {
  const parts = patternParts(pattern, fields);
  const problems: EntryProblem[] = [];
  const fixed = parts.map(fixedOf).join('').replaceAll(' ', '');
  if (fixed.length < MIN_FIXED)
    problems.push({ path, message: `at least ${String(MIN_FIXED)} characters of a text are fixed` });
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    if ('field' in part && next && 'field' in next)
      problems.push({ path, message: `nothing is between {${part.field}} and {${next.field}}` });
  });
  const [first] = parts;
  if (first && 'field' in first && kindRules[first.kind].takes(' '))
    problems.push({
      path,
      message: `a text does not begin with several words: where does {${first.field}} begin?`,
    });
  return problems;
}

/** The title has words of a text with its samples, in their order, or a search for the text does not find the page. */
function titleProblems(entry: Extract<ErrorEntry, { kind: 'text' }>): readonly EntryProblem[] {
  const pieces = entry.title
    .split('…')
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '');
  const isOf = (pattern: string) => {
    const words = filledText(pattern, namesFor(entry)).replace(/\s+/g, ' ');
    let from = 0;
    return pieces.every((piece) => {
      const at = words.indexOf(piece, from);
      from = at + piece.length;
      return at >= 0;
    });
  };
  return entry.texts.some(({ pattern }) => isOf(pattern))
    ? []
    : [{ path: 'title', message: 'no text has these words, with … for each name' }];
}

/** All sentences, lines and patterns of an entry, each with its path. */
function* templatesOf(entry: ErrorEntry): Generator<readonly [path: string, template: string]> {
  const given: readonly (readonly [string, string | undefined])[] = [
    ['verdict', entry.verdict],
    ['lede', entry.lede],
    ['ran.why', entry.ran.why],
    ['page', entry.page],
    ['toTell', entry.toTell],
    ...(entry.otherwise ?? []).flatMap(({ verdict, lede, ran, page }, index) => {
      const path = `otherwise.${String(index)}`;
      return [
        [`${path}.verdict`, verdict],
        [`${path}.lede`, lede],
        [`${path}.ran.why`, ran?.why],
        [`${path}.page`, page],
      ] as const;
    }),
    ...entry.not.flatMap(({ cause, tell }, index) => [
      [`not.${String(index)}.cause`, cause] as const,
      [`not.${String(index)}.tell`, tell] as const,
    ]),
    ...(entry.kind === 'text'
      ? entry.texts.map(({ pattern }, index) => [`texts.${String(index)}.pattern`, pattern] as const)
      : []),
  ];
  for (const [path, template] of given) if (template !== undefined) yield [path, template];
  for (const [index, { cause, tell, fix, more }] of entry.causes.entries()) {
    const path = `causes.${String(index)}`;
    yield [`${path}.cause`, cause];
    yield [`${path}.tell`, tell];
    yield* fixTemplates(fix, `${path}.fix`);
    if (!more) continue;
    yield [`${path}.more.gives`, more.gives];
    yield* fixTemplates(more.fix, `${path}.more.fix`);
  }
}

function* fixTemplates(fix: ErrorFix, path: string): Generator<readonly [string, string]> {
  if (fix.asks) {
    yield [`${path}.asks.question`, fix.asks.question];
    yield [`${path}.asks.otherwise`, fix.asks.otherwise];
  }
  if ('words' in fix) {
    yield [`${path}.words`, fix.words];
    return;
  }
  yield [`${path}.file`, fix.file];
  if (fix.what !== undefined) yield [`${path}.what`, fix.what];
  if (fix.note !== undefined) yield [`${path}.note`, fix.note];
  if (fix.noteWhen !== undefined) yield [`${path}.noteWhen.note`, fix.noteWhen.note];
  for (const [index, line] of fix.lines.entries())
    yield [`${path}.lines.${String(index)}`, Object.values(line)[0] ?? ''];
}
