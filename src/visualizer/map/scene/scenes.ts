import type { Trace } from '../../../trace/index.ts';
import type { FigureTopic } from '../geometry/figure-topic.ts';
import { eventsLayouts, loadIsolation, mapLayouts } from './layouts.ts';
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

const layoutsOf = (name: SceneName) => (name === PROCESSES ? mapLayouts : eventsLayouts);

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
  await Promise.all([load(), layoutsOf(name).load(width), name === PROCESSES && loadIsolation(trace)]);
}

/** Whether a figure about that is drawn as it should be at that width (px). */
export const hasScene = (about: FigureTopic | undefined, width: number): boolean =>
  loaded.has(nameOf(about)) && layoutsOf(nameOf(about)).has(width);

/** The scene of a figure about that; throws before it is loaded. */
export function sceneOf(about?: FigureTopic): DrawScene {
  const scene = loaded.get(nameOf(about));
  if (!scene) throw new Error(`The scene of ${nameOf(about)} is not loaded.`);
  return scene;
}
