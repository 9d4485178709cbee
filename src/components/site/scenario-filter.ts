import { href } from '../../site.ts';
import { element } from '../element.ts';
import { allWords } from './filter-words.ts';
import type { PastedText } from '../../visualizer/loading/known-texts.ts';

/** Keys of the query, which are the names of the fields. */
const fields = ['gate', 'transport', 'outcome', 'text'] as const;
/** A shorter text is in too many others to be taken for what a reader pasted around it. */
const MIN_PASTED = 12;
const QUIET_MS = 400;

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Hides what the reader does not look for. A run is shown if all that is asked for happens in it; the words of its
 * scenario count for all of its runs. A scenario whose runs are folded is open as long as something is asked for.
 * What is asked for is in the address.
 */
export class ScenarioFilter extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #unfolded = new Set<HTMLDetailsElement>();
  /** The error pages of what is asked for, whatever its names are. */
  #known: readonly PastedText[] = [];
  #recognisedFor = '';
  #endVerdict: (() => void) | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    for (const folded of this.querySelectorAll('details')) folded.open = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.addEventListener('input', () => {
      this.#apply(form);
      this.#write(form);
    });
    form.addEventListener('reset', () => {
      // The fields are empty only after this event.
      setTimeout(() => {
        this.#apply(form);
        this.#write(form);
      });
    });
    addEventListener('popstate', () => {
      this.#read(form);
    });
    this.#read(form);
  }

  #read(form: HTMLFormElement): void {
    const query = new URLSearchParams(location.search);
    const unknown: string[] = [];
    for (const name of fields) {
      const field = form.elements.namedItem(name) as HTMLSelectElement | HTMLInputElement;
      const asked = (query.get(name) ?? '').slice(0, 500);
      field.value = asked;
      if (field.value !== asked) {
        field.value = '';
        unknown.push(`“${asked}”`);
      }
    }
    this.#apply(
      form,
      unknown.length === 0
        ? ''
        : ` The address asks for ${unknown.join(' and ')}, which is none of these; it is left out.`,
    );
  }

  #write(form: HTMLFormElement): void {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value !== '') query.set(name, value);
    const text = query.toString();
    try {
      history.replaceState(history.state, '', `${location.pathname}${text === '' ? '' : `?${text}`}`);
    } catch {
      // Browsers limit how often an address may change; the next input writes it.
    }
  }

  #apply(form: HTMLFormElement, note = ''): void {
    const asked = new FormData(form);
    const valueOf = (name: string) => {
      const value = asked.get(name);
      return typeof value === 'string' ? value : '';
    };
    const text = plain(valueOf('text'));
    this.#recognise(form, valueOf('text'));
    const slugs = this.#known.map(({ slug }) => slug);
    const isAll = fields.every((name) => valueOf(name) === '');
    const [runs, scenarios] = [{ shown: 0 }, { shown: 0, all: 0 }];
    for (const scenario of this.querySelectorAll<HTMLElement>('[data-scenario]')) {
      const about = [...scenario.querySelectorAll('.about, .question')];
      const ofScenario = plain(about.map(({ textContent }) => textContent).join(' '));
      const isNamed = text !== '' && ofScenario.includes(text);
      const ownRuns = [...scenario.querySelectorAll<HTMLElement>('.runs > li')];
      let shown = 0;
      for (const run of ownRuns) {
        const happens = (['gate', 'transport', 'outcome'] as const).every((name) => {
          const value = valueOf(name);
          return value === '' || (run.dataset[name] ?? '').split(' ').includes(value);
        });
        run.hidden = !(happens && (isNamed || hasText(run, text, slugs)));
        if (!run.hidden) shown += 1;
      }
      scenario.hidden = shown === 0;
      // The row itself is the run as it is, until something else is asked for.
      setText(scenario.querySelector('.hide'), `Hide ${String(isAll ? ownRuns.length - 1 : shown)}`);
      const folded = scenario.querySelector('details');
      if (folded) this.#unfold(folded, !isAll && shown > 0);
      runs.shown += shown;
      scenarios.all += 1;
      if (shown > 0) scenarios.shown += 1;
    }
    for (const group of this.querySelectorAll<HTMLElement>('.group')) {
      const all = group.querySelectorAll('[data-scenario]').length;
      const shown = group.querySelectorAll('[data-scenario]:not([hidden])').length;
      group.hidden = shown === 0;
      setText(group.querySelector('.count'), isAll ? String(all) : `${String(shown)} of ${String(all)}`);
    }
    this.classList.toggle('has-text', text !== '');
    this.classList.toggle('is-asked', !isAll);
    this.#listRuns();
    const all = this.querySelectorAll('.runs > li').length;
    const reset = form.querySelector<HTMLElement>('[type=reset]');
    if (reset) reset.hidden = isAll;
    const found = `${String(scenarios.shown)} of ${String(scenarios.all)} scenarios, ${String(runs.shown)} ${runs.shown === 1 ? 'run' : 'runs'}.`;
    this.#announce((isAll ? allWords(scenarios.all, all) : found) + note);
  }

  /** Finds the error page of a pasted text, and shows the runs that end with it once that has come. */
  #recognise(form: HTMLFormElement, text: string): void {
    if (text === this.#recognisedFor) return;
    this.#recognisedFor = text;
    this.#show([], text);
    if (text.trim().length < MIN_PASTED) return;
    void import('../../visualizer/loading/known-texts.ts')
      .then((it) => it.loadKnownTexts())
      .then(
        (find) => {
          if (this.#recognisedFor !== text) return;
          this.#show(find(text), text);
          if (this.#known.length > 0) this.#apply(form);
        },
        () => {
          // Without the patterns, a text is still found by its words.
        },
      );
  }

  #show(known: readonly PastedText[], text: string): void {
    this.#known = known;
    this.#endVerdict?.();
    this.#endVerdict = undefined;
    const [first] = known;
    const place = this.querySelector<HTMLElement>('.known-text');
    const verdict = place?.querySelector<HTMLElement>('.known-verdict');
    const link = place?.querySelector('a');
    if (!place || !verdict || !link) return;
    place.hidden = first === undefined;
    // With the text, so that its names are read too; what stands behind `#` is not sent to any server.
    link.href = `${href('/errors/')}#text=${encodeURIComponent(text)}`;
    if (!first) return;
    void import('./KnownVerdict.tsx').then(({ showKnownVerdict }) => {
      if (this.#known !== known) return;
      this.#endVerdict?.();
      this.#endVerdict = showKnownVerdict(verdict, first);
    });
  }

  /** Lists the runs that are shown in one list, each with its scenario, in the place of the groups, where a text is known. */
  #listRuns(): void {
    const place = this.querySelector<HTMLElement>('.ends-in');
    const isKnown = this.#known.length > 0;
    this.classList.toggle('is-known', isKnown);
    if (!place) return;
    place.hidden = !isKnown;
    if (!isKnown) return;
    const runs = [
      ...this.querySelectorAll<HTMLElement>('[data-scenario]:not([hidden]) .runs > li:not([hidden])'),
    ];
    place.querySelector('ul')?.replaceChildren(...runs.flatMap((run) => listedRun(run)));
    setText(
      place.querySelector('h2'),
      runs.length > 0 ? 'Runs that end in this text' : 'No run here ends in this text',
    );
  }

  /** Opens what the reader has not opened, and closes no more than that. */
  #unfold(folded: HTMLDetailsElement, isWanted: boolean): void {
    if (isWanted && !folded.open) {
      folded.open = true;
      this.#unfolded.add(folded);
    } else if (!isWanted && this.#unfolded.delete(folded)) {
      folded.open = false;
    }
  }

  /** Announces what was found when the reader pauses. */
  #announce(words: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      setText(this.querySelector('[role=status]'), words);
    }, QUIET_MS);
  }
}

