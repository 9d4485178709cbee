/**
 * A capability as its file says it, and whom of a run it is for; made where the scenario is known, as
 * `capabilityFiles` of the simulation does.
 */
export interface CapabilityFile {
  readonly name: string;
  readonly windows: readonly string[];
  readonly webviews: readonly string[];
  /** URL patterns. */
  readonly remote: readonly string[];
  /** Each with the commands that it is about, by full name. */
  readonly permissions: readonly {
    readonly identifier: string;
    readonly allows: readonly string[];
    readonly denies: readonly string[];
  }[];
  /** The app's windows that it is for, by label. */
  readonly covers: readonly string[];
  /** It is for pages of the app itself. */
  readonly isLocal: boolean;
  /** The remote origins of the run that it is for, by URL. */
  readonly origins: readonly string[];
}
