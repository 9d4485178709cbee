import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../../src/trace/index.ts';
import { renderGlyph } from '../../../../src/visualizer/static/render.ts';

const heldBack: Glyph = {
  marks: ['webview', 'frame', 'waits'],
  isCut: false,
  way: 'main calls, the isolation hook throws',
  end: { kind: 'never', word: 'never settles', sentence: 'never settles' },
};

const iconsIn = (markup: string) => [...markup.matchAll(/href="(#[^"]+)"/g)].map(([, icon]) => icon);

describe('a glyph', () => {
  it('is named by its sentence, and has its word for the eye alone', () => {
    const markup = renderGlyph(heldBack, {});
    expect(markup).toContain('role="img"');
    expect(markup).toContain('aria-label="main calls, the isolation hook throws, never settles"');
    expect(markup).toMatch(/<b class="end never" aria-hidden="true"\s*>never settles<\/b>/);
    expect(iconsIn(markup)).toEqual(['#m-never']);
  });

  it('has another shape for each mark', () => {
    const markup = renderGlyph(heldBack, {});
    expect(markup).toMatch(/<rect class="webview"/);
    expect(markup).toMatch(/<rect class="frame"[^>]*>(<\/rect>)?<path class="bar"/);
    expect(markup).toMatch(/<circle class="waits"/);
  });

  it('leaves out its word', () => {
    const markup = renderGlyph(heldBack, { isShort: true });
    expect(markup).not.toContain('<b');
    expect(markup).toContain('never settles"');
    expect(iconsIn(markup)).toEqual(['#m-never']);
  });

  it('leaves out its end for eye and ear', () => {
    const markup = renderGlyph(heldBack, { isShort: true, hidesEnd: true });
    expect(markup).toContain('aria-label="main calls, the isolation hook throws"');
    expect(markup).not.toContain('never');
    expect(iconsIn(markup)).toEqual([]);
  });

  it('has no style attribute, which the policy of the site refuses', () => {
    expect(renderGlyph(heldBack, {})).not.toContain('style=');
  });
});
