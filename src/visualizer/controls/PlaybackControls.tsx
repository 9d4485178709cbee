import { For, Show, type JSX } from 'solid-js';
import type { PlayerMachineEvent, PlayerSnapshot } from '../../player/index.ts';
import type { Drag } from './drag.ts';
import { Scrubber } from './Scrubber.tsx';
import type { TimelineMark } from './timeline.ts';

const RESTART = 'M6 5h2.4v14H6zM19 5v14l-9-7z';
const BACK = 'M15.6 5H18v14h-2.4zM14 5v14l-9-7z';
const PLAY = 'M7 4v16l13-8z';
const PAUSE = 'M6 4h4.5v16H6zM13.5 4H18v16h-4.5z';
const FORWARD = 'M6 5h2.4v14H6zM10 5v14l9-7z';

/** The controls of the player. What is disabled keeps its focus, so that no reader falls out of the figure. */
export function PlaybackControls(props: {
  now: PlayerSnapshot;
  send: (event: PlayerMachineEvent) => void;
  marks: readonly TimelineMark[];
  /** What Play says of itself. */
  playWords?: string | undefined;
  /** Of the figure's column (px), to see which words of the scrubber would touch. */
  width: number;
  /** The reader's hand on the scrubber; undefined where that goes from step to step. */
  drag?: Drag | undefined;
  /** What belongs to the timeline besides, in its column. */
  children?: JSX.Element;
}) {
  const now = () => props.now;
  const isPlaying = () => now().value === 'playing';
  const isAsking = () => now().value === 'askingPrediction';
  const at = () => now().context.at;
  const steps = () => now().context.steps;
  const send = (
    type: 'player.restart' | 'player.stepBack' | 'player.step' | 'player.play' | 'player.pause',
  ) => {
    props.send({ type } satisfies PlayerMachineEvent);
  };
  return (
    <div class="playback">
      <Control
        name="Restart"
        class="restart"
        path={RESTART}
        off={at() === 0}
        onPress={() => send('player.restart')}
      />
      <Control name="Step back" path={BACK} off={at() === 0} onPress={() => send('player.stepBack')} />
      <Control
        name={isPlaying() ? 'Pause' : 'Play'}
        path={isPlaying() ? PAUSE : PLAY}
        class="play"
        words={isPlaying() ? props.playWords && 'Pause' : props.playWords}
        off={isAsking() || steps() === 1}
        onPress={() => send(isPlaying() ? 'player.pause' : 'player.play')}
      />
      <Control
        name="Step forward"
        path={FORWARD}
        off={isAsking() || at() === steps() - 1}
        onPress={() => send('player.step')}
      />
      <Scrubber
        steps={steps()}
        at={at()}
        marks={props.marks}
        width={props.width}
        share={props.drag?.share()}
        onSeek={(to) => props.send({ type: 'player.seek', to })}
        onDrag={props.drag?.to}
        onDrop={props.drag?.drop}
      />
      <select
        aria-label="Speed"
        onChange={(event) => props.send({ type: 'player.speed', speed: Number(event.currentTarget.value) })}
      >
        <For each={[0.5, 1, 2]}>
          {(speed) => (
            <option value={speed} selected={speed === now().context.speed}>
              {speed}×
            </option>
          )}
        </For>
      </select>
      {props.children}
    </div>
  );
}

function Control(props: {
  name: string;
  path: string;
  class?: string;
  /** Shown beside the sign; a name that is spoken then begins with it. */
  words?: string | undefined;
  off: boolean;
  onPress: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class={props.class ?? ''}
      aria-label={props.words ?? props.name}
      aria-disabled={props.off}
      onClick={() => {
        if (!props.off) props.onPress();
      }}
    >
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        <path d={props.path} />
      </svg>
      <Show when={props.words}>{(words) => <span>{words()}</span>}</Show>
    </button>
  );
}
