import { createSignal, type Accessor } from 'solid-js';
import type { FigureTopic } from '../map/geometry/figure-topic.ts';
import { loadScene } from '../map/scene/scenes.ts';
import type { FigureData } from '../run/figure-data.ts';

/** Lets the reader of a figure about threads see the same run in the map of processes, and go back. */
export interface SceneSwitch {
  /** What the scene is about that is shown. */
  readonly about: Accessor<FigureTopic | undefined>;
  /** What a press shows; absent in figures of other topics. */
  readonly label: Accessor<string | undefined>;
  /** What a press has shown, for a screen reader. */
  readonly announcement: Accessor<string>;
  /** Shows the other one, once it is loaded; what cannot be loaded leaves the one that is there. */
  readonly turn: () => Promise<void>;
}

export function createSceneSwitch({ about }: FigureData): SceneSwitch {
  const [isMap, setMap] = createSignal(false);
  const [announcement, setAnnouncement] = createSignal('');
  const turn = async () => {
    try {
      // At every width and for every setting, since both may change while it is shown.
      await loadScene();
    } catch {
      return;
    }
    setMap(!isMap());
    setAnnouncement(
      isMap() ? 'The map of processes is shown.' : 'What each thread does is shown, with time to scale.',
    );
  };
  return {
    about: () => (isMap() ? undefined : about),
    label: () => (about === 'threads' ? (isMap() ? 'Show the threads' : 'Show the map') : undefined),
    announcement,
    turn,
  };
}
