import { loadedPart } from '../../loading/loaded.ts';
import type { Trace } from '../../../trace/index.ts';
import type { IsolationLayout, MapLayout } from '../draw/map-layout.ts';
import type { EventsGeometry } from '../geometry/events-geometry.ts';
import type { EventsPlan } from '../geometry/events-plan.ts';
import type { FigureTopic } from '../geometry/figure-topic.ts';
import { planOf } from '../geometry/plan.ts';
import { byWidth } from './by-width.ts';

export const mapLayouts = byWidth<MapLayout>({
  wide: async () => (await import('./wide-layout.ts')).wideLayout,
  narrow: async () => (await import('./narrow-layout.ts')).narrowLayout,
});

/** Of figures about isolation. */
export const isolatedLayouts = byWidth<MapLayout>({
  wide: async () => (await import('./isolation-wide.ts')).isolationWide,
  narrow: async () => (await import('./isolation-narrow.ts')).isolationNarrow,
});

export const eventsLayouts = byWidth<(events: EventsPlan, width: number) => EventsGeometry>({
  wide: async () => (await import('../geometry/events-wide.ts')).wideEvents,
  narrow: async () => (await import('../geometry/events-narrow.ts')).narrowEvents,
});

/** More windows than that have no room for a frame with all that is said of it. */
const MAX_WINDOWS = 2;

/** Whether a run is drawn as what it is about: the way of its messages through an isolation frame. */
export const isAboutIsolation = (about: FigureTopic | undefined, trace: Trace): boolean =>
  about === 'isolation' && trace.pattern === 'isolation' && planOf(trace).windows.length <= MAX_WINDOWS;

let isolation: IsolationLayout | undefined;

/** Brings what is drawn of isolation frames in a map about something else, unless the given trace has none. */
export async function loadIsolation(trace?: Trace): Promise<void> {
  if (trace?.actors.every(({ kind }) => kind !== 'isolation-frame')) return;
  isolation ??= (await import('./isolation-layout.ts')).isolationLayout;
}

/** Throws before it is loaded. */
export const isolationLayout = (): IsolationLayout => loadedPart(isolation, 'isolation');
