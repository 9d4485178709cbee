import { describe, expect, it } from 'vitest';
import { smaller } from '../../../src/tools/smaller-scripts.ts';

describe('smaller', () => {
  it('keeps what a module exports, and what it does', async () => {
    const code =
      'const double = (given) => { const twice = given * 2; return twice; };\nexport { double };\n';
    const small = await smaller(code);
    expect(small.length).toBeLessThan(code.length);
    const address = `data:text/javascript,${encodeURIComponent(small)}`;
    const made = (await import(address)) as { double: (given: number) => number };
    expect(made.double(21)).toBe(42);
  });

  it('folds what can be known, and leaves out what is never used', async () => {
    const small = await smaller("const unused = 'gone'; if (1 > 2) never(); export const shown = 'a' + 'b';");
    expect(small).toContain('"ab"');
    expect(small).not.toMatch(/gone|never/);
  });

  it('keeps imports with the names of their files', async () => {
    const small = await smaller(
      "import { draw } from './draw.js'; export const later = () => import('./later.js'); draw();",
    );
    expect(small).toContain('"./draw.js"');
    expect(small).toContain('import("./later.js")');
  });

  it('rejects a script that cannot be read', async () => {
    await expect(smaller('const = 1')).rejects.toThrow();
  });
});
