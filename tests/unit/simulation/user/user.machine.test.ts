import { describe, expect, it } from 'vitest';
import { userMachine } from '../../../../src/simulation/user/user.machine.ts';
import { startOne } from '../one-machine.ts';

const started = () => startOne(userMachine, { id: 'user', stubs: ['core', 'core/main'] });

describe('userMachine', () => {
  it.each([
    { type: 'close', window: 'main' },
    { type: 'resize', window: 'main', width: 300, height: 200 },
    { type: 'drop', window: 'main', path: '/a.txt' },
  ] as const)('what it does to a window goes to the main thread: $type', (operation) => {
    const user = started();
    user.sendAt(7, { type: 'user.perform', operation });
    user.runUntil(7);
    expect(user.inbox('core/main')).toEqual([{ at: 7, type: 'thread.perform', operation }]);
    expect(user.inbox('core')).toEqual([]);
    expect(user.moments('acted')).toEqual([
      { at: 7, kind: 'acted', actor: 'user', action: operation, rule: 'user.acted' },
    ]);
  });

  it('its answer goes to the core process, which knows whose dialog it is', () => {
    const user = started();
    user.sendAt(7, { type: 'user.perform', operation: { type: 'answer', with: 'ok' } });
    user.runUntil(7);
    expect(user.inbox('core')).toEqual([{ at: 7, type: 'dialog.answer' }]);
    expect(user.inbox('core/main')).toEqual([]);
    expect(user.moments('acted')).toMatchObject([{ at: 7, action: { type: 'answer', with: 'ok' } }]);
  });
});
