import type { Obstacle } from '../../trace/record/obstacle.ts';
import type { Json } from '../../trace/record/trace.ts';
import type { App } from './app.ts';
import type { CoreOperation, CoreThread, PageOperation, UserOperation } from './operations.ts';

export type * from './app.ts';
export type * from './operations.ts';

/**
 * A scenario is something a reader could write: a small Tauri app, a script of what its pages, core
 * process and user do, and the knobs that change either. Plain data, so it survives
 * `structuredClone`, a file and a link.
 */
export interface Scenario {
  /** Equal to the file name, kebab-case. */
  readonly id: string;
  /** The scenario of `facts` that it shows: `S8`. */
  readonly facts: string;
  /** What happens, as a short noun phrase or sentence. */
  readonly title: string;
  /** The question a figure of it answers. */
  readonly question: string;
  readonly app: App;
  /** Simulated first, and shown as one line "Before this". */
  readonly before?: readonly ScriptEntry[];
  readonly script: readonly ScriptEntry[];
  readonly knobs: readonly Knob[];
  /** The regions of the editor app's sources that the Code tab shows: `src/save.ts#save`. */
  readonly code?: { readonly page?: string; readonly core?: string };
  /** Step ids worth a mark and a word on the timeline, beyond those every trace gets by itself. */
  readonly marks?: readonly { readonly step: string; readonly word: string }[];
  /** Virtual ms after which the run is cut; 60,000 unless given. */
  readonly until?: number;
}

/** Who does something, and when (virtual ms from the start of the run). */
export type ScriptEntry =
  | { readonly at: number; readonly page: string; readonly frame?: string; readonly operation: PageOperation }
  | { readonly at: number; readonly core: CoreThread; readonly operation: CoreOperation }
  | { readonly at: number; readonly user: UserOperation };

/** Puts `to` in place of what stands at `path`, a JSON pointer (RFC 6901) into the scenario; no `to` removes it. */
export interface Change {
  readonly path: string;
  readonly to?: Json;
}

export interface KnobOption {
  readonly value: string;
  readonly label: string;
  /** The option that changes nothing is the scenario's own setting. */
  readonly changes: readonly Change[];
  /** With these it cannot be chosen; never with the scenario's own setting of another knob. */
  readonly unless?: readonly Obstacle[];
}

/** What the reader may change. A run's setting of it is always a string. */
export type Knob =
  | {
      readonly id: string;
      readonly label: string;
      /** A `flag` has the two options `on` and `off`. */
      readonly kind: 'choice' | 'flag';
      readonly options: readonly KnobOption[];
      readonly note?: string;
    }
  /** Free text, put at every path as it is; the scenario's own text is the default. */
  | {
      readonly id: string;
      readonly label: string;
      readonly kind: 'text';
      readonly paths: readonly string[];
      readonly maxLength: number;
      readonly note?: string;
      /** With these no other text can be put in. */
      readonly unless?: readonly Obstacle[];
    };
