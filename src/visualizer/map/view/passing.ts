import type { Gate, Picture, TokenPicture } from '../../../trace/index.ts';

/** What a map shows on the way from a picture to the next one, as a request leaves the gates that let it pass. */
export interface Passing {
  /** As it leaves the gate that it was at. */
  readonly departure?: Picture | undefined;
  /** As it leaves each of the others on its way, in order. */
  readonly gates: readonly Picture[];
}

/** All but the gates is in these pictures as it was in the last one. */
export function passingBetween(last: Picture, next: Picture): Passing {
  const token = next.tokens.find((it) => it.moved && it.call === next.focus);
  const passed = next.core.gates.flatMap(({ gate, state }, index): readonly Gate[] =>
    state === 'passed' && last.core.gates[index]?.state === 'ahead' ? [gate] : [],
  );
  const from = gateIn(token?.moved);
  if (passed.length === 0 || last.focus !== next.focus) return { gates: [] };
  const until = (count: number): Picture => ({
    ...last,
    core: {
      ...last.core,
      gates: next.core.gates.map((it, index) =>
        passed.slice(0, count).includes(it.gate) ? it : (last.core.gates[index] ?? it),
      ),
    },
  });
  const departs = passed[0] === from ? 1 : 0;
  return {
    ...(departs && { departure: until(1) }),
    gates: passed.slice(departs).map((_, index) => until(index + departs + 1)),
  };
}

const gateIn = (place: TokenPicture['moved']): Gate | undefined =>
  typeof place === 'object' && place.at === 'gate' ? place.gate : undefined;
