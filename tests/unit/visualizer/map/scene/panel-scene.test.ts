import { describe, expect, it } from 'vitest';
import { panelScene } from '../../../../../src/visualizer/map/scene/panel-scene.ts';
import { boxOf } from '../../../../../src/visualizer/map/geometry/text.ts';
import { overlaps } from '../../../../../src/visualizer/map/geometry/shape.ts';
import { allRuns, pictureOf, runOf } from '../runs.ts';

/** Every picture of every run, with the panel of it. */
const all = allRuns().flatMap(({ name, trace, pictures }) =>
  pictures.map((picture) => ({ at: `${name} ${picture.step.id}:`, map: panelScene(trace, picture) })),
);

describe('panelScene', () => {
  it('is 322 by 118 px, whatever it shows', () => {
    expect(new Set(all.map(({ map }) => `${String(map.width)} ${String(map.height)}`))).toEqual(
      new Set(['322 118']),
    );
  });

  it('keeps texts from overlapping and inside', () => {
    const problems = all.flatMap(({ at, map }) =>
      map.texts.flatMap((text, index) => {
        const box = boxOf(text);
        const isInside = box.x >= 0 && box.x + box.w <= 322 && box.y >= 0 && box.y + box.h <= 118;
        const others = map.texts.slice(index + 1).filter((other) => overlaps(box, boxOf(other)));
        return [
          ...(isInside ? [] : [`${at} ${text.text} is outside`]),
          ...others.map((other) => `${at} ${text.text} over ${other.text}`),
        ];
      }),
    );
    expect(problems).toEqual([]);
  });

  it('keeps icons from texts, and all icons, boxes and tokens inside', () => {
    const problems = all.flatMap(({ at, map }) => {
      const icons = map.icons.map(({ name: what, x, y, scale = 1 }) => ({ what, x, y, half: 9.5 * scale }));
      const tokens = map.tokens.map(({ name: what, x, y, scale }) => ({ what, x, y, half: 11 * scale }));
      const square = ({ what, x, y, half }: (typeof icons | typeof tokens)[number]) => ({
        what,
        x: x - half,
        y: y - half,
        w: half * 2,
        h: half * 2,
      });
      const boxes = [...map.boxes, ...map.backgrounds].map((box) => ({ what: box.as, ...box }));
      const outside = [...icons.map(square), ...tokens.map(square), ...boxes].filter(
        ({ x, y, w, h }) => x < 0 || y < 0 || x + w > 322 || y + h > 118,
      );
      const covered = map.texts.flatMap((text) =>
        icons
          .map(square)
          .filter((icon) => overlaps(boxOf(text), icon))
          .map((icon) => `${at} ${icon.what} on ${text.text}`),
      );
      return [...outside.map(({ what }) => `${at} ${what} is outside`), ...covered];
    });
    expect(problems).toEqual([]);
  });

  it('keeps a refused request before its gate, with its lamp and name', () => {
    const run = runOf('invoke-denied-by-window');
    const map = panelScene(run.trace, pictureOf(run, 'c1.permission.1'));
    const [post] = map.boxes.filter(({ as }) => as === 'post refused');
    const [token] = map.tokens;
    if (!post || !token) throw new Error('no gate or no token');
    expect(token.x).toBeLessThan(post.x);
    expect(post.x - token.x).toBeLessThan(22);
    expect(map.icons.filter(({ name }) => name === 'refused')).toHaveLength(1);
    expect(map.texts.map(({ text }) => text)).toContain('permission');
  });

  it('draws a blocked thread, and what is queued for it', () => {
    const run = runOf('blocked-main-thread');
    const map = panelScene(run.trace, pictureOf(run, 'c2.sent.3'));
    expect(map.backgrounds.some(({ as }) => as === 'hatch')).toBe(true);
    expect(map.texts.map(({ text }) => text)).toContain('main thread blocked');
  });
});
