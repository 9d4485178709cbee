import { glossaryLede, shownTerms } from '../shown-terms.ts';
import { addressOf } from '../../site.ts';
import { blocks, codeOf, escaped, linkTo, sentence } from './words.ts';

/** Each term with its definition, its source and the lessons that explain it. */
export async function glossaryMarkdown(): Promise<string> {
  const terms = (await shownTerms()).map(({ term, definition, source, lessons }) => {
    const name =
      source && (source.url === undefined ? escaped(source.text) : linkTo(escaped(source.text), source.url));
    const rule = source?.rule;
    return blocks(
      `## ${escaped(term)}`,
      sentence(definition),
      name &&
        `Source: ${name}${rule ? `, ${rule.version}, ${codeOf(rule.file)}, ${codeOf(rule.symbol)}` : ''}`,
      lessons.length === 0
        ? undefined
        : `Explained in ${lessons.map(({ id, data }) => linkTo(escaped(data.title), addressOf(`/lessons/${id}/index.md`))).join(', ')}.`,
    );
  });
  return blocks('# Glossary', glossaryLede, ...terms);
}
