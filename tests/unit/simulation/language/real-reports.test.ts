import { describe, expect, it } from 'vitest';
import type { ScriptEntry } from '../../../../src/simulation/index.ts';
import { appWith, endsOf, invoke, momentsOf, runOf } from './one-app.ts';

/*
 * Kinds of trouble that developers have reported of their own apps, with what Tauri does. Those of scopes are in
 * `scopes.test.ts`, those of capability files with the access list.
 */
describe('a close guard in a window that may not destroy itself', () => {
  const texts = {
    debug: 'window.destroy not allowed. Permissions associated with this command: core:window:allow-destroy',
    release: 'Command plugin:window|destroy not allowed by ACL',
  } as const;

  it.each(['debug', 'release'] as const)('leaves the window open, with the text of a %s build', (profile) => {
    const capabilities = {
      editor: { windows: ['editor'], permissions: ['core:default', 'core:window:allow-close'] },
    };
    const trace = runOf(
      appWith({ profile, windows: { editor: {} }, capabilities }),
      { at: 0, page: 'editor', operation: { type: 'onCloseRequested' } },
      { at: 100, user: { type: 'close', window: 'editor' } },
    );
    expect(momentsOf(trace, 'prevented')).toHaveLength(1);
    expect(momentsOf(trace, 'closed')).toEqual([]);
    expect(trace.calls.at(-1)).toMatchObject({ settles: 'rejected', value: { json: texts[profile] } });
  });
});

describe('a stream that goes on after a reload', () => {
  it('meets no callback in the new document, and the command runs twice', () => {
    const watch = {
      async: true,
      parameters: { to: 'Channel' },
      body: [
        { type: 'wait', ms: 100 },
        { type: 'send', on: 'to', value: 'late' },
      ],
    } as const;
    const args = { to: { $channel: 'news' } };
    const trace = runOf(
      appWith({ commands: { watch } }),
      { at: 0, page: 'main', operation: { type: 'invoke', command: 'watch', args } },
      { at: 20, page: 'main', operation: { type: 'reload' } },
    );
    expect(momentsOf(trace, 'running')).toHaveLength(2);
    expect(momentsOf(trace, 'delivered')).toEqual([]);
    const [first] = momentsOf(trace, 'missed');
    expect(momentsOf(trace, 'console').map(({ text }) => text)).toContain(
      `[TAURI] Couldn't find callback id ${String(first?.callback)}. This might happen when the app is reloaded while Rust is running an asynchronous operation.`,
    );
    expect(endsOf(trace)).toEqual(["invoke('watch', { to: news }) gone"]);
  });
});

describe('a component that listens each time it is mounted', () => {
  const listen = (at: number, name: string): ScriptEntry => ({
    at,
    page: 'main',
    operation: { type: 'listen', event: 'opened', name },
  });
  const emit: ScriptEntry = { at: 200, core: 'async-runtime', operation: { type: 'emit', event: 'opened' } };

  it('hears an event as often as it did not stop to', () => {
    expect(momentsOf(runOf(appWith(), listen(0, 'first'), listen(50, 'second'), emit), 'heard')).toHaveLength(
      2,
    );
  });

  it('hears it once if it stops, even before its listen has resolved', () => {
    const stop: ScriptEntry = { at: 1, page: 'main', operation: { type: 'unlisten', name: 'first' } };
    const trace = runOf(appWith(), listen(0, 'first'), stop, listen(50, 'second'), emit);
    expect(momentsOf(trace, 'heard').map(({ listener }) => listener.id)).toEqual([1]);
  });
});

describe('an event that is emitted before its page listens', () => {
  const listen: ScriptEntry = { at: 400, page: 'main', operation: { type: 'listen', event: 'sign-in' } };
  const emit: ScriptEntry = { at: 0, core: 'async-runtime', operation: { type: 'emit', event: 'sign-in' } };

  it('is heard by nobody: nothing keeps it', () => {
    const trace = runOf(appWith(), emit, listen);
    expect(momentsOf(trace, 'emitted')).toHaveLength(1);
    expect(momentsOf(trace, 'heard')).toEqual([]);
    expect(endsOf(trace)).toEqual(["listen('sign-in', handler) resolved"]);
  });

  it('can be asked for by a command instead', () => {
    const token = { parameters: {}, body: [{ type: 'return', value: 'token' }] } as const;
    const trace = runOf(appWith({ commands: { token } }), emit, listen, invoke(500, 'token'));
    expect(trace.calls.at(-1)?.value).toEqual({ json: 'token' });
  });
});
