import type { Point } from './browser.ts';

/** The roles that the journeys find elements by, with the elements that have them. */
const selectors = {
  button: 'button, [role=button]',
  checkbox: 'input[type=checkbox]',
  gridcell: '[role=grid] td',
  heading: 'h1, h2, h3, h4',
  link: 'a[href]',
  radio: 'input[type=radio]',
  searchbox: 'input[type=search]',
  slider: 'input[type=range], [role=slider]',
  textbox: 'textarea, input[type=text]',
} as const;

/** What a reader knows an element by. */
export interface Target {
  readonly role: keyof typeof selectors;
  /** Its accessible name; with `…` at its end, how that begins. */
  readonly name: string;
  /** A selector of what holds it; the whole page without one. */
  readonly within?: string;
}

/** What a reader sees of an element. */
export interface PageElement {
  /** Its middle; undefined where it cannot be pressed, as something else covers it or it is disabled. */
  readonly point: Point | undefined;
  /** The text that is shown in it. */
  readonly text: string;
  /** Of a field; '' of others. */
  readonly value: string;
  /** What a screen reader calls the value of a slider; '' of others. */
  readonly valueText: string;
  readonly isChecked: boolean;
  readonly isFocused: boolean;
}

export interface Search extends Target {
  readonly selector: string;
  /** Whether what is found is given the focus. */
  readonly isToFocus: boolean;
}

export const searchFor = (target: Target, isToFocus: boolean): Search => ({
  ...target,
  selector: selectors[target.role],
  isToFocus,
});

/** The first that is visible, brought into view; null if there is none. Runs in a page: it uses nothing around it. */
export function find({ name, within, selector, isToFocus }: Search): PageElement | null {
  const textOf = (node: Node): string => {
    if (!(node instanceof HTMLElement)) return node.textContent ?? '';
    if (node.getAttribute('aria-hidden') === 'true') return '';
    const text = [...node.childNodes].map(textOf).join('');
    return getComputedStyle(node).display === 'inline' ? text : ` ${text} `;
  };
  const wordsOf = (element: Element) => textOf(element).replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element) => {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = [
      ...ids.flatMap((id) => document.getElementById(id) ?? []),
      ...('labels' in element ? ((element as HTMLInputElement).labels ?? []) : []),
    ];
    return element.getAttribute('aria-label') ?? (labels.map(wordsOf).join(' ') || wordsOf(element));
  };
  const isNamed = (element: Element) =>
    name.endsWith('…') ? nameOf(element).startsWith(name.slice(0, -1)) : nameOf(element) === name;
  const element = [
    ...(document.querySelector(within ?? ':root')?.querySelectorAll<HTMLElement>(selector) ?? []),
  ].find((each) => each.checkVisibility({ visibilityProperty: true }) && isNamed(each));
  if (!element) return null;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  if (isToFocus) element.focus();
  const { left, top, width, height } = element.getBoundingClientRect();
  const point = { x: left + width / 2, y: top + height / 2 };
  const hit = document.elementFromPoint(point.x, point.y);
  const isHit = hit !== null && (element.contains(hit) || hit.closest('label')?.control === element);
  return {
    point: isHit && !element.matches(':disabled, [aria-disabled=true]') ? point : undefined,
    text: element.innerText,
    value: 'value' in element ? String(element.value) : '',
    valueText: element.getAttribute('aria-valuetext') ?? '',
    isChecked: element.matches(':checked'),
    isFocused: element === document.activeElement,
  };
}
