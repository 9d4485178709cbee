import type { ActorKind, EventTarget, Gate, Glyph, Knobs, Obstacle } from '../../trace/index.ts';
import type { Claim } from '../../schemas/index.ts';
import type { SourceFile } from '../../trace/record/program.ts';
import type { JsonChange } from '../../trace/record/json-path.ts';
import type { FigureTopic } from '../map/geometry/figure-topic.ts';
import type { RunView } from './run.ts';

interface KnobWords {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
}

/** What a reader may change in a figure, without what it does to the scenario. */
export type FigureKnob =
  | (KnobWords & {
      readonly kind: 'choice' | 'flag';
      readonly options: readonly {
        readonly value: string;
        readonly label: string;
        readonly unless?: readonly Obstacle[];
      }[];
    })
  | (KnobWords & {
      readonly kind: 'text';
      readonly maxLength: number;
      readonly unless?: readonly Obstacle[];
    });

/** A prediction, with its steps found in the trace and its claims checked. */
export interface FigurePrediction {
  /** Index of the step at which it is asked. */
  readonly at: number;
  /** Index of the step that decides it. */
  readonly until: number;
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly explanation: string }[];
  /** Index of the option that happens. */
  readonly happens: number;
}

/** A listener, as the column of a table of who hears. */
export interface CallTableColumn {
  /** The label of its window, or `core`. */
  readonly owner: string;
  readonly target: EventTarget;
}

/**
 * Who hears, for each value of a knob, made of a run each. The other knobs may change that: for each of their
 * settings that makes a difference there is a variant.
 */
export interface CallTable {
  readonly knob: string;
  /** Ids of the knobs that make a difference. */
  readonly dependsOn: readonly string[];
  readonly variants: readonly CallTableVariant[];
}

export interface CallTableVariant {
  readonly when: Knobs;
  readonly columns: readonly CallTableColumn[];
  /** By value of the knob, for each column whether it hears; null where that run has no such listener. */
  readonly rows: Readonly<Record<string, readonly (boolean | null)[]>>;
}

/** A page to read on. */
export interface FigureLink {
  readonly text: string;
  readonly address: string;
}

/** A change offered as a button. */
export interface FigureStory {
  readonly label: string;
  readonly question: string;
  /** Of the figure while its run is shown. */
  readonly title: string;
  /** The knobs that differ from the figure's own setting. */
  readonly set: Knobs;
  /** Its run in one line, for who has seen it. */
  readonly glyph: Glyph;
  /** The lesson that explains it. */
  readonly lesson: FigureLink;
  /** Address of the scenario with all of its settings, at this one. */
  readonly scenario: string;
}

/** Changes offered as buttons, in place of knobs and panels. */
export interface FigureStories {
  /** Of the figure while its own run is shown. */
  readonly title: string;
  readonly stories: readonly FigureStory[];
}

/** A goal that the reader reaches by changing settings or a text. */
export interface FigureChallenge {
  /** In one line. */
  readonly goal: string;
  readonly claims: readonly { readonly text: string; readonly holds: Claim }[];
  readonly hints: readonly [string, string];
  /** One way to meet the goal: the settings that differ from the start's. */
  readonly solution: Knobs;
  /** What made it true, in one sentence. */
  readonly reason: string;
  /** What it makes of the scenario, before any setting. */
  readonly changes: readonly JsonChange[];
  /** The part that is edited as text, by a knob of the run. */
  readonly edit?: {
    readonly knob: string;
    readonly path: string;
    readonly file: string;
    readonly maxLength: number;
  };
}

/** A word that a scenario puts on the timeline, by step id. */
export interface ScenarioMark {
  readonly step: string;
  readonly word: string;
}

/** A part of a long run, by the time at which it begins. */
export interface FigureChapter {
  readonly title: string;
  /** Virtual ms after the first thing that the script does. */
  readonly at: number;
  /** The editor app's sources that do what the run does in it, from each side. */
  readonly code: { readonly page: readonly SourceFile[]; readonly core: readonly SourceFile[] };
}

/** By kind of actor, the states of its machine as a trace names them, in the machine's order. */
export type MachineStates = Readonly<Partial<Record<ActorKind, readonly string[]>>>;

/** The longest texts of a figure's run and of those with one setting changed. */
export interface LongestTexts {
  readonly sentence: string;
  /** What a page gets in place of a value; absent where nothing is rejected with a text. */
  readonly rejection?: string;
}

/** What a live figure needs beyond its run; plain JSON, made at build time. */
export interface FigureData {
  /** Unique in its page; the prefix of its keys in the query. */
  readonly id: string;
  /** Absent where there is only a trace, which nothing can run again. */
  readonly scenario?: string;
  /** Every knob with its value in this figure. */
  readonly set: Knobs;
  /** Whose setting that is: the baseline of every comparison. */
  readonly baseline: 'lesson' | 'start';
  readonly knobs: readonly FigureKnob[];
  /** What it is about. */
  readonly about?: FigureTopic;
  /** How much waits at once, at most, in its run and in those with one setting changed; of figures about threads. */
  readonly waits?: number;
  /** The gates that refuse at its own setting, or with one of its settings changed: they are drawn each. */
  readonly gates?: readonly Gate[];
  /** At its own setting a page’s console says something: so that nothing tells this before its question, it always has room for it. */
  readonly warns?: true;
  /** The longest texts that it may show, by which it has room for them. */
  readonly longest: LongestTexts;
  readonly stories?: FigureStories;
  /** The step that it opens with, by index, and how long the whole run plays (s); from there Play begins at the start. */
  readonly still?: { readonly at: number; readonly seconds: number };
  readonly prediction?: FigurePrediction;
  readonly challenge?: FigureChallenge;
  readonly callTable?: CallTable;
  /** The files in which the editor app does the like. */
  readonly code: { readonly page?: string; readonly core?: string };
  /** Those of a kind that is missing are known only by what a trace says that it entered. */
  readonly machines: MachineStates;
  readonly marks: readonly ScenarioMark[];
  readonly chapters?: readonly FigureChapter[];
  /** The settings that equal a recording of a real app, as `settingsKey` writes them. */
  readonly recorded?: readonly string[];
}

/** The file of a figure: all that it starts with but its trace, which other figures may share. */
export interface FigureFile {
  readonly data: FigureData;
  readonly view: RunView;
}
