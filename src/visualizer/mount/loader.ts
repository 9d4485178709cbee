import type { Trace } from '../../trace/index.ts';
import type { FigureFile } from '../run/figure-data.ts';

const LOST = 'The controls of this figure could not be loaded. What happens in it is below in words.';

const json = async (address: string | undefined): Promise<unknown> => {
  const response = await fetch(address ?? '');
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
};

/** Brings a figure to life; what fails leaves the static view, with its text opened and a word about it. */
async function open(root: HTMLElement): Promise<void> {
  const { dataset } = root;
  try {
    const [{ mount }, file, trace] = await Promise.all([
      import('./mount.tsx'),
      json(dataset.figure),
      json(dataset.trace),
      // The scene that it draws, which would otherwise be asked for only when the script is there.
      dataset.about === 'events'
        ? import('../map/scene/events-scene.ts')
        : import('../map/scene/map-scene.ts'),
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
    for (const { isIntersecting, target } of entries) if (isIntersecting) start(target as HTMLElement);
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
