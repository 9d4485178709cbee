import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';

/** The value as of the frame that was last drawn: what need not be seen at once follows it. */
export function afterFrame<Value>(value: Accessor<Value>): Accessor<Value> {
  const [drawn, setDrawn] = createSignal(value());
  createEffect(
    on(
      value,
      (next) => {
        let frame = requestAnimationFrame(() => {
          frame = requestAnimationFrame(() => setDrawn(() => next));
        });
        onCleanup(() => cancelAnimationFrame(frame));
      },
      { defer: true },
    ),
  );
  return drawn;
}
