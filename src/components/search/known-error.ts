import { href } from '../../site.ts';
import { element } from '../element.ts';
import { loadKnownTexts } from '../../visualizer/loading/known-texts.ts';

/** Fewer words are a search, not the text of an error. */
const MIN_WORDS = 3;

/**
 * A link to the page that reads a text, with the names in it, if the text is that of a known error; undefined if it is
 * not, or if the known ones cannot be had.
 */
export async function knownError(text: string): Promise<HTMLElement | undefined> {
  if (text.trim().split(/\s+/).length < MIN_WORDS) return undefined;
  const find = await loadKnownTexts().catch(() => undefined);
  const [known] = find?.(text) ?? [];
  if (!known) return undefined;
  return element(
    'p',
    { className: 'hit' },
    element('span', { className: 'kind', textContent: 'Error' }),
    element('a', {
      href: `${href('/errors/')}#text=${encodeURIComponent(text)}`,
      textContent: known.title,
    }),
    element('span', {
      className: 'excerpt',
      textContent: 'Its cause and smallest fix, with the names in your text.',
    }),
  );
}
