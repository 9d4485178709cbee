import type { CodePart, FigureCode } from '../visualizer/figure-data.ts';
import { highlight } from './highlight.ts';
import { partOf, sampleOf } from './samples.ts';

/**
 * A region of the editor app as the Code tab of a figure shows it. A part that the figure's steps light
 * but the region lacks is an error that names the file.
 */
export async function figureCode(ref: string, lit: readonly CodePart[] = []): Promise<FigureCode> {
  const sample = sampleOf(ref);
  for (const part of lit) partOf(sample, part);
  const tokens = await highlight(sample.lines, sample.language);
  const parts = Object.entries(sample.parts) as [CodePart, readonly number[]][];
  return {
    file: sample.file,
    firstLine: sample.firstLine,
    lines: tokens.map((line, index) => ({
      tokens: line,
      parts: parts.filter(([, lines]) => lines.includes(index)).map(([part]) => part),
    })),
  };
}
