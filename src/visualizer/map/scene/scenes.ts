import type { Trace } from '../../../trace/index.ts';
import type { FigureTopic } from '../geometry/figure-topic.ts';
import { hasLayout, isAboutIsolation, loadIsolation, loadLayout } from './layouts.ts';
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
};

const nameOf = (about: FigureTopic | undefined): SceneName => (about === 'events' ? about : PROCESSES);

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
  await Promise.all([load(), ...(name === PROCESSES ? layoutsOf({ about, width, trace }) : [])]);
}

/** What the map of processes is laid out with: a figure about isolation has its own layouts. */
function layoutsOf({ about, width, trace }: Drawn): readonly Promise<void>[] {
  const usual = () => [loadLayout(width), loadIsolation(trace)];
  const isolated = () => loadLayout(width, true);
  if (trace) return isAboutIsolation(about, trace) ? [isolated()] : usual();
  return [...usual(), ...(about === 'isolation' ? [isolated()] : [])];
}

/** Whether a run in a figure about that is drawn as it should be at that width (px). */
export const hasScene = (about: FigureTopic | undefined, width: number, trace: Trace): boolean =>
  loaded.has(nameOf(about)) &&
  (nameOf(about) !== PROCESSES || hasLayout(width, isAboutIsolation(about, trace)));

/** The scene of a figure about that; throws before it is loaded. */
export function sceneOf(about?: FigureTopic): DrawScene {
  const scene = loaded.get(nameOf(about));
  if (!scene) throw new Error(`The scene of ${nameOf(about)} is not loaded.`);
  return scene;
}
