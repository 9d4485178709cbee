const PAUSE = 300;

// #region after_typing
/** Acts when the user pauses, and not at every key. */
export function afterTyping(
  field: EventTarget,
  act: () => Promise<void>,
) {
  let pause: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void act(), PAUSE);
  });
}
// #endregion after_typing
