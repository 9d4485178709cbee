import { scenarioIds } from '../scenarios/index.ts';
import type { FigureTopic, LessonChallenge, LessonData, LessonPrediction } from '../schemas/index.ts';
import type { Knobs } from '../trace/index.ts';
import { homeFigure } from './home-figure.ts';
import { lessonData, lessonFile } from './lesson-data.ts';

/** A figure as a page places it. Its data is a separate file, so all placed figures must be known at once. */
export interface PlacedFigure {
  /** Where its data is below `/figures/`: `lessons/<slug>/<id>`, `scenarios/<id>` or `home`. */
  readonly address: string;
  /** Unique in its page; the prefix of the figure's keys in the query. */
  readonly id: string;
  readonly scenario: string;
  /** Knobs that differ from their defaults. */
  readonly set: Knobs;
  readonly prediction?: LessonPrediction;
  readonly challenge?: LessonChallenge;
  /** It asks what its scenario predicts. */
  readonly asksAsScenario?: true;
  /** What it is about; unless given, what its scenario is about. */
  readonly about?: FigureTopic;
  /** Id of the knob whose values are a table of who hears. */
  readonly table?: string;
  /** `Figure 2`; empty where a page has one figure only. */
  readonly label: string;
  readonly isOfLesson: boolean;
  /** Where it is written, for errors: the file, and the keys of the figure and its prediction in it. */
  readonly source: { readonly file: string; readonly figure: string; readonly prediction?: string };
}

/** The id under which a lesson's challenge is placed. */
export const CHALLENGE = 'challenge';

/** The figures of a lesson, in the order of its text; its challenge is the last. */
export const figuresOfLesson = (slug: string, lesson: LessonData): readonly PlacedFigure[] => [
  ...ownFigures(slug, lesson),
  ...(lesson.challenge ? [challengeFigure(slug, lesson.challenge)] : []),
];

const challengeFigure = (slug: string, challenge: LessonChallenge): PlacedFigure => ({
  address: `lessons/${slug}/${CHALLENGE}`,
  id: CHALLENGE,
  scenario: challenge.scenario,
  set: challenge.set ?? {},
  challenge,
  ...(challenge.about && { about: challenge.about }),
  label: 'Challenge',
  isOfLesson: true,
  source: { file: lessonFile(slug), figure: 'challenge' },
});

const ownFigures = (slug: string, { figures, predictions }: LessonData): readonly PlacedFigure[] =>
  Object.entries(figures).map(([id, { scenario, set = {}, ask, about, table }], index) => {
    const prediction = ask === undefined ? undefined : predictions[ask];
    return {
      address: `lessons/${slug}/${id}`,
      id,
      scenario,
      set,
      ...(prediction && { prediction }),
      ...(about && { about }),
      ...(table !== undefined && { table }),
      label: `Figure ${String(index + 1)}`,
      isOfLesson: true,
      source: {
        file: lessonFile(slug),
        figure: `figures.${id}`,
        ...(ask !== undefined && { prediction: `predictions.${ask}` }),
      },
    };
  });

/** Every figure of the site. */
export const placedFigures: readonly PlacedFigure[] = [
  {
    address: 'home',
    id: 'home',
    scenario: homeFigure.scenario,
    set: {},
    label: '',
    isOfLesson: false,
    source: { file: 'src/figures/home-figure.ts', figure: 'homeFigure' },
  },
  ...scenarioIds.map((scenario) => ({
    address: `scenarios/${scenario}`,
    id: 'run',
    scenario,
    set: {},
    asksAsScenario: true as const,
    label: '',
    isOfLesson: false,
    source: { file: `src/scenarios/${scenario}.ts`, figure: 'default', prediction: 'predict' },
  })),
  ...[...lessonData].flatMap(([slug, data]) => figuresOfLesson(slug, data)),
];

/** Stops the build at what is wrong with a figure. */
export function stopAt({ source }: PlacedFigure, key: string, message: string): never {
  throw new Error(`${source.file}: ${source.figure}.${key}: ${message}`);
}

/** Stops the build at what is wrong with the prediction that a figure asks. */
export function stopAtPrediction({ source }: PlacedFigure, key: string, message: string): never {
  throw new Error(`${source.file}: ${source.prediction ?? source.figure}.${key}: ${message}`);
}
