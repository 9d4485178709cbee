import { expect, type Locator, type Page } from '@playwright/test';

/** Those of every figure; a phone has no room for more. */
const controls = ['Step back', 'Play', 'Step forward'] as const;

/** When to look again for what comes within a frame or two, in ms. */
export const soon = { intervals: [10, 20, 40, 80, 160] };

/** A live visualizer, found by what a reader finds it by: names and roles. */
export class Figure {
  readonly root: Locator;

  constructor(root: Locator) {
    this.root = root;
  }

  /** On the home page Play says more than its name. */
  button(name: string): Locator {
    return name === 'Play'
      ? this.root.getByRole('button', { name: /^Play\b/ })
      : this.root.getByRole('button', { name, exact: true });
  }

  get slider(): Locator {
    return this.root.getByRole('slider', { name: 'Step', exact: true });
  }

  /** What is said beside each setting that the reader has changed. */
  get changed(): Locator {
    return this.root.getByText('Changed by you').filter({ visible: true });
  }

  /** What the polite live region says of the current step, without the step's number. */
  async sentence(): Promise<string> {
    const said = await this.root.locator('[aria-live="polite"], [role="status"]').first().innerText();
    return said.replace(/^step \d+ of \d+\.?/i, '').trim();
  }

  /** Current step and number of steps, from 1, as the slider names them: `step 4 of 7`. */
  async position(): Promise<{ step: number; of: number }> {
    const text = (await this.slider.getAttribute('aria-valuetext')) ?? '';
    const [, step, of] = /step (\d+) of (\d+)/i.exec(text) ?? [];
    if (step === undefined || of === undefined) throw new Error(`The slider's value is "${text}".`);
    return { step: Number(step), of: Number(of) };
  }

  async step(): Promise<number> {
    return (await this.position()).step;
  }

  /** Resolves when the live view has taken the place of the static one. */
  async mounted(): Promise<this> {
    await this.root.scrollIntoViewIfNeeded();
    for (const name of controls) await expect(this.button(name)).toBeVisible();
    await expect(this.slider).toBeVisible();
    return this;
  }

  /** Mounted, with what comes a little later: the parts that can be touched, or the choice of other views. */
  async settled(): Promise<this> {
    await expect(this.root.locator('.map-parts button, button[aria-controls]').first()).toBeAttached();
    return this;
  }

  /** A setting of a knob that is not the one in force. */
  async otherSetting(): Promise<Locator> {
    const settings = this.root.getByRole('group').getByRole('radio');
    await expect(settings.first()).toBeVisible();
    for (const setting of await settings.all()) {
      if (!(await setting.isChecked())) return setting;
    }
    throw new Error('The figure has no knob to turn.');
  }

  /**
   * Goes to the last step with the keyboard alone, leaving out predictions by their button, and calls
   * `at` at every step it reaches.
   */
  async toEndByKeyboard(at: (step: number) => Promise<void> = () => Promise.resolve()): Promise<void> {
    const skip = this.button('Skip');
    const { step: first, of } = await this.position();
    await at(first);
    for (let step = first; step < of;) {
      if (await skip.isVisible()) {
        // What plays then is paused by the next key.
        await skip.press('Enter');
        await expect(skip).toBeHidden();
      }
      await this.slider.press('ArrowRight');
      await expect.poll(async () => (await this.step()) > step || skip.isVisible(), soon).toBe(true);
      const reached = await this.step();
      if (reached !== step) await at(reached);
      step = reached;
    }
  }

  /** Goes to the last step at once, leaving out predictions. */
  async toEnd(): Promise<void> {
    const skip = this.button('Skip');
    const { of } = await this.position();
    await this.slider.press('End');
    while ((await this.step()) < of) {
      await skip.press('Enter');
      await expect(skip).toBeHidden();
      await this.slider.press('End');
    }
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where parts of a page are, in px, all at one moment: a page that scrolls between two looks moves nothing on it. */
export async function boxesOf<Parts extends readonly Locator[]>(
  ...parts: Parts
): Promise<{ [Index in keyof Parts]: Box }> {
  const elements = await Promise.all(parts.map((part) => part.elementHandle()));
  const boxes = await parts[0]?.page().evaluate(
    (all) =>
      all.map((element) => {
        if (!(element instanceof Element)) throw new Error('A part to be measured is not there.');
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      }),
    elements,
  );
  return boxes as { [Index in keyof Parts]: Box };
}

/** A figure's challenge, which can be tried: until its script is there, its place is taken by one that cannot. */
export async function liveChallenge(figure: Figure): Promise<Locator> {
  const section = figure.root.locator('section.challenge');
  await expect(section.locator('.choices:not([inert])')).toBeVisible();
  return section;
}

/** Figures with a map; code has figures too, and so has a chart. */
export function mapsOf(page: Page): Locator {
  return page.locator('figure.figure').filter({ has: page.getByRole('img') });
}

/** All visualizers of the page, mounted. */
export async function figuresOf(page: Page): Promise<readonly Figure[]> {
  const found: Figure[] = [];
  for (const root of await mapsOf(page).all()) found.push(await new Figure(root).mounted());
  return found;
}

/** The first visualizer of the page, mounted. */
export function firstFigure(page: Page): Promise<Figure> {
  return new Figure(mapsOf(page).first()).mounted();
}
