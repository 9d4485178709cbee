/** Where the pages of an app come from, and with which policy: keys of `tauri.conf.json`, as they are there. */
import { z } from 'astro/zod';
import { text } from './fields.ts';
import type { Problem } from './problem.ts';
import type { ScriptEntry } from './script.ts';

const sourcesSchema = z.union([text, z.array(text).readonly()]);

/** A content security policy: a text, or the sources of each directive, as a text or a list. */
export const cspSchema = z.union([text, z.record(text, sourcesSchema).readonly()], {
  error: 'a policy is a text, null, or an object of directives, each a text or a list of texts',
});

export type Csp = z.infer<typeof cspSchema>;

const urlOfServer = /^https?:\/\/[^/\s]+/i;

export const devUrlSchema = text.regex(urlOfServer, 'a URL such as http://localhost:1420');

/** A folder, files, or the URL of a server. */
export const frontendDistSchema = z.union([text, z.array(text).readonly()]);

export const schemeName = z
  .string()
  .regex(/^[a-z][a-z0-9+.-]{0,63}$/, 'a scheme has lower-case letters, digits, + . or -, and no colon');

/** A URL with a host, `about:blank`, a `data:` URL, or a path in the app such as `settings.html`. */
export const pageUrlSchema = text.regex(
  /^(?:[a-z][a-z0-9+.-]*:\/\/[^/\s]+\S*|about:blank|data:\S.*|[^:\s]+)$/i,
  'a URL such as https://example.org, about:blank, a data: URL, or a path in the app such as settings.html',
);

/**
 * Cargo features of `tauri` that decide something here; `tauri-plugin-devtools` switches `tracing` on.
 * Without `webview-data-url` no window can have a `data:` URL.
 */
export const featureSchema = z.enum(['tracing', 'webview-data-url']);

/** Windows that Tauri would not create. Source: tauri 2.12.5, `src/manager/webview.rs`, `prepare_webview`. */
export function pageUrlProblems(
  windows: Readonly<Record<string, { readonly url?: string }>>,
  features: readonly string[] = [],
) {
  if (features.includes('webview-data-url')) return [];
  return Object.entries(windows)
    .filter(([, { url = '' }]) => /^data:/i.test(url))
    .map(([label]) => ({
      path: ['windows', label, 'url'],
      message: 'Tauri opens a data: URL only with its feature “webview-data-url”; name it in app.features',
    }));
}

/** Entries that make a page without a host leave for a path: no address comes of the two. */
export const pathProblems = (
  script: readonly ScriptEntry[],
  windows: Readonly<Record<string, { readonly url?: string }>>,
): readonly Problem[] =>
  script.flatMap((entry, index) => {
    if ('user' in entry || entry.operation.type !== 'navigate') return [];
    const window = 'page' in entry ? entry.page : entry.operation.window;
    const { url = '' } = windows[window] ?? {};
    if (!entry.operation.to.startsWith('/') || !/^(?:about|data):/i.test(url)) return [];
    const message = `the page of “${window}” begins at ${url.slice(0, 40)}, at which a path is no address; give all of it, such as https://example.org/page`;
    return [{ path: [index, 'operation', 'to'], message }];
  });
