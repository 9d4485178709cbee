import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { glossary } from '../../src/components/glossary.ts';
import { ruleOf } from '../../src/components/rule-source.ts';
import { termReport } from './term-uses.ts';

const root = resolve(import.meta.dirname, '../..');
const lessons = globSync('content/lessons/*/index.mdx', { cwd: root });

describe('content/glossary', () => {
  it('is one file a term, at least 24', () => {
    const ids = globSync('content/glossary/*', { cwd: root }).map((file) => basename(file, '.yaml'));
    expect(ids.toSorted()).toEqual([...glossary.keys()].toSorted());
    expect(ids.length).toBeGreaterThanOrEqual(24);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('has each form in one term', () => {
    const forms = [...glossary.values()].flatMap(({ term, forms }) => [term, ...forms]);
    const lower = forms.map((form) => form.toLowerCase());
    expect(lower.filter((form, index) => lower.indexOf(form) !== index)).toEqual([]);
  });

  it.each([...glossary])('%s has one or two sentences, and its rule is in the catalogue', (_, term) => {
    expect(term.definition.match(/[.](?=\s|$)/g)?.length).toBeLessThanOrEqual(3);
    const rule = term.source?.rule;
    if (rule !== undefined) expect(ruleOf(rule), rule).toBeDefined();
  });

  it.each(lessons)('%s marks each term at its first use, and only there', (file) => {
    expect(termReport(file, readFileSync(resolve(root, file), 'utf8'), glossary)).toEqual([]);
  });
});

describe('termReport', () => {
  const terms = new Map([
    ['page', { term: 'page', forms: ['pages'] }],
    ['window', { term: 'window', forms: ['windows'] }],
    ['thread', { term: 'thread', forms: [] }],
    ['main-thread', { term: 'main thread', forms: [] }],
  ]);
  const report = (text: string) => termReport('a.mdx', text, terms);

  it('takes a first use that is marked, in any of its forms', () => {
    expect(report('Two <Term id="page">Pages</Term> wait.\nA page asks.')).toEqual([]);
  });

  it('names the line and the word of a first use that is not marked', () => {
    const here = 'write <Term id="page">pages</Term> here, at its first use';
    expect(report('One\ntwo pages')).toEqual([`a.mdx:2: ${here}`]);
    expect(report('Two pages.\nA <Term id="page">page</Term>.')).toEqual([
      `a.mdx:1: ${here}, and not in line 2`,
    ]);
  });

  it('takes the longer of two forms in one place', () => {
    expect(report('The main thread.')).toEqual([
      'a.mdx:1: write <Term id="main-thread">main thread</Term> here, at its first use',
    ]);
  });

  it.each([
    ['front matter', '---\ntitle: A page\n---\n'],
    ['code in a line', 'Look at `page.ts`, and at ``a `page` ``.'],
    ['a block of code', '```text\nthe page\n```'],
    ['a heading', '## The page\n'],
    ['a link', 'See [the page](../../scenarios/page/).'],
    ['a prop', '<Belief claim="My page is > local.">\n\nNot so.\n\n</Belief>'],
    ['what is cited', 'Set “Calling page” to “the other page”.'],
    ['the operating system', 'On Windows.'],
    ['a longer word', 'A homepage, a page-like thing.'],
  ])('leaves out %s', (_, text) => {
    expect(report(text)).toEqual([]);
  });

  it('names a term that is marked twice, is unknown, or is another word', () => {
    expect(report('<Term id="page">page</Term>\n<Term id="page">page</Term>')).toEqual([
      'a.mdx:2: “page” is marked already in line 1',
    ]);
    expect(report('<Term id="frame">frame</Term>')).toEqual(['a.mdx:1: the glossary has no term “frame”']);
    expect(report('<Term id="page">sheet</Term>')).toEqual([
      'a.mdx:1: “sheet” is not among the forms of content/glossary/page.yaml',
    ]);
  });
});
