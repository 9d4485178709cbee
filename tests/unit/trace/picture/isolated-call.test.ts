import { describe, expect, it } from 'vitest';
import { loadScenario, type ScenarioId } from '../../../../src/scenarios/index.ts';
import { simulate } from '../../../../src/simulation/index.ts';
import { pictureAt, stepsOf, type Knobs, type Trace } from '../../../../src/trace/index.ts';
import {
  blockingDirective,
  isolatedCallAt,
  isSealedNow,
  waitingCalls,
  type IsolatedCall,
} from '../../../../src/trace/picture/isolated-call.ts';

interface Seen {
  readonly step: string;
  readonly call: IsolatedCall | undefined;
}

const traceOf = async (id: ScenarioId, set: Knobs = {}): Promise<Trace> =>
  simulate(await loadScenario(id), { set });

async function callsOf(id: ScenarioId, set: Knobs = {}): Promise<readonly Seen[]> {
  const trace = await traceOf(id, set);
  return stepsOf(trace).map(({ id: step, index }) => ({
    step,
    call: isolatedCallAt(trace, pictureAt(trace, index), 'main'),
  }));
}

const statesOf = ({ step, call }: Seen) =>
  `${step}: ${call ? [call.page.state, call.hook, call.encrypt, call.back.state, call.core.state].join(' ') : 'none'}`;

const at = (seen: readonly Seen[], step: string) => seen.find((it) => it.step === step)?.call;

describe('isolatedCallAt', () => {
  it('follows a call from its page through hook and encrypt, back to the page, to the core process', async () => {
    const seen = await callsOf('isolation-hook');
    expect(seen.slice(0, 7).map(statesOf)).toEqual([
      'c1.called.1: current ahead ahead ahead ahead',
      'c1.sent.1: current ahead ahead ahead ahead',
      'c1.hooked.1: passed current current ahead ahead',
      'c1.sent.2: passed passed passed current ahead',
      'c1.sent.3: passed passed passed current ahead',
      'c1.unseal.1: passed passed passed passed current',
      'c1.key.1: passed passed passed passed passed',
    ]);
  });

  it('has at each place what can be read there', async () => {
    const seen = await callsOf('isolation-hook');
    const head = { command: 'save_file', ids: [1001, 1002], options: null };
    expect(at(seen, 'c1.called.1')?.page.message).toEqual({
      ...head,
      payload: { json: { path: '/home/u/notes/a.txt', contents: 'x' } },
    });
    expect(at(seen, 'c1.sent.2')?.back.message).toMatchObject({ ...head, payload: { payload: 64 } });
    expect(at(seen, 'c1.unseal.1')?.core.message).toEqual({
      ...head,
      payload: { json: { path: '/home/u/notes/safe.txt', contents: 'x' } },
    });
    expect(at(seen, 'c1.hooked.1')?.sealed).toMatchObject({ bytes: 48, numbers: 64 });
  });

  it('knows that a hook stopped a message, so that nothing of it goes on', async () => {
    const seen = await callsOf('isolation-hook', { case: 'b' });
    expect(seen.map(statesOf).at(-1)).toBe('c1.hooked.1: passed refused ahead ahead ahead');
    expect(at(seen, 'c1.hooked.1')?.hooked).toMatchObject({ outcome: 'throws', text: 'not this path' });
  });

  it('says what is undefined after a hook that returns no message', async () => {
    const seen = await callsOf('isolation-hook', { case: 'false' });
    expect(at(seen, 'c1.unseal.1')?.core.message).toMatchObject({ command: null, ids: [null, null] });
  });

  it('tells a message that a script sends past the frame, as it came', async () => {
    const seen = await callsOf('isolation-tampered', { case: 'b' });
    expect(at(seen, 'c1.sent.1')?.isPast).toBe(false);
    const refused = at(seen, 'c2.unseal.1');
    expect(refused).toMatchObject({
      isPast: true,
      hook: 'ahead',
      encrypt: 'ahead',
      core: { state: 'refused' },
    });
    expect(refused?.core.message?.payload).toEqual({ json: { path: '/home/u/notes/a.txt', contents: 'x' } });
    expect(refused?.verdict).toMatchObject({ text: 'missing field `nonce` at line 1 column 45' });
  });

  it('finds the call that a payload was sealed for, which a script sends again', async () => {
    for (const set of ['a', 'nonce', 'd', 'e']) {
      const seen = await callsOf('isolation-tampered', { case: set });
      expect(at(seen, 'c2.sent.1')?.reuses).toBe(1);
    }
    expect(at(await callsOf('isolation-tampered', { case: 'b' }), 'c2.sent.1')).not.toHaveProperty('reuses');
  });

  it('has no options where nothing was sent that would have them', async () => {
    const seen = await callsOf('starved-isolation-frame');
    expect(at(seen, 'c1.called.1')?.page.message).toEqual({
      command: 'word_count',
      ids: [1001, 1002],
      payload: { json: { text: 'to be or not' } },
    });
  });
});

it('knows the step in which a payload is sealed', async () => {
  const trace = await traceOf('isolation-hook');
  const steps = stepsOf(trace).filter(({ index }) => isSealedNow(trace, pictureAt(trace, index), 'c1'));
  expect(steps.map(({ id }) => id)).toEqual(['c1.hooked.1']);
});

it('lists the calls that wait for the frame, until it is ready', async () => {
  const trace = await traceOf('isolation-success', { frame: 'loading' });
  const waits = stepsOf(trace)
    .filter(({ index }) => waitingCalls(trace, pictureAt(trace, index), 'page(main)').includes('c1'))
    .map(({ id }) => id);
  expect(waits).toEqual(['c1.called.1', 'iso(main).sent.1', 'page(main).received.1']);
});

it('names the directive that keeps a frame out, once it has', async () => {
  const trace = await traceOf('starved-isolation-frame', { csp: 'child-src' });
  const named = stepsOf(trace).map(({ id, index }) => [
    id,
    blockingDirective(trace, pictureAt(trace, index), 'iso(main)'),
  ]);
  expect(named.slice(-3)).toEqual([
    ['engine.sent.2', undefined],
    ['iso(main).stopped.1', "child-src 'self'"],
    ['c1.called.1', "child-src 'self'"],
  ]);
});
