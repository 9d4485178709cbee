import { loadedPart } from '../../loading/loaded.ts';
import { pageMeasures } from '../geometry/page-measures.ts';

type WidthName = 'wide' | 'narrow';
const names: readonly WidthName[] = ['wide', 'narrow'];

const nameOf = (width: number): WidthName => (width >= pageMeasures.wideFrom ? 'wide' : 'narrow');

/** Code of which there is one kind for wide maps and one for narrow ones: a figure needs that for its width (px). */
export interface ByWidth<Code> {
  /** Brings the one for maps of that width, or without a width both. */
  readonly load: (width?: number) => Promise<void>;
  readonly has: (width: number) => boolean;
  /** The one for maps of that width; while only the other is loaded, that. Throws before any is. */
  readonly at: (width: number) => Code;
}

export function byWidth<Code>(sources: Readonly<Record<WidthName, () => Promise<Code>>>): ByWidth<Code> {
  const loaded = new Map<WidthName, Code>();
  return {
    async load(width) {
      await Promise.all(
        (width === undefined ? names : [nameOf(width)]).map(async (name) => {
          if (!loaded.has(name)) loaded.set(name, await sources[name]());
        }),
      );
    },
    has: (width) => loaded.has(nameOf(width)),
    at: (width) => loadedPart(loaded.get(nameOf(width)) ?? [...loaded.values()][0], 'map'),
  };
}
