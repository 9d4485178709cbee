import type { Trace } from '../../../trace/index.ts';
import type { IsolationLayout, MapLayout } from '../draw/map-layout.ts';
import type { FigureTopic } from '../geometry/figure-topic.ts';
import { pageMeasures } from '../geometry/page-measures.ts';
import { planOf } from '../geometry/plan.ts';

type Width = 'wide' | 'narrow';
type LayoutName = Width | `isolation ${Width}`;

/** The code of each layout: a figure needs the one for its width. */
const sources: Readonly<Record<LayoutName, () => Promise<MapLayout>>> = {
  wide: async () => (await import('./wide-layout.ts')).wideLayout,
  narrow: async () => (await import('./narrow-layout.ts')).narrowLayout,
  'isolation wide': async () => (await import('./isolation-wide.ts')).isolationWide,
  'isolation narrow': async () => (await import('./isolation-narrow.ts')).isolationNarrow,
};

const widths = ['wide', 'narrow'] as const;

const widthName = (width: number): Width => (width >= pageMeasures.wideFrom ? 'wide' : 'narrow');

/** More windows than that have no room for a frame with all that is said of it. */
const MAX_WINDOWS = 2;

/** Whether a run is drawn as what it is about: the way of its messages through an isolation frame. */
export const isAboutIsolation = (about: FigureTopic | undefined, trace: Trace): boolean =>
  about === 'isolation' && trace.pattern === 'isolation' && planOf(trace).windows.length <= MAX_WINDOWS;

const nameOf = (width: Width, isIsolated: boolean): LayoutName => (isIsolated ? `isolation ${width}` : width);

const loaded = new Map<LayoutName, MapLayout>();
let isolation: IsolationLayout | undefined;

/** Brings the layout of maps of that width (px), or without a width both. */
export async function loadLayout(width?: number, isIsolated = false): Promise<void> {
  const wanted = width === undefined ? widths : [widthName(width)];
  await Promise.all(
    wanted.map(async (each) => {
      const name = nameOf(each, isIsolated);
      if (!loaded.has(name)) loaded.set(name, await sources[name]());
    }),
  );
}

/** Brings what is drawn of isolation frames in a map about something else, unless the given trace has none. */
export async function loadIsolation(trace?: Trace): Promise<void> {
  if (trace?.actors.every(({ kind }) => kind !== 'isolation-frame')) return;
  isolation ??= (await import('./isolation-layout.ts')).isolationLayout;
}

export const hasLayout = (width: number, isIsolated = false): boolean =>
  loaded.has(nameOf(widthName(width), isIsolated));

/**
 * The layout of maps of that width; while it is not loaded, that of the other width or of another run. Throws before
 * any is.
 */
export function layoutFor(width: number, isIsolated = false): MapLayout {
  const name = widthName(width);
  const other = widths.find((each) => each !== name) ?? name;
  const wanted = [name, other].map((each) => nameOf(each, isIsolated));
  const found = [...wanted, ...loaded.keys()].find((each) => loaded.has(each));
  const layout = found && loaded.get(found);
  if (!layout) throw new Error('No layout of a map is loaded.');
  return layout;
}

/** Throws before it is loaded. */
export function isolationLayout(): IsolationLayout {
  if (!isolation) throw new Error('The layout of isolation frames is not loaded.');
  return isolation;
}
