import { z } from 'astro/zod';
import type { Json } from '../../trace/record/trace.ts';
import { jsonSchema } from '../json.ts';

type Fields = Readonly<Record<string, Json>>;

const isFields = (json: Json): json is Fields =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
const isBase64 = (json: Json) => z.base64().safeParse(json).success;
const isText = (json: Json): json is string => typeof json === 'string';
const isDate = (json: Json) =>
  typeof json === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(json) &&
  !isNaN(Date.parse(json));

/** How a value that JSON lacks is written: an object with one key, which says what it is. */
const tags: Readonly<Record<string, { readonly takes: string; readonly fits: (json: Json) => boolean }>> = {
  /** A `Uint8Array`. */
  $bytes: { takes: 'bytes in base64', fits: isBase64 },
  $arrayBuffer: { takes: 'bytes in base64', fits: isBase64 },
  /** A `Channel`, made when its name is met first in a document; beside it `throws`: what its handler throws. */
  $channel: { takes: 'a name', fits: isText },
  $undefined: { takes: 'true', fits: (json) => json === true },
  $map: { takes: 'a list of pairs, each a key and a value', fits: isPairs },
  $date: { takes: 'a time such as 2026-01-31T12:00:00.000Z', fits: isDate },
  $bigint: {
    takes: 'a whole number as text',
    fits: (json) => isText(json) && /^-?\d{1,200}$/.test(json),
  },
  /** An object whose `toJSON` returns that. */
  $toJson: { takes: 'a value', fits: () => true },
  /** An object whose method under Tauri's `SERIALIZE_TO_IPC_FN` returns that. */
  $toIpc: { takes: 'a value', fits: () => true },
};

function isPairs(json: Json): boolean {
  const isPair = (item: Json) =>
    Array.isArray(item) && item.length === 2 && !isFields((item as readonly Json[])[0] ?? null);
  return Array.isArray(json) && (json as readonly Json[]).every(isPair);
}

/** What is wrong with the tags in a value. */
function tagProblem(json: Json): string | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  if (Array.isArray(json)) return firstProblem(json as readonly Json[]);
  const fields = json as Fields;
  const keys = Object.keys(fields);
  const tag = keys.find((key) => Object.hasOwn(tags, key)) ?? keys.find((key) => key.startsWith('$'));
  if (tag === undefined) return firstProblem(Object.values(fields));
  const known = tags[tag];
  if (!known)
    return keys.length > 1
      ? firstProblem(Object.values(fields))
      : `“${tag}” is no value that can be simulated; there are ${Object.keys(tags).join(', ')}`;
  const others = keys.filter((key) => key !== tag && !(tag === '$channel' && key === 'throws'));
  if (others.length > 0) return `“${tag}” stands alone, without ${others.join(', ')}`;
  if (!known.fits(fields[tag] ?? null)) return `“${tag}” takes ${known.takes}`;
  if (fields.throws !== undefined && !isText(fields.throws)) return '“throws” takes a text';
  return firstProblem(Object.values(fields));
}

const firstProblem = (values: readonly Json[]): string | undefined => {
  for (const value of values) {
    const problem = tagProblem(value);
    if (problem !== undefined) return problem;
  }
  return undefined;
};

const hasTag = (json: Json): boolean => {
  if (Array.isArray(json)) return (json as readonly Json[]).some(hasTag);
  if (!isFields(json)) return false;
  return Object.keys(json).some((key) => Object.hasOwn(tags, key)) || Object.values(json).some(hasTag);
};

/** A value of a page's script: JSON in which `{ "$map": … }` and its like are what JSON lacks. */
export const payloadSchema = jsonSchema.superRefine((json, context) => {
  const problem = tagProblem(json);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
});

/** Whether a value is written for an object that puts a list, or bytes, in its place. */
function becomesList(json: Json): boolean {
  const { $toJson, $toIpc } = isFields(json) ? json : {};
  const of = $toJson ?? $toIpc;
  if (of === undefined) return false;
  return Array.isArray(of) || (isFields(of) && ('$bytes' in of || '$arrayBuffer' in of)) || becomesList(of);
}

/** What a page passes as arguments. */
export const argumentsSchema = payloadSchema.superRefine((json, context) => {
  const isMixed = Array.isArray(json) && hasTag(json);
  if (isMixed || becomesList(json))
    context.addIssue({
      code: 'custom',
      message:
        'in place of all arguments only a list of JSON can be simulated, and no object that becomes a list',
    });
});

export type Payload = Json;

export const isUndefined = (json: Json): boolean => isFields(json) && json.$undefined === true;

const bodies: Readonly<Record<string, (json: Json) => boolean>> = {
  $text: isText,
  $bytes: isBase64,
  $arrayBuffer: isBase64,
  $none: (json) => json === true,
};

/** The body of a `fetch`: JSON, or how another body is written. */
export const bodySchema = jsonSchema.superRefine((json, context) => {
  const [key, ...others] = isFields(json) ? Object.keys(json) : [];
  if (!isFields(json) || key === undefined || others.length > 0 || !key.startsWith('$')) return;
  const fits = bodies[key];
  if (fits?.(json[key] ?? null)) return;
  const known = Object.keys(bodies).join(', ');
  const message = fits
    ? `“${key}” takes ${key === '$text' ? 'a text' : key === '$none' ? 'true' : 'bytes in base64'}`
    : `a body “${key}” cannot be simulated; there are JSON, ${known}. A FormData, for one, has a boundary that the engine draws`;
  context.addIssue({ code: 'custom', message });
});
