import type { TermData } from '../../src/schemas/index.ts';

/** What is wrong with how a lesson marks a term, where, and what to write. */
interface TermProblem {
  readonly id: string;
  /** Place in the source, and what stands there. */
  readonly at: number;
  readonly text: string;
  readonly message: string;
}

const mark = /<Term id="([^"]*)">([^<]*)<\/Term>/g;

/**
 * Parts of a lesson in which no term is marked: front matter, code, headings, links, components and their props, what is
 * cited, as the name of a setting, and the operating system of that name.
 */
const apart = [
  /^---\n[\s\S]*?\n---\n/g,
  /^```[\s\S]*?^```$/gm,
  /``[^\n]+?``|`[^`\n]+`/g,
  /^#.*$/gm,
  /\[[^\]\n]*\]\([^)\n]*\)/g,
  /“[^”\n]*”/g,
  /\bWindows\b/g,
  /<\/?[A-Z]\w*(?:\s+\w+=(?:"[^"]*"|\{[^}]*\}))*\s*\/?>/g,
];

const blank = (text: string) => text.replace(/[^\n]/g, ' ');
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const lineOf = (source: string, at: number) => source.slice(0, at).split('\n').length;

/**
 * A lesson marks each term that it uses at its first use, and nowhere else. A use is a word of the text that is a form of
 * the term; of two forms in one place it is the longer one, so the “main thread” is no “thread”.
 */
export function termProblems(
  source: string,
  terms: ReadonlyMap<string, Pick<TermData, 'term' | 'forms'>>,
): readonly TermProblem[] {
  const idOfForm = new Map(
    [...terms].flatMap(([id, { term, forms }]) =>
      [term, ...forms].flatMap((form) => [form, capitalised(form)].map((text) => [text, id] as const)),
    ),
  );
  const forms = [...idOfForm.keys()].sort((one, other) => other.length - one.length);
  const use = new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{N}_-])`,
    'gu',
  );

  const marks = [...source.matchAll(mark)].map(({ 1: id = '', 2: text = '', index: at }) => ({
    id,
    text,
    at,
  }));
  const words = [mark, ...apart].reduce((text, part) => text.replace(part, blank), source);
  const uses = [...words.matchAll(use)].map(({ 0: text, index: at }) => ({
    id: idOfForm.get(text) ?? '',
    text,
    at,
  }));

  const ofMarks = marks.flatMap(({ id, text, at }): TermProblem[] => {
    const before = marks.find((other) => other.id === id && other.at < at);
    if (!terms.has(id)) return [{ id, at, text, message: `the glossary has no term “${id}”` }];
    if (idOfForm.get(text) !== id)
      return [{ id, at, text, message: `“${text}” is not among the forms of content/glossary/${id}.yaml` }];
    if (before)
      return [{ id, at, text, message: `“${text}” is marked already in line ${lineOf(source, before.at)}` }];
    return [];
  });
  const ofUses = [...new Set(uses.map(({ id }) => id))].flatMap((id): TermProblem[] => {
    const first = uses.find((each) => each.id === id);
    const marked = marks.find((each) => each.id === id);
    if (!first || (marked && marked.at < first.at)) return [];
    const { at, text } = first;
    const later = marked ? `, and not in line ${lineOf(source, marked.at)}` : '';
    return [
      { id, at, text, message: `write <Term id="${id}">${text}</Term> here, at its first use${later}` },
    ];
  });
  return [...ofMarks, ...ofUses].sort((one, other) => one.at - other.at);
}

/** The same as text: `content/lessons/channels/index.mdx:34: …`. */
export const termReport = (
  file: string,
  source: string,
  terms: ReadonlyMap<string, Pick<TermData, 'term' | 'forms'>>,
): readonly string[] =>
  termProblems(source, terms).map(({ at, message }) => `${file}:${lineOf(source, at)}: ${message}`);
