/** What this site uses of Pagefind's component UI, which the build writes beside the index. */
import { bringSheet } from '../element.ts';
import { href } from '../../site.ts';

/** One page that was found. The excerpt is HTML: escaped text with what was looked for in `<mark>`. */
export interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Its sections, each with what was looked for; the first may be the page before its first section. */
  readonly sub_results: readonly { readonly title: string; readonly url: string }[];
}

/** Looks for something, and tells its components. */
export interface PagefindInstance {
  triggerSearch(term: string): void;
  /** Resolves once the index can be searched, or has not loaded, which the components say. */
  triggerLoad(): Promise<void>;
}

export interface PagefindInput extends HTMLElement {
  readonly inputEl: HTMLInputElement;
  readonly instance: PagefindInstance;
}

export interface PagefindResults extends HTMLElement {
  readonly instance: PagefindInstance;
  /** Makes the list item of a result. */
  resultTemplate: ((found: Found) => Element) | null;
}

declare global {
  interface HTMLElementTagNameMap {
    'pagefind-config': HTMLElement;
    'pagefind-input': PagefindInput;
    'pagefind-summary': HTMLElement;
    'pagefind-results': PagefindResults;
  }
}

let loading: Promise<unknown> | undefined;

/** Loads the components and their style, once; rejects where they cannot be had, and tries again at the next call. */
export function loadPagefind(): Promise<unknown> {
  loading ??= Promise.all([
    import(/* @vite-ignore */ href('/pagefind/pagefind-component-ui.js')),
    bringSheet(href('/pagefind/pagefind-component-ui.css')),
  ]).catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}
