import type { RemoteDifference } from '../tauri/acl/remote-table.ts';

/** What the page of an engine sends back. */
export type EngineReport =
  | {
      readonly userAgent: string;
      readonly patterns: number;
      /** Whether the engine has a `URLPattern`. */
      readonly hasUrlPattern: boolean;
      /** What it decides otherwise than the crate, with what it has. */
      readonly differences: readonly RemoteDifference[];
      /** What it decides although it has nothing to read patterns with. */
      readonly differencesWithout: readonly RemoteDifference[];
    }
  | { readonly error: string };
