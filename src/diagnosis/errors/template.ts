/** Sentences, lines and patterns with places for the reader's names: `Command {command} not found`. */

/** A part of a template: fixed words, or the place of a field, perhaps in another form. */
export type TemplatePart = { readonly fixed: string } | { readonly field: string; readonly filter?: string };

const PLACE = /^\{([a-z]+)(?:\|([a-z]+))?\}/;

/** The parts of a template. A brace itself is written twice; a single one that opens no place is an error. */
export function partsOf(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let fixed = '';
  let at = 0;
  while (at < template.length) {
    const char = template.charAt(at);
    if (char !== '{' && char !== '}') {
      fixed += char;
      at += 1;
      continue;
    }
    if (template.charAt(at + 1) === char) {
      fixed += char;
      at += 2;
      continue;
    }
    const place = PLACE.exec(template.slice(at, at + 80));
    if (!place) throw new SyntaxError(`a single “${char}” opens no field; write it twice: ${template}`);
    if (fixed !== '') parts.push({ fixed });
    fixed = '';
    const [whole, field = '', filter] = place;
    parts.push({ field, ...(filter !== undefined && { filter }) });
    at += whole.length;
  }
  if (fixed !== '') parts.push({ fixed });
  return parts;
}
