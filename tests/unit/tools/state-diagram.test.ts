import { describe, expect, it } from 'vitest';
import { and, not, setup } from 'xstate';
import { isolationFrameMachine } from '../../../src/simulation/isolation/isolation-frame.machine.ts';
import { pageMachine } from '../../../src/simulation/page/page.machine.ts';
import { userMachine } from '../../../src/simulation/user/user.machine.ts';
import { run } from '../../../src/tools/run.ts';
import { stateDiagram } from '../../../src/tools/state-diagram.ts';

describe('stateDiagram', () => {
  it('has states, transitions and named delays', () => {
    expect(stateDiagram(isolationFrameMachine)).toBe(
      [
        'stateDiagram-v2',
        '  state "isolationFrame" as isolationFrame {',
        '    [*] --> absent',
        '    state "absent" as absent',
        '    state "waiting" as waiting',
        '    waiting --> ready: after readyInterval',
        '    state "ready" as ready',
        '    ready: message.deliver',
        '  }',
        '  isolationFrame --> waiting: frame.load',
        '  isolationFrame --> absent: frame.unload',
        '  isolationFrame: message.deliver',
      ].join('\n'),
    );
  });

  it('puts states inside of states', () => {
    expect(stateDiagram(pageMachine).split('\n')).toEqual(
      expect.arrayContaining([
        '    state "loaded" as loaded {',
        '      [*] --> loaded_idle',
        '      loaded_idle --> loaded_awaitingResponse: [isAwaitingResponse]',
        '      loaded_awaitingResponse --> loaded_idle: [not isAwaitingResponse]',
        '    }',
      ]),
    );
  });

  it('names guards that are put together', () => {
    const machine = setup({ guards: { isOne: () => true, isTwo: () => true } }).createMachine({
      id: 'both',
      initial: 'first',
      states: {
        first: { always: { guard: and(['isOne', not('isTwo')]), target: 'second' } },
        second: { after: { 40: 'first' } },
      },
    });
    const lines = stateDiagram(machine).split('\n');
    expect(lines).toContain('    first --> second: [isOne and not isTwo]');
    expect(lines).toContain('    second --> first: after 40');
  });

  it('lists the events of a machine without states', () => {
    expect(stateDiagram(userMachine)).toBe('stateDiagram-v2\n  state "user" as user\n  user: user.perform');
  });
});

describe('npm run machines', () => {
  it('prints the machines it is asked for', async () => {
    const { code, output } = await run('node', ['src/tools/machines.ts', 'user'], { quiet: true });
    expect(code).toBe(0);
    expect(output).toBe('%% user\nstateDiagram-v2\n  state "user" as user\n  user: user.perform\n');
  });

  it('names what there is when it is asked for another', async () => {
    const { code, output } = await run('node', ['src/tools/machines.ts', 'thread'], { quiet: true });
    expect(code).toBe(1);
    expect(output).toMatch(/^There is no machine thread; there are run, user, page, .*player\.\n$/);
  });
});
