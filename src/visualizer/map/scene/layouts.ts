import type { Trace } from '../../../trace/index.ts';
import type { IsolationLayout, MapLayout } from '../draw/map-layout.ts';
import type { EventsGeometry } from '../geometry/events-geometry.ts';
import type { EventsPlan } from '../geometry/events-plan.ts';
import { byWidth } from './by-width.ts';

export const mapLayouts = byWidth<MapLayout>({
  wide: async () => (await import('./wide-layout.ts')).wideLayout,
  narrow: async () => (await import('./narrow-layout.ts')).narrowLayout,
});

export const eventsLayouts = byWidth<(events: EventsPlan, width: number) => EventsGeometry>({
  wide: async () => (await import('../geometry/events-wide.ts')).wideEvents,
  narrow: async () => (await import('../geometry/events-narrow.ts')).narrowEvents,
});

let isolation: IsolationLayout | undefined;

/** Brings what is drawn of isolation frames, unless the given trace has none. */
export async function loadIsolation(trace?: Trace): Promise<void> {
  if (trace?.actors.every(({ kind }) => kind !== 'isolation-frame')) return;
  isolation ??= (await import('./isolation-layout.ts')).isolationLayout;
}

/** Throws before it is loaded. */
export function isolationLayout(): IsolationLayout {
  if (!isolation) throw new Error('The layout of isolation frames is not loaded.');
  return isolation;
}
