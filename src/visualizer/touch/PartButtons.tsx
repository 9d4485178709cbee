import { createMemo, createSignal, For, Show } from 'solid-js';
import type { Picture, Trace } from '../../trace/index.ts';
import { partName } from '../map/draw/part-name.ts';
import type { ScenePart } from '../map/draw/scene.ts';
import './focus-in-view.ts';

/** The part that a reader has opened, which another step may show elsewhere. */
export type PartId = Pick<ScenePart, 'kind' | 'key'>;

const isPart = (part: PartId, other: PartId | undefined) =>
  part.kind === other?.kind && part.key === other.key;

const keyOf = ({ kind, key }: ScenePart) => `${kind} ${key}`;

/**
 * The parts of a map as buttons over its drawing, in the order of the way. One of them is in the page's tab order; the
 * arrows up and down move among them, since left and right step.
 */
export function PartButtons(props: {
  parts: readonly ScenePart[];
  /** What parts are named by. */
  trace: Trace;
  picture: Picture;
  /** Size of the drawing (px). */
  width: number;
  height: number;
  opened: PartId | undefined;
  onOpen: (part: PartId | undefined) => void;
}) {
  const [current, setCurrent] = createSignal(0);
  let list: HTMLUListElement | undefined;
  // By their keys, so that a part keeps its button, and the focus, from step to step.
  const keys = createMemo(() => props.parts.map(keyOf));
  const tabStop = () => Math.min(current(), props.parts.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape' && props.opened) props.onOpen(undefined);
    else if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const count = props.parts.length;
    setCurrent((tabStop() + step + count) % count);
    list?.querySelectorAll('button')[tabStop()]?.focus({ preventScroll: true });
  };
  return (
    <ul
      class="map-parts"
      aria-label="Parts of the picture"
      ref={(element) => (list = element)}
      style={{ width: `${String(props.width)}px`, height: `${String(props.height)}px` }}
      onKeyDown={onKeyDown}
    >
      <For each={keys()}>
        {(key, index) => (
          <Show when={props.parts.find((part) => keyOf(part) === key)}>
            {(part) => (
              <li>
                <button
                  type="button"
                  aria-label={partName(part(), props.trace, props.picture)}
                  aria-expanded={isPart(part(), props.opened)}
                  tabindex={index() === tabStop() ? 0 : -1}
                  style={{
                    left: `${String(part().x)}px`,
                    top: `${String(part().y)}px`,
                    width: `${String(part().w)}px`,
                    height: `${String(part().h)}px`,
                  }}
                  onFocus={() => setCurrent(index())}
                  onClick={() => {
                    const { kind, key: ofKind } = part();
                    props.onOpen(isPart(part(), props.opened) ? undefined : { kind, key: ofKind });
                  }}
                />
              </li>
            )}
          </Show>
        )}
      </For>
    </ul>
  );
}
