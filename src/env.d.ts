declare namespace App {
  /** What the components of one page tell each other while it is rendered. */
  interface Locals {
    placement?: import('./components/placement.ts').Placement;
  }
}
