/** Collects all citations of this project, each with what rests on it. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseEntry } from '../../components/errors/parse-entry.ts';
import { loadScenarios } from '../../scenarios/index.ts';
import { frontMatterSchema } from '../../schemas/lesson/front-matter.ts';
import { fileError } from '../../schemas/json.ts';
import { readYaml } from '../../schemas/yaml.ts';
import { knobsOf, type Scenario, simulate } from '../../simulation/index.ts';
import { type Rule, rules } from '../../trace/index.ts';
import { inRoot } from '../run.ts';
import { type Citation, mergeUses, type Use, type UsedCitation } from './citation.ts';
import { citedInComments } from './cited-in-comments.ts';

const filesAt = (pattern: string) =>
  globSync(pattern, { cwd: inRoot('.') })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();

const contentOf = (path: string) => readFileSync(inRoot(path), 'utf8');

function citationOf({ version: published, file, symbol }: Omit<Rule, 'text'>): Citation {
  const [name = '', version = ''] = published.split(' ');
  return { package: name, version, file, symbol };
}

/** The rules of a scenario's default run, and of those that differ from it in one knob. */
function rulesIn(scenario: Scenario): ReadonlySet<string> {
  const changed = knobsOf(scenario).flatMap(({ knob, default: value }) =>
    knob.kind === 'text'
      ? []
      : knob.options.filter((it) => it.value !== value).map((it) => ({ [knob.id]: it.value })),
  );
  const runs = [{}, ...changed].map((set) => simulate(scenario, { set }));
  return new Set(runs.flatMap(({ moments }) => moments.map(({ rule }) => rule ?? '')));
}

/** What rests on a rule besides its own sentence, by the rule's key. */
async function usesOfRules(): Promise<ReadonlyMap<string, readonly Use[]>> {
  const uses = new Map<string, Use[]>();
  const add = (rule: string, use: Use) => uses.set(rule, [...(uses.get(rule) ?? []), use]);
  for (const scenario of await loadScenarios())
    for (const rule of rulesIn(scenario)) add(rule, { kind: 'scenario', place: scenario.id });
  for (const path of filesAt('content/errors/*.yaml')) {
    const place = basename(path, '.yaml');
    for (const source of parseEntry(place, contentOf(path)).sources)
      if ('rule' in source) add(source.rule, { kind: 'error page', place });
  }
  for (const path of filesAt('content/lessons/*/index.mdx')) {
    const [, frontMatter = ''] = /^---\n([\s\S]*?)\n---/.exec(contentOf(path)) ?? [];
    const read = readYaml(frontMatterSchema, frontMatter);
    if ('problems' in read) throw fileError(path, read.problems);
    for (const { rule, text } of read.data.sources)
      if (rule !== undefined) add(rule, { kind: 'lesson', place: basename(dirname(path)), text });
  }
  return uses;
}

function citedByRules(uses: ReadonlyMap<string, readonly Use[]>): readonly UsedCitation[] {
  return Object.entries(rules).map(([key, rule]: [string, Rule]) => ({
    citation: citationOf(rule),
    uses: [{ kind: 'rule', place: key, text: rule.text }, ...(uses.get(key) ?? [])],
  }));
}

function citedByErrorPages(): readonly UsedCitation[] {
  return filesAt('content/errors/*.yaml').flatMap((path) => {
    const place = basename(path, '.yaml');
    return parseEntry(place, contentOf(path)).sources.flatMap((source) =>
      'version' in source
        ? [{ citation: citationOf(source), uses: [{ kind: 'error page', place } as const] }]
        : [],
    );
  });
}

function citedByCode(): readonly UsedCitation[] {
  return filesAt('src/**/*.{ts,tsx}').flatMap((path) =>
    citedInComments(contentOf(path)).map(({ citation, line }) => ({
      citation,
      uses: [{ kind: 'code', place: `${path}:${line}` } as const],
    })),
  );
}

/** Needs no network. An error names the file that cannot be read, and each key. */
export const collectCitations = async (): Promise<readonly UsedCitation[]> =>
  mergeUses([...citedByRules(await usesOfRules()), ...citedByErrorPages(), ...citedByCode()]);
