/** From the page's load on: its figures have their scripts by then, and a reader who leaves at once fetches nothing more. */
const LATER_MS = 3_000;

/** Keeps the site for use without a network, once the page has what it needs, if the reader wants it. */
export function keepLater(): void {
  const wait = () =>
    setTimeout(() => void import('./keep-offline.ts').then((it) => it.keepIfWanted()), LATER_MS);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait);
}
