import { describe, expect, it } from 'vitest';
import { scriptSymbol } from '../../../../src/tools/recheck/script-symbol.ts';

const source = `
;(function () {
  // Registers.
  function registerCallback(callback, once = false) {
    return 'a } in a text'
  }
  const readyIntervalMs = 50
  Object.defineProperty(window.__TAURI_INTERNALS__, 'invoke', { value: (cmd) => cmd })
  window.__TAURI_INTERNALS__.transformCallback = registerCallback
  class Channel {
    set onmessage(handler) { this.handler = handler }
    close() { return 1 }
  }
})()
`;

describe('scriptSymbol', () => {
  it('gives a function, without comments', () => {
    expect(scriptSymbol(source, 'registerCallback')).toBe(
      "function registerCallback(callback, once = false) { return 'a } in a text'; }",
    );
  });

  it('gives a constant, a class and a method', () => {
    expect(scriptSymbol(source, 'readyIntervalMs')).toBe('const readyIntervalMs = 50;');
    expect(scriptSymbol(source, 'Channel')).toContain('set onmessage');
    expect(scriptSymbol(source, 'Channel::close')).toBe('close() { return 1; }');
  });

  it('gives what an object gets under a name', () => {
    expect(scriptSymbol(source, 'invoke')).toBe(
      "Object.defineProperty(window.__TAURI_INTERNALS__, 'invoke', { value: (cmd) => cmd })",
    );
    expect(scriptSymbol(source, 'transformCallback')).toBe(
      'window.__TAURI_INTERNALS__.transformCallback = registerCallback',
    );
  });

  it('gives nothing for a name that is nowhere', () => {
    expect(scriptSymbol(source, 'emit')).toBeUndefined();
  });
});
