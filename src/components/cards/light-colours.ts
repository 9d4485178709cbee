/** The site's colours as they are on light paper, for drawings that no style sheet reaches. */
import tokens from '../../styles/tokens.css?raw';

/** By name, without its dashes: `webview`, `line-2`. */
export const lightColours: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}),/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]),
);

/** Throws for a colour that the site does not have. */
export function lightColour(name: string): string {
  const value = lightColours[name];
  if (value === undefined) throw new Error(`src/styles/tokens.css has no colour --${name}.`);
  return value;
}

/** Markup with the colours in place of their names. */
export const inLightColours = (markup: string): string =>
  markup.replace(/var\(--([\w-]+)\)/g, (_, name: string) => lightColour(name));
