import type { Trace } from '../../trace/index.ts';
import type { FigureFile } from '../run/figure-data.ts';

const LOST = 'The controls of this figure could not be loaded. What happens in it is below in words.';

const json = async (address: string | undefined): Promise<unknown> => {
  const response = await fetch(address ?? '');
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
};

let isPreloaded = false;

/** Asks for what every figure will ask for when its script is there, so that all of it comes in one trip. */
function preload({ sheet = '', icons = '' }: DOMStringMap): void {
  if (isPreloaded) return;
  isPreloaded = true;
  for (const [as, href] of [
    ['style', sheet],
    ['fetch', icons],
  ] as const) {
    const link = document.createElement('link');
    link.rel = 'preload';
    link.as = as;
    if (as === 'fetch') link.crossOrigin = 'anonymous';
    link.href = href;
    document.head.append(link);
  }
}

/** The static view, in which the style sheet shows the map that fits, is drawn with the same code. */
function preloadScene(root: HTMLElement): Promise<unknown> {
  if (root.dataset.about === 'threads') return import('../map/scene/threads-scene.ts');
  const isWide = (root.querySelector('.wide')?.clientWidth ?? 0) > 0;
  if (root.dataset.about === 'events')
    return Promise.all([
      import('../map/scene/events-scene.ts'),
      isWide ? import('../map/geometry/events-wide.ts') : import('../map/geometry/events-narrow.ts'),
    ]);
  const map = import('../map/scene/map-scene.ts');
  if (root.dataset.about === 'isolation' && root.querySelector('[class^=sandbox]'))
    return Promise.all([
      map,
      import('../map/draw/isolation/layout.ts'),
      ...(isWide
        ? [import('../map/scene/isolation-wide.ts')]
        : [import('../map/scene/isolation-narrow.ts'), import('../map/draw/narrow-gates.ts')]),
    ]);
  return Promise.all([
    map,
    ...(isWide
      ? [import('../map/scene/wide-layout.ts')]
      : [import('../map/scene/narrow-layout.ts'), import('../map/draw/narrow-gates.ts')]),
    root.querySelector('.isolation') && import('../map/scene/isolation-layout.ts'),
  ]);
}

/** Brings a figure to life; what fails leaves the static view, with its text opened and a word about it. */
async function open(root: HTMLElement): Promise<void> {
  const { dataset } = root;
  preload(dataset);
  try {
    const [{ mount }, file, trace] = await Promise.all([
      import('./mount.tsx'),
      json(dataset.figure),
      json(dataset.trace),
      // What it draws with, which would otherwise be asked for only when the script is there.
      preloadScene(root),
    ]);
    const { data, view } = file as FigureFile;
    await mount(root, data, { ...view, trace: trace as Trace });
  } catch {
    const note = document.createElement('p');
    note.className = 'small lost';
    note.setAttribute('role', 'status');
    note.textContent = LOST;
    root.querySelector('.live')?.after(note);
  }
}

const observer = new IntersectionObserver(
  (entries) => {
    // It is notified just before a frame is painted; what a figure needs is asked for after that.
    setTimeout(() => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) start(target as HTMLElement);
    });
  },
  { rootMargin: '600px' },
);

function start(root: HTMLElement): void {
  observer.unobserve(root);
  if (root.dataset.started !== undefined) return;
  root.dataset.started = '';
  void open(root);
}

for (const root of document.querySelectorAll<HTMLElement>('[data-figure]')) {
  observer.observe(root);
  root.addEventListener(
    'focusin',
    () => {
      start(root);
    },
    { once: true },
  );
}
