import { createComponent, createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { type Names, namesFor } from '../../diagnosis/index.ts';
import { Answer, capitalized, inFirstText } from './Answer.tsx';
import type { EntryFile } from './extras.ts';
import { NameField } from './NameField.tsx';
import { labelOf } from './words.ts';

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
    const main = this.querySelector('.main-of');
    const yours = this.querySelector('.yours');
    if (!main || !yours) return;
    main.replaceChildren();
    render(
      () =>
        createComponent(Answer, {
          slug,
          entry,
          extras,
          isPage: true,
          onName,
          get names() {
            return names();
          },
        }),
      main,
    );
    const fields = inFirstText(entry);
    if (fields.length === 0) return;
    const words = document.createElement('p');
    words.textContent = 'Yours names others? Read here, sent nowhere.';
    yours.append(words);
    for (const field of fields)
      render(
        () =>
          createComponent(NameField, {
            label: capitalized(labelOf(entry, field)),
            value: entry.fields[field]?.sample ?? '',
            onName: (value) => {
              onName(field, value);
            },
          }),
        yours,
      );
  }
}
