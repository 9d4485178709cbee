/** The name of the site, as its pages and their titles give it. */
export const siteName = 'See Tauri Talk';

/** An address of this site, for the path it is built for: `href('/lessons/')`. */
export function href(path: `/${string}`): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/** The same as a whole address, with the host it is built for. */
export const addressOf = (path: `/${string}`): string => new URL(href(path), import.meta.env.SITE).href;

/** Where the sources of this site are, without a slash at its end; undefined if the build was not told. */
export const repository = import.meta.env.REPOSITORY || undefined;

/** Where a reader proposes a change to a file of the repository: `editUrl('README.md')`. */
export function editUrl(file: string): string | undefined {
  return repository && `${repository}/edit/main/${file}`;
}
