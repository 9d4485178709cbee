/** What an error page says of an entry beyond its file: looked up at build time, so that the page need not. */
import type { ErrorEntry } from '../../schemas/index.ts';

export interface EntryExtras {
  readonly run?: {
    /** The run at the step that decides, below the site's root. */
    readonly path: `/${string}`;
    readonly number: number;
    readonly steps: number;
    /** What happens in the step. */
    readonly words: string;
  };
  readonly lesson?: { readonly title: string; readonly minutes: number; readonly path: `/${string}` };
  readonly sources: readonly {
    readonly text: string;
    readonly url?: string;
    readonly file?: string;
    readonly symbol?: string;
  }[];
}

/** `/errors/<slug>.json`, and what `/errors/all.json` lists. */
export interface EntryFile {
  readonly slug: string;
  readonly entry: ErrorEntry;
  readonly extras: EntryExtras;
}

/** `/errors/maps/<slug>.json`: a map with the icons that it draws with, as markup of this site. */
export interface MapFile {
  readonly html: string;
  readonly sheet?: string;
  readonly icons: string;
}
