/** Which characters a field takes, and what a value of it looks like. */
import type { FieldKind } from '../../schemas/index.ts';

export interface KindRule {
  /** Most characters of a value. */
  readonly max: number;
  /** Whether a character may be in a value; a space means any white space. */
  takes(char: string): boolean;
  /** Whether a whole value looks right. */
  readonly shape: RegExp;
  /** Of what is before fixed words, or after them, the longest part that looks right. */
  readonly suffix: RegExp;
  readonly prefix: RegExp;
  /** Whether a value at the end of a text goes on in the next line: a list does after a comma. */
  readonly isList: boolean;
}

const WORD = '[\\p{L}\\p{N}_-]';

/** Answers for a character once; a pattern sees few different ones. */
function taker(chars: RegExp): (char: string) => boolean {
  const known = new Map<string, boolean>();
  return (char) => {
    const answer = known.get(char);
    if (answer !== undefined) return answer;
    const takes = chars.test(char);
    known.set(char, takes);
    return takes;
  };
}

function rule(chars: RegExp, shape: string, max = 200, isList = false): KindRule {
  return {
    max,
    takes: taker(chars),
    shape: new RegExp(`^(?:${shape})$`, 'u'),
    suffix: new RegExp(`(?:${shape})$`, 'u'),
    prefix: new RegExp(`^(?:${shape})`, 'u'),
    isList,
  };
}

/** One word of these characters. Its end is no punctuation, which may follow it in a sentence. */
const word = (chars: string, end = '\\p{L}\\p{N}_*$-', max = 200) =>
  rule(new RegExp(`[${chars}]`, 'u'), `[${chars}]*[${end}]`, max);

/** Several words, without the space around them. */
const words = (chars: RegExp, max: number, isList = false) => rule(chars, '\\S(?:.*\\S)?', max, isList);

/** What a person puts for a part of a path or an address that is left out: `<user>`. */
const LEFT_OUT = '<[\\p{L}\\p{N}_. -]{1,40}>';

const quoteless = '^\\s"\'`<>';

/**
 * What is made of each function when it is first asked for. Letters of all scripts make a pattern long: to make those of
 * all kinds took a page 60 ms on a processor four times slower, and most pages need a few.
 */
function madeWhenAsked<Key extends string, Made>(
  makers: Readonly<Record<Key, () => Made>>,
): Readonly<Record<Key, Made>> {
  const asked = {} as Record<Key, Made>;
  for (const key of Object.keys(makers) as Key[]) {
    Object.defineProperty(asked, key, {
      configurable: true,
      enumerable: true,
      get() {
        const value = makers[key]();
        Object.defineProperty(asked, key, { value, enumerable: true });
        return value;
      },
    });
  }
  return asked;
}

export const kindRules: Readonly<Record<FieldKind, KindRule>> = madeWhenAsked({
  command: () =>
    rule(
      /[\p{L}\p{N}_:|.*-]/u,
      `plugin:${WORD}+\\|[\\p{L}\\p{N}_|.-]*${WORD}|${WORD}+\\.[\\p{L}\\p{N}_.-]*${WORD}|${WORD}+`,
    ),
  function: () => rule(/[\p{L}\p{N}_:]/u, '[\\p{L}\\p{N}_]+(?:::[\\p{L}\\p{N}_]+)*'),
  plugin: () => word('\\p{L}\\p{N}_-'),
  window: () => word('\\p{L}\\p{N}_/:.*-'),
  webview: () => word('\\p{L}\\p{N}_/:.*-'),
  capability: () => word('^\\s,"\'`', '^\\s,"\'`.:;()'),
  permission: () => word('\\p{L}\\p{N}_:*-'),
  identifier: () => word('\\p{L}\\p{N}_:./*@+-'),
  argument: () => word('\\p{L}\\p{N}_$-'),
  event: () => word(quoteless, '^\\s"\'`<>,.;)'),
  key: () => word('^\\s"\'`', '^\\s"\'`'),
  number: () => rule(/[\d.eE+-]/, '-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?', 60),
  url: () =>
    rule(
      /[^\s"'`]/u,
      `[a-zA-Z][\\w+.-]*:(?:[^\\s"'\`<>]|${LEFT_OUT})*(?:[^\\s"'\`<>.,;)\\]]|${LEFT_OUT})`,
      2000,
    ),
  origin: () => rule(/[^"'`<>]/u, '(?:remote: )?[a-zA-Z][\\w+.-]*:[^\\s"]*[^\\s".,;)\\]]|local|null', 2000),
  file: () => word('^\\s"\'`', '^\\s"\'`,;:.)', 1000),
  directive: () => words(/[^"]/u, 4000),
  word: () => word('^\\s"\'`', '^\\s"\'`,;:.)', 400),
  labels: () => words(/[^\][]/u, 2000, true),
  permissions: () =>
    rule(/[\p{L}\p{N}_:*, -]/u, '[\\p{L}\\p{N}_:*-]+(?:, [\\p{L}\\p{N}_:*-]+)*', 100_000, true),
  places: () => words(/[^]/u, 4000, true),
  references: () => words(/[^]/u, 4000, true),
  path: () =>
    rule(/[^"'`|]/u, `(?:[^\\s<>]|${LEFT_OUT})(?:(?:[^<>]|${LEFT_OUT})*(?:[^\\s<>]|${LEFT_OUT}))?`, 1000),
  type: () => words(/[^`]/u, 1000),
  value: () => words(/[^]/u, 2000),
  text: () => words(/[^]/u, 2000),
});
