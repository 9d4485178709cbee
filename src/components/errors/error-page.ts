import { createComponent, createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { type Names, namesFor } from '../../diagnosis/index.ts';
import { element } from '../element.ts';
import { OtherCauses, SmallestFix, Verdict, YourNames } from './Answer.tsx';
import type { EntryFile } from './extras.ts';

/** The page of one text or symptom: the reader puts names of their own into all of it. */
export class ErrorPage extends HTMLElement {
  connectedCallback(): void {
    void this.#open().catch(() => {
      // Without its data the page is as it was built: complete, with the names of the sample.
    });
  }

  async #open(): Promise<void> {
    const response = await fetch(this.dataset.entry ?? '');
    if (!response.ok) throw new Error(response.statusText);
    const { slug, entry, extras } = (await response.json()) as EntryFile;
    const [names, setNames] = createSignal<Names>(namesFor(entry));
    const onName = (field: string, value: string) => {
      setNames((before) => ({ ...before, [field]: { value, isRead: true, isTyped: true } }));
      for (const shown of this.querySelectorAll<HTMLElement>(`h1 [data-field="${CSS.escape(field)}"]`)) {
        shown.textContent = value;
        shown.classList.remove('assumed');
      }
    };
    const parts = {
      slug,
      entry,
      extras,
      isPage: true,
      onName,
      get names() {
        return names();
      },
    };
    const yours = element('div');
    render(() => createComponent(YourNames, parts), yours);
    this.#replace('.yours', yours, onName);
    const answer = element('div', { className: 'answer' });
    // Each in a separate task, so that the page can scroll, and answer a key, between them.
    for (const Part of [Verdict, SmallestFix, OtherCauses]) {
      await new Promise((done) => {
        setTimeout(done);
      });
      render(() => createComponent(Part, parts), answer);
    }
    this.#replace('.main-of', element('div', {}, answer), onName);
  }

  /** Puts what lives in the place of what was built, which looks the same. Names that were typed there stay, and the focus. */
  #replace(selector: string, made: Element, onName: (field: string, value: string) => void): void {
    const place = this.querySelector(selector);
    if (!place) return;
    const typed = [...place.querySelectorAll('input')].filter(
      ({ value, defaultValue }) => value.trim() !== '' && value !== defaultValue,
    );
    const { activeElement } = document;
    const focused = place.contains(activeElement) ? activeElement?.id : undefined;
    place.replaceChildren(...made.childNodes);
    for (const { id, value } of typed) onName(id.slice(id.indexOf('-') + 1), value.trim());
    const field = focused === undefined ? null : document.getElementById(focused);
    field?.focus({ preventScroll: true });
    if (field instanceof HTMLInputElement) field.setSelectionRange(field.value.length, field.value.length);
  }
}
