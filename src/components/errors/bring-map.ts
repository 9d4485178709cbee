import { href } from '../../site.ts';
import { bringSheet } from '../element.ts';
import type { MapFile } from './extras.ts';

const maps = new Map<string, Promise<string | undefined>>();

/** Puts the map of an entry's run into its place; where it does not come, the link to the run is enough. */
export async function bringMap(slug: string, place: HTMLElement, isWanted: () => boolean): Promise<void> {
  const loading = maps.get(slug) ?? load(slug).catch(() => undefined);
  maps.set(slug, loading);
  const html = await loading;
  // The map is a drawing of this site's own build; nothing of it comes from the reader.
  if (html !== undefined && isWanted()) place.innerHTML = html;
}

async function load(slug: string): Promise<string> {
  const response = await fetch(href(`/errors/maps/${slug}.json`));
  if (!response.ok) throw new Error(response.statusText);
  const { html, sheet, icons } = (await response.json()) as MapFile;
  if (sheet !== undefined) await bringSheet(sheet);
  const sprite = document.querySelector('body > svg.unseen');
  const drawings = new DOMParser().parseFromString(icons, 'text/html').querySelectorAll('svg > [id]');
  for (const drawing of drawings)
    if (!document.getElementById(drawing.id)) sprite?.append(document.importNode(drawing, true));
  return html;
}
