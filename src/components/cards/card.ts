/** The picture that is shown where a page is linked: 1200 × 630, light, its text as outlines. */
import type { Trace } from '../../trace/index.ts';
import { iconsFor } from '../../visualizer/static/icons-for.ts';
import { siteName } from '../../site.ts';
import { drawRun } from './draw-run.ts';
import { inLightColours, lightColour } from './light-colours.ts';
import { fitted, outlined, widthOf } from './text.ts';

export interface Card {
  /** What the page is: `Lesson 18 of 26`. */
  readonly kind: string;
  /** Its name, above the question; absent where the question says it all. */
  readonly name?: string;
  readonly question: string;
  /** The run that it shows. */
  readonly run?: Trace;
}

export const cardSize = { width: 1200, height: 630 } as const;

const EDGE = 64;
const HEAD = { y: 92, size: 30 };
const NAME = { y: 168, size: 34 };
const QUESTION = { y: 186, leading: 1.1 };
/** The question in the largest size in which it leaves room for the run. */
const sizes = [
  { size: 64, lines: 2 },
  { size: 54, lines: 3 },
  { size: 42, lines: 4 },
];
const RUN = { y: 532 };

/** The site's mark: two boxes, one hollow, one full, and a gate between. */
const mark =
  '<path d="M0 0h10.5v18H0zM1.5 1.5v15H9v-15z" fill-rule="evenodd"/><path d="M13 0h2v6.5h-2zM13 11.5h2V18h-2zM17.5 0H28v18H17.5z"/>';

/** A card as an SVG that needs nothing else. */
export function drawCard({ kind, name, question, run }: Card): string {
  const { width, height } = cardSize;
  const room = width - 2 * EDGE;
  const shown = fitted(question, room, sizes, 'bold');
  const top = name === undefined ? QUESTION.y : NAME.y + 20;
  const lines = shown.lines.map((line, index) =>
    outlined(line, EDGE, top + shown.size * (0.8 + index * QUESTION.leading), shown.size, 'bold'),
  );
  const drawn = run ? drawRun(run, { left: EDGE, right: width - EDGE, y: RUN.y }) : '';
  const icons = inLightColours(iconsFor(drawn)).replace(/^<svg[^>]*>|<\/svg>$/g, '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}">`,
    `<defs>${icons}</defs>`,
    `<rect width="${String(width)}" height="${String(height)}" fill="${lightColour('paper')}"/>`,
    `<rect width="${String(width)}" height="12" fill="${lightColour('ink')}"/>`,
    `<g fill="${lightColour('ink')}">`,
    `<g transform="translate(${String(EDGE)} ${String(HEAD.y - 24)})scale(1.4)">${mark}</g>`,
    outlined(siteName, EDGE + 54, HEAD.y, HEAD.size, 'bold'),
    ...lines,
    '</g>',
    `<g fill="${lightColour('ink-2')}">`,
    outlined(kind, width - EDGE - widthOf(kind, HEAD.size, 'regular'), HEAD.y, HEAD.size, 'regular'),
    name === undefined ? '' : outlined(name, EDGE, NAME.y, NAME.size, 'regular'),
    '</g>',
    drawn,
    '</svg>',
  ].join('');
}
