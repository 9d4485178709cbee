import { wordsAt, type Pair, type Run } from '../run/run.ts';

/** What makes steps of two runs the same step, and what is said of them. */
export interface StepIdentity {
  /** By step. */
  readonly keysOf: (run: Run) => readonly string[];
  /** Two that are the same are alike where this is the same too. */
  readonly sayingOf: (run: Run, step: number) => string;
}

/** The runs of one figure share the ids of their calls. */
const inOneFigure: StepIdentity = {
  keysOf: kindsOf,
  sayingOf: (run, step) => {
    const { sentence, speaker } = wordsAt(run, step);
    return `${speaker} ${sentence}`;
  },
};

/** What a step is, in whichever run: its call or actor, its kind, and what travels. */
function kindsOf({ steps, words }: Run): readonly string[] {
  const rows = words.rows.slice();
  return steps.map((id, index) => `${id.replace(/\.\d+$/, '')} ${rows[index]?.arrow?.shape ?? ''}`);
}

/** Longer runs are compared by what they have in common at their start and end. */
const MAX_CELLS = 25_000_000;

/** Where two lists begin and end alike, and the steps in common between. */
function commonOf(baseline: readonly string[], changed: readonly string[]): ReadonlyMap<number, number> {
  if (baseline.length * changed.length <= MAX_CELLS) return commonSteps(baseline, changed);
  const shorter = Math.min(baseline.length, changed.length);
  let start = 0;
  while (start < shorter && baseline[start] === changed[start]) start += 1;
  let end = 0;
  while (end < shorter - start && baseline.at(-1 - end) === changed.at(-1 - end)) end += 1;
  const [left, right] = [baseline.slice(start, -end || undefined), changed.slice(start, -end || undefined)];
  const between =
    left.length * right.length <= MAX_CELLS ? commonSteps(left, right) : new Map<number, number>();
  const common = new Map([...between].map(([at, same]) => [at + start, same + start]));
  for (let index = 0; index < start; index += 1) common.set(index, index);
  for (let index = 1; index <= end; index += 1) common.set(changed.length - index, baseline.length - index);
  return common;
}

/** The most steps that two runs have in common in the same order: for each of `changed` that of `baseline`, by index. */
function commonSteps(baseline: readonly string[], changed: readonly string[]): ReadonlyMap<number, number> {
  // How many steps the rests of both have in common, from each place on.
  const width = changed.length + 1;
  const rests = new Uint32Array((baseline.length + 1) * width);
  const rest = (left: number, right: number) => rests[left * width + right] ?? 0;
  for (let left = baseline.length - 1; left >= 0; left -= 1) {
    for (let right = changed.length - 1; right >= 0; right -= 1) {
      rests[left * width + right] =
        baseline[left] === changed[right]
          ? rest(left + 1, right + 1) + 1
          : Math.max(rest(left + 1, right), rest(left, right + 1));
    }
  }
  const common = new Map<number, number>();
  for (let left = 0, right = 0; left < baseline.length && right < changed.length;) {
    if (baseline[left] === changed[right]) {
      common.set(right, left);
      left += 1;
      right += 1;
    } else if (rest(left + 1, right) >= rest(left, right + 1)) left += 1;
    else right += 1;
  }
  return common;
}

/** The steps of two runs in step: those that both have side by side, all others in their own order. */
export function pairsOf(
  baseline: Run,
  changed: Run,
  { keysOf, sayingOf }: StepIdentity = inOneFigure,
): readonly Pair[] {
  const common = commonOf(keysOf(baseline), keysOf(changed));
  const pairs: Pair[] = [];
  let at = 0;
  const wait = (until: number, changedAt: number) => {
    for (; at < until; at += 1) {
      pairs.push({ baseline: at, changed: Math.max(0, changedAt - 1), of: 'baseline', isAlike: false });
    }
  };
  changed.steps.forEach((_, index) => {
    const same = common.get(index);
    if (same === undefined) {
      pairs.push({ baseline: Math.max(0, at - 1), changed: index, of: 'changed', isAlike: false });
      return;
    }
    wait(same, index);
    const isAlike = sayingOf(baseline, same) === sayingOf(changed, index);
    pairs.push({ baseline: same, changed: index, of: 'both', isAlike });
    at = same + 1;
  });
  wait(baseline.steps.length, changed.steps.length);
  return pairs;
}
