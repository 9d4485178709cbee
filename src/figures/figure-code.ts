import type { Scenario } from '../simulation/index.ts';
import type { CodePart, FigureCode } from '../visualizer/run/figure-data.ts';
import { highlight } from './highlight.ts';
import { partOf, sampleOf } from './samples.ts';

/** The parts that a figure of this scenario may light in the page's and the core process's sample. */
export function partsLit({ app, code }: Scenario): {
  readonly page: readonly CodePart[];
  readonly core: readonly CodePart[];
} {
  const regionOf = (ref: string | undefined) => ref?.split('#')[1] ?? '';
  const isHandler = ['listen', 'once'].includes(regionOf(code?.page));
  const isCommand = Object.hasOwn(app.commands, regionOf(code?.core));
  return {
    page: isHandler ? ['settle'] : ['call', 'settle'],
    core: isCommand ? ['args', 'body', 'return'] : ['body'],
  };
}

/**
 * A region of the editor app as the Code tab of a figure shows it. A part that the figure's steps light
 * but the region lacks is an error that names the file.
 */
export async function figureCode(ref: string, lit: readonly CodePart[]): Promise<FigureCode> {
  const sample = sampleOf(ref);
  for (const part of lit) partOf(sample, part);
  const tokens = await highlight(sample.lines, sample.language);
  const parts = Object.entries(sample.parts) as [CodePart, readonly number[]][];
  return {
    file: sample.file,
    region: ref.split('#')[1] ?? '',
    firstLine: sample.firstLine,
    lines: tokens.map((line, index) => ({
      tokens: line,
      parts: parts.filter(([, lines]) => lines.includes(index)).map(([part]) => part),
    })),
  };
}
