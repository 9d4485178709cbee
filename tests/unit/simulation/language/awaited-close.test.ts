import { describe, expect, it } from 'vitest';
import type { App, ScriptEntry } from '../../../../src/simulation/index.ts';
import { programOf } from '../../../../src/simulation/index.ts';
import { appWith, momentsOf, runOf, scenarioOf } from './one-app.ts';

const close: readonly ScriptEntry[] = [
  {
    at: 0,
    page: 'main',
    operation: { type: 'onCloseRequested', invokes: { command: 'keep', args: { text: 'to be' } } },
  },
  { at: 50, user: { type: 'close', window: 'main' } },
];

type Body = App['commands'][string]['body'];

const keep = (...body: Body) =>
  appWith({ commands: { keep: { async: true, parameters: { text: 'String' }, body } } });

const commandsOf = (trace: ReturnType<typeof runOf>) => trace.calls.map(({ command }) => command);

describe('a close handler that calls a command first', () => {
  it('destroys its window when the command has answered', () => {
    const trace = runOf(keep({ type: 'wait', ms: 400 }, { type: 'return', value: null }), ...close);
    expect(commandsOf(trace)).toEqual(['plugin:event|listen', 'keep', 'plugin:window|destroy']);
    const settled = momentsOf(trace, 'settled').find(({ call }) => call === 'c2');
    const destroys = momentsOf(trace, 'called').find(({ call }) => call === 'c3');
    expect(settled?.outcome).toBe('resolved');
    expect(destroys?.at).toBe(settled?.at);
    expect(momentsOf(trace, 'closed')).toHaveLength(1);
  });

  it('destroys it when the command rejects', () => {
    const trace = runOf(keep({ type: 'fail', error: 'no room' }), ...close);
    expect(trace.calls[1]?.settles).toBe('rejected');
    expect(momentsOf(trace, 'closed')).toHaveLength(1);
  });

  it('keeps it as long as the command does not answer', () => {
    const trace = runOf(keep({ type: 'panic', message: 'boom' }), ...close);
    expect(commandsOf(trace)).toEqual(['plugin:event|listen', 'keep']);
    expect(momentsOf(trace, 'closed')).toEqual([]);
  });

  it('is in the code, with the command that it calls', () => {
    const { page = [], core = [] } = programOf(scenarioOf(keep({ type: 'return', value: null }), ...close));
    const lines = page.map(({ text }) => text.trim());
    expect(lines).toContain('const handler = async () => {');
    expect(lines).toContain("const result = await invoke('keep', {");
    expect(core.map(({ text }) => text)).toContain('async fn keep(');
  });
});
