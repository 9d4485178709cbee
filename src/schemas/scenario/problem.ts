/** What is wrong with a part of a scenario, and where in it. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}
