import { describe, expect, it } from 'vitest';
import type { FigureKnob } from '../../../../src/visualizer/run/figure-data.ts';
import { isMoved, otherSetting, passes, refuses } from '../../../../src/visualizer/touch/other-setting.ts';
import { runOfScenario } from '../run-of.ts';

const knobs: readonly FigureKnob[] = [
  { id: 'text', label: 'Text', kind: 'text', maxLength: 60 },
  {
    id: 'thread',
    label: 'Thread',
    kind: 'choice',
    options: [
      { value: 'sync', label: 'plain' },
      { value: 'async', label: 'async' },
    ],
  },
  {
    id: 'argument',
    label: 'Argument',
    kind: 'choice',
    options: [
      { value: 'given', label: 'given' },
      {
        value: 'missing',
        label: 'left out',
        unless: [{ knob: 'key', is: ['wrong'], because: 'a wrong key is refused first' }],
      },
    ],
  },
  {
    id: 'key',
    label: 'Key',
    kind: 'choice',
    options: [
      { value: 'right', label: 'right' },
      { value: 'wrong', label: 'wrong' },
    ],
  },
];

const set = { text: 'to be', thread: 'sync', argument: 'given', key: 'right' };
const runAt = (wanted: Readonly<Record<string, string>>) => runOfScenario('invoke-success', wanted);

describe('otherSetting', () => {
  it('finds the setting with which a gate refuses', async () => {
    expect(await otherSetting(knobs, set, runAt, (trace) => refuses(trace, 'c1', 'key'))).toEqual({
      knob: 'key',
      value: 'wrong',
    });
    expect(await otherSetting(knobs, set, runAt, (trace) => refuses(trace, 'c1', 'arguments'))).toEqual({
      knob: 'argument',
      value: 'missing',
    });
  });

  it('finds the setting with which it lets the request pass again', async () => {
    const wrong = { ...set, key: 'wrong' };
    expect(await otherSetting(knobs, wrong, runAt, (trace) => passes(trace, 'c1', 'key'))).toEqual({
      knob: 'key',
      value: 'right',
    });
  });

  it('tries nothing that cannot be combined', async () => {
    const wrong = { ...set, key: 'wrong' };
    const tried: string[] = [];
    await otherSetting(
      knobs,
      wrong,
      (wanted) => {
        tried.push(wanted.argument ?? '');
        return runAt(wanted);
      },
      () => false,
    );
    expect(tried).not.toContain('missing');
  });

  it('finds the setting that moves a command to the other thread', async () => {
    const plain = { call: 'c1', thread: 'core/main' } as const;
    expect(await otherSetting(knobs, set, runAt, (trace) => isMoved(trace, plain))).toEqual({
      knob: 'thread',
      value: 'async',
    });
  });

  it('moves the command that was touched, and not the first of the run', async () => {
    const pattern: FigureKnob = {
      id: 'pattern',
      label: 'Pattern',
      kind: 'choice',
      options: [
        { value: 'brownfield', label: 'brownfield' },
        { value: 'isolation', label: 'isolation' },
      ],
    };
    const moving = (command: Parameters<typeof isMoved>[1]) =>
      otherSetting(
        [...knobs.filter(({ id }) => id === 'thread'), pattern],
        { thread: 'async', pattern: 'brownfield' },
        (wanted) => runOfScenario('command-panics', wanted),
        (trace) => isMoved(trace, command),
      );
    expect(await moving({ call: 'c1', thread: 'core/async' })).toEqual({ knob: 'thread', value: 'sync' });
    // The first is on the other thread than the second at each of these settings.
    expect(await moving({ call: 'c2', thread: 'core/main' })).toBeUndefined();
  });

  it('finds nothing where no setting does it', async () => {
    expect(await otherSetting(knobs, set, runAt, (trace) => refuses(trace, 'c1', 'origin'))).toBeUndefined();
  });
});
