import { describe, expect, it } from 'vitest';
import { parameterTypeSchema } from '../../../../src/schemas/scenario/parameter-type.ts';

const problemsOf = (type: unknown) => {
  const { error } = parameterTypeSchema.safeParse(type);
  return error ? error.issues.map(({ message }) => message) : [];
};

describe('the type of a parameter', () => {
  it.each([
    ...['i8', 'i16', 'i32', 'i64', 'i128', 'isize', 'u8', 'u16', 'u32', 'u64', 'u128', 'usize', 'f32', 'f64'],
    ...['bool', 'char', 'String', 'Value', 'Channel', 'Request', 'State', 'CommandScope'],
    ...['AppHandle', 'Window', 'Webview', 'WebviewWindow'],
    { option: { vec: { map: 'u8' } } },
    { tuple: ['u8'] },
    { struct: {}, name: 'Nothing' },
    { struct: { type: 'char', a_b: { option: 'u8' } }, name: 'Doc' },
    {
      enum: { A: 'unit', B: { newtype: 'u8' }, C: { tuple: ['u8', 'u8'] }, D: { struct: {} } },
      name: 'Mode',
    },
  ])('can be %j', (type) => {
    expect(problemsOf(type)).toEqual([]);
  });

  it('is no type that Tauri hands in where a value is read from JSON', () => {
    const state = 'State is no value of JSON: only a parameter itself can have this type';
    expect(problemsOf({ option: 'State' })).toEqual([state]);
    expect(problemsOf({ struct: { a: { tuple: ['u8', 'State'] } }, name: 'Doc' })).toEqual([state]);
    expect(problemsOf('u7')).toEqual([expect.stringMatching(/^no type u7 is known: use i8, /)]);
  });

  it.each([
    { tuple: [] },
    { tuple: Array.from({ length: 17 }, () => 'u8') },
    { enum: {}, name: 'Mode' },
    { enum: { A: { tuple: ['u8'] } }, name: 'Mode' },
    { enum: { 'a b': 'unit' }, name: 'Mode' },
    { struct: { self: 'u8' }, name: 'Doc' },
    { struct: {}, name: '2' },
    { vec: 'u8', option: 'u8' },
    7,
  ])('is not %j', (type) => {
    expect(problemsOf(type)).not.toEqual([]);
  });
});
