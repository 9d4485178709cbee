declare namespace App {
  /** What the components of one page tell each other while it is rendered. */
  interface Locals {
    placement?: import('./components/placement.ts').Placement;
  }
}

interface ImportMetaEnv {
  /** From `REPOSITORY_URL`, by `astro.config.mjs`: empty if the build was not told. */
  readonly REPOSITORY: string;
  /** By path from the root, when a file was changed last: empty without Git. */
  readonly CHANGE_DATES: Readonly<Record<string, string>>;
}
