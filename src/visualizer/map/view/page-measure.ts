import { createRoot, createSignal, type Accessor } from 'solid-js';
import { fontOf, type Face, type Measure, type TextRole } from '../geometry/text.ts';

/** Of the heaviest text; where a font has no such weight, of its bold one. */
const weights: Readonly<Record<Face, number>> = { mono: 700, plain: 400, strong: 650 };

let shared: Accessor<Measure> | undefined;

/**
 * How wide words are in the fonts that the page has, each measured once. Tracked: when a font comes in which one of them
 * is as wide as it was not, what is drawn with them is drawn again.
 */
export const pageMeasure = (): Measure => (shared ??= createRoot(createMeasure))();

function createMeasure(): Accessor<Measure> {
  const context = document.createElement('canvas').getContext('2d');
  const plain = getComputedStyle(document.body).fontFamily;
  const mono = getComputedStyle(document.documentElement).getPropertyValue('--mono');
  let words = new Map<string, readonly [TextRole, string, number]>();

  const widthNow = (as: TextRole, text: string): number => {
    if (!context) return 0;
    const { size, face } = fontOf(as);
    context.font = `${weights[face]} ${size}px ${face === 'mono' ? mono : plain}`;
    return context.measureText(text).width;
  };
  const measure: Measure = (as, text) => {
    const key = `${as} ${text}`;
    const [, , width] = words.get(key) ?? [];
    if (width !== undefined) return width;
    const measured = widthNow(as, text);
    words.set(key, [as, text, measured]);
    return measured;
  };
  const [current, setCurrent] = createSignal(measure, { equals: false });
  const check = () => {
    const isAsBefore = [...words.values()].every(([as, text, width]) => widthNow(as, text) === width);
    if (isAsBefore) return;
    words = new Map();
    setCurrent(() => measure);
  };
  void document.fonts.ready.then(check);
  document.fonts.addEventListener('loadingdone', check);
  return current;
}
