/** The drawings of a figure, made for files: light, and as wide as on paper, whatever the page is. */
import { createComponent, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import { ProcessMap } from '../map/view/ProcessMap.tsx';
import { loadScene } from '../map/scene/scenes.ts';
import type { PanelProps } from '../panels/panel.ts';
import Sequence from '../panels/Sequence.tsx';
import { pictureIn, wordsAt } from '../run/run.ts';
import { shapeOf, standalone } from './standalone.ts';

/** Of all drawings (px), as static maps have it: there words are in any font. */
const WIDTH = 884;
const CAPTION = { top: 16, size: 17, line: 24, bottom: 16, letters: 108 };
const INK = '#15181c';
const INK_2 = '#454d57';

/** What a component draws in a figure, where the page does not show it, with nothing of the page left in it. */
function drawn(figure: string, component: () => JSX.Element): SVGSVGElement {
  const host = document.createElement('div');
  host.className = 'unseen';
  host.dataset.theme = 'light';
  document.getElementById(figure)?.append(host);
  const end = render(component, host);
  try {
    const drawing = host.querySelector('svg');
    if (!drawing) throw new Error('There is nothing to draw.');
    return standalone(drawing);
  } finally {
    end();
    host.remove();
  }
}

function mapAt({ data, run, until }: PanelProps, step: number): SVGSVGElement {
  return drawn(data.id, () =>
    createComponent(ProcessMap, {
      trace: run.trace,
      picture: pictureIn(run, step),
      width: WIDTH,
      about: data.about,
      gates: data.gates,
      mayRefuse: data.prediction ? data.gates : undefined,
      mayWarn: data.warns,
      detail: run.detail,
      hideAhead: until < run.steps.length - 1,
    }),
  );
}

/** The map at a step, with its sentence below. */
export async function mapDrawing(props: PanelProps, step: number): Promise<SVGSVGElement> {
  const { data, run } = props;
  await loadScene({ about: data.about, width: WIDTH, trace: run.trace });
  const map = mapAt(props, step);
  const height = Number(map.getAttribute('height'));
  const caption = captionOf(props, step, height);
  map.append(caption.drawing);
  return onPaper(map, height + caption.height);
}

/** Who talked to whom, from the first step to the last that may be seen. */
export function sequenceDrawing(props: PanelProps): SVGSVGElement {
  const { data, run, until } = props;
  const drawing = drawn(data.id, () =>
    createComponent(Sequence, { ...props, run, until, width: WIDTH, at: until, isWhole: true }),
  );
  return onPaper(drawing, Number(drawing.getAttribute('height')));
}

/** How long each step of an animation is seen (s). */
const HOLD = 3;

/** More steps would make a large file. */
export const MAX_ANIMATED = 40;

/**
 * The map step after step, again and again, in one file without a script. Who wants no movement sees the last step that
 * may be seen.
 */
export async function animationDrawing(props: PanelProps): Promise<SVGSVGElement> {
  const { data, run, until } = props;
  await loadScene({ about: data.about, width: WIDTH, trace: run.trace });
  const steps = until + 1;
  const maps = Array.from({ length: steps }, (_, step) => mapAt(props, step));
  const heights = maps.map((map) => Number(map.getAttribute('height')));
  const mapHeight = Math.max(...heights);
  const captions = maps.map((_, step) => captionOf(props, step, mapHeight));
  const [whole] = maps;
  if (!whole) throw new Error('A run without steps cannot be drawn.');
  const icons = new Map<string, Element>();
  const frames = maps.map((map, step) => {
    for (const defs of map.querySelectorAll(':scope > defs')) {
      for (const icon of defs.children) icons.set(icon.id, icon);
      defs.remove();
    }
    return shapeOf(
      'g',
      { class: `step step-${String(step + 1)}` },
      ...map.childNodes,
      captions[step]?.drawing ?? '',
    );
  });
  frames.at(-1)?.classList.add('last');
  const share = (100 / steps).toFixed(4);
  const style = [
    `.step{visibility:hidden;animation:step ${String(steps * HOLD)}s step-end infinite}`,
    `@keyframes step{0%{visibility:visible}${share}%{visibility:hidden}}`,
    ...maps.map((_, step) => `.step-${String(step + 1)}{animation-delay:${String(step * HOLD)}s}`),
    '@media (prefers-reduced-motion:reduce){.step{animation:none}.last{visibility:visible}}',
  ].join('');
  whole.replaceChildren(shapeOf('style', {}, style), shapeOf('defs', {}, ...icons.values()), ...frames);
  return onPaper(whole, mapHeight + Math.max(...captions.map(({ height }) => height)));
}

/** Number and sentence of a step, in lines, below what is so high. */
function captionOf(
  { run }: PanelProps,
  step: number,
  top: number,
): { readonly drawing: SVGGElement; readonly height: number } {
  const { speaker, sentence } = wordsAt(run, step);
  const lines = linesOf(sentence.replaceAll('`', ''));
  const y = (line: number) => top + CAPTION.top + CAPTION.line * (line + 0.75);
  const text = (words: string, line: number, look: Readonly<Record<string, string | number>>) =>
    shapeOf('text', { x: 0, y: y(line), 'font-size': CAPTION.size, ...look }, words);
  const head = `Step ${String(step + 1)} of ${String(run.steps.length)} · ${speaker}`;
  return {
    drawing: shapeOf(
      'g',
      {},
      text(head, 0, { fill: INK_2, 'font-weight': 600 }),
      ...lines.map((line, index) => text(line, index + 1, { fill: INK })),
    ),
    height: CAPTION.top + CAPTION.line * (lines.length + 1) + CAPTION.bottom,
  };
}

/** Words in lines that any usual font has room for. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < CAPTION.letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Around a drawing (px). */
const EDGE = 16;

/** A drawing of a height on white paper, with an edge. */
function onPaper(drawing: SVGSVGElement, height: number): SVGSVGElement {
  const width = Number(drawing.getAttribute('width'));
  const box = { x: -EDGE, y: -EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE };
  drawing.prepend(shapeOf('rect', { ...box, fill: '#ffffff' }));
  drawing.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  drawing.setAttribute('width', String(box.width));
  drawing.setAttribute('height', String(box.height));
  return drawing;
}
