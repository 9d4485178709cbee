import { renderToString } from 'solid-js/web';
import { describe, expect, it } from 'vitest';
import { loadScene } from '../../../../../src/visualizer/map/scene/scenes.ts';
import { ProcessMap } from '../../../../../src/visualizer/map/view/ProcessMap.tsx';
import { Icon } from '../../../../../src/visualizer/icons/Icon.tsx';
import { iconsFor } from '../../../../../src/visualizer/static/icons-for.ts';
import { mapScene } from '../../../../../src/visualizer/map/scene/map-scene.ts';
import { allRuns, pictureOf, runOf } from '../runs.ts';

const runs = allRuns();

await loadScene();
const denied = runOf('invoke-denied-by-window');
const icons = iconsFor();
const iconIds = new Set([...icons.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));

const staticMap = (run: typeof denied, step: string, width = 960) =>
  renderToString(() => (
    <ProcessMap trace={run.trace} picture={pictureOf(run, step)} width={width} label="Where it is" />
  ));

describe('ProcessMap', () => {
  it('is one picture with a name', () => {
    expect(staticMap(denied, 'c1.permission.1')).toMatch(
      /^<svg[^>]* class="map"[^>]* role="img" aria-label="Where it is"/,
    );
  });

  it('needs no style attribute', () => {
    expect(staticMap(denied, 'c1.permission.1')).not.toContain('style=');
    expect(icons).not.toContain('style=');
  });

  it('uses only icons that are drawn', () => {
    for (const { trace, pictures } of runs) {
      for (const picture of pictures) {
        const html = renderToString(() => <ProcessMap trace={trace} picture={picture} width={340} />);
        for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(iconIds).toContain(id);
      }
    }
  });

  it('draws a token where the layout puts it', () => {
    const [token] = mapScene(denied.trace, pictureOf(denied, 'c1.permission.1'), 960).tokens;
    const place = `translate(${String(token?.x)} ${String(token?.y)})`;
    expect(staticMap(denied, 'c1.permission.1')).toContain(`transform="${place}"`);
  });

  it('gives nothing of an earlier run away while a prediction is open', () => {
    const changed = runOf('invoke-denied-by-window', { permission: 'on' });
    const map = (hideAhead: boolean) =>
      renderToString(() => (
        <ProcessMap
          trace={changed.trace}
          picture={pictureOf(changed, 'c1.permission.1')}
          before={pictureOf(denied, 'c1.permission.1')}
          width={960}
          hideAhead={hideAhead}
        />
      ));
    expect(map(false)).toContain('#m-before');
    expect(map(true)).not.toContain('#m-before');
  });
});

describe('iconsFor', () => {
  it('draws every icon once', () => {
    const ids = [...icons.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draws what a page shows, what that is made of, and what style sheets use', () => {
    const drawn = iconsFor('<use href="#m-request-sealed"></use>');
    const ids = [...drawn.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.toSorted()).toEqual([
      'm-hatch',
      'm-in',
      'm-lock',
      'm-out',
      'm-request-seal',
      'm-request-sealed',
      'm-seal',
      'm-trunk',
    ]);
    for (const [, used = ''] of drawn.matchAll(/#(m-[a-z-]+)/g)) expect(ids).toContain(used);
  });
});

describe('Icon', () => {
  it('is a drawing of its own next to a word', () => {
    expect(renderToString(() => <Icon name="rejected" />)).toMatch(/^<svg.*href="#m-refused"/);
  });

  it('is at a point of a drawing', () => {
    expect(renderToString(() => <Icon name="open" x={3} y={4} />)).toMatch(/^<use.*translate\(3 4\)/);
  });
});
