/** A new element with its properties and content. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

/**
 * Brings a style sheet; without it, all works and only looks plain. (`load-sheet.ts` of the visualizer does the same, and
 * is part of the script of figures, which this should not load.)
 */
export function bringSheet(href: string): Promise<void> {
  return new Promise((done) => {
    const link = element('link', { rel: 'stylesheet', href });
    link.onload = link.onerror = () => {
      done();
    };
    document.head.append(link);
  });
}
