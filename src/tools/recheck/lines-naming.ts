/** The lines of a source with the last part of a name; undefined if there are none. */
export function linesNaming(source: string, symbol: string): string | undefined {
  const word = new RegExp(String.raw`\b${symbol.split('::').at(-1) ?? symbol}\b`);
  const lines = source.split('\n').filter((line) => word.test(line) && !/^\s*(?:\/\/|\*)/.test(line));
  return lines.length === 0 ? undefined : lines.map((line) => line.trim()).join('\n');
}
