import type { Knobs, Picture } from '../../trace/index.ts';
import { targetWords } from '../map/geometry/events-words.ts';
import type { CallTable, CallTableColumn, CallTableVariant } from '../run/figure-data.ts';

/** The table at these settings; undefined where they cannot be combined. */
export const variantAt = ({ dependsOn, variants }: CallTable, set: Knobs): CallTableVariant | undefined =>
  variants.find(({ when }) => dependsOn.every((knob) => when[knob] === set[knob]));

/** A listener in as few words as the head of a column has room for: `preview: own`. */
export function headOf({ owner, target }: CallTableColumn): string {
  const isOwn = 'label' in target && target.kind !== 'AnyLabel' && target.label === owner;
  return `${owner}: ${isOwn ? 'own' : targetWords(target)}`;
}

/** The same in full. */
export const fullHeadOf = ({ owner, target }: CallTableColumn): string =>
  `${owner} with target ${targetWords(target)}`;

/** The columns of the listeners that a step is about, by index. */
export function columnsNow(columns: readonly CallTableColumn[], picture: Picture): ReadonlySet<number> {
  const { emission, windows, core } = picture;
  const listeners = [
    ...windows.flatMap((window) =>
      window.listeners.map((listener) => ({ ...listener, owner: window.label })),
    ),
    ...core.listeners.map((listener) => ({ ...listener, owner: 'core' })),
  ].sort((a, b) => a.id - b.id);
  const isAlike = (a: CallTableColumn, b: CallTableColumn) =>
    a.owner === b.owner && targetWords(a.target) === targetWords(b.target);
  const found = new Set<number>();
  for (const id of emission?.now ?? []) {
    const listener = listeners.find((it) => it.id === id);
    if (!listener) continue;
    const nth = listeners.filter((it) => isAlike(it, listener) && it.id < id).length;
    const alike = columns.flatMap((column, index) => (isAlike(column, listener) ? [index] : []));
    const index = alike[nth];
    if (index !== undefined) found.add(index);
  }
  return found;
}
