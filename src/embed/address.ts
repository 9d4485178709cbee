/** Id of the figure on an embedded page and on its scenario's own: its keys in the query begin with it. */
const FIGURE = 'run';

/** What an embedded figure shows. */
export interface Embedded {
  readonly scenario: string;
  /** Knobs with their values; those that are left out are as the scenario has them. */
  readonly set: Iterable<readonly [knob: string, value: string]>;
  /** A step's id; absent for the first step. */
  readonly step?: string | undefined;
  /** Draws the order of what Tauri leaves open. */
  readonly seed?: string | undefined;
  /** `light` or `dark`; absent for that of the reader's system. */
  readonly theme?: string | undefined;
}

/** The address of a figure for a frame, below the site's folder `embed/`, whose address ends with a slash. */
export function embedAddress(folder: string, { scenario, set, step, seed, theme }: Embedded): URL {
  const url = new URL(`${encodeURIComponent(scenario)}/`, folder);
  const put = (key: string, value: string | undefined) => {
    if (value !== undefined) url.searchParams.set(key, value);
  };
  for (const [knob, value] of set) put(`${FIGURE}.${knob}`, value);
  put(`${FIGURE}.seed`, seed);
  put(`${FIGURE}.step`, step);
  put('theme', theme);
  return url;
}
