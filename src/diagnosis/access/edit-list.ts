import type { Place, SourceTree } from '../../schemas/project/source-tree.ts';

/** Where a place is in a text; undefined where the text has no such line. */
export function offsetOf(text: string, { line, column }: Place): number | undefined {
  let at = 0;
  for (let count = 1; count < line; count += 1) {
    const end = text.indexOf('\n', at);
    if (end === -1) return undefined;
    at = end + 1;
  }
  const offset = at + column - 1;
  return offset <= text.length ? offset : undefined;
}

/**
 * The text with one more entry, the first of a list, so that no comma of another line changes. Undefined where the
 * list is written in a way that this cannot change.
 */
export function withFirst(text: string, list: Place, item: string): string | undefined {
  const open = offsetOf(text, list);
  if (open === undefined || text[open] !== '[' || text[open + 1] === '[') return undefined;
  const rest = text.slice(open + 1);
  const isEmpty = /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*)*\]/.test(rest);
  const [, start = '', indent] = /^([ \t]*(?:(?:\/\/|#)[^\n]*)?\r?\n)([ \t]*)/.exec(rest) ?? [];
  const put = (at: number, added: string) => text.slice(0, at) + added + text.slice(at);
  if (indent === undefined) {
    const [space = ''] = /^[ \t]*/.exec(rest) ?? [];
    return put(open + 1 + (isEmpty ? 0 : space.length), isEmpty ? item : `${item}, `);
  }
  const end = start.endsWith('\r\n') ? '\r\n' : '\n';
  const closes = isEmpty && rest.slice(start.length + indent.length).startsWith(']');
  const inner = closes ? `${indent}  ` : indent;
  return put(open + 1 + start.length, `${inner}${item}${isEmpty ? '' : ','}${end}`);
}

/** The text with another value in place of a text in quotes. */
export function withText(text: string, place: Place, item: string): string | undefined {
  const start = offsetOf(text, place);
  const [quoted] =
    (start === undefined
      ? null
      : /^(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*')/.exec(text.slice(start, start + 2_000))) ?? [];
  if (start === undefined || quoted === undefined) return undefined;
  return text.slice(0, start) + item + text.slice(start + quoted.length);
}

/**
 * The text without an entry of a list, or with others in its place; undefined where the entry is not on lines that
 * hold nothing else.
 */
export function withoutItem(
  text: string,
  list: Extract<SourceTree, { kind: 'list' }>,
  index: number,
  instead: readonly string[] = [],
): string | undefined {
  const item = list.items[index];
  const next = list.items[index + 1];
  if (item?.kind !== 'scalar') return undefined;
  const start = offsetOf(text, item.place);
  if (start === undefined) return undefined;
  const [quoted] = /^(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*')/.exec(text.slice(start, start + 2_000)) ?? [];
  if (quoted === undefined) return undefined;
  const end = start + quoted.length;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const isAlone = text.slice(lineStart, start).trim() === '';
  if (instead.length > 0) {
    const joint = isAlone ? `,\n${text.slice(lineStart, start)}` : ', ';
    return text.slice(0, start) + instead.join(joint) + text.slice(end);
  }
  if (next) {
    const [comma] = /^\s*,[ \t]*/.exec(text.slice(end)) ?? [];
    if (comma === undefined) return undefined;
    const [line] = /^\r?\n/.exec(text.slice(end + comma.length)) ?? [];
    return isAlone && line !== undefined
      ? text.slice(0, lineStart) + text.slice(end + comma.length + line.length)
      : text.slice(0, start) + text.slice(end + comma.length);
  }
  // The last one goes with the comma before it, if there is one.
  const [before = ''] = index === 0 ? [''] : (/,\s*$/.exec(text.slice(0, start)) ?? ['']);
  if (index > 0 && before === '') return undefined;
  const from = index > 0 ? start - before.length : isAlone ? lineStart : start;
  const [trailing = ''] = /^[ \t]*,?(?=\s)/.exec(text.slice(end)) ?? [];
  const to = end + (index === 0 ? trailing.length : 0);
  const [line = ''] = index === 0 && isAlone ? (/^\r?\n/.exec(text.slice(to)) ?? ['']) : [''];
  return text.slice(0, from) + text.slice(to + line.length);
}
