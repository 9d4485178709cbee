import type { Picture, Trace } from '../../../trace/index.ts';
import type { Scene } from '../draw/scene.ts';
import type { FigureTopic } from '../geometry/figure-topic.ts';
import type { Measure } from '../geometry/text.ts';

/** A map of its own for what a figure is about. */
type TopicScene = (trace: Trace, picture: Picture, width: number, measure?: Measure) => Scene;

/** Where the code of those scenes is: few pages need it, so it is in no page's first script. */
const sources: Readonly<Partial<Record<FigureTopic, () => Promise<TopicScene>>>> = {
  events: async () => (await import('./events-scene.ts')).eventsScene,
};

const loaded = new Map<FigureTopic, TopicScene>();

/** Brings the scene of a topic, if it has one, so that `mapScene` draws it from then on. */
export async function loadTopicScene(about: FigureTopic | undefined): Promise<void> {
  if (about === undefined || loaded.has(about)) return;
  const scene = await sources[about]?.();
  if (scene) loaded.set(about, scene);
}

/** The scene of a topic; undefined where it has none, or as long as that is not loaded. */
export const topicScene = (about: FigureTopic | undefined): TopicScene | undefined =>
  about && loaded.get(about);
