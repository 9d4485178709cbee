/** Brings a style sheet. */
export function loadSheet(href: string): Promise<void> {
  return new Promise((done, fail) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => {
      done();
    };
    link.onerror = fail;
    document.head.append(link);
  });
}
