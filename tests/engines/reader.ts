import type { Browser, Key, Point } from './browser.ts';
import { find, type PageElement, searchFor, type Target } from './page-element.ts';

/** A busy machine shows everything of a page by then (ms). */
const TIMEOUT = 45_000;

/** Between two looks (ms). */
const PAUSE = 40;

/** Of a press that may miss. */
const MAX_TRIES = 5;

const named = ({ role, name }: Target) => `the ${role} “${name}”`;

/**
 * Somebody who reads the site in an engine: finds by role and name, presses and types, and waits for what is to be
 * seen. Each function rejects, and says what was to be seen, if that has not come in 45 seconds.
 */
export class Reader {
  readonly #browser: Browser;
  readonly #site: string;

  /** The site's address ends with a slash. */
  constructor(browser: Browser, site: string) {
    this.#browser = browser;
    this.#site = site;
  }

  /** Opens a page by its path below the site's address. */
  open(path: string): Promise<void> {
    return this.#browser.open(`${this.#site}${path}`);
  }

  /** Runs what no reader does by mouse and keyboard, in the page. */
  call: Browser['call'] = (run, argument) => this.#browser.call(run, argument);

  /** Does something in the page until it has come of it what should; `wanted` is said where it has not. */
  until<Argument>(wanted: string, run: (argument: Argument) => boolean, argument: Argument): Promise<void> {
    return this.#wait(
      () => this.#browser.call(run, argument),
      () => wanted,
    );
  }

  /** Waits for an element to be as it should; resolves to it. */
  async sees(
    target: Target,
    expected = 'visible',
    isSo: (element: PageElement) => boolean = () => true,
  ): Promise<PageElement> {
    let last: PageElement | null = null;
    await this.#wait(
      async () => {
        last = await this.#browser.call(find, searchFor(target, false));
        return last !== null && isSo(last);
      },
      () => `${named(target)} was to be ${expected}, and is ${last ? JSON.stringify(last) : 'not there'}`,
    );
    return last as unknown as PageElement;
  }

  /** Waits for a text to be visible in the page, or in what a selector names. */
  async reads(text: string, within = 'body'): Promise<void> {
    let last = '';
    await this.#wait(
      async () => {
        last = await this.#browser.call(
          (selector) => document.querySelector<HTMLElement>(selector)?.innerText.replace(/\s+/g, ' ') ?? '',
          within,
        );
        return last.includes(text);
      },
      () => `“${text}” was to be read in ${within}, which has: ${last.slice(0, 600)}`,
    );
  }

  /** Waits until an element can be pressed and is where it was at the look before. */
  canPress(target: Target): Promise<PageElement> {
    let before: Point | undefined;
    return this.sees(target, 'free to be pressed', ({ point }) => {
      const isSteady = point !== undefined && point.x === before?.x && point.y === before.y;
      before = point;
      return isSteady;
    });
  }

  /** Waits for an element to be no longer visible. */
  isWithout(target: Target): Promise<void> {
    return this.#wait(
      async () => (await this.#browser.call(find, searchFor(target, false))) === null,
      () => `${named(target)} was to be gone`,
    );
  }

  /** Clicks an element with the mouse, once it can be pressed. */
  async click(target: Target): Promise<void> {
    const { point } = await this.canPress(target);
    if (point) await this.#browser.click(point);
  }

  /** Chooses a radio button with the mouse. What is above it may still come: then it is pressed where it has gone to. */
  async choose(name: string, within: string): Promise<void> {
    const target: Target = { role: 'radio', name, within };
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      await this.click(target);
      const { isChecked } = await this.canPress(target);
      if (isChecked) return;
    }
    throw new Error(`${named(target)} was pressed ${String(MAX_TRIES)} times, and is not chosen`);
  }

  /** Gives an element the focus, as the key Tab would. */
  async focus(target: Target): Promise<void> {
    await this.sees(target);
    await this.#browser.call(find, searchFor(target, true));
    await this.sees(target, 'focused', (it) => it.isFocused);
  }

  press(...keys: readonly Key[]): Promise<void> {
    return this.#browser.press(...keys);
  }

  type(text: string): Promise<void> {
    return this.#browser.type(text);
  }

  async #wait(isSo: () => Promise<boolean>, failure: () => string): Promise<void> {
    const end = performance.now() + TIMEOUT;
    let refusal = '';
    while (
      !(await isSo().catch((error: unknown) => {
        // A page that is about to give way to another answers nothing.
        refusal = ` (${String(error)})`;
        return false;
      }))
    ) {
      if (performance.now() > end) throw new Error(failure() + refusal);
      await new Promise((next) => setTimeout(next, PAUSE));
    }
  }
}
