import type { Body, Json } from '../../../../trace/index.ts';
import { byteCount } from '../../../../trace/record/value.ts';
import { isSealed } from '../../../../trace/record/wire.ts';
import type { TextPlace } from '../../geometry/isolation/places.ts';
import { longestFit, widthOf, wrap, type TextRole } from '../../geometry/text.ts';
import { write } from '../scene-builder.ts';
import type { SceneBuilder, TextItem } from '../scene.ts';

/** Writes the first of some forms that has room at a place, and says how wide it is. */
export function writeAt(
  scene: SceneBuilder,
  as: TextRole,
  place: TextPlace | undefined,
  forms: readonly string[],
  tone?: TextItem['tone'],
): number {
  if (!place) return 0;
  const { x, y, room, anchor } = place;
  const text = longestFit(as, room, forms);
  write(scene, as, x, y, text, { anchor, tone });
  return text === '' ? 0 : widthOf(as, text);
}

/** The first of some forms that has room in as many lines as there are places; nothing where none has. */
export function writeLines(
  scene: SceneBuilder,
  as: TextRole,
  places: readonly TextPlace[],
  forms: readonly string[],
  tone?: TextItem['tone'],
): void {
  const room = places[0]?.room ?? 0;
  const lines = forms
    .map((text) => wrap(as, room, text, places.length))
    .find((wrapped, form) => wrapped.at(-1)?.endsWith('…') === forms[form]?.endsWith('…'));
  lines?.forEach((line, index) => {
    const place = places[index];
    if (place) write(scene, as, place.x, place.y, line, { anchor: place.anchor, tone });
  });
}

/** A field of a payload, by its name, in ways to write it, longest first. */
interface FieldLine {
  readonly name: string;
  readonly forms: readonly string[];
}

/** The fields of a payload that can be read, or the payload as a whole. */
export function fieldLines(payload: Body | null): readonly FieldLine[] {
  if (payload === null || isSealed(payload)) return [];
  if ('bytes' in payload) return [{ name: '', forms: [`${String(byteCount(payload))} bytes`] }];
  const { json } = payload;
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return [{ name: '', forms: cutForms('', JSON.stringify(json)) }];
  const fields = Object.entries(json as Readonly<Record<string, Json>>);
  if (fields.length === 0) return [{ name: '', forms: ['{}'] }];
  return fields.map(([name, value]) => ({ name, forms: valueForms(name, value) }));
}

const LAST = { two: 2, one: 1 } as const;

/** A path by its last parts, where it is too long; other values by their beginning. */
function valueForms(name: string, value: Json): readonly string[] {
  if (typeof value !== 'string' || !value.includes('/')) return cutForms(`${name} `, JSON.stringify(value));
  const parts = value.split('/');
  const end = (count: number) => `…/${parts.slice(-count).join('/')}`;
  return [`${name} ${value}`, `${name} ${end(LAST.two)}`, `${name} ${end(LAST.one)}`, end(LAST.one)];
}

/** Of values that have no room, so many characters are said. */
const lengths = { most: 40, many: 20, some: 14, few: 10, least: 7 } as const;

const cutForms = (start: string, text: string): readonly string[] => [
  start + text,
  ...Object.values(lengths)
    .filter((length) => length < text.length)
    .map((length) => `${start}${text.slice(0, length)}…`),
  ...(start === '' ? [] : [start.trimEnd()]),
];
