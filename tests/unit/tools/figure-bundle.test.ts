import { describe, expect, it } from 'vitest';
import { withOwnRuntime, withPlainImports } from '../../../src/tools/figure-bundle.ts';

describe('withPlainImports', () => {
  it('takes an import out of the call that it is wrapped in', () => {
    expect(
      withPlainImports('const load = () => __vitePreload$2(() => import("./a.js"), __VITE_PRELOAD__);'),
    ).toBe('const load = () => import("./a.js");');
  });

  it('leaves the whole file to what takes one of its exports', () => {
    const code = `const { mount } = await __vitePreload(async () => {
\tconst { mount } = await import("./figure.js").then((n) => n.n);
\treturn { mount };
}, __VITE_PRELOAD__);`;
    expect(withPlainImports(code)).toBe('const { mount } = await import("./figure.js").then((n) => n.n);');
  });

  it('changes nothing else', () => {
    const code = 'import { a } from "./a.js"; const b = () => import("./b.js");';
    expect(withPlainImports(code)).toBe(code);
  });
});

describe('withOwnRuntime', () => {
  it('puts a copy in the place of the import, and leaves other imports', () => {
    const code = withOwnRuntime(
      'import { t as __exportAll } from "./rolldown-runtime.!~{00a}~.js";\nimport { t } from "./a.js";',
    );
    expect(code).toMatch(/^const __exportAll = \(getters\) => .*;\nimport \{ t \} from "\.\/a\.js";$/);
  });
});
