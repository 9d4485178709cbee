import { fontOf, type Measure } from '../../../../src/visualizer/map/geometry/text.ts';
import widths from './font-widths.json' with { type: 'json' };

type Widths = Readonly<Partial<Record<string, number>>>;

/** A page measures the same, but for the pairs of letters that a font draws closer. What a font lacks is of the other. */
function measureIn(font: Readonly<Record<'plain' | 'strong', Widths>>): Measure {
  const measure: Measure = (as, text) => {
    const { size, face } = fontOf(as);
    let thousandths = 0;
    for (const character of text) {
      const width =
        face === 'mono' ? widths.mono : (font[face][character] ?? (widths.dejavu[face] as Widths)[character]);
      if (width === undefined) throw new Error(`There is no width for “${character}” of ${text}.`);
      thousandths += width;
    }
    return (thousandths * size) / 1000;
  };
  // The same few words are measured in each picture.
  const measured = new Map<string, Map<string, number>>();
  return (as, text) => {
    const ofKind = measured.get(as) ?? new Map<string, number>();
    measured.set(as, ofKind);
    const width = ofKind.get(text) ?? measure(as, text);
    ofKind.set(text, width);
    return width;
  };
}

export const inSiteFont = measureIn(widths.site);

/** About the widest that systems come with. Code is as wide in DejaVu Sans Mono as in most fonts. */
export const inDejaVu = measureIn(widths.dejavu);

/**
 * What a page may draw a map with, and what it then looks like: words as wide as it has measured them, or with a reserve
 * because nobody has, in whatever font.
 */
export const fonts = [
  { name: 'measured in the site’s font', drawn: inSiteFont, seen: inSiteFont },
  { name: 'measured in DejaVu Sans', drawn: inDejaVu, seen: inDejaVu },
  { name: 'with a reserve, in the site’s font', drawn: undefined, seen: inSiteFont },
  { name: 'with a reserve, in DejaVu Sans', drawn: undefined, seen: inDejaVu },
] as const;
