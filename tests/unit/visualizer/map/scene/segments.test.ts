import { describe, expect, it } from 'vitest';
import { mapScene } from '../../../../../src/visualizer/map/scene/map-scene.ts';
import { loadScene } from '../../../../../src/visualizer/map/scene/scenes.ts';
import { detailOf } from '../capabilities.ts';
import { allRuns, pictureOf, runOf } from '../runs.ts';

const runs = allRuns();

await loadScene();

/** What is wrong with how a token travels: a gap, a hop to where it is, a way off the lanes, another end. */
function problemsOf({ tokens }: ReturnType<typeof mapScene>, isQueued: boolean): readonly string[] {
  return tokens.flatMap((token) => {
    const points = token.segments.flat();
    const corners = token.segments.flatMap((segment) =>
      segment.slice(1).map((point, index) => [segment[index], point]),
    );
    const isSlanted = corners.some(
      ([from, to]) => from && to && Math.abs(from.x - to.x) > 1 && Math.abs(from.y - to.y) > 1,
    );
    const hasGap = token.segments.some((segment, index) => {
      const last = token.segments[index - 1]?.at(-1);
      return last && (last.x !== segment[0]?.x || last.y !== segment[0].y);
    });
    const isStill = token.segments.some(([first, ...rest]) =>
      rest.every(({ x, y }) => x === first?.x && y === first.y),
    );
    const end = points.at(-1);
    return [
      ...(isSlanted && !isQueued ? [`${token.name} leaves the lanes`] : []),
      ...(hasGap ? [`${token.name} jumps`] : []),
      ...(isStill ? [`${token.name} hops on the spot`] : []),
      ...(end && (end.x !== token.x || end.y !== token.y) ? [`${token.name} ends elsewhere`] : []),
    ];
  });
}

describe('the segments of mapScene', () => {
  it.each([320, 358, 700, 768, 884, 1200])(
    'lead along the lanes to where a token is, %i px wide',
    (width) => {
      const problems = runs.flatMap(({ name, trace, pictures }) =>
        pictures.flatMap((picture, step) => {
          // A message that waits for the main thread is put aside, and comes back from there.
          const near = [picture, pictures[step - 1]];
          const isQueued = near.some((it) => it?.tokens.some(({ place }) => place.at === 'queue'));
          return problemsOf(mapScene(trace, picture, width), isQueued).map(
            (problem) => `${name} ${picture.step.id}: ${problem}`,
          );
        }),
      );
      expect(problems).toEqual([]);
    },
  );

  it('pass gates that are folded in one hop', () => {
    const { trace, ...run } = runOf('invoke-denied-by-window', { permission: 'on' });
    const options = {
      about: 'permissions',
      detail: detailOf('invoke-denied-by-window', { permission: 'on' }),
    } as const;
    const map = mapScene(trace, pictureOf({ trace, ...run }, 'c1.key.1'), 884, options);
    expect(map.tokens[0]?.segments).toHaveLength(2);
    expect(problemsOf(map, false)).toEqual([]);
  });
});
