import { describe, expect, it } from 'vitest';
import { tightened } from '../../../src/tools/page-policy.ts';

const page = (
  head: string,
  policy = "default-src 'none'; script-src 'self' 'sha256-old='; style-src 'self';",
) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}<meta http-equiv="content-security-policy" content="${policy}"></head></html>`;

describe('tightened', () => {
  it('puts the policy right after the charset', () => {
    expect(tightened(page('<title>a</title>'))).toMatch(
      /^<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy"/,
    );
  });

  it('lists the hash of each inline script and style of the page, and no other', () => {
    const html = tightened(page('<script>1</script><style>a{}</style>'));
    // echo -n 1 | openssl dgst -sha256 -binary | base64
    expect(html).toContain("script-src 'self' 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='");
    // echo -n 'a{}' | openssl dgst -sha256 -binary | base64
    expect(html).toContain("style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='");
    expect(html).not.toContain('sha256-old=');
  });

  it('lists no hash for a script that is a file, and none for data', () => {
    const html = tightened(
      page('<script type="module" src="/a.js"></script><script type="application/json">{}</script>'),
    );
    expect(html).toContain(`script-src 'self'; style-src 'self'"`);
  });

  it('lets a page load a manifest that names one', () => {
    const policy = "default-src 'none'; manifest-src 'self'";
    expect(tightened(page('<link rel="manifest" href="/m">', policy))).toContain("; manifest-src 'self'; ");
    expect(tightened(page('<title>a</title>', policy))).not.toContain('manifest-src');
  });

  it('refuses a page without a policy', () => {
    expect(() => tightened('<!DOCTYPE html><html><head></head></html>')).toThrow('without a policy');
  });
});
