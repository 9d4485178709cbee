import type { Knobs } from '../../trace/index.ts';
import type { FigureData } from '../run/figure-data.ts';

/** The settings that differ from the figure's own, in words; undefined where none does. */
export function changedSettings({ knobs, set: own }: FigureData, set: Knobs): string | undefined {
  const changed = knobs.flatMap((knob) => {
    const value = set[knob.id] ?? '';
    if (own[knob.id] === value) return [];
    const option = knob.kind === 'text' ? undefined : knob.options.find((each) => each.value === value);
    return [`${knob.label}: ${option?.label ?? `\`${value.replaceAll('`', '’')}\``}`];
  });
  return changed.length > 0 ? `${changed.join('; ')}.` : undefined;
}
