import { describe, expect, it } from 'vitest';
import { scenarioIds, type ScenarioId } from '../../../../src/scenarios/index.ts';
import { machineStates } from '../../../../src/simulation/index.ts';
import type { Knobs, Moment, Trace } from '../../../../src/trace/index.ts';
import { labelOf, stateRows, type StateRow } from '../../../../src/visualizer/panels/state-rows.ts';
import type { MachineStates } from '../../../../src/visualizer/run/figure-data.ts';
import type { Run } from '../../../../src/visualizer/run/run.ts';
import { runOfScenario } from '../run-of.ts';

const machines: MachineStates = {
  page: ['unloaded', 'loaded.idle', 'loaded.awaitingResponse', 'closed'],
  'isolation-frame': ['absent', 'waiting', 'ready'],
  'main-thread': ['idle', 'running', 'blockedByDialog'],
  'async-runtime': ['idle', 'running'],
};

type Is = (moment: Moment) => boolean;
type Entry = readonly [actor: string, value: string, after?: Is];

/** A moment of that kind, of a call. */
const of =
  (call: string, kind: Moment['kind']): Is =>
  (moment) =>
    moment.call === call && moment.kind === kind;

/** The run of a scenario whose machines enter what is written here. */
async function runWith(id: ScenarioId, entries: readonly Entry[], set: Knobs = {}): Promise<Run> {
  const run = await runOfScenario(id, set);
  const states = entries.map(([actor, value, after]) => ({
    actor,
    value,
    after: (after && run.trace.moments.find(after)?.id) ?? null,
  }));
  const trace: Trace = { ...run.trace, states };
  return { ...run, trace };
}

const rowsAt = (run: Run, at: number, until = run.steps.length - 1) => stateRows(run, machines, at, until);
const stepNamed = (run: Run, id: string) => run.steps.indexOf(id);

/** `main thread: idle [running] blocked by dialog | …`; `[` is where it is, `!` that something waits. */
const shown = ({ actor, states, why }: StateRow) =>
  `${actor}: ${states
    .map(({ label, isActive, isWaiting }) => (isActive ? `[${label}${isWaiting ? '!' : ''}]` : label))
    .join(', ')} | ${why}`;

const blocked: readonly Entry[] = [
  ['page(main)', 'unloaded'],
  ['page(main)', 'loaded.idle'],
  ['page(main)', 'loaded.awaitingResponse', of('c2', 'sent')],
  ['page(main)', 'loaded.idle', of('c4', 'settled')],
  ['core/main', 'idle'],
  ['core/main', 'running', of('c3', 'running')],
  ['core/main', 'idle', of('c3', 'returned')],
  ['core/async', 'idle'],
  ['core/async', 'running', of('c2', 'running')],
  ['core/async', 'idle', of('c2', 'returned')],
];

