import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/simulation/index.ts';
import { type Message, type Moment, pictureAt, stepsOf, type Trace } from '../../../src/trace/index.ts';
import { mapScene } from '../../../src/visualizer/map/scene/map-scene.ts';
import { loadScene } from '../../../src/visualizer/map/scene/scenes.ts';

await loadScene();

const CALLS = 200;

/** A slow call, and while it waits 200 quick ones from the other window. */
const trace: Trace = simulate({
  id: 'long',
  title: 'Many calls while one waits',
  question: 'What is kept?',
  app: {
    windows: { main: {}, preview: {} },
    capabilities: { cap: { windows: ['main', 'preview'], permissions: ['allow-count', 'allow-wait'] } },
    commands: {
      count: { parameters: { text: 'String' }, body: [{ type: 'return', value: { words: 'text' } }] },
      wait: {
        async: true,
        parameters: {},
        body: [
          { type: 'wait', ms: 20_000 },
          { type: 'return', value: 'late' },
        ],
      },
    },
  },
  script: [
    { at: 0, page: 'main', operation: { type: 'invoke', command: 'wait' } },
    ...Array.from({ length: CALLS }, (_, index) => ({
      at: 40 + index * 40,
      page: 'preview',
      operation: { type: 'invoke' as const, command: 'count', args: { text: 'to be' } },
    })),
  ],
  knobs: [],
});

const copy = () => structuredClone(trace);

/** A trace of so many moments and messages, with the actors of the one above. */
function traceOf(
  count: number,
  make: (index: number) => { readonly moment: Moment; readonly message?: Message },
): Trace {
  const made = Array.from({ length: count }, (_, index) => make(index));
  const messages = made.flatMap(({ message }) => message ?? []);
  return { ...trace, moments: made.map(({ moment }) => moment), messages, calls: [], open: [] };
}

const dispatches = traceOf(50_000, (index) => {
  const id = `m${String(index)}`;
  return {
    moment: { id: index + 1, at: index, kind: 'sent', actor: 'core/main', message: id },
    message: {
      id,
      from: 'core/main',
      to: 'page(main)',
      sentAt: index,
      receivedAt: null,
      transport: 'eval',
      wire: { form: 'eval', purpose: 'dispatch', event: 'tick', ids: [1], payload: index, script: '' },
    },
  };
});

const listeners = traceOf(50_000, (index) => {
  const head = { id: index + 1, at: index, actor: 'page(main)' };
  const listener = { owner: 'page(main)', event: 'tick', id: index, target: { kind: 'Any' } } as const;
  return {
    moment:
      index === 0
        ? { ...head, kind: 'acted', action: { type: 'reload' } }
        : { ...head, kind: 'listening', listener },
  };
});

describe('a trace in which very much stays', () => {
  it('has a picture of the latest messages on their way, whatever was sent before and never arrived', () => {
    const last = pictureAt(dispatches, stepsOf(dispatches).length - 1);
    expect(last.tokens).toHaveLength(64);
    expect(last.tokens.at(-1)?.message).toBe('m49999');
    for (const width of [304, 960]) expect(() => mapScene(dispatches, last, width)).not.toThrow();
  });

  it('has a picture of the first listeners', () => {
    const last = pictureAt(listeners, stepsOf(listeners).length - 1);
    expect(last.windows[0]?.listeners.map(({ id }) => id).slice(0, 3)).toEqual([1, 2, 3]);
    expect(last.windows[0]?.listeners).toHaveLength(64);
    for (const width of [304, 960]) expect(() => mapScene(listeners, last, width)).not.toThrow();
  });
});

describe('a long trace', () => {
  it('shows of each window the latest calls', () => {
    const middle = pictureAt(trace, Math.floor(stepsOf(trace).length / 2));
    expect(middle.windows[0]?.calls.map(({ number, state }) => [number, state])).toEqual([[1, 'waiting']]);
    const numbers = middle.windows[1]?.calls.map(({ number }) => number) ?? [];
    expect(numbers).toHaveLength(4);
    expect(numbers.at(-1)).toBe((numbers[0] ?? 0) + 3);
  });

  it('still knows all of a call that is answered two hundred calls later', () => {
    const last = pictureAt(trace, stepsOf(trace).length - 1);
    expect(last.windows[0]?.calls).toMatchObject([{ number: 1, state: 'resolved', value: { json: 'late' } }]);
    expect(last.focus).toBe('c1');
    expect(last.core.gates.map(({ state }) => state)).toEqual(Array(5).fill('passed'));
    expect(last.core.commands[0]).toMatchObject({
      state: 'returned',
      outcome: 'ok',
      value: { json: 'late' },
    });
  });

  it('has the same pictures whether a reader jumps to a step or walks there', () => {
    const [walked, jumped] = [copy(), copy()];
    const steps = stepsOf(walked);
    for (const { index } of steps) {
      const picture = pictureAt(walked, index);
      if (index % 97 === 0) expect(pictureAt(jumped, index)).toEqual(picture);
    }
    expect(pictureAt(copy(), 3)).toEqual(pictureAt(jumped, 3));
  });
});
