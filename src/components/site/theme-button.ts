/**
 * Switches between light and dark, named by what it switches to, and keeps the choice in this browser; the system's
 * until then.
 */
export class ThemeButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const word = this.querySelector('span');
    if (!button || !word) return;
    const root = document.documentElement;
    const system = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (root.dataset.theme === undefined ? system.matches : root.dataset.theme === 'dark');
    const show = () => {
      word.textContent = isDark() ? 'Light' : 'Dark';
    };

    button.hidden = false;
    show();
    system.addEventListener('change', show);
    button.addEventListener('click', () => {
      const theme = isDark() ? 'light' : 'dark';
      root.dataset.theme = theme;
      show();
      try {
        localStorage.setItem('theme', theme);
      } catch {
        // Storage is closed to this page: the choice holds until the page is left.
      }
    });
  }
}
