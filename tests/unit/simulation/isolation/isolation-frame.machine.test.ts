import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/simulation/clock/random.ts';
import { isolationFrameMachine } from '../../../../src/simulation/isolation/isolation-frame.machine.ts';
import { createIds } from '../../../../src/simulation/protocol/ids.ts';
import { frameCall } from '../messages.ts';
import { startOne } from '../one-machine.ts';

const started = () =>
  startOne(isolationFrameMachine, {
    id: 'iso(main)',
    input: {
      id: 'iso(main)',
      window: 'main',
      origin: 'tauri://localhost',
      platform: 'linux',
      hook: [],
      ids: createIds(createRandom(1)),
    },
    stubs: ['engine'],
  });

const load = { type: 'frame.load', within: 'tauri://localhost' } as const;

const ready = {
  id: 'm1',
  from: 'iso(main)',
  to: 'page(main)',
  transport: 'frame-message',
  wire: { form: 'frame', type: 'ready' },
};

describe('isolationFrameMachine', () => {
  it('is absent, then waits, and is ready 50 ms after it was loaded', () => {
    const frame = started();
    frame.sendAt(0, load);
    frame.runUntil(49);
    expect(frame.states()).toEqual(['absent', 'waiting']);
    expect(frame.inbox('engine')).toEqual([]);
    frame.runUntil(50);
    expect(frame.states()).toEqual(['absent', 'waiting', 'ready']);
    expect(frame.inbox('engine')).toEqual([
      { at: 50, type: 'message.send', message: ready, isDrained: false },
    ]);
  });

  it('loaded twice within 10 ms it says "ready" 50 ms after the second load', () => {
    const frame = started();
    frame.sendAt(0, load);
    frame.sendAt(10, load);
    frame.runUntil(1_000);
    expect(frame.sent('engine')).toEqual(['60 m1']);
    expect(frame.moments('loaded').map(({ at }) => at)).toEqual([0, 10]);
  });

  it('unloaded while it waits it says nothing', () => {
    const frame = started();
    frame.sendAt(0, load);
    frame.sendAt(49, { type: 'frame.unload' });
    frame.runUntil(1_000);
    expect(frame.states()).toEqual(['absent', 'waiting', 'absent']);
    expect(frame.inbox('engine')).toEqual([]);
  });

  it('says "ready" once more when it is loaded again', () => {
    const frame = started();
    frame.sendAt(0, load);
    frame.sendAt(70, { type: 'frame.unload' });
    frame.sendAt(80, load);
    frame.runUntil(1_000);
    expect(frame.states()).toEqual(['absent', 'waiting', 'ready', 'absent', 'waiting', 'ready']);
    expect(frame.sent('engine')).toEqual(['50 m1', '130 m2']);
  });

  it('does not listen before it is ready, nor after it was unloaded', () => {
    const frame = started();
    frame.sendAt(0, { type: 'message.deliver', message: frameCall('m10') }, load);
    frame.sendAt(20, { type: 'message.deliver', message: frameCall('m11') });
    frame.sendAt(70, { type: 'frame.unload' }, { type: 'message.deliver', message: frameCall('m12') });
    frame.runUntil(1_000);
    expect(frame.sent('engine')).toEqual(['50 m1']);
    expect(frame.moments('sealed')).toEqual([]);
  });

  it('seals what it gets once it is ready, and posts it back', () => {
    const frame = started();
    frame.sendAt(0, load);
    frame.sendAt(60, { type: 'message.deliver', message: frameCall('m10') });
    frame.runUntil(1_000);
    expect(frame.moments('hooked')).toMatchObject([{ at: 60, message: 'm10', outcome: 'unchanged' }]);
    expect(frame.moments('sealed')).toMatchObject([{ at: 60, message: 'm10', value: { json: { a: 1 } } }]);
    expect(frame.inbox('engine').at(-1)).toMatchObject({
      at: 60,
      message: { id: 'm2', to: 'page(main)', call: 'c1', wire: { payload: { sealed: { json: { a: 1 } } } } },
    });
  });
});
