/** Moves the focus from a field of a figure to the one that takes its place, if it has the focus. */
export function moveFocus(from: Element): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement) || !from.contains(field)) return;
  const figure = from.closest('.figure');
  const place = [...from.querySelectorAll('input')].indexOf(field);
  // Once the new fields are in the page.
  queueMicrotask(() => {
    const next = figure?.querySelectorAll<HTMLInputElement>('.knobs input')[place];
    next?.focus();
    if (next?.type === 'text') next.setSelectionRange(next.value.length, next.value.length);
  });
}
