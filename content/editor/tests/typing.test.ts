import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { afterTyping } from '../src/typing.ts';

test('only a pause in typing makes the page act', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const field = new EventTarget();
  const act = mock.fn(() => Promise.resolve());
  afterTyping(field, act);

  for (const _ of 'to be') {
    field.dispatchEvent(new Event('input'));
    mock.timers.tick(299);
  }
  assert.equal(act.mock.callCount(), 0);
  mock.timers.tick(1);
  assert.equal(act.mock.callCount(), 1);

  field.dispatchEvent(new Event('input'));
  mock.timers.tick(300);
  assert.equal(act.mock.callCount(), 2);
});
