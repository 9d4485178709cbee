/**
 * How fast the simulator is, as a ratio to bare xstate actors that pass the same number of messages
 * page → transport → core → transport → page with inspection on, without clock or rules.
 *
 * Prints one line per size, each with the median of nine paired measurements; 0.20 is the least the project allows. A run of
 * ten messages mostly starts an app: its capabilities, its commands, its windows with their pages.
 */
import { type AnyActorRef, assign, createActor, sendTo, setup } from 'xstate';
import { simulate } from '../simulation/index.ts';
import type { Scenario } from '../simulation/index.ts';
import { manyCalls } from './many-calls.ts';

interface Passing {
  readonly type: 'request' | 'answer';
}

interface Calling {
  readonly type: 'call';
}

/** xstate's system is untyped, so its actors are cast here, once. */
const actorOf = (system: { get(id: string): unknown }, id: string) => system.get(id) as AnyActorRef;

const transport = setup({ types: {} as { events: Passing } }).createMachine({
  on: {
    request: { actions: sendTo(({ system }) => actorOf(system, 'core'), { type: 'request' }) },
    answer: { actions: sendTo(({ system }) => actorOf(system, 'page'), { type: 'answer' }) },
  },
});

const core = setup({ types: {} as { events: Passing } }).createMachine({
  on: { request: { actions: sendTo(({ system }) => actorOf(system, 'transport'), { type: 'answer' }) } },
});

const page = setup({
  types: {} as { events: Passing | Calling; context: { answers: number } },
}).createMachine({
  context: { answers: 0 },
  on: {
    call: { actions: sendTo(({ system }) => actorOf(system, 'transport'), { type: 'request' }) },
    answer: { actions: assign({ answers: ({ context }) => context.answers + 1 }) },
  },
});

const bare = setup({ actors: { page, transport, core } }).createMachine({
  invoke: [
    { src: 'page', id: 'page', systemId: 'page' },
    { src: 'transport', id: 'transport', systemId: 'transport' },
    { src: 'core', id: 'core', systemId: 'core' },
  ],
});

function passBare(messages: number): void {
  let heard = 0;
  const run = createActor(bare, {
    inspect: () => {
      heard += 1;
    },
  }).start();
  const sender = actorOf(run.system, 'page');
  for (let sent = 0; sent < messages / 2; sent += 1) sender.send({ type: 'call' });
  run.stop();
  if (heard < messages) throw new Error('The bare actors were not heard by inspection.');
}

function passSimulated(scenario: Scenario, messages: number): void {
  const trace = simulate(scenario);
  if (trace.messages.length !== messages)
    throw new Error(`${trace.messages.length} messages instead of ${messages}.`);
}

function secondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

const sizes = [10, 1_000, 100_000];
/** Messages of one measurement, in as many runs as that takes: a single short run is all garbage collection, or none. */
const LEAST = 20_000;
// What is measured is not how fast V8 compiles either side.
for (let round = 0; round < 10; round += 1) {
  passBare(1_000);
  passSimulated(manyCalls(1_000), 1_000);
}
console.log('messages   simulator msg/s   bare actors msg/s   ratio   µs per message');
for (const messages of sizes) {
  const scenario = manyCalls(messages);
  const repeats = Math.max(1, Math.round(LEAST / messages));
  const pairs = Array.from({ length: 9 }, () => ({
    bare: secondsOf(() => {
      for (let index = 0; index < repeats; index += 1) passBare(messages);
    }),
    simulated: secondsOf(() => {
      for (let index = 0; index < repeats; index += 1) passSimulated(scenario, messages);
    }),
  }));
  const ratio = median(pairs.map((pair) => pair.bare / pair.simulated));
  const simulated = median(pairs.map((pair) => (messages * repeats) / pair.simulated));
  const passed = median(pairs.map((pair) => (messages * repeats) / pair.bare));
  console.log(
    [
      String(messages).padStart(8),
      Math.round(simulated).toLocaleString('en').padStart(17),
      Math.round(passed).toLocaleString('en').padStart(19),
      ratio.toFixed(2).padStart(7),
      (1e6 / simulated).toFixed(1).padStart(16),
    ].join(' '),
  );
}
