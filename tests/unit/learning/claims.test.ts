import { describe, expect, it } from 'vitest';
import { isTrueOf } from '../../../src/learning/index.ts';
import { loadScenario, type ScenarioId } from '../../../src/scenarios/index.ts';
import type { Claim } from '../../../src/schemas/index.ts';
import { simulate } from '../../../src/simulation/index.ts';

async function isTrue(scenario: ScenarioId, claim: Claim, set = {}): Promise<boolean> {
  return isTrueOf(claim, simulate(await loadScenario(scenario), { set }));
}

describe('isTrueOf', () => {
  it('tells how a call was settled', async () => {
    expect(await isTrue('invoke-success', { settles: 'resolved', value: 4 })).toBe(true);
    expect(await isTrue('invoke-success', { settles: 'resolved', value: 5 })).toBe(false);
    expect(await isTrue('invoke-error', { settles: 'rejected', value: 'file not found' })).toBe(true);
  });

  it('tells which gate stopped a call, and whether its command ran', async () => {
    const denied: Claim = { stoppedAt: 'permission', runs: false, status: 200 };
    expect(await isTrue('invoke-denied-by-window', denied)).toBe(true);
    expect(await isTrue('invoke-denied-by-window', denied, { window: 'main' })).toBe(false);
    expect(
      await isTrue('invoke-denied-by-window', { stoppedAt: 'none', runs: true }, { window: 'main' }),
    ).toBe(true);
  });

  it('does not count a scope as a gate', async () => {
    const claim: Claim = { stoppedAt: 'none', runs: true, settles: 'rejected', value: 'path not in scope' };
    expect(await isTrue('invoke-denied-by-scope', claim)).toBe(true);
  });

  it('tells a promise that never settles, and that nothing answered', async () => {
    expect(await isTrue('wrong-invoke-key', { settles: 'never', stoppedAt: 'key' })).toBe(true);
    expect(await isTrue('wrong-invoke-key', { status: 500 })).toBe(false);
  });

  it('counts the requests that reach the core process, in either form, and not those before the script', async () => {
    expect(await isTrue('page-start', { requests: 1 })).toBe(true);
    expect(await isTrue('post-message-fallback', { requests: 2 })).toBe(true);
    expect(await isTrue('core-emit', { requests: 0 })).toBe(true);
    expect(await isTrue('core-emit', { requests: 2 })).toBe(false);
  });

  it('counts how often handlers run, for one payload or for all', async () => {
    expect(await isTrue('leaked-listener', { handled: { is: 2 } })).toBe(true);
    expect(await isTrue('leaked-listener', { handled: { is: 1 } })).toBe(false);
    expect(
      await isTrue('once-and-unlisten', { handled: { payload: { path: '/home/u/notes/b.txt' }, is: 0 } }),
    ).toBe(true);
    // Rust listeners count as well, and get the payload without a wrapping.
    expect(await isTrue('emit-to-all', { handled: { payload: { words: 4 }, is: 3 } })).toBe(true);
  });

  it('tells who heard an event, in any order', async () => {
    expect(await isTrue('emit-to-all', { heard: ['preview', 'core', 'main'] })).toBe(true);
    expect(await isTrue('emit-to-all', { heard: ['preview'] })).toBe(false);
  });

  it('tells which windows close', async () => {
    expect(await isTrue('close-while-pending', { closed: ['main'] })).toBe(true);
    expect(await isTrue('close-after-reload', { closed: ['main'] })).toBe(false);
    expect(await isTrue('close-after-reload', { closed: [] })).toBe(true);
  });

  it('tells from where the policy of the page that is loaded lets it fetch', async () => {
    const policy = {
      allows: ['ipc://localhost/x', 'http://ipc.localhost/x'],
      stops: ['https://example.org'],
    };
    expect(await isTrue('starved-isolation-frame', { policy })).toBe(true);
    expect(await isTrue('starved-isolation-frame', { policy: { stops: policy.allows } })).toBe(false);
    // It loads no page.
    expect(await isTrue('post-message-fallback', { policy: { stops: ['https://example.org'] } })).toBe(false);
  });

  it('tells what becomes of the messages of channels', async () => {
    const inOrder: Claim = { channels: { delivered: [0, 1, 2], heldBack: 1, lost: 0 } };
    expect(await isTrue('channel-progress', inOrder)).toBe(true);
    expect(await isTrue('channel-progress', inOrder, { size: '8191' })).toBe(false);
    expect(await isTrue('channel-progress', { channels: { heldBack: 0 } }, { size: '8191' })).toBe(true);
    expect(
      await isTrue('channel-progress', { channels: { delivered: [0], lost: 2 } }, { way: 'strict-hook' }),
    ).toBe(true);
  });

  it('counts a message as lost if another of its place is delivered', async () => {
    const lost: Claim = { channels: { delivered: [0, 1], lost: 2 } };
    expect(await isTrue('shared-channel', lost)).toBe(true);
    expect(await isTrue('shared-channel', lost, { start: 'during' })).toBe(true);
    const both: Claim = { channels: { delivered: [0, 1, 0, 1], lost: 0 } };
    expect(await isTrue('shared-channel', both, { channel: 'separate' })).toBe(true);
  });

  it('tells raw bytes from numbers', async () => {
    expect(await isTrue('raw-bytes', { bytes: 12 })).toBe(true);
    expect(await isTrue('raw-bytes', { bytes: 11 })).toBe(false);
    expect(await isTrue('raw-bytes', { bytes: 12 }, { way: 'fallback' })).toBe(false);
  });

  it('wants every key to hold', async () => {
    expect(await isTrue('invoke-success', { settles: 'resolved', stoppedAt: 'key' })).toBe(false);
  });

  it('is false of a call that the run does not have', async () => {
    expect(await isTrue('invoke-success', { call: 'c9', settles: 'resolved' })).toBe(false);
    expect(await isTrue('core-emit', { settles: 'resolved' })).toBe(false);
  });
});
