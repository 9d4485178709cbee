import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { upgradedTrace } from '../../../src/schemas/trace-v1.ts';
import { readTrace, traceIn } from '../../../src/schemas/trace.ts';
import { stepsOf } from '../../../src/trace/index.ts';

const folder = join(import.meta.dirname, 'version-1');
const samples = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);

describe('a trace file of version 1', () => {
  it.each(samples)('opens: %s', (_, text) => {
    const read = readTrace(text);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const before = JSON.parse(text) as { readonly moments: readonly { readonly kind: string }[] };
    expect(read.trace.version).toBe(2);
    expect(read.trace.moments.map(({ kind }) => kind)).toEqual(before.moments.map(({ kind }) => kind));
    expect(stepsOf(read.trace).length).toBeGreaterThan(0);
  });

  it('says what a hook, a gate and a command came to in fields of their own', () => {
    const [, text = ''] = samples.find(([file]) => file === 'simulated.isolation-hook.json') ?? [];
    const read = readTrace(text);
    const moments = 'trace' in read ? read.trace.moments : [];
    const of = (kind: string) => moments.filter((moment) => moment.kind === kind);
    expect(of('acted')).toMatchObject([{ action: { type: 'addFrame', frame: 'iso(main)' } }]);
    expect(of('hooked')).toMatchObject([{ outcome: 'redirected', command: 'policy_denied' }]);
    expect(of('settled')).toMatchObject([{ outcome: 'rejected', value: { json: 'blocked by policy' } }]);
    expect(of('gate').map((moment) => 'reason' in moment && moment.reason)).toEqual([
      'unsealed',
      'valid',
      'local',
      'granted',
      'found',
      'fit',
    ]);
  });
});

/** The moment of version 2 that is made of one of version 1. */
function upgraded(moment: object): unknown {
  const { moments } = upgradedTrace({ version: 1, moments: [moment] }) as { readonly moments: unknown[] };
  return moments[0];
}

