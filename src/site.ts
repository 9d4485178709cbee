/** The name of the site, as its pages and their titles give it. */
export const siteName = 'See Tauri Talk';

/** An address of this site, for the path it is built for: `href('/lessons/')`. */
export function href(path: `/${string}`): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/** Where the sources of this site are, without a slash at its end; undefined if the build was not told. */
export const repository = import.meta.env.REPOSITORY || undefined;

/** Where a reader proposes a change to a file of the repository: `editUrl('README.md')`. */
export function editUrl(file: string): string | undefined {
  return repository && `${repository}/edit/main/${file}`;
}
