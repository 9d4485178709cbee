import { expect, it } from 'vitest';
import { verdictsOf } from '../../../src/learning/index.ts';
import { loadScenario, type ScenarioId } from '../../../src/scenarios/index.ts';
import type { Claim } from '../../../src/schemas/index.ts';
import { simulate } from '../../../src/simulation/index.ts';
import { stepsOf, type Knobs } from '../../../src/trace/index.ts';

async function verdictOf(scenario: ScenarioId, claim: Claim, set: Knobs = {}) {
  const trace = simulate(await loadScenario(scenario), { set });
  const [verdict] = verdictsOf([claim], trace);
  if (verdict?.isMet !== false) return verdict;
  return `${verdict.instead}, at ${stepsOf(trace)[verdict.step]?.id ?? ''}`;
}

it('says what came in place of a claim about a call, and where it was decided', async () => {
  const resolved: Claim = { settles: 'resolved' };
  expect(await verdictOf('invoke-success', resolved)).toEqual({ isMet: true });
  expect(await verdictOf('invoke-denied-by-window', resolved)).toBe(
    '`save_file` was refused at `permission`, at c1.permission.1',
  );
  expect(await verdictOf('invoke-error', resolved)).toBe(
    '`open_file` was rejected in the command, at c1.settled.1',
  );
});

it('says how a call was answered, where its answer should have a status', async () => {
  const answered: Claim = { settles: 'resolved', status: 200 };
  expect(await verdictOf('post-message-fallback', answered)).toBe(
    'it was answered in the fallback, at c1.stopped.1',
  );
  expect(await verdictOf('invoke-success', { ...answered, status: 201 })).toMatch(
    /^its answer had status 200, at /,
  );
});

it('says what is true that must not be', async () => {
  expect(await verdictOf('invoke-success', { not: { settles: 'resolved' } })).toBe(
    '`word_count` resolved with `4`, at c1.settled.1',
  );
  expect(await verdictOf('invoke-success', { not: { settles: 'rejected' } })).toEqual({ isMet: true });
});

it('says who heard an event, at the step at which somebody did who should not', async () => {
  expect(await verdictOf('emit-to-one-window', { heard: ['preview'] })).toMatch(
    /^`main`, `preview` heard it, at page\(main\)\.heard/,
  );
});

it('says of a claim about several facts what is wrong', async () => {
  expect(await verdictOf('emit-to-one-window', { heard: ['preview', 'main'], closed: ['main'] })).toMatch(
    /^no window closed, at /,
  );
});

it('counts the requests that reach the core process', async () => {
  expect(await verdictOf('invoke-success', { requests: 0 })).toBe(
    '1 request reached the core process, at c1.key.1',
  );
});

it('says which windows closed, and where one was kept', async () => {
  expect(await verdictOf('close-after-reload', { closed: ['main'] })).toBe(
    'no window closed, at core/main.prevented.1',
  );
  expect(await verdictOf('close-while-pending', { closed: [] })).toBe(
    '`main` closed, at page(main).closed.1',
  );
});

it('says which addresses a policy decides otherwise, at the answer that brings it', async () => {
  const policy = { allows: ['https://example.org'], stops: ['ipc://localhost/x', 'ftp://example.org'] };
  expect(await verdictOf('starved-isolation-frame', { policy })).toBe(
    'the page may not fetch from `https://example.org`, and the page may fetch from `ipc://localhost/x`, at core/main.sent.1',
  );
  expect(await verdictOf('post-message-fallback', { policy })).toMatch(/^no page was loaded, at /);
});

it('counts how often handlers run, and names the first time too many', async () => {
  expect(await verdictOf('leaked-listener', { handled: { is: 1 } })).toBe(
    'a handler ran 2 times, at page(main).heard.2',
  );
  const missed: Claim = { handled: { payload: { path: 'b.txt' }, is: 1 } };
  expect(await verdictOf('leaked-listener', missed)).toMatch(/^no handler ran, at /);
});

it('counts how often a command runs', async () => {
  const once: Claim = { times: { command: 'open_file', is: 1 } };
  const verdict = await verdictOf('reload-while-pending', { times: { command: 'open_file', is: 9 } });
  expect(verdict).toMatch(/^`open_file` ran/);
  expect(await verdictOf('invoke-error', once)).toEqual({ isMet: true });
});

it('measures how long a command holds the main thread', async () => {
  const short: Claim = { mainThreadHeldAtMost: 16 };
  expect(await verdictOf('blocked-main-thread', short)).toMatch(
    /^a command held the main thread for \d{4} ms, at .*\.running\./,
  );
  expect(await verdictOf('invoke-error', short)).toEqual({ isMet: true });
});

it('says what became of messages of channels, and shows the first that waits or is lost', async () => {
  const none: Claim = { channels: { heldBack: 0, lost: 0 } };
  expect(await verdictOf('channel-progress', none)).toBe('1 message waited in the page, at c1.held.1');
  expect(await verdictOf('shared-channel', { channels: { lost: 0 } })).toBe(
    '2 messages reached no handler, at c2.sent.2',
  );
  expect(await verdictOf('shared-channel', { channels: { delivered: [0, 1, 0, 1] } })).toMatch(
    /^the handlers got 0, 1, at /,
  );
  expect(await verdictOf('shared-channel', { not: { channels: { heldBack: 0, lost: 2 } } })).toMatch(
    /^no message waited in the page, and 2 messages reached no handler, at /,
  );
});

it('says what a page got in place of so many raw bytes', async () => {
  expect(await verdictOf('raw-bytes', { bytes: 2 })).toMatch(/^the page got 12 raw bytes, at /);
  expect(await verdictOf('raw-bytes', { bytes: 12 }, { case: 'vec' })).toMatch(
    /^the page got JSON: `\[116,111,[^`]*`, at c1\./,
  );
  expect(await verdictOf('raw-bytes', { bytes: 12 }, { case: 'nested' })).toMatch(
    /^`save_raw` was rejected in the command/,
  );
});

it('names the window too, where several call the same command', async () => {
  expect(await verdictOf('editor-session', { call: 'c9', settles: 'never' })).toMatch(
    /^`save_file` of `preview` (was refused|resolved|was rejected)/,
  );
});
