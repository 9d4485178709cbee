/** What the environment says of where the site and its sources are. */

type Environment = Readonly<Record<string, string | undefined>>;

/** `SITE_BASE` with a slash at both ends: the path that the site is built for and served under. */
export const baseFrom = ({ SITE_BASE }: Environment): string => `/${SITE_BASE ?? ''}/`.replace(/\/+/g, '/');

/** `SITE_URL`, the origin that absolute links start with; an address that exists nowhere if it is not set. */
export const siteFrom = ({ SITE_URL }: Environment): string =>
  SITE_URL === undefined || SITE_URL === '' ? 'https://see-tauri-talk.example' : SITE_URL;

/**
 * `REPOSITORY_URL`, where the sources of the site are on GitHub, without a slash or `.git` at its end; an empty text if
 * it is not set. Throws for what is no plain https address.
 */
export function repositoryFrom({ REPOSITORY_URL = '' }: Environment): string {
  if (REPOSITORY_URL === '') return '';
  const url = URL.parse(REPOSITORY_URL);
  const isPlain =
    url?.protocol === 'https:' && `${url.username}${url.password}${url.search}${url.hash}` === '';
  if (!isPlain) {
    throw new Error(
      `REPOSITORY_URL is "${REPOSITORY_URL}"; it must be an https address such as https://github.com/someone/see-tauri-talk.`,
    );
  }
  return url.href.replace(/\/+$/, '').replace(/\.git$/, '');
}
