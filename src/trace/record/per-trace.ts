import type { Trace } from './trace.ts';

/** What was made of traces, as long as they are kept. */
export type MadeOf<Made> = WeakMap<Trace, { readonly made: Made }>;

/** Makes something of a trace when it is first asked for, and keeps it in `known` as long as the trace is kept. */
export function perTrace<Made>(
  make: (trace: Trace) => Made,
  known: MadeOf<Made> = new WeakMap(),
): (trace: Trace) => Made {
  return (trace) => {
    const found = known.get(trace);
    if (found) return found.made;
    const made = make(trace);
    known.set(trace, { made });
    return made;
  };
}
