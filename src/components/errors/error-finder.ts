import { batch, createComponent, createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { type Answered, createFinder, type Names, settle, type Settled } from '../../diagnosis/index.ts';
import type { ErrorEntry } from '../../schemas/index.ts';
import type { EntryFile } from './extras.ts';
import { Found } from './Found.tsx';
import { causeCount } from './words.ts';

const PAUSE_MS = 150;
const MAX_ROWS = 4;

interface Known {
  readonly files: ReadonlyMap<string, EntryFile>;
  readonly find: (paste: string) => Answered;
}

/** The field for what a reader sees: a paste is answered at once, typing after a pause. Nothing of it leaves the page. */
export class ErrorFinder extends HTMLElement {
  #text: Promise<string> | undefined;
  #known: Known | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #paste = createSignal('');
  readonly #result = createSignal<Answered>({ found: [], isCut: false });
  readonly #chosen = createSignal({ text: 0, candidate: 0 });
  readonly #typed = createSignal<Names>({});
  #isShown = false;

  connectedCallback(): void {
    const field = this.#field();
    field.addEventListener('focus', () => void this.#fetch().catch(() => undefined), { once: true });
    field.addEventListener('input', (event) => {
      clearTimeout(this.#timer);
      const isPasted = /^insertFrom(?:Paste|Drop)/.test(event.inputType);
      this.#timer = setTimeout(() => void this.#read(), isPasted ? 0 : PAUSE_MS);
    });
    this.#button('clear').addEventListener('click', () => {
      field.value = '';
      void this.#read();
      field.focus();
    });
    const paste = this.#button('paste');
    // Not every browser lets a page read what was copied, and then only at a press.
    paste.hidden = !('clipboard' in navigator && 'readText' in navigator.clipboard);
    paste.addEventListener('click', () => {
      void navigator.clipboard.readText().then(
        (text) => {
          field.value = text;
          return this.#read();
        },
        () => {
          field.focus();
        },
      );
    });
    const asked = new URLSearchParams(location.hash.slice(1)).get('text');
    if (asked !== null) field.value = asked;
    if (field.value !== '') void this.#read();
    else if (matchMedia('(pointer: fine)').matches) field.focus({ preventScroll: true });
  }

  #field(): HTMLTextAreaElement {
    const field = this.querySelector('textarea');
    if (!field) throw new Error('The page has a field.');
    return field;
  }

  #button(name: string): HTMLButtonElement {
    const button = this.querySelector<HTMLButtonElement>(`button[data-does=${name}]`);
    if (!button) throw new Error(`The page has a button “${name}”.`);
    return button;
  }

  /** The texts as they are sent: they come when the reader goes to the field, and are read when a paste needs them. */
  #fetch(): Promise<string> {
    this.#text ??= fetch(this.dataset.entries ?? '')
      .then((response) => {
        if (!response.ok) throw new Error(response.statusText);
        return response.text();
      })
      .catch((reason: unknown) => {
        this.#text = undefined;
        throw reason;
      });
    return this.#text;
  }

  async #load(): Promise<Known> {
    const text = await this.#fetch();
    this.#known ??= knownOf(JSON.parse(text) as readonly EntryFile[]);
    return this.#known;
  }

  async #read(): Promise<void> {
    const field = this.#field();
    const paste = field.value;
    if (paste.trim() === '') {
      this.#show(undefined, paste);
      return;
    }
    const known = await this.#load().catch(() => undefined);
    // The reader may have gone on while the texts came.
    if (field.value !== paste) return;
    if (!known) {
      this.#say('The list of texts did not come. Reload this page, or look for yours in the list below.');
      return;
    }
    this.#show(known, paste);
  }

  #show(known: Known | undefined, paste: string): void {
    this.classList.toggle('is-answered', known !== undefined);
    for (const list of this.querySelectorAll<HTMLElement>('.before-answer'))
      list.hidden = known !== undefined;
    const field = this.#field();
    field.rows = known ? Math.min(MAX_ROWS, Math.max(1, paste.split('\n').length)) : MAX_ROWS;
    this.#button('clear').hidden = known === undefined;
    const place = this.querySelector<HTMLElement>('.found');
    if (!place) return;
    place.hidden = known === undefined;
    if (!known) {
      this.#say('');
      return;
    }
    const result = known.find(paste);
    batch(() => {
      this.#typed[1]({});
      this.#chosen[1]({ text: 0, candidate: 0 });
      this.#paste[1](paste);
      this.#result[1](result);
    });
    if (!this.#isShown) this.#mount(place, known);
    this.#sayVerdict(known);
  }

  #mount(place: HTMLElement, { files }: Known): void {
    this.#isShown = true;
    const [paste, result, chosen, typed] = [this.#paste[0], this.#result[0], this.#chosen[0], this.#typed[0]];
    render(
      () =>
        createComponent(Found, {
          files,
          get paste() {
            return paste();
          },
          get result() {
            return result();
          },
          get chosen() {
            return chosen();
          },
          get typed() {
            return typed();
          },
          onName: (field, value) => {
            this.#typed[1]((before) => ({ ...before, [field]: { value, isRead: true, isTyped: true } }));
          },
          onChoose: (text, candidate) => {
            batch(() => {
              this.#typed[1]({});
              this.#chosen[1]({ text, candidate });
            });
            place.querySelector<HTMLElement>('.verdict h2')?.focus();
          },
        }),
      place,
    );
  }

  #sayVerdict({ files }: Known): void {
    const heading = this.querySelector('.found .verdict h2')?.textContent ?? '';
    const { found, nearest } = this.#result[0]();
    const entries = Object.fromEntries([...files].map(([slug, { entry }]) => [slug, entry] as const));
    const first = found[0]?.candidates[0];
    const settled = first && settle(first, found, this.#paste[0](), entries);
    const near = entries[nearest?.candidates[0].slug ?? ''];
    this.#say(
      settled
        ? `${heading}. ${ranSentence(settled.entry)} ${causesSentence(settled)}`
        : `${heading}${near ? nearWords(near) : ''}.`,
    );
  }

  #say(words: string): void {
    const status = this.querySelector('[role=status].says');
    if (status) status.textContent = words;
  }
}

const knownOf = (all: readonly EntryFile[]): Known => ({
  files: new Map(all.map((file) => [file.slug, file])),
  find: createFinder(Object.fromEntries(all.map(({ slug, entry }) => [slug, entry]))),
});

const nearWords = ({ kind, title }: ErrorEntry): string =>
  kind === 'text' ? `: ${title}` : `. By its words it is nearest to: ${title}`;

function ranSentence({ ends, gate, ran: { answer } }: ErrorEntry): string {
  if (ends === 'build-stops') return 'No function ran: the build stopped.';
  // What a plugin's scope refuses has reached a command of the plugin, not one of the reader's.
  const name = gate === 'scope' ? 'The plugin’s command' : 'Your function';
  if (answer === 'unknown') return `Whether ${lowered(name)} ran is unknown.`;
  if (answer === 'no') return `${name} did not run.`;
  return answer === 'yes' ? `${name} ran.` : `${name} ran, perhaps twice.`;
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const causesSentence = ({ entry, proven }: Settled): string => {
  if (proven === 1) return 'The cause is certain.';
  return proven > 1 ? `${causeCount(proven)} hold together.` : `${causeCount(entry.causes.length)}.`;
};
