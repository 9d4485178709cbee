import type { PageOrigin } from '../../trace/record/page-origin.ts';

/** Where the page of a window comes from. */
export interface PageAddress {
  /** The URL of its document. */
  readonly url: string;
  /** What its requests have as `Origin`. */
  readonly origin: string;
  readonly from: PageOrigin;
  /** Its window has `useHttpsScheme`, which decides on Windows what the app's schemes begin with. */
  readonly usesHttps: boolean;
}
