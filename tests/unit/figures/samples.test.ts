import { describe, expect, test } from 'vitest';
import { cut, cutKey, sampleOf } from '../../../src/figures/samples.ts';

const source = `import { invoke } from '@tauri-apps/api/core';

// #region save
  async function save() {
    await invoke('save_file');
    done();
  }
// #endregion save
// #region rest
rest();
// #endregion rest
`;

describe('cut', () => {
  test('takes a region without its marks and without the indent its lines share', () => {
    expect(cut(source, 'save', 'save.ts')).toEqual([
      'async function save() {',
      "  await invoke('save_file');",
      '  done();',
      '}',
    ]);
  });

  test('takes the whole file where no region is named', () => {
    const whole = cut('{\n  "a": 1\n}\n', undefined, 'main.json');
    expect(whole).toEqual(['{', '  "a": 1', '}']);
  });

  test.each([
    ['an unknown region', source, 'open', 'save.ts: there is no region open.'],
    ['a region without end', '// #region save\nsave();\n', 'save', 'save.ts: region save does not end.'],
    [
      'a region twice',
      '// #region a\n// #endregion a\n// #region a\n// #endregion a\n',
      'a',
      'save.ts: there are two regions a.',
    ],
  ])('refuses %s and names the file', (_, text, region, message) => {
    expect(() => cut(text, region, 'save.ts')).toThrow(message);
  });
});

describe('sampleOf', () => {
  test('finds a region of the editor app', () => {
    const sample = sampleOf('src/save.ts#save');
    expect(sample.language).toBe('typescript');
    expect(sample.lines.join('\n')).toContain('invoke');
    expect(sample.lines.join('\n')).not.toContain('#region');
  });

  test('finds a whole file', () => {
    expect(JSON.parse(sampleOf('src-tauri/capabilities/main.json').lines.join('\n'))).toHaveProperty(
      'windows',
      ['main'],
    );
  });

  test('refuses an unknown file and names it', () => {
    expect(() => sampleOf('src/nowhere.ts#save')).toThrow('content/editor/src/nowhere.ts');
  });
});

describe('cutKey', () => {
  const json = `{
  "app": {
    "windows": ["main"],
    "security": {
      "csp": {
        "default-src": "'self'"
      }
    },
    "more": { "windows": 1 }
  }
}
`;

  test('takes a key with its value out of JSON, without indent and comma', () => {
    expect(cutKey(json, 'security', 'a.json')).toEqual([
      '"security": {',
      '  "csp": {',
      `    "default-src": "'self'"`,
      '  }',
      '}',
    ]);
    expect(cutKey(json, 'windows', 'a.json')).toEqual(['"windows": ["main"]']);
  });

  test.each([
    ['an unknown key', json, 'bundle', 'a.json: there is no key bundle.'],
    ['a key twice', '"a": 1\n"a": 2\n', 'a', 'a.json: there are two keys a.'],
  ])('refuses %s', (_, text, key, message) => {
    expect(() => cutKey(text, key, 'a.json')).toThrow(message);
  });
});
