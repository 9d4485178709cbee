/** The parts of a URL, each as a pattern. */
export interface UrlPatternParts {
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** What is needed of the platform's `URLPattern`. */
export interface UrlPattern extends UrlPatternParts {
  test(url: string | Partial<UrlPatternParts>): boolean;
  exec(url: string): { readonly pathname: { readonly input: string } } | null;
}

export type UrlPatternConstructor = new (input: string | Partial<UrlPatternParts>) => UrlPattern;

declare const URLPattern: UrlPatternConstructor | undefined;

/**
 * What this browser or Node.js reads URL patterns with, if it can. Unlike a clock it gives the same answer to the same
 * texts at any time, so it need not be passed in.
 */
export const platformUrlPattern = (): UrlPatternConstructor | undefined =>
  typeof URLPattern === 'undefined' ? undefined : URLPattern;
