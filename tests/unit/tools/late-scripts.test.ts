import { describe, expect, it } from 'vitest';
import { withLateScripts } from '../../../src/tools/late-scripts.ts';

describe('withLateScripts', () => {
  it('makes every script that comes from a file less urgent', () => {
    expect(
      withLateScripts(
        '<script type="module" src="/a.js"></script><p>text</p><script type="module" src="/b.js"></script>',
      ),
    ).toBe(
      '<script fetchpriority="low" type="module" src="/a.js"></script><p>text</p><script fetchpriority="low" type="module" src="/b.js"></script>',
    );
  });

  it('lets what brings figures to life wait for no import of another script', () => {
    expect(
      withLateScripts(
        '<script>theme()</script><p>text</p><script type="module" src="/_astro/Term.astro.x.js"></script><figure></figure><script type="module" src="/base/_astro/BuiltFigure.astro.x.js"></script>',
      ),
    ).toBe(
      '<script>theme()</script><p>text</p><script fetchpriority="low" type="module" src="/base/_astro/BuiltFigure.astro.x.js"></script><script fetchpriority="low" type="module" src="/_astro/Term.astro.x.js"></script><figure></figure>',
    );
  });

  it('leaves a page alone in which it is the only one', () => {
    const html =
      '<figure></figure><script fetchpriority="low" type="module" src="/_astro/BuiltFigure.astro.x.js"></script>';
    expect(withLateScripts(html)).toBe(html);
  });

  it('leaves what is in the page, and what says its own priority', () => {
    const html =
      '<script>let src = 1;</script><script type="application/json">{"a": " src="}</script><script fetchpriority="high" src="/a.js"></script>';
    expect(withLateScripts(html)).toBe(html);
  });
});
