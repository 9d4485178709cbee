/** The name of the site, as its pages and their titles give it. */
export const siteName = 'See Tauri Talk';

/** An address of this site, for the path it is built for: `href('/lessons/')`. */
export function href(path: `/${string}`): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}
