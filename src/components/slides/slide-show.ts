/** Shows the lesson of the page one slide at a time, until the reader leaves. */
import { bringSheet, element } from '../element.ts';
import sheet from './slide-show.css?url';
import { type Block, type Slide, slidesOf } from './slides-of.ts';

const kinds: readonly (readonly [selector: string, kind: Block['kind']])[] = [
  ['h1, .lede', 'title'],
  ['h2', 'heading'],
  ['figure.code, pre', 'code'],
  ['figure, .figure', 'figure'],
  ['.belief', 'belief'],
  ['.ask:not(.done)', 'question'],
  ['script, nav, .done, .contents-below, .sources, lesson-end, .small', 'left out'],
];

function blockOf(part: Element): Block {
  const [, kind = 'text'] = kinds.find(([selector]) => part.matches(selector)) ?? [];
  return { kind, words: part.textContent.trim().split(/\s+/).length };
}

/** A key that an element under it needs for itself does not turn the slide. */
const needsKeys = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('.figure, input, select, textarea, lesson-quiz, dialog') !== null;

const turns: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at) => at + 1,
  PageDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Ends the show that is on: the page is a lesson to read again, at the slide that was shown. */
let leave: (() => void) | undefined;

export async function showSlides(): Promise<void> {
  const prose = document.querySelector('.prose');
  const main = document.querySelector<HTMLElement>('main');
  if (leave || !prose || !main) return;
  await bringSheet(sheet);
  const parts = [...prose.children].flatMap((part) =>
    part.matches('lesson-quiz') ? [...part.children] : [part],
  );
  const slides = slidesOf(parts.map(blockOf));
  let at = 0;

  const said = element('span', { role: 'status', ariaLabel: 'Slide' });
  const button = (text: string, onClick: () => void) => {
    const made = element('button', { type: 'button', className: 'button' }, text);
    made.addEventListener('click', onClick);
    return made;
  };
  const back = button('Back', () => {
    turnTo(at - 1);
  });
  const next = button('Next', () => {
    turnTo(at + 1);
  });
  const end = button('Leave slides', () => {
    leave?.();
  });
  const bar = element('div', { className: 'slide-bar' }, back, next, said, end);

  function show({ kind, heading, blocks }: Slide): void {
    document.documentElement.dataset.slide = kind;
    for (const [place, part] of parts.entries()) {
      const isShown = blocks.includes(place) || (kind === 'text' && place === heading);
      part.toggleAttribute('data-off-slide', !isShown);
    }
    scrollTo(0, 0);
  }

  function turnTo(wanted: number): void {
    at = Math.max(0, Math.min(wanted, slides.length - 1));
    const slide = slides[at];
    if (slide) show(slide);
    said.textContent = `${at + 1} of ${slides.length}`;
    back.disabled = at === 0;
    next.disabled = at === slides.length - 1;
    if (document.activeElement === document.body) main?.focus({ preventScroll: true });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape' && !needsKeys(event.target)) leave?.();
    else if (event.key === 'Escape') main?.focus({ preventScroll: true });
    else if (event.key in turns && !needsKeys(event.target)) {
      event.preventDefault();
      turnTo(turns[event.key]?.(at, slides.length - 1) ?? at);
    }
  }

  leave = () => {
    const first = slides[at]?.blocks[0] ?? 0;
    const heading = slides[at]?.heading;
    document.removeEventListener('keydown', onKey);
    bar.remove();
    delete document.documentElement.dataset.slide;
    for (const part of parts) part.removeAttribute('data-off-slide');
    history.replaceState(history.state, '', location.pathname + location.search);
    main.focus({ preventScroll: true });
    parts[heading === first - 1 ? heading : first]?.scrollIntoView();
    leave = undefined;
  };

  document.addEventListener('keydown', onKey);
  document.body.append(bar);
  main.focus({ preventScroll: true });
  turnTo(0);
}
