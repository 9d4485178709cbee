import {
  codeToTokensBase,
  type BundledLanguage,
  type SpecialLanguage,
  type ThemeRegistrationRaw,
} from 'shiki';
import type { CodeToken } from '../visualizer/panels/code-tokens.ts';

const plain = '#000000';
const keyword = '#000001';
const comment = '#000002';

/** Three inks only. A colour means a class here and reaches no page. */
const inks: ThemeRegistrationRaw = {
  name: 'inks',
  type: 'light',
  settings: [
    { settings: { foreground: plain, background: '#ffffff' } },
    { scope: ['keyword', 'storage'], settings: { foreground: keyword } },
    {
      scope: ['keyword.operator', 'storage.type.function.arrow', 'punctuation'],
      settings: { foreground: plain },
    },
    {
      scope: ['keyword.operator.new', 'keyword.operator.expression'],
      settings: { foreground: keyword },
    },
    { scope: ['comment', 'comment punctuation'], settings: { foreground: comment } },
  ],
};

/** The tokens of each line, neighbours of one ink joined. */
export async function highlight(
  lines: readonly string[],
  language: BundledLanguage | SpecialLanguage,
): Promise<readonly (readonly CodeToken[])[]> {
  // Shiki gives up on a line after half a second, and a slow machine would then build other pages.
  const options = { lang: language, theme: inks, tokenizeTimeLimit: 0 };
  const tokens = await codeToTokensBase(lines.join('\n'), options);
  return tokens.map((line) =>
    line.reduce<CodeToken[]>((joined, { content, color }) => {
      const ink = inkOf(color, content);
      const last = joined.at(-1);
      if (last !== undefined && inkOfToken(last) === ink) {
        joined[joined.length - 1] = token(ink, textOf(last) + content);
      } else {
        joined.push(token(ink, content));
      }
      return joined;
    }, []),
  );
}

/** The text of a token without its ink. */
export const textOf = (token: CodeToken): string => (typeof token === 'string' ? token : token[1]);

type Ink = 'k' | 'c' | undefined;

const token = (ink: Ink, text: string): CodeToken => (ink === undefined ? text : [ink, text]);

const inkOfToken = (it: CodeToken): Ink => (typeof it === 'string' ? undefined : it[0]);

function inkOf(color: string | undefined, content: string): Ink {
  if (content.trim() === '') return undefined;
  if (color?.toLowerCase() === keyword) return 'k';
  return color?.toLowerCase() === comment ? 'c' : undefined;
}
