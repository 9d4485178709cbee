import { wordsAt, type Run } from '../run.ts';

/** Where two runs stand side by side: at a step that both have, or that one has while the other waits. */
export interface Pair {
  /** Indices of the steps; a run that waits stands on its last one. */
  readonly own: number;
  readonly changed: number;
  readonly of: 'both' | 'own' | 'changed';
  /** Both have the step, and the same is said of it. */
  readonly isAlike: boolean;
}

/** The steps of two runs in step: those of the same id side by side, all others in their own order. */
export function pairsOf(own: Run, changed: Run): readonly Pair[] {
  const ownAt = new Map(own.steps.map((id, index) => [id, index]));
  const pairs: Pair[] = [];
  let at = 0;
  const wait = (until: number, changedAt: number) => {
    for (; at < until; at += 1) {
      pairs.push({ own: at, changed: Math.max(0, changedAt - 1), of: 'own', isAlike: false });
    }
  };
  changed.steps.forEach((id, index) => {
    const same = ownAt.get(id) ?? -1;
    if (same < at) {
      pairs.push({ own: Math.max(0, at - 1), changed: index, of: 'changed', isAlike: false });
      return;
    }
    wait(same, index);
    const [left, right] = [wordsAt(own, same), wordsAt(changed, index)];
    const isAlike = left.sentence === right.sentence && left.speaker === right.speaker;
    pairs.push({ own: same, changed: index, of: 'both', isAlike });
    at = same + 1;
  });
  wait(own.steps.length, changed.steps.length);
  return pairs;
}
