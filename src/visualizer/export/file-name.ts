import type { Knobs } from '../../trace/index.ts';
import type { FigureData } from '../run/figure-data.ts';

const MAX_VALUE = 24;

/**
 * What an exported file is called: its scenario, the settings that differ from the figure's own, and the step, from 1,
 * where it shows only that: `invoke-denied-by-window.window-main.step-4.svg`.
 */
export function exportName(
  { scenario = 'recording', set: own }: Pick<FigureData, 'scenario' | 'set'>,
  set: Knobs,
  ending: string,
  step?: number,
): string {
  const settings = Object.entries(set)
    .filter(([knob, value]) => own[knob] !== value)
    .map(([knob, value]) => `${knob}-${value.replace(/[^a-z0-9]+/gi, '_').slice(0, MAX_VALUE)}`);
  return [scenario, ...settings, ...(step === undefined ? [] : [`step-${String(step + 1)}`]), ending].join(
    '.',
  );
}
