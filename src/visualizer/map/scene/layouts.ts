import type { Trace } from '../../../trace/index.ts';
import type { IsolationLayout, MapLayout } from '../draw/map-layout.ts';
import { pageMeasures } from '../geometry/page-measures.ts';

type LayoutName = keyof typeof sources;

/** The code of each layout: a figure needs the one for its width. */
const sources = {
  wide: async (): Promise<MapLayout> => (await import('./wide-layout.ts')).wideLayout,
  narrow: async (): Promise<MapLayout> => (await import('./narrow-layout.ts')).narrowLayout,
};

const names = ['wide', 'narrow'] as const;

const nameOf = (width: number): LayoutName => (width >= pageMeasures.wideFrom ? 'wide' : 'narrow');

const loaded = new Map<LayoutName, MapLayout>();
let isolation: IsolationLayout | undefined;

/** Brings the layout of maps of that width (px), or without a width both. */
export async function loadLayout(width?: number): Promise<void> {
  const wanted = width === undefined ? names : [nameOf(width)];
  await Promise.all(
    wanted.map(async (name) => {
      if (!loaded.has(name)) loaded.set(name, await sources[name]());
    }),
  );
}

/** Brings what is drawn of isolation frames, unless the given trace has none. */
export async function loadIsolation(trace?: Trace): Promise<void> {
  if (trace?.actors.every(({ kind }) => kind !== 'isolation-frame')) return;
  isolation ??= (await import('./isolation-layout.ts')).isolationLayout;
}

export const hasLayout = (width: number): boolean => loaded.has(nameOf(width));

/** The layout of maps of that width; while only the other one is loaded, that. Throws before any is. */
export function layoutFor(width: number): MapLayout {
  const layout = loaded.get(nameOf(width)) ?? [...loaded.values()][0];
  if (!layout) throw new Error('No layout of a map is loaded.');
  return layout;
}

/** Throws before it is loaded. */
export function isolationLayout(): IsolationLayout {
  if (!isolation) throw new Error('The layout of isolation frames is not loaded.');
  return isolation;
}
