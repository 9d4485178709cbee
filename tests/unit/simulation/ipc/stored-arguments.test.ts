import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Answer, modelAnswer, randomLine } from '../../../tauri/arguments/model.ts';
import { rustSource } from '../../../tauri/arguments/rust-source.ts';

const fileOf = (name: string) => readFileSync(`tests/tauri/arguments/${name}`, 'utf8');

describe('what Tauri read of payloads, and serde of texts, stored', () => {
  const stored = fileOf('sample.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly seed: number } & Answer);

  it('holds 5,000 cases, of which each kind of error has some', () => {
    const errors = stored.flatMap((answer) => ('err' in answer ? [answer.err] : []));
    const kinds = [
      ...[
        'invalid type: null',
        'invalid type: boolean',
        'invalid type: integer',
        'invalid type: floating point',
      ],
      ...[
        'invalid type: string',
        'invalid type: sequence',
        'invalid type: map',
        'invalid type: unit variant',
      ],
      ...['invalid value: integer', 'invalid value: string', 'invalid value: map', 'invalid length'],
      ...[
        'missing field',
        'duplicate field',
        'unknown variant',
        'missing required key',
        'i128 is not supported',
      ],
      ...['bytes payload', 'no name with a non-optional value', 'state not managed', 'invalid channel value'],
      ...[
        'expected value',
        'trailing characters',
        'EOF while',
        'recursion limit',
        'invalid unicode code point',
      ],
      ...[
        'number out of range',
        'invalid escape',
        'lone leading surrogate',
        'invalid header',
        'control character',
      ],
    ];
    expect(stored).toHaveLength(5_000);
    expect(kinds.filter((kind) => !errors.some((error) => error.includes(kind)))).toEqual([]);
    expect(errors.length).toBeGreaterThan(2_000);
    expect(stored.length - errors.length).toBeGreaterThan(1_500);
  });

  it('is read here as there', () => {
    const read = stored.map(({ seed }) => ({ seed, ...modelAnswer(randomLine(seed)) }));
    expect(read).toEqual(stored);
  });
});

describe('the Rust program that read them', () => {
  it('has the commands of the table', () => {
    expect(fileOf('src/commands.rs')).toBe(rustSource());
  });
});