function setText(place: Element | null, words: string): void {
  if (place) place.textContent = words;
}

/** Whether a run has a text with these words in it, or one that is whole in what was pasted. */
function hasText(run: HTMLElement, words: string, slugs: readonly string[]): boolean {
  if (words === '') return true;
  return [...run.querySelectorAll<HTMLElement>('.text')].some((element) => {
    if (slugs.includes(element.dataset.error ?? '')) return true;
    const text = plain(element.textContent);
    return text.includes(words) || (text.length >= MIN_PASTED && words.includes(text));
  });
}

/** A run as a separate row: its scenario, what is changed in it, and its glyph. */
function listedRun(run: HTMLElement): readonly HTMLElement[] {
  const title = run.closest('[data-scenario]')?.querySelector('.about b');
  const link = run.querySelector<HTMLAnchorElement>('.run');
  if (!title || !link) return [];
  const isDefault = !run.previousElementSibling;
  const words = isDefault ? [] : [': ', ...[...link.childNodes].map((node) => node.cloneNode(true))];
  const name = element('b', {}, ...[...title.childNodes].map((node) => node.cloneNode(true)));
  const about = element('p', { className: 'about' }, element('a', { href: link.href }, name, ...words));
  const glyph = run.querySelector('.glyph')?.cloneNode(true);
  return [element('li', {}, about, ...(glyph ? [glyph] : []))];
}
