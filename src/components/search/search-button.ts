import { hasSlashKey } from './slash-key.ts';

const typedIn = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest(typedIn) !== null;

/** Opens the search: by its button, Ctrl+K (on a Mac also ⌘K) and `/`. All that searches comes with the first opening. */
export class SearchButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const open = () => void import('./search-dialog.ts').then((it) => it.openSearch(() => this.showKeys()));
    button.hidden = false;
    this.showKeys();
    button.addEventListener('click', open);
    document.addEventListener('keydown', (event) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
      const isCommand = (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k';
      const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target) && hasSlashKey();
      if ((!isCommand && !isSlash) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      open();
    });
  }

  /** Says on the button which keys open the search. */
  showKeys(): void {
    const button = this.querySelector('button');
    const words = this.querySelector('span');
    if (!button || !words) return;
    words.textContent = hasSlashKey() ? 'Search /' : 'Search Ctrl K';
    button.ariaLabel = 'Search';
    button.setAttribute('aria-keyshortcuts', hasSlashKey() ? 'Control+K /' : 'Control+K');
  }
}
