/** An XML element as text; a content that is a text of ours goes through `textOf` first. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...content: readonly string[]
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${textOf(String(value))}"`);
  const start = `<${name}${given.join('')}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML writes it. What XML 1.0 cannot hold at all is left out. */
export const textOf = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');

export const xmlFile = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
