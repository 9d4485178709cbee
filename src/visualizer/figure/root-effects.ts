import { createSignal, onCleanup, onMount, type Accessor } from 'solid-js';
import { createKeys } from '../controls/keys.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { AFTER_MOUNT } from '../loading/after-mount.ts';
import { printables, type Printable } from '../print/printable.ts';

/** The width of an element (px) as long as its owner lives. */
export function createWidth(element: Element): Accessor<number> {
  const [width, setWidth] = createSignal(element.clientWidth);
  onMount(() => {
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    onCleanup(() => {
      observer.disconnect();
    });
  });
  return width;
}

/** Whether what a reader may touch is wanted: the page has nothing else to do, or focus or pointer come to the figure. */
export function createReadiness(root: HTMLElement): Accessor<boolean> {
  const [isReady, setReady] = createSignal(false);
  onMount(() => {
    const begin = () => setReady(true);
    const timer = setTimeout(begin, AFTER_MOUNT);
    const starts = ['focusin', 'pointerover'] as const;
    for (const start of starts) root.addEventListener(start, begin, { once: true });
    onCleanup(() => {
      clearTimeout(timer);
      for (const start of starts) root.removeEventListener(start, begin);
    });
  });
  return isReady;
}

/** Lets the figure hear its keys and a link elsewhere that plays it, and paper find what it would print. */
export function createRootHandlers(
  root: HTMLElement,
  { player }: Experiment,
  onHelp: () => void,
  printable: () => Printable,
): void {
  onMount(() => {
    onCleanup(createKeys(root, player, onHelp));
    printables.set(root, printable);
    const elsewhere = document.querySelector(`[data-plays="${CSS.escape(root.id)}"]`);
    const play = () => {
      player.send({ type: 'player.play' });
    };
    elsewhere?.addEventListener('click', play);
    onCleanup(() => elsewhere?.removeEventListener('click', play));
  });
}

/** Whether an element of the page has been in view; false without one. */
export function createSeen(element: Element | null): Accessor<boolean> {
  const [wasSeen, setSeen] = createSignal(false);
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting) return;
    observer.disconnect();
    setSeen(true);
  });
  if (element) observer.observe(element);
  onCleanup(() => {
    observer.disconnect();
  });
  return wasSeen;
}
