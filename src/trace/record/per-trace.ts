import type { Trace } from './trace.ts';

/** Makes something of a trace when it is first asked for, and keeps it as long as the trace is kept. */
export function perTrace<Made>(make: (trace: Trace) => Made): (trace: Trace) => Made {
  const known = new WeakMap<Trace, { readonly made: Made }>();
  return (trace) => {
    const found = known.get(trace);
    if (found) return found.made;
    const made = make(trace);
    known.set(trace, { made });
    return made;
  };
}
