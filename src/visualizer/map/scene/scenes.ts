import { loadedPart } from '../../loading/loaded.ts';
import type { Trace } from '../../../trace/index.ts';
import type { FigureTopic } from '../geometry/figure-topic.ts';
import { eventsLayouts, isAboutIsolation, isolatedLayouts, loadIsolation, mapLayouts } from './layouts.ts';
import type { mapScene } from './map-scene.ts';

/** Draws a picture of a run for some width. */
type DrawScene = typeof mapScene;

/** The map of processes, which a figure has unless there is one for what it is about. */
const PROCESSES = 'processes';

type SceneName = typeof PROCESSES | keyof typeof sources;

/** The code of each scene: a page needs that of its figures only, so none is in the script that all figures start with. */
const sources = {
  [PROCESSES]: async (): Promise<DrawScene> => (await import('./map-scene.ts')).mapScene,
  events: async (): Promise<DrawScene> => (await import('./events-scene.ts')).eventsScene,
  threads: async (): Promise<DrawScene> => (await import('./threads-scene.ts')).threadsScene,
};

const nameOf = (about: FigureTopic | undefined): SceneName =>
  about === 'events' || about === 'threads' ? about : PROCESSES;

const loaded = new Map<SceneName, DrawScene>();

/** What a figure draws. Without a width it may have any, without a trace it may show any. */
interface Drawn {
  readonly about?: FigureTopic | undefined;
  readonly width?: number | undefined;
  readonly trace?: Trace | undefined;
}

/** Brings the scene of a figure, so that `sceneOf` has it from then on. */
export async function loadScene({ about, width, trace }: Drawn = {}): Promise<void> {
  const name = nameOf(about);
  const load = async () => {
    if (!loaded.has(name)) loaded.set(name, await sources[name]());
  };
  const isFramed = name === PROCESSES && !(trace && isAboutIsolation(about, trace));
  const layouts = layoutsOf({ about, trace }).map((each) => each.load(width));
  await Promise.all([load(), ...layouts, isFramed && loadIsolation(trace)]);
}

/** What a scene is laid out with, by width; a figure about isolation has its own, but for runs that are not. */
function layoutsOf({ about, trace }: Drawn): readonly Pick<typeof mapLayouts, 'load' | 'has'>[] {
  if (about === 'threads') return [];
  if (about === 'events') return [eventsLayouts];
  if (about !== 'isolation') return [mapLayouts];
  if (!trace) return [mapLayouts, isolatedLayouts];
  return [isAboutIsolation(about, trace) ? isolatedLayouts : mapLayouts];
}

/** Whether a run in a figure about that is drawn as it should be at that width (px). */
export const hasScene = (about: FigureTopic | undefined, width: number, trace: Trace): boolean =>
  loaded.has(nameOf(about)) && layoutsOf({ about, trace }).every((layouts) => layouts.has(width));

/** The scene of a figure about that; throws before it is loaded. */
export const sceneOf = (about?: FigureTopic): DrawScene =>
  loadedPart(loaded.get(nameOf(about)), nameOf(about));
