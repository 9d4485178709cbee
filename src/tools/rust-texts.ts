/** Finds the error texts that a Rust source holds: those of `#[error("…")]`, and those that stop a build. */

interface FoundText {
  /** The variant or type that an `#[error]` is about (`Error::WindowNotFound`), or what stops the build. */
  readonly by: string;
  readonly text: string;
}

interface SourceKind {
  /** Whether the crate runs in a build, so that its panics and compile errors are a reader's terminal texts. */
  readonly builds: boolean;
}

const STRING = /"((?:[^"\\]|\\.)*)"/s;

/** What a Rust string literal means. A backslash at the end of a line takes that line's end and the next indent. */
function unescaped(literal: string): string {
  return literal.replace(/\\\n\s*/g, '').replace(/\\(.)/gs, (whole, character: string) => {
    if (character === 'n') return '\n';
    if (character === 't') return '\t';
    return '"\\\''.includes(character) ? character : whole;
  });
}

/** The source without its line comments: a text that is commented out is nobody's. */
const withoutComments = (source: string) => source.replace(/^\s*\/\/.*$/gm, '');

/** The test module at a file's end. */
const withoutTests = (source: string) => source.split(/^#\[cfg\(test\)\]\s*\n(?:pub )?mod /m)[0] ?? source;

/** Where the bracket closes that opens at `start`; brackets in strings do not count. */
function closingBracket(source: string, start: number): number {
  const marks = /"(?:[^"\\]|\\.)*"|[[\](){}]/gs;
  marks.lastIndex = start;
  let depth = 0;
  for (let mark = marks.exec(source); mark; mark = marks.exec(source)) {
    if ('[({'.includes(mark[0])) depth += 1;
    else if ('])}'.includes(mark[0])) depth -= 1;
    if (depth === 0) return mark.index;
  }
  return source.length;
}

/** The name of the variant or type that an attribute is about, behind all its attributes. */
function attributed(source: string, attribute: number): string {
  let rest = source.slice(attribute);
  while (rest.startsWith('#[')) rest = rest.slice(closingBracket(rest, 1) + 1).trimStart();
  const [, kind, name = ''] = /^(?:pub\s+)?(struct\s+|enum\s+)?(\w+)/.exec(rest) ?? [];
  const [, type = ''] = [...source.slice(0, attribute).matchAll(/\benum\s+(\w+)/g)].at(-1) ?? [];
  return kind ? name : `${type}::${name}`;
}

const errorAttributes = (source: string): readonly FoundText[] =>
  [...source.matchAll(new RegExp(String.raw`#\[error\(\s*${STRING.source}`, 'gs'))].map(
    ({ index, 1: literal = '' }) => ({ by: attributed(source, index), text: unescaped(literal) }),
  );

/** `panic!("…")`, `bail!("…")`, `compile_error!("…")`, `syn::Error::new(…, "…")` and their like. */
function buildStops(source: string): readonly FoundText[] {
  const stops =
    /(?<by>\b(?:panic|bail|anyhow|compile_error)!|\bsyn::Error::new|\.(?:expect|context|with_context))\(/g;
  const first = new RegExp(String.raw`^\(\s*(?:\|\|\s*\{?\s*)?(?:format!\(\s*)?${STRING.source}`, 's');
  const second = new RegExp(String.raw`^\([^;"]*?${STRING.source}`, 's');
  return [...source.matchAll(stops)].flatMap(({ index, 0: stop, groups }) => {
    const args = source.slice(index + stop.length - 1);
    const by = groups?.by?.replace('.', '') ?? '';
    const [, literal] = (by === 'syn::Error::new' ? second : first).exec(args) ?? [];
    return literal === undefined ? [] : [{ by, text: unescaped(literal) }];
  });
}

/** All error texts of a Rust source, in its order. */
export function textsOf(source: string, { builds }: SourceKind): readonly FoundText[] {
  const code = withoutTests(withoutComments(source));
  return [...errorAttributes(code), ...(builds ? buildStops(code) : [])];
}
