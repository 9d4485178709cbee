import { describe, expect, test } from 'vitest';
import { cut, partOf, sampleOf } from '../../../src/figures/samples.ts';

const source = `import { invoke } from '@tauri-apps/api/core';

// #region save
  async function save() {
    // #part call
    await invoke('save_file');
    // #endpart call
    // #part settle
    done();
    // #endpart settle
  }
// #endregion save
// #region rest
rest();
// #endregion rest
`;

describe('cut', () => {
  test('takes a region without its marks and without the indent its lines share', () => {
    expect(cut(source, 'save', 'save.ts').lines).toEqual([
      'async function save() {',
      "  await invoke('save_file');",
      '  done();',
      '}',
    ]);
  });

  test('counts lines of the file without its mark lines', () => {
    expect(cut(source, 'save', 'save.ts').firstLine).toBe(3);
    expect(cut(source, 'rest', 'save.ts').firstLine).toBe(7);
  });

  test('gives the lines of each part', () => {
    expect(cut(source, 'save', 'save.ts').parts).toEqual({ call: [1], settle: [2] });
  });

  test('takes the whole file where no region is named', () => {
    const whole = cut('{\n  "a": 1\n}\n', undefined, 'main.json');
    expect(whole).toEqual({ firstLine: 1, lines: ['{', '  "a": 1', '}'], parts: {} });
  });

  test.each([
    ['an unknown region', source, 'open', 'save.ts: there is no region open.'],
    ['a region without end', '// #region save\nsave();\n', 'save', 'save.ts: region save does not end.'],
    [
      'a part of another name',
      '// #region save\n// #part words\n',
      'save',
      'save.ts: there is no part words.',
    ],
    [
      'a part without end',
      '// #region a\n// #part call\nx\n// #endregion a\n',
      'a',
      'save.ts: part call does not end.',
    ],
    [
      'a part without start',
      '// #region a\n// #endpart call\n// #endregion a\n',
      'a',
      'save.ts: part call ends before it begins.',
    ],
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
    expect(sample.lines.join('\n')).not.toContain('#part');
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

describe('partOf', () => {
  test('refuses a part that the sample lacks and names the file', () => {
    const sample = sampleOf('src-tauri/src/commands.rs#save_file');
    expect(partOf(sample, 'args').length).toBeGreaterThan(0);
    expect(() => partOf(sample, 'call')).toThrow(
      'content/editor/src-tauri/src/commands.rs: the sample has no part call.',
    );
  });
});
