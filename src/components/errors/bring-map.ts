import { href } from '../../site.ts';

const maps = new Map<string, Promise<readonly Element[]>>();

/** The map of an entry's own page, with the icons that it draws with; nothing where the page does not come. */
export function bringMap(slug: string): Promise<readonly Element[]> {
  const known = maps.get(slug) ?? load(slug).catch(() => []);
  maps.set(slug, known);
  return known.then((elements) => elements.map((element) => element.cloneNode(true) as Element));
}

async function load(slug: string): Promise<readonly Element[]> {
  const response = await fetch(href(`/errors/${slug}/`));
  if (!response.ok) throw new Error(response.statusText);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const sprite = document.querySelector('body > svg.unseen');
  for (const drawing of page.querySelectorAll('body > svg.unseen > [id]'))
    if (!document.getElementById(drawing.id)) sprite?.append(document.importNode(drawing, true));
  const map = page.querySelector('.error-map');
  if (!map) return [];
  const sheet = map.previousElementSibling;
  return [...(sheet?.matches('link') ? [sheet] : []), map].map((element) =>
    document.importNode(element, true),
  );
}
