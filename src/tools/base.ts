/** `SITE_BASE` with a slash at both ends: the path that the site is built for and served under. */
export const base = `/${process.env.SITE_BASE ?? ''}/`.replace(/\/+/g, '/');
