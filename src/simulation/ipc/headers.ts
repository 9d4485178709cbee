import type { Header, Json, Platform } from '../../trace/record/trace.ts';
import type { HeadersGiven } from '../scenario/operations.ts';

type Pair = readonly [name: string, value: string | number | boolean];

/** Whether a page gives a `Headers` object, which cannot be copied and has no fields to read. */
export const isHeadersObject = (given: HeadersGiven): given is Extract<HeadersGiven, { $headers: unknown }> =>
  '$headers' in given && typeof given.$headers === 'object';

const isList = (given: unknown): given is readonly Pair[] => Array.isArray(given);

function pairsOf(given: HeadersGiven): readonly Pair[] {
  const inner = isHeadersObject(given) ? given.$headers : given;
  return isList(inner) ? inner : Object.entries(inner);
}

/** Headers as they are sent, or what the engine says of one that is none. */
export type ReadHeaders = { readonly list: readonly Header[] } | { readonly fault: string };

/**
 * Reads headers as the engine does: each name is a token, each value is trimmed, and those of one name, whatever the
 * letters' case, become one.
 * Source: Fetch, "append a header"; the texts as WebKitGTK 2.50.6 and, for Windows, Chromium said them when they were run.
 */
export function readHeaders(
  given: HeadersGiven | undefined,
  platform: Platform,
  by: HeaderReader,
): ReadHeaders {
  const list: Header[] = [];
  for (const [name, raw] of given ? pairsOf(given) : []) {
    const value = String(raw).replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
    if (!isToken(name)) return { fault: faultOf('name', name, value, platform, by) };
    if (/[\0\n\r]/.test(value)) return { fault: faultOf('value', name, value, platform, by) };
    const index = list.findIndex(([it]) => it.toLowerCase() === name.toLowerCase());
    const earlier = list[index];
    if (earlier) list[index] = [earlier[0], `${earlier[1]}, ${value}`];
    else list.push([name, value]);
  }
  return { list: list.filter(([name]) => !isForbidden(name)) };
}

/** What reads them: `new Headers`, as Tauri's script calls it, or `fetch` itself. */
export type HeaderReader = 'Headers' | 'fetch';

function faultOf(
  what: 'name' | 'value',
  name: string,
  value: string,
  platform: Platform,
  by: HeaderReader,
): string {
  if (platform === 'windows') {
    const where = by === 'Headers' ? "construct 'Headers'" : "execute 'fetch' on 'Window'";
    return `TypeError: Failed to ${where}: Invalid ${what}`;
  }
  return what === 'name'
    ? `TypeError: Invalid header name: '${name}'`
    : `TypeError: Header '${name}' has invalid value: '${value}'`;
}

export const isToken = (text: string) => /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text);

/** Headers that no script may set: the engine leaves them out. Source: Fetch, "forbidden request-header". */
const isForbidden = (name: string) => forbidden.test(name);

const forbidden =
  /^(?:accept-charset|accept-encoding|access-control-request-(?:headers|method)|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|(?:proxy|sec)-.*)$/i;

/** Headers inside the JSON of the fallback: a `Headers` object has nothing to show there. */
export const postedHeaders = (given: HeadersGiven): Json => (isHeadersObject(given) ? {} : given);
