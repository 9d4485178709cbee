import { describe, expect, it } from 'vitest';
import type { ScriptEntry } from '../../../../src/simulation/index.ts';
import { programOf } from '../../../../src/simulation/index.ts';
import { appWith, endsOf, momentsOf, runOf, scenarioOf, sentencesOf } from './one-app.ts';

const emit: ScriptEntry = { at: 100, core: 'async-runtime', operation: { type: 'emit', event: 'tick' } };
const listen = (at: number, throws?: string, page = 'main'): ScriptEntry => ({
  at,
  page,
  operation: { type: 'listen', event: 'tick', ...(throws !== undefined && { throws }) },
});

describe('a listener that throws', () => {
  it('keeps those that come after it in its page from hearing, and no other page', () => {
    const app = appWith({ windows: { main: {}, other: {} } });
    const trace = runOf(app, listen(0, 'boom'), listen(20), listen(40), listen(0, undefined, 'other'), emit);
    const heard = momentsOf(trace, 'heard');
    const [threw] = momentsOf(trace, 'threw');
    expect(threw).toMatchObject({ text: 'Error: boom', by: 'listener', actor: 'page(main)' });
    const unheard = threw?.by === 'listener' ? threw.unheard : [];
    const ofMain = heard.filter(({ actor }) => actor === 'page(main)').map(({ listener }) => listener.id);
    expect([...ofMain, ...unheard].toSorted()).toHaveLength(3);
    expect(heard.map(({ actor }) => actor)).toContain('page(other)');
  });

  it('is said with those that do not hear, and is in the code', () => {
    const trace = runOf(appWith(), listen(0, 'boom'), emit);
    expect(sentencesOf(trace, 'threw')).toEqual([
      'The handler in main throws Error: boom, and nothing catches it but the console. No other listener of this page was to come.',
    ]);
    const { page = [] } = programOf(scenarioOf(appWith(), listen(0, 'boom')));
    expect(page.map(({ text }) => text)).toContain(
      "const handler = ({ payload }) => { show(payload); throw new Error('boom'); };",
    );
  });
});

describe('a close handler that throws', () => {
  it('leaves its window open', () => {
    const trace = runOf(
      appWith(),
      { at: 0, page: 'main', operation: { type: 'onCloseRequested', throws: 'boom' } },
      { at: 50, user: { type: 'close', window: 'main' } },
    );
    expect(momentsOf(trace, 'heard')).toHaveLength(1);
    expect(trace.calls.map(({ command }) => command)).toEqual(['plugin:event|listen']);
    expect(trace.ended).toBe('quiet');
    expect(sentencesOf(trace, 'threw')).toEqual([
      'The handler in main throws Error: boom, so the page does not destroy its window: it stays open.',
    ]);
  });
});

describe('a channel whose handler throws', () => {
  it('goes on with its next message', () => {
    const stream = {
      async: true,
      parameters: { to: 'Channel' },
      body: [
        { type: 'send', on: 'to', value: 1 },
        { type: 'wait', ms: 5 },
        { type: 'send', on: 'to', value: 2 },
      ],
    } as const;
    const args = { to: { $channel: 'progress', throws: 'boom' } };
    const script: ScriptEntry = {
      at: 0,
      page: 'main',
      operation: { type: 'invoke', command: 'stream', args },
    };
    const app = appWith({ commands: { stream } });
    const trace = runOf(app, script);
    expect(momentsOf(trace, 'delivered').map(({ index, end }) => (end ? 'end' : index))).toEqual([
      0,
      1,
      'end',
    ]);
    expect(momentsOf(trace, 'threw')).toHaveLength(2);
    expect(endsOf(trace)).toEqual(["invoke('stream', { to: progress }) resolved"]);
    expect(programOf(scenarioOf(app, script)).page?.map(({ text }) => text)).toContain(
      "  throw new Error('boom');",
    );
  });
});
