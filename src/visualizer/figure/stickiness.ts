import { onCleanup, onMount } from 'solid-js';
import { isBeside } from '../run/stage-widths.ts';

/** Map, sentence and transport may take so much of the view while what is under them is scrolled. */
const MAX_SHARE = 0.72;

/**
 * Where the reader's column is under the map, keeps in view what its settings change: map, sentence and transport where
 * they leave room, else the last two. The style sheet does it; this says which, and how high it is.
 */
export function createStickiness(root: HTMLElement): void {
  const measure = () => {
    const scene = root.querySelector('.scene');
    const transport = root.querySelector('.transport');
    // Beside the map nothing sticks, and a new style would make the browser lay out the whole figure once more.
    if (!scene || !transport || isBeside(root.clientWidth)) return;
    const map = scene.querySelector('.map, .compared')?.getBoundingClientRect().height ?? 0;
    const below = transport.getBoundingClientRect().height;
    const isLow = map + below > innerHeight * MAX_SHARE;
    root.classList.toggle('is-low', isLow);
    root.style.setProperty('--stuck', `${String(Math.ceil(isLow ? below : map + below))}px`);
  };
  onMount(() => {
    const observer = new ResizeObserver(measure);
    for (const part of root.querySelectorAll('.scene, .transport')) observer.observe(part);
    addEventListener('resize', measure);
    onCleanup(() => {
      observer.disconnect();
      removeEventListener('resize', measure);
    });
  });
}
