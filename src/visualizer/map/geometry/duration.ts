const SECOND = 1000;

/** A time as a figure says it: `12 ms`, `3.1 s`. */
export const duration = (ms: number): string => (ms < SECOND ? `${ms} ms` : `${(ms / SECOND).toFixed(1)} s`);
