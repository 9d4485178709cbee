declare namespace App {
  /** What the components of one page tell each other while it is rendered. */
  interface Locals {
    placement?: import('./components/placement.ts').Placement;
  }
}

interface ImportMetaEnv {
  /** From `REPOSITORY_URL`, by `astro.config.mjs`: empty if the build was not told. */
  readonly REPOSITORY: string;
}
