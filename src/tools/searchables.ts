/** What a search can find: most pages whole, of the glossary each term. */

/** As a result says what it leads to. */
type Kind = 'Lesson' | 'Scenario' | 'Error' | 'Term' | 'Page';

/** As Pagefind takes it. */
export interface Searchable {
  readonly url: string;
  readonly content: string;
}

/** Pages that only list others, repeat them on paper or for other sites, or are found by no one. */
const unsearched =
  /^(index|404|(lessons|scenarios|errors)\/index|lessons\/[^/]+\/questions\/index|embed\/[^/]+\/index)\.html$/;

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^lessons\//, 'Lesson'],
  [/^scenarios\//, 'Scenario'],
  [/^errors\//, 'Error'],
];

/**
 * What the page at that path of the build gives to the search, with its kind. Pagefind's attributes are in no page: they
 * are added here. Throws for a page without its main part.
 */
export function searchablesOf(path: string, html: string): readonly Searchable[] {
  if (unsearched.test(path)) return [];
  const url = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
  if (path === 'glossary/index.html') return termsOf(url, html);
  const main = '<main id="main"';
  if (!html.includes(main))
    throw new Error(`${path} has no ${main}>, which is what a search finds of a page.`);
  const [, kind = 'Page'] = kinds.find(([pattern]) => pattern.test(path)) ?? [];
  return [{ url, content: html.replace(main, `${main} ${attributes(kind)}`) }];
}

/** Each section of the glossary, as a page with the term as its title and the definition as its text. */
function termsOf(url: string, html: string): readonly Searchable[] {
  const sections = [...html.matchAll(/<section id="([^"]+)">\s*<h2>([\s\S]*?)<\/h2>\s*(<p>[\s\S]*?<\/p>)/g)];
  if (sections.length === 0)
    throw new Error('The glossary has no sections with an id, a heading and a text.');
  return sections.map(([, id = '', term = '', definition = '']) => ({
    url: `${url}#${id}`,
    content: `<html lang="en"><body><main ${attributes('Term')}><h1>${term}</h1>${definition}</main></body></html>`,
  }));
}

/** Who looks for a word is helped first by what it means; who looks for a text, by the page about it. */
const weights: Readonly<Partial<Record<Kind, number>>> = { Term: 10, Lesson: 2, Error: 1.5 };

const attributes = (kind: Kind) =>
  `data-pagefind-body data-pagefind-meta="kind:${kind}" data-pagefind-weight="${String(weights[kind] ?? 1)}"`;
