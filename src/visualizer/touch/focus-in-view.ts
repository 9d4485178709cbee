/**
 * Keyboard focus never hides the map: the stage that it comes to is scrolled to the top edge of the view, and what is
 * further down in the column no further than it needs. It comes with what else waits for the first focus.
 */
let isPressed = false;

/** Whether the pointer gave the focus: then the reader sees what is pressed. */
const follow = (pressed: boolean) => () => {
  isPressed = pressed;
};

function show(target: EventTarget | null): void {
  if (isPressed || !(target instanceof HTMLElement) || !target.matches(':focus-visible')) return;
  const root = target.matches('.figure')
    ? target
    : target.closest('.stage, .look-closer')?.closest('.figure');
  if (!root) return;
  root.scrollIntoView({ block: 'start' });
  if (target !== root) target.scrollIntoView({ block: 'nearest' });
}

addEventListener('pointerdown', follow(true), true);
for (const end of ['pointerup', 'pointercancel'] as const) addEventListener(end, follow(false), true);
addEventListener('focusin', ({ target }) => {
  show(target);
});
show(document.activeElement);