describe('upgradedTrace', () => {
  const gate = (name: string, verdict: string, found: string) => ({
    kind: 'gate',
    gate: name,
    verdict,
    found,
  });
  const cases: readonly (readonly [before: object, after: object])[] = [
    [
      { kind: 'called', call: 'c1', text: 'invoke()' },
      { kind: 'called', call: 'c1' },
    ],
    [
      { kind: 'spawned', text: 'go' },
      { kind: 'spawned', command: 'go' },
    ],
    [
      { kind: 'running', text: 'go' },
      { kind: 'running', command: 'go' },
    ],
    [
      { kind: 'checked', verdict: 'refused', found: 'path not in scope', text: '/etc/passwd' },
      { kind: 'checked', isInScope: false, path: '/etc/passwd' },
    ],
    [
      { kind: 'checked', verdict: 'passed', found: 'path in scope', text: 'a.txt' },
      { kind: 'checked', isInScope: true, path: 'a.txt' },
    ],
    [
      { kind: 'returned', found: 'returned' },
      { kind: 'returned', outcome: 'ok' },
    ],
    [
      { kind: 'returned', found: 'failed' },
      { kind: 'returned', outcome: 'error' },
    ],
    [
      { kind: 'settled', found: 'resolved' },
      { kind: 'settled', outcome: 'resolved' },
    ],
    [
      { kind: 'stopped', text: 'aborted by the reload' },
      { kind: 'stopped', reason: 'reload' },
    ],
    [
      { kind: 'stopped', text: 'its window is closed' },
      { kind: 'stopped', reason: 'windowClosed' },
    ],
    [
      { kind: 'stopped', text: 'its request was aborted' },
      { kind: 'stopped', reason: 'requestAborted' },
    ],
    [
      { kind: 'stopped', text: "connect-src 'self'" },
      { kind: 'stopped', reason: 'policy', directive: "connect-src 'self'" },
    ],
    [
      { kind: 'stopped', index: 1, callback: 1001, text: 'message 1 of channel 1001' },
      { kind: 'stopped', index: 1, callback: 1001, reason: 'channelClosed' },
    ],
    [
      { kind: 'stopped', text: 'TypeError: Load failed' },
      { kind: 'stopped', reason: 'loadFailed', text: 'TypeError: Load failed' },
    ],
    [
      { kind: 'hooked', verdict: 'passed', found: 'altered', text: 'save_file' },
      { kind: 'hooked', outcome: 'altered', command: 'save_file' },
    ],
    [
      { kind: 'hooked', verdict: 'passed', found: 'rubbish', text: '{"a":1}' },
      { kind: 'hooked', outcome: 'notAMessage', returned: { a: 1 } },
    ],
    [
      { kind: 'hooked', verdict: 'refused', found: 'throws', text: 'no' },
      { kind: 'hooked', outcome: 'throws', text: 'no' },
    ],
    [
      { kind: 'hooked', verdict: 'refused', found: 'returns nothing' },
      { kind: 'hooked', outcome: 'returnsNothing' },
    ],
    [
      { kind: 'hooked', verdict: 'refused', found: 'never returns' },
      { kind: 'hooked', outcome: 'neverReturns' },
    ],
    [
      { kind: 'sealed', text: '49 bytes', found: '65 numbers' },
      { kind: 'sealed', bytes: 49, numbers: 65 },
    ],
    [gate('method', 'refused', '405'), { gate: 'method', reason: 'notPost', status: 405 }],
    [gate('form', 'refused', '500'), { gate: 'form', reason: 'malformed', status: 500 }],
    [gate('unseal', 'passed', 'AES-GCM'), { gate: 'unseal', reason: 'unsealed' }],
    [gate('unseal', 'refused', 'AES-GCM'), { gate: 'unseal', reason: 'unreadable', text: 'AES-GCM' }],
    [gate('key', 'passed', 'valid'), { gate: 'key', reason: 'valid' }],
    [gate('key', 'refused', 'wrong'), { gate: 'key', reason: 'wrong' }],
    [gate('origin', 'passed', 'local'), { gate: 'origin', reason: 'local' }],
    [
      gate('origin', 'passed', 'https://ads.example/'),
      { gate: 'origin', reason: 'remote', url: 'https://ads.example/' },
    ],
    [
      gate('permission', 'passed', 'a, b'),
      { gate: 'permission', reason: 'granted', capabilities: ['a', 'b'] },
    ],
    [gate('permission', 'skipped', 'no manifest'), { gate: 'permission', reason: 'notEnforced' }],
    [gate('permission', 'skipped', 'never asked'), { gate: 'permission', reason: 'exempt' }],
    [gate('permission', 'refused', 'denied'), { gate: 'permission', reason: 'denied' }],
    [gate('permission', 'refused', 'not granted'), { gate: 'permission', reason: 'notGranted' }],
    [gate('command', 'passed', 'found'), { gate: 'command', reason: 'found' }],
    [gate('command', 'refused', 'not found'), { gate: 'command', reason: 'notFound' }],
    [gate('arguments', 'passed', 'path, text'), { reason: 'fit', parameters: ['path', 'text'] }],
    [gate('arguments', 'passed', 'none needed'), { reason: 'fit', parameters: [] }],
    [gate('arguments', 'passed', 'the request itself'), { reason: 'wholeRequest' }],
    [
      { ...gate('arguments', 'refused', 'wrong type'), text: 'x' },
      { reason: 'wrongType', text: 'x' },
    ],
    [
      { ...gate('arguments', 'refused', 'no state'), text: 'x' },
      { reason: 'unmanagedState', text: 'x' },
    ],
    [
      { kind: 'held', index: 3, found: 'end' },
      { kind: 'held', index: 3, end: true },
    ],
    [
      { kind: 'delivered', index: 3, found: 'end' },
      { kind: 'delivered', index: 3, end: true },
    ],
    [
      { kind: 'emitted', text: 'a:b' },
      { kind: 'emitted', by: 'app', event: 'a:b' },
    ],
    [
      { kind: 'emitted', text: 'tauri://destroyed' },
      { kind: 'emitted', by: 'tauri', event: 'tauri://destroyed' },
    ],
    [
      { kind: 'emitted', text: 'app.emit_to("main", "a:b", …)' },
      { kind: 'emitted', by: 'app', event: 'a:b', source: 'app.emit_to("main", "a:b", …)' },
    ],
    [
      { kind: 'emitted', text: 'emit_to a:b' },
      { kind: 'emitted', by: 'app', event: 'a:b', source: 'emit_to a:b' },
    ],
    [
      { kind: 'prevented', text: 'main' },
      { kind: 'prevented', window: 'main' },
    ],
    [
      { kind: 'closed', text: 'main' },
      { kind: 'closed', window: 'main' },
    ],
    [
      { kind: 'acted', text: 'the page calls `location.reload()`' },
      { kind: 'acted', action: { type: 'reload' } },
    ],
    [
      { kind: 'acted', text: 'Tauri’s scripts run first: `window.isTauri` is true' },
      { kind: 'acted', action: { type: 'injectScripts' } },
    ],
    [
      { kind: 'acted', text: 'creates the window `preview`' },
      { kind: 'acted', action: { type: 'open', window: 'preview' } },
    ],
    [
      { kind: 'acted', text: 'shows the dialog `Really?` and waits for the user' },
      { kind: 'acted', action: { type: 'dialog', text: 'Really?' } },
    ],
    [
      { kind: 'acted', text: 'asks to close the window `main`' },
      { kind: 'acted', action: { type: 'close', window: 'main' } },
    ],
    [
      { kind: 'acted', text: 'makes the window `main` 800 × 600' },
      { kind: 'acted', action: { type: 'resize', window: 'main', width: 800, height: 600 } },
    ],
    [
      { kind: 'acted', text: 'drops `/a.txt` on the window `main`' },
      { kind: 'acted', action: { type: 'drop', path: '/a.txt', window: 'main' } },
    ],
    [
      { kind: 'acted', text: 'answers the dialog with `ok`' },
      { kind: 'acted', action: { type: 'answer', with: 'ok' } },
    ],
    [
      { kind: 'loaded', text: 'tauri://localhost' },
      { kind: 'loaded', origin: 'tauri://localhost' },
    ],
    [
      { kind: 'exited', text: 'abort' },
      { kind: 'exited', how: 'abort' },
    ],
    [
      { kind: 'console', callback: 1001, text: 'not there' },
      { kind: 'console', text: 'not there' },
    ],
    [
      { kind: 'stderr', text: 'expected KEY' },
      { kind: 'stderr', text: 'expected KEY' },
    ],
  ];

  it.each(cases)('%j', (before, after) => {
    const { kind, gate: name, verdict } = before as Record<string, unknown>;
    const head = kind === 'gate' ? { kind, gate: name, verdict } : {};
    expect(upgraded(before)).toEqual({ ...head, ...after });
  });

  it('keeps the purpose of evals and the type of frame messages', () => {
    const messages = [
      { id: 'm1', wire: { form: 'eval', does: 'console', text: 'x' } },
      { id: 'm2', wire: { form: 'frame', says: 'ready' } },
      { id: 'm3', wire: { form: 'request' } },
    ];
    expect(upgradedTrace({ version: 1, messages })).toMatchObject({
      version: 2,
      messages: [
        { id: 'm1', wire: { form: 'eval', purpose: 'console', text: 'x' } },
        { id: 'm2', wire: { form: 'frame', type: 'ready' } },
        { id: 'm3', wire: { form: 'request' } },
      ],
    });
  });
});

