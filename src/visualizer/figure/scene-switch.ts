import { createSignal, type Accessor } from 'solid-js';
import { loadScene } from '../map/scene/scenes.ts';

/** Lets the reader of a figure about threads see the same run in the map of processes, and go back. */
export interface SceneSwitch {
  /** What a press shows. */
  readonly label: Accessor<string>;
  /** What a press has shown, for a screen reader. */
  readonly announcement: Accessor<string>;
  /** Shows the other one, once it is loaded; what cannot be loaded leaves the one that is there. */
  readonly turn: () => Promise<void>;
}

export function createSceneSwitch(isMap: Accessor<boolean>, onMap: (isMap: boolean) => void): SceneSwitch {
  const [announcement, setAnnouncement] = createSignal('');
  const turn = async () => {
    try {
      // At every width and for every setting, since both may change while it is shown.
      await loadScene();
    } catch {
      return;
    }
    onMap(!isMap());
    setAnnouncement(
      isMap() ? 'The map of processes is shown.' : 'What each thread does is shown, with time to scale.',
    );
  };
  return {
    label: () => (isMap() ? 'Show the threads' : 'Show the map'),
    announcement,
    turn,
  };
}
