/** The two builds that `npm test` makes and the browser tests open: at the top of a host, and below a path. */
export const builds = {
  top: { folder: 'dist', base: '/' },
  path: { folder: 'test-results/site-at-path', base: '/some/path/' },
} as const;
