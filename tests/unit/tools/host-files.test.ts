import { describe, expect, it } from 'vitest';
import { headersFor } from '../../../src/tools/host-files.ts';

describe('headersFor', () => {
  it('lets others frame nothing but the folder for that, and gives files that a search loads no policy', () => {
    expect(headersFor(['lessons', '_astro', 'pagefind', 'embed', 'errors'])).toBe(
      [
        '/*',
        '  X-Content-Type-Options: nosniff',
        '  Referrer-Policy: strict-origin-when-cross-origin',
        '/_astro/*',
        '  Cache-Control: public, max-age=31536000, immutable',
        '/',
        "  Content-Security-Policy: frame-ancestors 'none'",
        '/errors/*',
        "  Content-Security-Policy: frame-ancestors 'none'",
        '/lessons/*',
        "  Content-Security-Policy: frame-ancestors 'none'",
        '',
      ].join('\n'),
    );
  });
});
