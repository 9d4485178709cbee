import type { HomeOrigin } from './page-origin.ts';

export type Verdict = 'passed' | 'refused' | 'skipped';

interface FindingOf<Name extends string, Given extends Verdict, Why extends string> {
  readonly gate: Name;
  readonly verdict: Given;
  readonly reason: Why;
}

/**
 * What a gate says of a request, and why. The gates are listed in the order in which the core process asks them.
 * `method` and `form` speak only to refuse; what they refuse is answered with a status.
 */
export type GateFinding =
  | (FindingOf<'method', 'refused', 'notPost'> & { readonly status: 405 })
  | FindingOf<'unseal', 'passed', 'unsealed'>
  /** `text`: what Tauri says of it, such as `AES-GCM`. */
  | (FindingOf<'unseal', 'refused', 'unreadable'> & { readonly text: string })
  | (FindingOf<'form', 'refused', 'malformed'> & { readonly status: 500 })
  | FindingOf<'key', 'passed', 'valid'>
  | FindingOf<'key', 'refused', 'wrong'>
  /** Every origin passes; the permission gate asks for a grant that covers it. */
  /** `from`: absent for the app's own scheme. */
  | (FindingOf<'origin', 'passed', 'local'> & { readonly from?: Exclude<HomeOrigin, 'app'> })
  | (FindingOf<'origin', 'passed', 'remote'> & { readonly url: string })
  | (FindingOf<'permission', 'passed', 'granted'> & { readonly capabilities: readonly string[] })
  /** `notEnforced`: the app has no manifest of its commands; `exempt`: Tauri never asks about this command. */
  | FindingOf<'permission', 'skipped', 'notEnforced' | 'exempt'>
  | FindingOf<'permission', 'refused', 'denied' | 'notGranted'>
  | FindingOf<'command', 'passed', 'found'>
  | FindingOf<'command', 'refused', 'notFound'>
  /** `parameters`: those that the page has to send. */
  | (FindingOf<'arguments', 'passed', 'fit'> & { readonly parameters: readonly string[] })
  /** The command takes the request as it is. */
  | FindingOf<'arguments', 'passed', 'wholeRequest'>
  /** `text`: the error that the page gets. */
  | (FindingOf<'arguments', 'refused', 'missing' | 'wrongType' | 'unmanagedState' | 'bytes' | 'scope'> & {
      readonly text: string;
    });

export type Gate = GateFinding['gate'];
