/**
 * The field for the text of an error, before anything offers runs and pages: what does comes with the first focus. What
 * stands behind `#` in an address is not sent to any server.
 */
export function openErrorSearch(): void {
  const search = document.querySelector('error-search');
  const form = search?.querySelector('form');
  const input = form?.querySelector('input');
  if (!input) return;
  input.role = 'combobox';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', 'error-hits');
  input.addEventListener('focus', () => void import('./error-search.ts'), { once: true });
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = form.querySelector<HTMLElement>('[aria-selected=true]');
    if (chosen) chosen.click();
    else location.href = `${form.action}#text=${encodeURIComponent(input.value)}`;
  });
}
