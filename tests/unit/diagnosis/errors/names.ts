import fc from 'fast-check';
import type { FieldKind } from '../../../../src/schemas/index.ts';

const from = (chars: string, min: number, max: number) =>
  fc
    .array(fc.nat(chars.length - 1), { minLength: min, maxLength: max })
    .map((places) => places.map((at) => chars.charAt(at)).join(''));

const letters = 'abcdefghijklmnopqrstuvwxyz';
const ident = fc
  .tuple(from(letters, 1, 1), from(`${letters}0123456789_`, 1, 14), from(letters, 1, 1))
  .map((parts) => parts.join(''));
const kebab = fc.array(from(letters, 2, 8), { minLength: 1, maxLength: 3 }).map((words) => words.join('-'));
const label = fc.oneof(
  kebab,
  from(`${letters}0123456789`, 1, 10),
  kebab.map((it) => `${it}/1:a_b`),
);
const site = kebab.map((host) => `https://${host}.example`);
const url = fc.tuple(site, ident).map(([host, path]) => `${host}/${path}`);
const permission = fc.oneof(
  kebab.map((it) => `allow-${it}`),
  fc.tuple(kebab, kebab).map(([plugin, it]) => `${plugin}:allow-${it}`),
  kebab.map((it) => `core:${it}:default`),
);
/** Words that are in none of the known texts. */
const words = fc
  .array(from('bcdfghjkqvxz', 3, 8), { minLength: 1, maxLength: 5 })
  .map((some) => some.join(' '));
const place = fc
  .tuple(label, fc.constantFrom('local', 'https://a.example'))
  .map(([window, context]) => `[windows: "${window}", URL: ${context}]`);

const lists = (item: fc.Arbitrary<string>, separator = ', ') =>
  fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join(separator));

/** A name that a reader's app may have, by what it names. */
export const nameOf: Readonly<Record<FieldKind, fc.Arbitrary<string>>> = {
  command: fc.oneof(
    ident,
    fc.tuple(kebab, ident).map(([plugin, name]) => `plugin:${plugin}|${name}`),
  ),
  function: ident,
  plugin: kebab,
  window: label,
  webview: label,
  capability: fc.oneof(
    kebab,
    kebab.map((it) => `${it}-cap`),
  ),
  permission,
  identifier: permission,
  argument: ident,
  event: fc.oneof(
    kebab,
    ident.map((it) => `doc://${it}`),
  ),
  key: from(`${letters}ABCXYZ0189.-:+=^!/*?&()[]{}@%$#`, 5, 20).map((key) => `k${key}9`),
  number: fc.nat().map(String),
  url,
  origin: fc.oneof(fc.constant('local'), url),
  file: fc
    .tuple(ident, fc.nat(999), fc.nat(99))
    .map(([name, line, column]) => `src/${name}.rs:${String(line)}:${String(column)}`),
  directive: ident.map((host) => `connect-src 'self' https://${host}.example`),
  word: ident,
  labels: lists(label.map((it) => `"${it}"`)),
  permissions: lists(permission),
  places: lists(place),
  references: lists(
    fc.tuple(kebab, permission).map(([capability, it]) => `capability: ${capability}, permission: ${it}`),
    ' || ',
  ),
  path: fc.array(kebab, { minLength: 1, maxLength: 4 }).map((parts) => `/home/${parts.join('/')}`),
  type: fc.constantFrom('String', 'Vec<u8>', 'Option<Doc>', '&str', 'std::result::Result<(), Fault>'),
  value: words,
  text: words,
};
