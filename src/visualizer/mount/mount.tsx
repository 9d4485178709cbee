import { createComponent, createMemo, createRoot } from 'solid-js';
import { render } from 'solid-js/web';
import type { Trace } from '../../trace/index.ts';
import { pageAddress, type Address } from '../experiment/address.ts';
import type { Player } from '../experiment/create-player.ts';
import { emptyLink, isAbout, type ReadLink } from '../experiment/link.ts';
import type { Compare, Rerun } from '../experiment/shown-run.ts';
import { Figure } from '../figure/Figure.tsx';
import { createWidth } from '../figure/root-effects.ts';
import sheet from '../figure/live.css?url';
import { resetFields } from '../knobs/knob-fields.ts';
import { AFTER_MOUNT } from '../loading/after-mount.ts';
import { loadSheet } from '../loading/load-sheet.ts';
import { canMove } from '../map/view/motion.ts';
import icons from '../icons/icons.svg?url';
import { loadScene } from '../map/scene/scenes.ts';
import type { FigureData } from '../run/figure-data.ts';
import type { Run } from '../run/run.ts';
import { sceneWidth } from '../run/stage-widths.ts';

export interface MountOptions {
  /** Is given what moves the figure, for views of the page that follow it. */
  readonly onPlayer?: (player: Player) => void;
  /** Where it keeps its settings and step; that of the page unless given. */
  readonly address?: Address;
}

/**
 * The composition root: gives a figure its simulation, which `rerun.ts` brings when the reader, or a link, first changes
 * something. Puts the live figure in the place of its static view; resolves to what takes it away again.
 */
export async function mount(
  root: HTMLElement,
  data: FigureData,
  given: Run,
  { onPlayer, address = pageAddress }: MountOptions = {},
): Promise<() => void> {
  const place = root.querySelector('.live');
  if (!place) throw new Error('no place');

  const { widthOfScene, endWidth } = createSceneWidth(root, data);
  const prepare = (trace: Trace) => loadScene({ about: data.about, width: widthOfScene(), trace });
  const scene = prepare(given.trace);
  styled ??= Promise.all([loadSheet(sheet), loadIcons()]);
  const read = async (): Promise<ReadLink> => {
    const query = address.query();
    if (!isAbout(query, data.id)) return emptyLink;
    return (await import('../experiment/read-link.ts')).readLink(query, data);
  };
  const [asked, makeDetail] = await Promise.all([read(), loadDetail(data)]);
  const { capabilities } = given;
  const baseline = makeDetail && capabilities ? { ...given, detail: makeDetail(capabilities) } : given;
  const rerun = lateRerun(async () =>
    (await import('./rerun.ts')).createRerun(root, data, makeDetail, prepare),
  );
  const compare: Compare = async (...runs) => (await import('./compare.ts')).compareIn(data, ...runs);
  const { link, run: first } =
    asked === emptyLink
      ? { link: asked, run: baseline }
      : await (await import('./linked-run.ts')).linkedRun(asked, data, baseline, rerun, compare);

  await Promise.all([styled, scene]);

  const hadFocus = place.contains(document.activeElement);
  const staticFields = place.querySelector('.knobs');
  if (staticFields) resetFields(staticFields);
  const parts = {
    staticFields,
    staticChallenge: place.querySelector('.challenge'),
    staticColumn: place.querySelector('.reader-column'),
    staticWaits: place.querySelector('.waiting-now'),
    staticStories: place.querySelector('.stories'),
    staticCloser: place.querySelector('.closer'),
    staticGets: place.querySelector('.page-gets'),
  };
  place.textContent = '';
  const runs = { data, baseline, first, link, rerun, compare, read, address, canMove, onPlayer };
  const end = render(() => createComponent(Figure, { root, widthOfScene, ...parts, ...runs }), place);
  root.tabIndex = 0;
  place.classList.remove('static-view');
  if (hadFocus) root.focus({ preventScroll: true });
  // Printing waits for nothing, so what it needs is here before; the reader may never ask for it.
  setTimeout(() => void import('../print/print.ts').catch(() => undefined), AFTER_MOUNT);
  return () => {
    end();
    endWidth();
  };
}

/**
 * The width of map and transport (px) in a figure. Known before it is asked for: right after a change of settings the
 * browser would have to lay out the page to tell.
 */
function createSceneWidth(root: HTMLElement, data: FigureData) {
  return createRoot((endWidth) => {
    const width = createWidth(root);
    return { widthOfScene: createMemo(() => sceneWidth(width(), data)), endWidth };
  });
}

/** Most figures draw nothing of their topic, so what does comes only where it is needed. */
async function loadDetail({ about }: FigureData) {
  if (about !== 'permissions') return undefined;
  return (await import('../map/draw/permissions.ts')).permissionsDetail;
}

/** Kept once it is there: an import, even of what is loaded, would cost every later run a frame. */
function lateRerun(load: () => Promise<Rerun>): Rerun {
  let rerun: Promise<Rerun> | undefined;
  return async (set, seed) => {
    rerun ??= load().catch((reason: unknown) => {
      rerun = undefined;
      throw reason;
    });
    return (await rerun)(set, seed);
  };
}

/** Both once a page. */
let styled: Promise<unknown> | undefined;

/** Brings the drawings of icons that the page's own markup does not show. */
async function loadIcons(): Promise<void> {
  const text = await (await fetch(icons)).text();
  const { documentElement: all } = new DOMParser().parseFromString(text, 'image/svg+xml');
  for (const icon of [...all.children]) if (document.getElementById(icon.id)) icon.remove();
  document.body.append(all);
}
