/**
 * The definition of a term beside its link, on focus, hover and tap. It stays while pointer or focus is on either of
 * them, and Escape closes it (WCAG 1.4.13). Style sheet and definitions come with the first term that is touched.
 */
import { bringSheet } from './element.ts';
import { notePlace } from './note-place.ts';
import sheet from './term-note.css?url';

/** `/glossary/terms.json`: each term by its id, as it is listed and defined. */
export type Definitions = Readonly<Record<string, { readonly term: string; readonly definition: string }>>;

/** How long a pointer rests on a term, and how long it may be away, in ms. */
const REST = 150;
const AWAY = 300;

let loading: Promise<Definitions> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** The link whose definition is shown, or about to be. */
let current: HTMLAnchorElement | undefined;
let shown = Promise.resolve(true);
/** What the last press began on: a tap on a term shows it first, and another one follows the link. */
let press: { readonly isTouch: boolean; readonly shown: HTMLAnchorElement | undefined } | undefined;

const note = document.createElement('span');
note.className = 'term-note';
note.popover = 'manual';

/** A figure that comes to life may move the text that follows it, and a note goes with its term. */
const layout = new ResizeObserver(() => {
  if (current && note.isConnected) place(current);
});

async function load(link: HTMLAnchorElement): Promise<Definitions> {
  const [response] = await Promise.all([fetch(new URL('terms.json', link.href)), bringSheet(sheet)]);
  return (await response.json()) as Definitions;
}

const termAt = ({ target }: Event): HTMLAnchorElement | undefined =>
  (target instanceof Element ? target.closest<HTMLAnchorElement>('a.term') : undefined) ?? undefined;

const isInNote = (target: EventTarget | null) => target instanceof Node && note.contains(target);

function show(link: HTMLAnchorElement): Promise<boolean> {
  clearTimeout(timer);
  if (current !== link) {
    hide();
    current = link;
    shown = bring(link);
  }
  return shown;
}

/** Resolves to whether its definition is shown, or no longer wanted. */
async function bring(link: HTMLAnchorElement): Promise<boolean> {
  const definitions = await (loading ??= load(link)).catch(() => (loading = undefined));
  const entry = definitions?.[link.hash.slice(1)];
  if (current !== link) return true;
  if (!entry) {
    current = undefined;
    return false;
  }
  note.replaceChildren(...contentOf(link, entry));
  link.after(note);
  link.setAttribute('aria-describedby', 'term-definition');
  note.showPopover();
  place(link);
  layout.observe(document.body);
  return true;
}

function place(link: HTMLAnchorElement): void {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const { x, y } = notePlace([...link.getClientRects()], note.getBoundingClientRect(), { width, height });
  note.style.left = `${String(x + scrollX)}px`;
  note.style.top = `${String(y + scrollY)}px`;
}

/** Its name, its definition with the code in it, and the way to the glossary for a reader who cannot follow the link itself. */
function contentOf(link: HTMLAnchorElement, { term, definition }: Definitions[string]): readonly Element[] {
  const name = document.createElement('b');
  name.textContent = term;
  const words = document.createElement('span');
  words.id = 'term-definition';
  for (const [index, text] of definition.split('`').entries()) {
    const code = document.createElement('code');
    code.textContent = text;
    words.append(index % 2 === 1 ? code : text);
  }
  const more = document.createElement('a');
  more.href = link.href;
  more.textContent = 'Glossary';
  return [name, words, more];
}

function hide(): void {
  clearTimeout(timer);
  current?.removeAttribute('aria-describedby');
  current = undefined;
  layout.disconnect();
  note.remove();
}

function hideSoon(): void {
  clearTimeout(timer);
  const isHeld = () => document.activeElement === current || isInNote(document.activeElement);
  timer = setTimeout(() => {
    if (!isHeld()) hide();
  }, AWAY);
}

/** Watches all terms of the page. */
export function showDefinitions(): void {
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = termAt(event);
    if (isInNote(event.target) || (link && link === current)) clearTimeout(timer);
    else if (link) {
      clearTimeout(timer);
      timer = setTimeout(() => void show(link), REST);
    } else hideSoon();
  });
  document.addEventListener('focusin', (event) => {
    const link = termAt(event);
    if (link) void show(link);
    else if (!isInNote(event.target)) hide();
  });
  document.addEventListener('pointerdown', (event) => {
    press = { isTouch: event.pointerType === 'touch', shown: current };
    if (!termAt(event) && !isInNote(event.target)) hide();
  });
  document.addEventListener('click', (event) => {
    const link = termAt(event);
    // A press of Enter is a click as well, of no detail.
    if (!link || !press?.isTouch || press.shown === link || event.detail === 0) return;
    event.preventDefault();
    void show(link).then((isShown) => {
      if (!isShown) location.assign(link.href);
    });
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    // What has the focus must not vanish with it.
    if (isInNote(document.activeElement)) current?.focus();
    hide();
  });
}
