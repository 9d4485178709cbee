import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../../src/scenarios/index.ts';
import { simulate } from '../../../../src/simulation/index.ts';
import { callOf, messageOf } from '../../../../src/trace/record/lookup.ts';
import { momentsBefore, momentsOf } from '../../../../src/trace/record/survey.ts';

const trace = simulate(await loadScenario('who-hears'));

/** The same run as a file may hold it: nothing is where the number in its id says. */
const reversed = { ...trace, calls: trace.calls.toReversed(), messages: trace.messages.toReversed() };

describe('callOf and messageOf', () => {
  it.each([
    ['in order', trace],
    ['in another order', reversed],
  ])('find what has an id, %s', (_, given) => {
    expect(given.calls.length).toBeGreaterThan(2);
    for (const call of given.calls) expect(callOf(given, call.id)).toBe(call);
    for (const message of given.messages) expect(messageOf(given, message.id)).toBe(message);
  });

  it.each(['c0', 'c', '', 'c1.5', 'm-1', 'c99999', 'constructor'])('find nothing of the id "%s"', (id) => {
    expect(callOf(trace, id)).toBeUndefined();
    expect(messageOf(trace, id)).toBeUndefined();
  });
});

describe('momentsOf and momentsBefore', () => {
  it('list what is alike, in order', () => {
    const kinds = new Set(trace.moments.map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(5);
    for (const kind of kinds)
      expect(momentsOf(trace, kind)).toEqual(trace.moments.filter((moment) => moment.kind === kind));
    expect(momentsOf(trace, 'panicked')).toEqual([]);
    expect(momentsBefore(trace).length).toBeGreaterThan(0);
    expect(momentsBefore(trace)).toEqual(trace.moments.filter(({ before }) => before));
  });
});
