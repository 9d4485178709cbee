import { describe, expect, it } from 'vitest';
import { readRecordings, recordedScenarios } from '../../../src/tools/recordings.ts';
import { describe as sentenceOf, messageOf, pictureAt, stepsOf } from '../../../src/trace/index.ts';

const recordings = (await recordedScenarios()).flatMap(({ folder }) => readRecordings(folder));

/** A message that is sent again has its command run again, when its call is settled. */
const sentOnce = recordings.filter(({ trace }) => trace.scenario !== 'sealed-again');

describe('the picture of a recording, which has no gates', () => {
  it.each(sentOnce)(
    '$file: no answered request stays at a gate, and no command runs on after its call is settled',
    ({ trace }) => {
      const answered = new Set<string>();
      const settled = new Set<string | undefined>();
      for (const step of stepsOf(trace)) {
        const before = step.index === 0 ? trace.moments.filter((moment) => moment.before) : [];
        for (const { kind, message } of [...before, ...step.moments]) {
          const request = kind === 'received' ? messageOf(trace, message)?.answers : undefined;
          if (request !== undefined) answered.add(request);
        }
        const picture = pictureAt(trace, step.index);
        const drawn = picture.tokens.map(({ message }) => message);
        expect(
          drawn.filter((id) => answered.has(id)),
          step.id,
        ).toEqual([]);
        for (const { kind, call } of [...before, ...step.moments]) if (kind === 'settled') settled.add(call);
        const running = picture.core.commands.filter(({ state }) => state === 'runs').map(({ call }) => call);
        expect(
          running.filter((id) => settled.has(id)),
          step.id,
        ).toEqual([]);
      }
    },
  );
});

describe('the sentences of a recording', () => {
  it('name an event that Rust emitted, since no recorder sees the line that did', () => {
    const trace = recordings.find(({ file }) => file === 'core-emit.json')?.trace;
    const first = trace && stepsOf(trace)[0];
    expect(first && sentenceOf(first, trace)).toBe(
      'The core process emits `autosave:saved` with the payload `{"path":"/home/u/notes/a.txt"}`.',
    );
  });

  it.each(recordings)('$file: each holds a value of the run', ({ trace }) => {
    for (const step of stepsOf(trace)) {
      expect(sentenceOf(step, trace), step.id).toMatch(/`[^`]|\d/);
      // A hook may leave a message without a command, which travels under the name `undefined`.
      const words = sentenceOf(step, trace).replace(/`[^`]*`/g, '');
      expect(words, step.id).not.toMatch(/undefined|\[object|NaN/);
    }
  });
});
