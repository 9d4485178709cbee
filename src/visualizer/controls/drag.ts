import { batch, createSignal, onCleanup, type Accessor } from 'solid-js';
import { openStopAt, type PlayerMachineEvent, type PlayerSnapshot } from '../../player/index.ts';

/** How long what was let go takes to the nearer step (ms). */
const SETTLE = 120;

/** As much of a player as dragging needs. */
interface DraggedPlayer {
  readonly now: () => Pick<PlayerSnapshot, 'context'>;
  readonly send: (event: PlayerMachineEvent) => void;
}

/** The reader's hand on the scrubber: one number, a step and how much of the way to the next one. */
export interface Drag {
  /** Tracked: how much of the way (0 to 1); undefined while nothing is dragged. */
  readonly share: Accessor<number | undefined>;
  /** Goes to a place between steps: the player is at the whole step before it. */
  readonly to: (place: number) => void;
  /** Lets go: it settles on the nearer step. */
  readonly drop: () => void;
}

export function createDrag({ now, send }: DraggedPlayer): Drag {
  const [share, setShare] = createSignal<number>();
  let settling = 0;

  // Step and share at once: no step follows the last one, to be on the way to.
  const goTo = (place: number) => {
    batch(() => {
      const step = Math.floor(place);
      if (step !== now().context.at) send({ type: 'player.seek', to: step });
      const { at, steps } = now().context;
      const isFree = at === step && at < steps - 1 && !openStopAt(now().context);
      setShare(isFree ? place - step : 0);
    });
  };
  const stop = () => {
    cancelAnimationFrame(settling);
  };
  onCleanup(stop);
  return {
    share,
    to: (place) => {
      stop();
      goTo(Math.max(0, place));
    },
    drop: () => {
      const from = now().context.at + (share() ?? 0);
      const to = Math.round(from);
      let start: number | undefined;
      let { at } = now().context;
      const settle = (time: number) => {
        start ??= time;
        const part = Math.min(1, (time - start) / SETTLE);
        // Where the reader has gone elsewhere meanwhile, it is there.
        const isLeft = now().context.at !== at;
        if (!isLeft) goTo(from + (to - from) * part);
        ({ at } = now().context);
        if (part < 1 && !isLeft) settling = requestAnimationFrame(settle);
        else setShare(undefined);
      };
      stop();
      settling = requestAnimationFrame(settle);
    },
  };
}
