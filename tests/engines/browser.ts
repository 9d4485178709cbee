export interface Point {
  /** In CSS pixels from the left and the top of the viewport. */
  readonly x: number;
  readonly y: number;
}

/** Keys by their names in `KeyboardEvent.key`. */
export type Key = 'Control' | 'Enter' | 'Escape' | 'Home' | 'End' | 'ArrowLeft' | 'ArrowRight' | 'a' | 'k';

/**
 * One open page of an engine, driven as its own driver offers. Mouse and keys are real input, not events that a script
 * makes. Each function rejects with a text of the driver where the engine refuses.
 */
export interface Browser {
  /** Resolves once the page has loaded. */
  readonly open: (url: string) => Promise<void>;
  /** Calls a function in the page with JSON; resolves to what it returns, awaited and as JSON. */
  readonly call: <Argument, Result>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ) => Promise<Result>;
  readonly click: (point: Point) => Promise<void>;
  /** Presses keys together, the last one first to be let go. */
  readonly press: (...keys: readonly Key[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The source of an expression that calls a function with JSON, for drivers that take source. */
export const callOf = <Argument>(run: (argument: Argument) => unknown, argument: Argument): string =>
  `(${run.toString()})(${JSON.stringify(argument)})`;
