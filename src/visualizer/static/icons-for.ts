/**
 * The drawings of all icons are in one file, a line each. A page holds those that its own markup shows; a live
 * figure brings the others.
 */
import file from '../icons/icons.svg?raw';

/** Style sheets draw with these, so no markup names them. */
const ofStyleSheets = ['m-hatch', 'm-in', 'm-out', 'm-seal', 'm-trunk'];

const drawings = new Map(
  file.split('\n').flatMap((line) => {
    const id = /^<\w+ id="([^"]+)"/.exec(line)?.[1];
    return id === undefined ? [] : [[id, line] as const];
  }),
);

/** The drawings that markup refers to, and all that these are made of; without markup, all there are. */
export function iconsFor(markup?: string): string {
  const ids = new Set(markup === undefined ? drawings.keys() : ofStyleSheets);
  const add = (text: string) => {
    for (const [, id = ''] of text.matchAll(/#(m-[a-z-]+)/g)) {
      if (ids.has(id)) continue;
      ids.add(id);
      add(drawings.get(id) ?? '');
    }
  };
  add(markup ?? '');
  const drawn = [...drawings].flatMap(([id, drawing]) => (ids.has(id) ? [drawing] : []));
  return `<svg class="unseen icon" width="0" height="0" aria-hidden="true">${drawn.join('')}</svg>`;
}
