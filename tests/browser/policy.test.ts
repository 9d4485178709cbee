import { createHash } from 'node:crypto';
import { builds } from '../../src/tools/builds.ts';
import { builtFile, embeds, expect, pages, test } from './site.ts';

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** The policy in a page's `<meta>`: sources by directive. */
function policyOf(html: string): ReadonlyMap<string, readonly string[]> {
  const [, content = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html) ?? [];
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

/** Scripts in the page itself that a browser would run; data blocks are not among them. */
function inlineScripts(html: string): readonly string[] {
  return [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(
      ([, attributes = '']) => !/\bsrc=/.test(attributes) && !/type="?application\/json/.test(attributes),
    )
    .map((match) => match[2] ?? '');
}

for (const path of [...pages, ...embeds]) {
  test(`${path || 'the start page'} has a strict policy and keeps it`, () => {
    const html = builtFile(builds.top, path).toString('utf8');
    const policy = policyOf(html);

    expect(policy.get('default-src')).toEqual(["'none'"]);
    for (const name of ['script-src', 'style-src']) {
      expect(policy.get(name), name).toBeDefined();
    }
    for (const [name, sources] of policy) {
      for (const source of sources) {
        expect(source, name).toMatch(/^('self'|'none'|'sha256-[\w+/=]+')$/);
      }
    }
    const meta = html.search(/<meta http-equiv="content-security-policy"/i);
    const firstContent = html.search(/<(script|style|link)\b/);
    expect(meta, 'the policy comes before what it governs').toBeLessThan(firstContent);

    const scripts = inlineScripts(html);
    expect(scripts.length, 'one inline script: the theme').toBeLessThanOrEqual(1);
    for (const script of scripts) {
      expect(policy.get('script-src')).toContain(hashOf(script));
      expect(script.length).toBeLessThanOrEqual(300);
    }
    for (const [, css = ''] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) {
      expect(policy.get('style-src')).toContain(hashOf(css));
    }
    const tags = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').match(/<[a-z][^>]*>/gi) ?? [];
    expect(tags.filter((tag) => /\s(style|on[a-z]+)\s*=/i.test(tag))).toEqual([]);
  });
}
