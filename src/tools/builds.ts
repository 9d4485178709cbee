/** The two builds that the browser tests open: at the top of a host, and below a path with its repository known. */
export const builds = {
  top: { folder: 'test-results/site', base: '/', repository: '' },
  path: {
    folder: 'test-results/site-at-path',
    base: '/some/path/',
    repository: 'https://github.com/someone/see-tauri-talk',
  },
} as const;

export type Build = (typeof builds)[keyof typeof builds];
