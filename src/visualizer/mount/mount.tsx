import { createComponent } from 'solid-js';
import { render } from 'solid-js/web';
import type { Rerun } from '../experiment/experiment.ts';
import type { FigureData } from '../run/figure-data.ts';
import { Figure } from './Figure.tsx';
import { resetFields } from '../knobs/knob-fields.ts';
import { pageLinks } from '../experiment/links.ts';
import sheet from './live.css?url';
import symbols from '../map/view/symbols.svg?url';
import { loadSheet } from '../loading/load-sheet.ts';
import type { Run } from '../run/run.ts';
import { emptyLink, isAbout, type ReadLink } from '../experiment/link.ts';

/** When a figure has come to life, what it may need later can be brought (ms). */
const AFTER_MOUNT = 1000;

/**
 * The composition root: the one place that gives a figure its simulation, which is loaded when the
 * reader, or a link, first changes something. Puts the live figure in the place of its still; resolves to
 * what takes it away again.
 */
export async function mount(root: HTMLElement, data: FigureData, own: Run): Promise<() => void> {
  const still = root.querySelector('.live');
  if (!still) throw new Error('A figure needs a place for its live view.');

  // Kept once it is there: an import, even of what is loaded, would cost every later run a frame.
  let simulator: ReturnType<typeof loadSimulator> | undefined;
  const rerun: Rerun = async (set, seed) => {
    simulator ??= loadSimulator(data.scenario).catch((reason: unknown) => {
      simulator = undefined;
      throw reason;
    });
    const { scenario, simulate, tell } = await simulator;
    return tell(simulate(scenario, { set, ...(seed !== undefined && { seed }) }), data.marks);
  };

  const compare = async (left: Run, right: Run) => {
    // Its views come with it, so that they are there when the run is.
    const [{ compare: besides }] = await Promise.all([
      import('../compare/beside.ts'),
      import('../compare/Compared.tsx'),
      import('../compare/PairedSteps.tsx'),
    ]);
    return besides(left, right);
  };
  const read = async (): Promise<ReadLink> => {
    const query = pageLinks.query();
    if (!isAbout(query, data.id)) return emptyLink;
    return (await import('../experiment/read-link.ts')).readLink(query, data);
  };
  const link = await read();
  styled ??= Promise.all([loadSheet(sheet), loadSymbols()]);
  const isOwn = link.seed === undefined && Object.keys(link.set).length === 0;
  const changed = isOwn ? own : await rerun({ ...data.set, ...link.set }, link.seed);
  const first = link.compare ? await compare(own, changed) : changed;

  await styled;

  const hadFocus = still.contains(document.activeElement);
  const stillKnobs = still.querySelector('.knobs, .changes');
  if (stillKnobs) resetFields(stillKnobs);
  still.textContent = '';
  const props = { root, stillKnobs, data, own, first, link, rerun, compare, read, links: pageLinks };
  const end = render(() => createComponent(Figure, props), still);
  root.tabIndex = 0;
  still.classList.remove('still');
  if (hadFocus) root.focus({ preventScroll: true });
  // Printing waits for nothing, so what it needs is here before; the reader may never ask for it.
  setTimeout(() => void import('../print/print.ts').catch(() => undefined), AFTER_MOUNT);
  return end;
}

async function loadSimulator(id = '') {
  const [{ simulate }, { isScenarioId, loadScenario }, { tell }] = await Promise.all([
    import('../../simulation/index.ts'),
    import('../../scenarios/index.ts'),
    import('../run/tell.ts'),
  ]);
  if (!isScenarioId(id)) throw new Error(`There is no scenario ${id}.`);
  return { scenario: await loadScenario(id), simulate, tell };
}

/** Both once a page. */
let styled: Promise<unknown> | undefined;

/** Brings the drawings of marks that the page's own markup does not show. */
async function loadSymbols(): Promise<void> {
  const text = await (await fetch(symbols)).text();
  const { documentElement: all } = new DOMParser().parseFromString(text, 'image/svg+xml');
  for (const symbol of [...all.children]) if (document.getElementById(symbol.id)) symbol.remove();
  document.body.append(all);
}
