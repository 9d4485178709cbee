import { element } from '../element.ts';
import type { Found } from './pagefind.ts';

const MAX_SECTIONS = 2;

/** A result as an item of the list: what kind of page it is, its title, an excerpt, and the sections that hold most of it. */
export function resultItem({ url, excerpt, meta, sub_results }: Found): HTMLElement {
  const { kind = 'Page', title = url } = meta;
  const sections = sub_results.filter((section) => section.url !== url && section.title !== title);
  const item = element(
    'li',
    { className: 'hit' },
    element('p', { className: 'kind', textContent: kind }),
    element('a', { href: url, textContent: title }),
    element('p', { className: 'excerpt', innerHTML: excerpt }),
  );
  if (sections.length > 0) {
    const list = element('ul', { className: 'plain' });
    for (const section of sections.slice(0, MAX_SECTIONS)) {
      list.append(element('li', {}, element('a', { href: section.url, textContent: section.title })));
    }
    item.append(list);
  }
  return item;
}
