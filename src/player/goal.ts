/** A step that the player goes to automatically, and stops at. */
export interface Goal {
  /** Indices of the steps it comes from and goes to. */
  readonly from: number;
  readonly step: number;
  /** Time (ms) in which it gets there. */
  readonly within: number;
}
