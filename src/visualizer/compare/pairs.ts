import { wordsAt, type Run } from '../run/run.ts';

/** Where two runs stand side by side: at a step that both have, or that one has while the other waits. */
export interface Pair {
  /** Indices of the steps; a run that waits stands on its last one. */
  readonly own: number;
  readonly changed: number;
  readonly of: 'both' | 'own' | 'changed';
  /** Both have the step, and the same is said of it. */
  readonly isAlike: boolean;
}

/** What a step is, in whichever run: its call or actor, its kind, and what travels. */
function kindsOf({ steps, words }: Run): readonly string[] {
  const rows = words.rows.slice();
  return steps.map((id, index) => `${id.replace(/\.\d+$/, '')} ${rows[index]?.arrow?.shape ?? ''}`);
}

/** The most steps that two runs have in common in the same order: for each of `changed` that of `own`, by index. */
function commonSteps(own: readonly string[], changed: readonly string[]): ReadonlyMap<number, number> {
  // How many steps the rests of both have in common, from each place on.
  const width = changed.length + 1;
  const rests = new Uint32Array((own.length + 1) * width);
  const rest = (left: number, right: number) => rests[left * width + right] ?? 0;
  for (let left = own.length - 1; left >= 0; left -= 1) {
    for (let right = changed.length - 1; right >= 0; right -= 1) {
      rests[left * width + right] =
        own[left] === changed[right]
          ? rest(left + 1, right + 1) + 1
          : Math.max(rest(left + 1, right), rest(left, right + 1));
    }
  }
  const common = new Map<number, number>();
  for (let left = 0, right = 0; left < own.length && right < changed.length;) {
    if (own[left] === changed[right]) {
      common.set(right, left);
      left += 1;
      right += 1;
    } else if (rest(left + 1, right) >= rest(left, right + 1)) left += 1;
    else right += 1;
  }
  return common;
}

/** The steps of two runs in step: those that both have side by side, all others in their own order. */
export function pairsOf(own: Run, changed: Run): readonly Pair[] {
  const common = commonSteps(kindsOf(own), kindsOf(changed));
  const pairs: Pair[] = [];
  let at = 0;
  const wait = (until: number, changedAt: number) => {
    for (; at < until; at += 1) {
      pairs.push({ own: at, changed: Math.max(0, changedAt - 1), of: 'own', isAlike: false });
    }
  };
  changed.steps.forEach((_, index) => {
    const same = common.get(index);
    if (same === undefined) {
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
