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

  it('leaves what is in the page, and what says its own priority', () => {
    const html =
      '<script>let src = 1;</script><script type="application/json">{"a": " src="}</script><script fetchpriority="high" src="/a.js"></script>';
    expect(withLateScripts(html)).toBe(html);
  });
});
