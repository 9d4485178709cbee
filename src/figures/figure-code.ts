import type { Scenario } from '../simulation/index.ts';
import type { CodePart, FigureCode, FigureData } from '../visualizer/run/figure-data.ts';
import { highlight } from './highlight.ts';
import { partOf, sampleOf } from './samples.ts';

/** Both samples of a scenario, as the Code tab of its figures shows them. */
export async function codeOf(scenario: Scenario): Promise<FigureData['code']> {
  const { page, core } = scenario.code ?? {};
  const parts = highlightedParts(scenario);
  return {
    ...(page !== undefined && { page: await sampleCode(page, parts.page) }),
    ...(core !== undefined && { core: await sampleCode(core, parts.core) }),
  };
}

/** The parts of the page's and the core process's sample that a step of the scenario may highlight. */
function highlightedParts({ app, code }: Scenario): {
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

/** A region of the editor app. A part that steps highlight but the region lacks is an error that names the file. */
async function sampleCode(ref: string, highlighted: readonly CodePart[]): Promise<FigureCode> {
  const sample = sampleOf(ref);
  for (const part of highlighted) partOf(sample, part);
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
