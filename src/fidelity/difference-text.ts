import type { Difference } from './compare.ts';
import type { Entry } from './observable.ts';

const nothing = '(nothing)';

const named = (entry: Entry | undefined) =>
  entry ? `${entry.what}${entry.about === undefined ? '' : ` of ${entry.about}`}` : nothing;

/**
 * A difference for a reader: where it is, and both sides field by field. `run` names scenario, settings and
 * recording.
 */
export function differenceText(run: string, difference: Difference): string {
  const { place, position, simulated, recorded, fields } = difference;
  const isSameThing = simulated?.what === recorded?.what;
  const rows = isSameThing ? fields : fields.filter(({ path }) => path !== '(what)');
  return [
    `first difference: ${run}`,
    `  at ${place}, entry ${position}`,
    ...(isSameThing
      ? [`  ${named(simulated)}`]
      : [`  simulated  ${named(simulated)}`, `  recorded   ${named(recorded)}`]),
    ...rows.flatMap((field) => [
      `    ${field.path}`,
      `      simulated  ${field.simulated ?? nothing}`,
      `      recorded   ${field.recorded ?? nothing}`,
    ]),
  ].join('\n');
}
