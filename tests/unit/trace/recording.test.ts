import { describe, expect, it } from 'vitest';
import { readRecordings } from '../../../src/tools/recordings.ts';
import { messageOf, pictureAt, stepsOf } from '../../../src/trace/index.ts';

const recordings = readRecordings();

describe('the picture of a recording, which has no gates', () => {
  it.each(recordings)(
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
