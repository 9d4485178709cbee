import type { Knobs } from '../../trace/index.ts';
import type { Rerun } from '../experiment/shown-run.ts';
import { readField } from '../knobs/knob-fields.ts';
import type { Run } from '../run/run.ts';

/** So many of the latest runs are kept. */
const KEPT = 12;

/**
 * Makes each run once: going back to a setting shows the run that was made for it. Of a run that failed nothing is
 * kept.
 */
export function keepRuns(rerun: Rerun): Rerun {
  const kept = new Map<string, Promise<Run>>();
  return (set, seed) => {
    const key = keyOf(set, seed);
    const run = kept.get(key) ?? rerun(set, seed);
    // The latest is the last of the map.
    kept.delete(key);
    kept.set(key, run);
    run.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return run;
  };
}

const keyOf = (set: Knobs, seed: number | undefined) =>
  JSON.stringify([seed, Object.entries(set).toSorted(([a], [b]) => (a < b ? -1 : 1))]);

/**
 * Calls `make` with the settings to which a field would lead, as soon as the reader presses it. The change comes when
 * they let go, some 100 ms later, and then its run is there.
 */
export function makeOnPress(root: HTMLElement, baseline: Knobs, make: (set: Knobs) => void): void {
  root.addEventListener('pointerdown', ({ target }) => {
    const field = (target as Element).closest('label')?.querySelector('input');
    if (!field || field.disabled || field.type === 'text') return;
    const [knob, value] = readField(field);
    const pressed = field.type === 'radio' ? value : value === 'on' ? 'off' : 'on';
    const now = settingsOf(root, baseline);
    if (knob in now && now[knob] !== pressed) make({ ...now, [knob]: pressed });
  });
}

/** What the fields of a figure say. */
function settingsOf(root: HTMLElement, baseline: Knobs): Knobs {
  const fields = [...root.querySelectorAll('input')].filter(
    ({ type, checked }) => type !== 'radio' || checked,
  );
  const set = new Map(fields.map(readField));
  return Object.fromEntries(Object.entries(baseline).map(([knob, value]) => [knob, set.get(knob) ?? value]));
}
