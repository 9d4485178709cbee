/** Which blocks of a lesson share a slide: a figure has one for itself, text has as much as one reads at a glance. */

/** A part of a lesson's text, in its order. `words` counts what it says. */
export interface Block {
  readonly kind: 'title' | 'heading' | 'text' | 'code' | 'figure' | 'belief' | 'question' | 'left out';
  readonly words: number;
}

/** Places of blocks in the lesson. Its section's heading is above a slide of text. */
export interface Slide {
  readonly kind: 'title' | 'text' | 'figure';
  readonly heading?: number;
  readonly blocks: readonly number[];
}

const MAX_WORDS = 65;

/** What a slide is filled with before the next block. */
interface Filling {
  blocks: number[];
  words: number;
  hasCode: boolean;
}

export function slidesOf(blocks: readonly Block[]): readonly Slide[] {
  const title = blocks.flatMap(({ kind }, place) => (kind === 'title' ? [place] : []));
  const slides: Slide[] = title.length === 0 ? [] : [{ kind: 'title', blocks: title }];
  let heading: number | undefined;
  let filling: Filling = { blocks: [], words: 0, hasCode: false };
  const end = (kind: 'text' | 'figure') => {
    if (filling.blocks.length > 0)
      slides.push({ kind, ...(heading !== undefined && { heading }), blocks: filling.blocks });
    filling = { blocks: [], words: 0, hasCode: false };
  };
  for (const [place, { kind, words }] of blocks.entries()) {
    if (kind === 'left out' || kind === 'title') continue;
    if (kind === 'heading') {
      end('text');
      heading = place;
      continue;
    }
    const isAlone = kind === 'figure' || kind === 'belief' || kind === 'question';
    const isCodeOfText = kind === 'code' && !filling.hasCode;
    const isFull = filling.hasCode || (filling.words + words > MAX_WORDS && !isCodeOfText);
    if (isAlone || isFull) end('text');
    filling.blocks.push(place);
    filling.words += words;
    filling.hasCode ||= kind === 'code';
    if (isAlone) end(kind === 'figure' ? 'figure' : 'text');
  }
  end('text');
  return slides;
}