describe('a file that says version 1 and is no trace', () => {
  const [, text = ''] = samples[0] ?? [];
  const altered = (index: number, change: object) => {
    const file = JSON.parse(text) as { readonly moments: readonly object[] };
    const moments = file.moments.map((moment, at) => (at === index ? { ...moment, ...change } : moment));
    const read = traceIn({ ...file, moments });
    return 'problems' in read ? read.problems.map(({ path }) => path) : [];
  };

  it('is refused with the fields of version 2 that are wrong', () => {
    const settled = (JSON.parse(text) as { moments: { kind: string }[] }).moments.findIndex(
      ({ kind }) => kind === 'settled',
    );
    expect(altered(settled, { found: 'perhaps' })).toEqual([`moments.${settled}.outcome`]);
    expect(altered(settled, { text: 'more' })).toEqual([`moments.${settled}`]);
    expect(altered(settled, { kind: 'constructor' })).toEqual([`moments.${settled}.kind`]);
    expect(altered(settled, { kind: 'hooked', found: 'constructor' })).not.toEqual([]);
  });

  it.each([[{ moments: 1 }], [{ moments: [null, 1, 'x'] }], [{ messages: [null, { wire: null }] }]])(
    'is refused: %j',
    (change) => {
      const read = traceIn({ ...(JSON.parse(text) as object), ...change });
      expect('problems' in read && read.problems.length).toBeGreaterThan(0);
    },
  );
});
