const token = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
const kind = new RegExp(`^${token}/${token}`);
const parameter = new RegExp(`; *(${token})=(${token}|"[^"]*")`, 'y');

/**
 * A content type as Rust's `mime` writes it: in small letters, but for what its parameters say. Undefined for a text that is
 * none. Source: mime 0.3.18, `src/parse.rs`, `parse`.
 */
export function readContentType(given: string): string | undefined {
  let read = kind.exec(given)?.[0].toLowerCase();
  if (read === undefined) return undefined;
  let index = read.length;
  while (index < given.length) {
    parameter.lastIndex = index;
    const [all, name = '', value = ''] = parameter.exec(given) ?? [];
    if (all === undefined) return /^; *$/.test(given.slice(index)) ? read : undefined;
    const start = all.slice(0, all.length - name.length - value.length - 1);
    const isCharset = name.toLowerCase() === 'charset';
    read += `${start}${name.toLowerCase()}=${isCharset ? value.toLowerCase() : value}`;
    index += all.length;
  }
  return read;
}
