interface ImportMetaEnv {
  /** From `REPOSITORY_URL`, by `astro.config.mjs`: empty if the build was not told. */
  readonly REPOSITORY: string;
}
