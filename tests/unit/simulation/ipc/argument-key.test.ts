import { describe, expect, it } from 'vitest';
import { argumentKey } from '../../../../src/simulation/ipc/argument-key.ts';

/** The values of heck's unit tests (0.5.0, `src/lower_camel.rs` and `src/snake.rs`), and names of real reports. */
const camel = [
  ['CamelCase', 'camelCase'],
  ['MixedUP CamelCase, with some Spaces', 'mixedUpCamelCaseWithSomeSpaces'],
  ['mixed_up_ snake_case, with some _spaces', 'mixedUpSnakeCaseWithSomeSpaces'],
  ['kebab-case', 'kebabCase'],
  ['SHOUTY_SNAKE_CASE', 'shoutySnakeCase'],
  ['snake_case', 'snakeCase'],
  ['this-contains_ ALLKinds OfWord_Boundaries', 'thisContainsAllKindsOfWordBoundaries'],
  ['XMLHttpRequest', 'xmlHttpRequest'],
  ['msg_', 'msg'],
  ['_test', 'test'],
  ['type_', 'type'],
  ['id_URL', 'idUrl'],
  ['file_2_name', 'file2Name'],
] as const;

const snake = [
  ['CamelCase', 'camel_case'],
  ['MixedUP CamelCase, with some Spaces', 'mixed_up_camel_case_with_some_spaces'],
  ['XMLHttpRequest', 'xml_http_request'],
  ['FIELD_NAME11', 'field_name11'],
  ['99BOTTLES', '99bottles'],
  ['FieldNamE11', 'field_nam_e11'],
  ['abc123def456', 'abc123def456'],
  ['abc123DEF456', 'abc123_def456'],
  ['abc123Def456', 'abc123_def456'],
  ['abc123DEf456', 'abc123_d_ef456'],
  ['ABC123def456', 'abc123def456'],
  ['ABC123DEF456', 'abc123def456'],
  ['ABC123Def456', 'abc123_def456'],
  ['ABC123DEf456', 'abc123d_ef456'],
  ['ABC123dEEf456FOO', 'abc123d_e_ef456_foo'],
  ['abcDEF', 'abc_def'],
  ['ABcDE', 'a_bc_de'],
  ['_state', 'state'],
] as const;

describe('the key of an argument', () => {
  it.each(camel)('of %s is %s', (parameter, key) => {
    expect(argumentKey(parameter, undefined)).toBe(key);
  });

  it.each(snake)('of %s is %s where the command renames all', (parameter, key) => {
    expect(argumentKey(parameter, 'snake_case')).toBe(key);
  });
});
