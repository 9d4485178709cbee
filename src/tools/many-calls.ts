import type { Scenario } from '../simulation/index.ts';

/** Far enough apart that each command is done before the next request comes. */
const DISTANCE_MS = 20;

/** A page that calls one command after the other, until so many messages have passed. */
export function manyCalls(messages: number): Scenario {
  return {
    id: 'bench',
    title: 'Many calls, one after the other',
    question: 'How many messages a second?',
    app: {
      windows: { main: {} },
      capabilities: { cap: { windows: ['main'], permissions: ['allow-count'] } },
      commands: {
        count: { parameters: { text: 'String' }, body: [{ type: 'return', value: { words: 'text' } }] },
      },
    },
    script: Array.from({ length: messages / 2 }, (_, index) => ({
      at: index * DISTANCE_MS,
      page: 'main',
      operation: { type: 'invoke' as const, command: 'count', args: { text: 'to be or not' } },
    })),
    knobs: [],
    until: messages * DISTANCE_MS,
  };
}
