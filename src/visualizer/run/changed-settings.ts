import type { Knobs } from '../../trace/index.ts';
import type { FigureData } from './figure-data.ts';

/** The settings that differ from the baseline, in words; undefined where none does. */
export function changedSettings({ knobs, set: baseline }: FigureData, set: Knobs): string | undefined {
  const changed = knobs.flatMap((knob) => {
    const value = set[knob.id] ?? '';
    if (baseline[knob.id] === value) return [];
    const option = knob.kind === 'text' ? undefined : knob.options.find((each) => each.value === value);
    return [`${knob.label}: ${option?.label ?? `\`${value.replaceAll('`', '’')}\``}`];
  });
  return changed.length > 0 ? `${changed.join('; ')}.` : undefined;
}
