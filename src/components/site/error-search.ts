import type { ErrorText } from './error-texts.ts';
import { hitsFor } from './error-hits.ts';

type AddGlyph = (typeof import('./hit-glyph.tsx'))['addGlyph'];

const PAUSE_MS = 150;
const MIN_LENGTH = 3;
const HITS_ID = 'error-hits';
/** Answers that are offered, before the runs that end with the text. */
const MAX_PAGES = 1;

const plain = (words: string) => words.replaceAll('`', '');

/**
 * A field for the text of an error, with the runs that end with it, each in one line: arrows choose, Enter opens, Esc
 * closes.
 */
class ErrorSearch extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #texts: Promise<readonly ErrorText[]> | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    void this.#load().catch(() => undefined);
    if (input.value !== '') void this.#show(input);
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#show(input), PAUSE_MS);
    });
    input.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!text.includes('\n')) return;
      // The field would put the lines together without a space between them.
      event.preventDefault();
      const { selectionStart, selectionEnd, value } = input;
      input.setRangeText(text.replace(/\s+/g, ' '), selectionStart ?? 0, selectionEnd ?? value.length, 'end');
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    input.addEventListener('keydown', (event) => {
      if (this.#onKey(event.key, input)) event.preventDefault();
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.contains(relatedTarget as Node | null)) this.#close(input);
    });
  }

  #load(): Promise<readonly ErrorText[]> {
    this.#texts ??= fetch(this.dataset.texts ?? '')
      .then((response) => {
        if (!response.ok) throw new Error(response.statusText);
        return response.json() as Promise<readonly ErrorText[]>;
      })
      .catch((reason: unknown) => {
        this.#texts = undefined;
        throw reason;
      });
    return this.#texts;
  }

  async #show(input: HTMLInputElement): Promise<void> {
    if (input.value.trim().length < MIN_LENGTH) {
      this.#close(input);
      return;
    }
    // Without the texts the form still opens the list of them.
    const given = input.value;
    const [loaded, find] = await Promise.all([
      Promise.all([this.#load(), import('./hit-glyph.tsx')]).catch(() => undefined),
      import('../../visualizer/loading/known-texts.ts')
        .then((it) => it.loadKnownTexts())
        .catch(() => undefined),
    ]);
    if (!loaded || input.value !== given) return;
    const [texts, { addGlyph }] = loaded;
    const known = (find?.(given) ?? []).slice(0, MAX_PAGES);
    const hits = hitsFor(
      given,
      texts,
      known.map(({ slug }) => slug),
    );
    const list = document.createElement('div');
    list.id = HITS_ID;
    list.className = 'error-hits';
    const isFound = known.length + hits.length > 0;
    if (!isFound) {
      const none = document.createElement('p');
      none.setAttribute('role', 'status');
      const errors = document.createElement('a');
      errors.href = this.#answerFor(given);
      errors.textContent = 'See what comes near to it, or look at what happens instead';
      none.append('Not known here. ', errors, '.');
      list.append(none);
    } else {
      list.setAttribute('role', 'listbox');
      list.setAttribute('aria-label', 'What this text means');
      list.append(
        ...known.map(({ title }, index) =>
          this.#option(this.#answerFor(given), index, title, 'cause and smallest fix'),
        ),
        ...hits.map((hit, index) => this.#run(hit, known.length + index, addGlyph)),
      );
    }
    this.querySelector(`#${HITS_ID}`)?.remove();
    this.querySelector('form')?.append(list);
    list.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-expanded', String(isFound));
    if (isFound) input.setAttribute('aria-activedescendant', `${HITS_ID}-0`);
    else input.removeAttribute('aria-activedescendant');
  }

  #run({ title, where, path, glyph }: ErrorText, index: number, addGlyph: AddGlyph): HTMLAnchorElement {
    const option = this.#option(this.#root() + path, index, plain(title), plain(where));
    if (glyph) addGlyph(option, glyph);
    return option;
  }

  #option(address: string, index: number, title: string, words: string): HTMLAnchorElement {
    const option = document.createElement('a');
    option.id = `${HITS_ID}-${String(index)}`;
    option.href = address;
    option.tabIndex = -1;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', String(index === 0));
    const name = document.createElement('b');
    name.textContent = title;
    const place = document.createElement('span');
    place.textContent = words;
    option.append(name, place);
    return option;
  }

  /** Where a text is read with the names in it; what stands behind `#` is not sent to any server. */
  #answerFor(text: string): string {
    return `${this.#root()}/errors/#text=${encodeURIComponent(text)}`;
  }

  /** The site's root, by the address of the texts. */
  #root(): string {
    return (this.dataset.texts ?? '').replace(/\/scenarios\/texts\.json$/, '');
  }

  #options(): readonly HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  #onKey(key: string, input: HTMLInputElement): boolean {
    const options = this.#options();
    if (options.length === 0) return false;
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const to = (at + (key === 'ArrowDown' ? 1 : options.length - 1)) % options.length;
        for (const [index, option] of options.entries())
          option.setAttribute('aria-selected', String(index === to));
        input.setAttribute('aria-activedescendant', `${HITS_ID}-${String(to)}`);
        return true;
      }
      case 'Escape':
        this.#close(input);
        return true;
      default:
        return false;
    }
  }

  #close(input: HTMLInputElement): void {
    clearTimeout(this.#timer);
    this.querySelector(`#${HITS_ID}`)?.remove();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
}

customElements.define('error-search', ErrorSearch);
