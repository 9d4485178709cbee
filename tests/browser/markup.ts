import type { Page } from '@playwright/test';

/** What a page's HTML says, as the browser's own parser reads it; nothing in it runs. */
export interface Markup {
  readonly ids: readonly string[];
  /** What the reader may follow, as written. */
  readonly links: readonly string[];
  /** What the browser loads, as written. */
  readonly files: readonly string[];
  /** The text of the main part, with single spaces. */
  readonly text: string;
  readonly title: string;
  /** Levels of the headings of the main part, in order. */
  readonly headings: readonly number[];
  /** What nobody could make sense of: ids that are there twice or not at all, and elements without a name. */
  readonly flaws: readonly string[];
}

export function markupOf(page: Page, html: string): Promise<Markup> {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    const all = (selector: string) => [...parsed.querySelectorAll(selector)];
    const values = (selector: string, attribute: string) =>
      all(selector).map((element) => element.getAttribute(attribute) ?? '');
    const spaced = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
    const styles = all('style')
      .map((style) => style.textContent)
      .join('\n');
    const ids = values('[id]', 'id');
    const main = parsed.querySelector('main');

    const references = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'list'];
    const dangling = references.flatMap((name) =>
      values(`[${name}]`, name)
        .flatMap((value) => value.split(/\s+/))
        .filter((id) => !ids.includes(id))
        .map((id) => `${name} names #${id}`),
    );
    const isNamed = (element: Element) =>
      ['aria-label', 'aria-labelledby', 'alt', 'title'].some((name) => spaced(element.getAttribute(name))) ||
      spaced(element.textContent) !== '';
    const nameless = all('a[href], button, summary, [role=img], img, h1, h2, h3, h4, th, legend, label')
      .filter((element) => !isNamed(element))
      .map((element) => `no name: ${element.outerHTML.slice(0, 120)}`);
    const fields = all('input:not([type=hidden]), select, textarea')
      .filter(
        (field) =>
          !isNamed(field) && !field.closest('label') && !values('label[for]', 'for').includes(field.id),
      )
      .map((field) => `no label: ${field.outerHTML.slice(0, 120)}`);

    return {
      ids,
      links: values('a[href]:not([download]), area[href]', 'href'),
      files: [
        ...values('link[href]:not([rel~="canonical"])', 'href'),
        ...values('a[download]', 'href'),
        ...values('[src]', 'src'),
        ...['data-figure', 'data-trace', 'data-sheet', 'data-icons', 'data-entry'].flatMap((name) =>
          values(`[${name}]`, name),
        ),
        ...values('use[href]', 'href').filter((value) => !value.startsWith('#')),
        ...values('[srcset]', 'srcset').flatMap((set) =>
          set.split(',').map((part) => part.trim().split(' ')[0] ?? ''),
        ),
        ...[...styles.matchAll(/url\((['"]?)([^'")]+)\1\)/g)].map((match) => match[2] ?? ''),
        // What the loader of a figure asks for.
        ...values('figure[data-figure]', 'data-figure'),
        ...values('figure[data-trace]', 'data-trace'),
        ...values('figure[data-sheet]', 'data-sheet'),
        ...values('figure[data-icons]', 'data-icons'),
      ],
      text: spaced(main?.textContent),
      title: parsed.title,
      headings: [...(main?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [])].map(({ tagName }) =>
        Number(tagName.slice(1)),
      ),
      flaws: [
        ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `#${id} is there twice`),
        ...dangling,
        ...nameless,
        ...fields,
      ],
    };
  }, html);
}
