import type { Trace } from './trace.ts';

/** What is made of a trace: when it is asked for, unless it is there by then. */
export interface PerTrace<Made> {
  (trace: Trace): Made;
  /** Keeps what was made in another way. */
  readonly keep: (trace: Trace, made: Made) => Made;
}

/** Makes something of a trace when it is first asked for, and keeps it as long as the trace is kept. */
export function perTrace<Made>(make: (trace: Trace) => Made): PerTrace<Made> {
  const known = new WeakMap<Trace, { readonly made: Made }>();
  const keep = (trace: Trace, made: Made) => {
    known.set(trace, { made });
    return made;
  };
  const get = (trace: Trace) => {
    const found = known.get(trace);
    return found ? found.made : keep(trace, make(trace));
  };
  return Object.assign(get, { keep });
}
