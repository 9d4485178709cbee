import {
  dueQuestions,
  isEmpty,
  mergedProgress,
  nextDueAt,
  readProgress,
  type Progress,
} from '../../learning/progress/progress.ts';
import { isBegun, isDone, summaryOf, summaryWords } from '../../learning/progress/summary.ts';
import { element } from '../element.ts';
import { onOtherTab, problemWords, progressStore } from './browser-store.ts';
import { partsIn } from './lesson-parts.ts';

/** The page of a reader's progress: where the reader is, what is due, and the whole of it as a file. */
export class ReaderProgress extends HTMLElement {
  connectedCallback(): void {
    this.#connectFile();
    onOtherTab(() => {
      this.#show();
    });
    this.#show();
  }

  #part<Part extends HTMLElement>(name: string, type: abstract new () => Part): Part {
    const found = this.querySelector(`[data-part="${name}"]`);
    if (!(found instanceof type)) throw new Error(`The page of progress has no part “${name}”.`);
    return found;
  }

  #say(words: string): void {
    this.#part('said', HTMLElement).textContent = words;
  }

  #show(): void {
    const progress = progressStore.current();
    this.#showMap(progress);
    this.#showDue(progress);
    const problem = progressStore.problem();
    const problemPart = this.#part('problem', HTMLElement);
    problemPart.hidden = problem === undefined;
    problemPart.textContent = problem ? `${problemWords[problem]} Export it to keep it.` : '';
    this.#part('unreadable', HTMLElement).hidden = progressStore.unreadable() === undefined;
    for (const name of ['export', 'reset']) this.#part(name, HTMLButtonElement).disabled = isEmpty(progress);
  }

  #showMap(progress: Progress): void {
    for (const place of this.querySelectorAll<HTMLElement>('[data-lesson]')) {
      const summary = summaryOf(progress, partsIn(place.dataset));
      place.className = isDone(summary) ? 'done' : isBegun(summary) ? 'begun' : '';
      const words = place.querySelector('.state');
      if (words)
        words.textContent = isDone(summary) ? `done: ${summaryWords(summary)}` : summaryWords(summary);
    }
  }

  #showDue(progress: Progress): void {
    const now = Date.now();
    const due = dueQuestions(progress, now);
    const list = this.#part('due', HTMLElement);
    const entries = [...list.querySelectorAll<HTMLElement>('[data-question]')];
    const place = ({ dataset }: HTMLElement) => due.indexOf(dataset.question ?? '');
    for (const entry of entries) entry.hidden = place(entry) < 0;
    const shown = entries
      .filter((entry) => !entry.hidden)
      .toSorted((one, other) => place(one) - place(other));
    list.append(...shown);
    const next = nextDueAt(progress, now);
    const later =
      next === undefined
        ? ''
        : ` The next one is due on ${new Date(next).toLocaleDateString('en', { dateStyle: 'long' })}.`;
    this.#part('due-words', HTMLElement).textContent =
      shown.length > 0 ? dueWords(shown.length) : `No question is due.${later}`;
  }

  #connectFile(): void {
    const press = (name: string, run: () => void) => {
      this.#part(name, HTMLElement).addEventListener('click', run);
    };
    press('export', () => {
      download('see-tauri-talk-progress.json', JSON.stringify(progressStore.current(), null, 2));
    });
    press('download-unreadable', () => {
      download('see-tauri-talk-unreadable.txt', progressStore.unreadable() ?? '');
    });
    press('forget-unreadable', () => {
      progressStore.forgetUnreadable();
      this.#say('It is deleted.');
      this.#show();
    });
    const file = this.#part('import', HTMLInputElement);
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (chosen)
        void chosen.text().then((text) => {
          this.#import(text, chosen.name);
          file.value = '';
        });
    });
    const dialog = this.#part('confirm', HTMLDialogElement);
    press('reset', () => {
      dialog.showModal();
    });
    dialog.addEventListener('close', () => {
      if (dialog.returnValue !== 'delete') return;
      dialog.returnValue = '';
      progressStore.reset();
      this.#say('Your progress is deleted.');
      this.#show();
    });
  }

  #import(text: string, name: string): void {
    const imported = readProgress(text);
    if (!imported) {
      this.#say(`${name} holds no progress of this site. Nothing was changed.`);
      return;
    }
    progressStore.update((progress) => mergedProgress(progress, imported));
    this.#say(`What is in ${name} was added to your progress.`);
    this.#show();
  }
}

const dueWords = (count: number) =>
  count === 1
    ? '1 question is due. Answer it again in its lesson.'
    : `${String(count)} questions are due. Answer them again in their lessons.`;

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  element('a', { href: address, download: name }).click();
  // The browser has to begin first.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1_000);
}
