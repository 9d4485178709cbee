import { href } from '../../site.ts';
import { bringSheet, element } from '../element.ts';
import { knownError } from './known-error.ts';
import { loadPagefind } from './pagefind.ts';
import { resultItem } from './result-item.ts';
import sheet from './search.css?url';
import { hasSlashKey, setSlashKey } from './slash-key.ts';

const PAUSE_MS = 150;

let opened: HTMLDialogElement | undefined;

/**
 * Opens the search over the page; `onKeys` runs when the reader has changed which keys open it. Its field can be typed in
 * before that which searches is loaded.
 */
export async function openSearch(onKeys: () => void): Promise<void> {
  if (!opened) {
    opened = createDialog(onKeys);
    // Its own style comes after Pagefind's, which it changes; neither is waited for by a reader who types.
    await bringSheet(sheet);
    document.body.append(opened);
  }
  if (opened.open) return;
  opened.showModal();
  opened.querySelector('input')?.focus();
  if (!opened.querySelector('pagefind-input')) await fill(opened);
}

function createDialog(onKeys: () => void): HTMLDialogElement {
  const close = element('button', { type: 'button', className: 'button', textContent: 'Close' });
  const slash = element('input', { type: 'checkbox', checked: hasSlashKey() });
  const dialog = element(
    'dialog',
    { className: 'search-dialog', ariaLabel: 'Search' },
    element(
      'div',
      { className: 'search-line' },
      element('input', { type: 'search', ariaLabel: 'Search this site', autocomplete: 'off' }),
      close,
    ),
    element(
      'div',
      { className: 'search-answers' },
      element('p', { className: 'says', role: 'status', textContent: 'The search is loading.' }),
    ),
    element(
      'div',
      { className: 'keys' },
      element('p', {}, key('↑'), key('↓'), ' choose ', key('Enter'), ' opens ', key('Esc'), ' closes'),
      element('label', {}, slash, element('span', {}, key('/'), ' opens the search')),
    ),
  );
  close.addEventListener('click', () => {
    dialog.close();
  });
  slash.addEventListener('change', () => {
    setSlashKey(slash.checked);
    onKeys();
  });
  dialog.addEventListener('click', ({ target }) => {
    const isPlace = target instanceof Element && target.closest('.search-answers a') !== null;
    // A link may lead to a place in the page that is open. What is around the dialog belongs to it.
    if (target === dialog || isPlace) dialog.close();
  });
  return dialog;
}

const key = (name: string) => element('kbd', { textContent: name });

/** Puts Pagefind's parts into the dialog, and looks for what was typed meanwhile. */
async function fill(dialog: HTMLDialogElement): Promise<void> {
  const typed = dialog.querySelector('input');
  const answers = dialog.querySelector('.search-answers');
  const says = dialog.querySelector('.says');
  if (!typed || !answers || !says) return;
  try {
    await loadPagefind();
  } catch {
    says.textContent = 'The search did not load. Close it and open it again once you are online.';
    return;
  }
  // The dialog was closed and opened again meanwhile, and the first one fills it.
  if (dialog.querySelector('pagefind-config')) return;
  const config = element('pagefind-config');
  config.setAttribute('bundle-path', href('/pagefind/'));
  config.setAttribute('excerpt-ellipsis', '…');
  const field = element('pagefind-input');
  field.setAttribute('placeholder', 'A word, or an error text');
  field.setAttribute('debounce', String(PAUSE_MS));
  const summary = element('pagefind-summary');
  const results = element('pagefind-results');
  dialog.prepend(config);
  answers.append(results);
  results.resultTemplate = resultItem;
  // A search that waits for the index would take the place of one that was asked for after it.
  await results.instance.triggerLoad();
  const hadFocus = document.activeElement === typed;
  typed.replaceWith(field);
  says.replaceWith(summary);
  // While the dialog is open, a screen reader hears nothing of what is outside of it.
  dialog.append(...document.querySelectorAll('[data-pagefind-announcer]'));

  const { inputEl, instance } = field;
  let timer: ReturnType<typeof setTimeout> | undefined;
  inputEl.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void showKnown(inputEl, summary), PAUSE_MS);
  });
  inputEl.value = typed.value;
  // The reader may be elsewhere in the dialog by now.
  if (hadFocus) inputEl.focus();
  if (typed.value !== '') {
    instance.triggerSearch(typed.value);
    void showKnown(inputEl, summary);
  }
}

/** Puts what is known of an error text before the pages that hold its words. */
async function showKnown(input: HTMLInputElement, summary: Element): Promise<void> {
  const text = input.value;
  const known = await knownError(text);
  if (input.value !== text) return;
  summary.parentElement?.querySelector('p.hit')?.remove();
  if (known) summary.before(known);
  // That no page holds all words of a text would contradict it.
  summary.toggleAttribute('hidden', known !== undefined);
}