describe('stateRows', () => {
  it('says where each machine is, why, and since when', async () => {
    const run = await runWith('blocked-main-thread', blocked);
    expect(rowsAt(run, stepNamed(run, 'c4.sent.1')).map(shown)).toEqual([
      'page main: unloaded, idle, [awaiting response!], closed | calls 1, 2 and 3 are not settled; since 4 ms',
      'main thread: idle, [running!], blocked by dialog | `word_count` runs here; 1 message waits for it; since 106 ms, until 3.1 s',
      'async runtime: idle, [running] | it works on `save_file`; since 6 ms',
    ]);
    expect(rowsAt(run, stepNamed(run, 'c2.sent.3')).map(shown).slice(1)).toEqual([
      'main thread: idle, [running!], blocked by dialog | `word_count` runs here; 3 messages wait for it; since 106 ms, until 3.1 s',
      'async runtime: [idle], running | 2 messages wait for the main thread; since 1.0 s',
    ]);
    expect(rowsAt(run, run.steps.length - 1).map(shown)).toEqual([
      'page main: unloaded, [idle], awaiting response, closed | no call waits for its answer; since 3.1 s',
      'main thread: [idle], running, blocked by dialog | nothing holds it; since 3.1 s',
      'async runtime: [idle], running | it has no task; since 1.0 s',
    ]);
  });

  it('says that a dialog waits', async () => {
    const dialog: Is = (moment) => moment.kind === 'acted' && moment.action.type === 'dialog';
    const entries: readonly Entry[] = [
      ['core/main', 'idle'],
      ['core/main', 'blockedByDialog', dialog],
    ];
    const run = await runWith('blocked-main-thread', entries, { second: 'dialog' });
    expect(rowsAt(run, stepNamed(run, 'c3.acted.1')).map(shown)).toEqual([
      'main thread: idle, running, [blocked by dialog!] | `word_count` runs here; its dialog waits for the user; since 106 ms, until 3.1 s',
    ]);
    const [row] = rowsAt(run, stepNamed(run, 'user.acted.1'));
    expect(row?.why).not.toContain('dialog');
  });

  it('says what an isolation frame is about', async () => {
    const frame: readonly Entry[] = [['iso(main)', 'ready']];
    const ready = await runWith('isolation-success', frame, { frame: 'ready' });
    expect(rowsAt(ready, 1).map(shown)).toEqual([
      'isolation frame: absent, waiting, [ready] | its hook sees what the page sends',
    ]);
    const starved = await runWith('starved-isolation-frame', [['iso(main)', 'absent']]);
    expect(rowsAt(starved, starved.steps.length - 1).map(shown)).toEqual([
      'isolation frame: [absent!], waiting, ready | a content security policy keeps it from loading; call 1 waits for it',
    ]);
  });

  it('says of a promise only at the end that it never settles', async () => {
    const run = await runWith('wrong-invoke-key', [
      ['page(main)', 'loaded.idle'],
      ['page(main)', 'loaded.awaitingResponse', of('c1', 'sent')],
    ]);
    const whys = run.steps.map((_, at) => rowsAt(run, at)[0]?.why);
    expect(whys).toEqual([
      'no call waits for its answer',
      'call 1 is not settled; since 0 ms',
      'call 1 never settles; since 0 ms',
    ]);
  });

  it('leads to the step at which a state is entered, and nowhere where it is not', async () => {
    const run = await runWith('blocked-main-thread', blocked);
    const [page] = rowsAt(run, stepNamed(run, 'c4.sent.1'));
    expect(page?.states.map(({ label, step, title }) => [label, step, title])).toEqual([
      ['unloaded', 0, 'Goes to step 1'],
      ['idle', 0, 'Goes to step 1'],
      ['awaiting response', 1, 'Goes to step 2'],
      ['closed', undefined, 'Not entered in this run'],
    ]);
  });

  it('says nothing of what comes after the last step that may be shown', async () => {
    const run = await runWith('blocked-main-thread', blocked);
    const at = stepNamed(run, 'c3.running.1');
    const [, main, runtime] = rowsAt(run, at, at);
    expect(main && shown(main)).toBe(
      'main thread: idle, [running], blocked by dialog | `word_count` runs here; since 106 ms',
    );
    expect(runtime?.states.map(({ label, step, title }) => [label, step, title])).toEqual([
      ['idle', 0, 'Goes to step 1'],
      ['running', 5, 'Goes to step 6'],
    ]);
    const [early] = rowsAt(run, 0, 0);
    expect(early?.states.at(2)).toEqual({
      label: 'awaiting response',
      isActive: false,
      isWaiting: false,
      title: 'Not entered so far',
    });
  });

  it('leaves out who takes no part and whose machine has one state, and lists what only the trace knows', async () => {
    const run = await runWith('invoke-success', [
      ['engine', 'carrying'],
      ['core/main', 'idle'],
      ['core/main', 'draining'],
    ]);
    const rows = stateRows(run, { 'main-thread': ['idle', 'running'] }, 0, run.steps.length - 1);
    expect(rows.map(shown)).toEqual(['main thread: idle, running, [draining] | nothing holds it']);
  });
});

describe('the reason for a state', () => {
  /** The states of a machine that does nothing. */
  const quiet = new Set(['unloaded', 'idle']);
  const reasons =
    /^(no call waits for its answer|its window is closed|nothing holds it|it has no task|its process has ended)/;

  it.each(scenarioIds)('agrees with the machines of %s', async (id) => {
    const run = await runOfScenario(id);
    const rows = run.steps.flatMap((_, at) => stateRows(run, machineStates, at, run.steps.length - 1));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows.filter(({ actor }) => actor !== 'isolation frame')) {
      const active = row.states.find(({ isActive }) => isActive);
      if (active && quiet.has(active.label)) {
        expect(active.isWaiting, shown(row)).toBe(false);
        expect(row.why.replace(/^\d+ messages? waits? for the main thread/, 'it has no task')).toMatch(
          reasons,
        );
      } else if (active?.label !== 'draining') {
        expect(row.why.replace('its window is closed', '')).not.toMatch(reasons);
      }
    }
  });
});

describe('labelOf', () => {
  it('is the name of the innermost state in words', () => {
    expect(labelOf('blockedByDialog')).toBe('blocked by dialog');
    expect(labelOf('loaded.awaitingResponse')).toBe('awaiting response');
    expect(labelOf('idle')).toBe('idle');
  });
});
