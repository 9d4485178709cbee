import type { Json } from './trace.ts';

/** What is changed in a JSON value, and what is put there; without `to`, what is there is removed. */
export interface JsonChange {
  /**
   * A JSON pointer (RFC 6901), in which an item of a list goes by its name: a text by itself, an object by its `name`
   * or `identifier`. A number is a place, from 0, in a list that has no item of that name; `-` is the place behind the
   * last.
   */
  readonly path: string;
  readonly to?: Json;
}

/** Where a path stops to find anything. */
export interface LostPath {
  /** What was found last; empty for the value itself. */
  readonly at: string;
  /** The first part of the path that is not there. */
  readonly token: string;
  /** What is there instead: keys, or names of items. */
  readonly known: readonly string[];
}

type List = readonly Json[];
type Fields = Readonly<Record<string, Json>>;

const isList = (json: Json | undefined): json is List => Array.isArray(json);
const isFields = (json: Json | undefined): json is Fields =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const tokensOf = (path: string) =>
  path
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What a path calls an item of a list; undefined for one that only has its place. */
export function itemNameOf(item: Json | undefined): string | undefined {
  const name = isFields(item) ? (item.name ?? item.identifier) : item;
  return typeof name === 'string' ? name : undefined;
}

/** The place of an item in its list, or -1. */
function placeOf(list: List, token: string): number {
  const named = list.findIndex((item) => itemNameOf(item) === token);
  if (named >= 0 || !/^\d+$/.test(token)) return named;
  return Number(token) < list.length ? Number(token) : -1;
}

function childOf(json: Json | undefined, token: string): Json | undefined {
  if (isList(json)) return json[placeOf(json, token)];
  return isFields(json) && Object.hasOwn(json, token) ? json[token] : undefined;
}

/** What is at a path; undefined if the path finds nothing. */
export const valueAt = (json: Json, path: string): Json | undefined =>
  tokensOf(path).reduce<Json | undefined>(childOf, json);

/** A copy of a value with one change; only what is on its path is copied. A change whose path is lost makes none. */
export function withChange(json: Json, change: JsonChange): Json {
  return lostPath(json, change) ? json : put(json, tokensOf(change.path), change.to);
}

/** Where the path of a change is lost; undefined if there is something to change. */
export function lostPath(json: Json, { path, to }: JsonChange): LostPath | undefined {
  const tokens = tokensOf(path);
  let value: Json | undefined = json;
  for (const [index, token] of tokens.entries()) {
    const isNew: boolean =
      index === tokens.length - 1 &&
      to !== undefined &&
      (isFields(value) || (isList(value) && token === '-'));
    const child = childOf(value, token);
    if (child === undefined && !isNew)
      return {
        at: path
          .split('/')
          .slice(0, index + 1)
          .join('/'),
        token,
        known: knownIn(value),
      };
    value = child;
  }
  return undefined;
}

function knownIn(json: Json | undefined): readonly string[] {
  if (isList(json)) return json.map((item, index) => itemNameOf(item) ?? String(index));
  return isFields(json) ? Object.keys(json) : [];
}

function put(json: Json | undefined, [token, ...rest]: readonly string[], to: Json | undefined): Json {
  if (token === undefined) return to ?? null;
  if (isList(json)) {
    const place = token === '-' ? json.length : placeOf(json, token);
    if (rest.length === 0 && to === undefined) return json.toSpliced(place, 1);
    const item = put(json[place], rest, to);
    return json.toSpliced(place, 1, rest.length === 0 ? withNameOf(json[place], item) : item);
  }
  const fields = isFields(json) ? json : {};
  if (rest.length === 0 && to === undefined)
    return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== token));
  return { ...fields, [token]: put(fields[token], rest, to) };
}

/** An item as it takes the place of another: under its name, so that what names it still finds it. */
function withNameOf(replaced: Json | undefined, item: Json): Json {
  const isNamed = isFields(replaced) && replaced.name !== undefined;
  return isNamed && isFields(item) && item.name === undefined
    ? { name: replaced.name ?? null, ...item }
    : item;
}
