/**
 * Where a page of the app itself comes from: the app's own scheme, the server of `devUrl` or of a URL as
 * `frontendDist`, or a scheme that the app registered.
 */
export type HomeOrigin = 'app' | 'devUrl' | 'frontendDist' | 'registeredScheme';

/** Where a page comes from; from outside: another server, `about:blank`, or a `data:` URL. */
export type PageOrigin = HomeOrigin | 'elsewhere' | 'blank' | 'data';
