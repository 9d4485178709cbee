import { isScenarioId, loadScenario } from '../scenarios/index.ts';
import {
  capabilityFiles,
  checkSet,
  knobsOf,
  machineStates,
  programOf,
  simulate,
  withSettings,
  type Knob,
  type Scenario,
} from '../simulation/index.ts';
import type { FigureTopic } from '../schemas/index.ts';
import {
  glyphOf,
  stepsOf,
  waitsAt,
  type Gate,
  type Knobs,
  type Obstacle,
  type Trace,
} from '../trace/index.ts';
import { permissionsDetail } from '../visualizer/map/draw/permissions.ts';
import type {
  FigureChapter,
  FigureData,
  FigureFile,
  FigureKnob,
  FigureStory,
} from '../visualizer/run/figure-data.ts';
import type { Run } from '../visualizer/run/run.ts';
import { settingsKey } from '../visualizer/run/verification.ts';
import { longestTexts } from '../visualizer/run-view/longest-texts.ts';
import { toJson, viewOf } from '../visualizer/run-view/view-of.ts';
import { chaptersOf } from './chapters.ts';
import { callTableIn } from './call-table.ts';
import { challengeIn, offeredKnobs, scenarioOf } from './challenge.ts';
import { href } from '../site.ts';
import { homeFigure } from './home-figure.ts';
import { allLessons } from './lessons.ts';
import { placedFigures, stopAt, type PlacedFigure } from './placed-figures.ts';
import { playTimeOf } from '../visualizer/run-view/play-time.ts';
import { predictionIn } from './prediction.ts';
import { recordedSettings } from './recordings.ts';
import { sampleOf } from './samples.ts';

export type { FigureFile };

export interface BuiltFigure {
  readonly placed: PlacedFigure;
  readonly data: FigureData;
  readonly run: Run;
  /** Name of the trace's file below `/traces/`, without `.json`. */
  readonly traceFile: string;
  /** The scenario's question; on the home page what the run that works is called. */
  readonly question: string;
}

const built = new Map<PlacedFigure, Promise<BuiltFigure>>();

/** The figure at an address below `/figures/`. */
export async function figureAt(address: string): Promise<BuiltFigure | undefined> {
  const placed = placedFigures.find((it) => it.address === address);
  return placed && figureOf(placed);
}

export const allFigures = (): Promise<readonly BuiltFigure[]> => Promise.all(placedFigures.map(figureOf));

export const figureFile = ({ data, run }: BuiltFigure): FigureFile => ({ data, view: toJson(run) });

/** Each trace that a page may load, by the name of its file. */
export async function allTraces(): Promise<ReadonlyMap<string, Trace>> {
  return new Map((await allFigures()).map(({ traceFile, run }) => [traceFile, run.trace]));
}

function figureOf(placed: PlacedFigure): Promise<BuiltFigure> {
  const known = built.get(placed) ?? buildFigure(placed);
  built.set(placed, known);
  return known;
}

/** A figure with its run. A mistake in what a lesson says of it stops the build, with the file and the key. */
export async function buildFigure(placed: PlacedFigure): Promise<BuiltFigure> {
  if (!isScenarioId(placed.scenario))
    return stopAt(placed, 'scenario', `there is no scenario “${placed.scenario}”`);
  const scenario = scenarioOf(placed, await loadScenario(placed.scenario));
  const asked = placed.asksAsScenario ? scenario.predict : placed.prediction;
  const { set, problems } = checkSet(scenario, placed.set);
  const [problem] = problems;
  if (problem) return stopAt(placed, `set.${problem.knob}`, problem.message);
  const trace = simulate(scenario, { set });
  const prediction = asked && predictionIn(placed, asked, trace);
  const marks = scenario.marks ?? [];
  const about = placed.about ?? scenario.about;
  const chapters = scenario.chapters && chaptersOf(scenario, scenario.chapters);
  const run = runOf(about, scenario, set, trace, chapters);
  const variants = neighboursOf(scenario, set).map((near) => ({ trace: near, ...viewOf(near, marks) }));
  const callTable = callTableIn(placed, scenario, set);
  const challenge = challengeIn(placed, scenario, set);
  const isHome = placed.address === 'home';
  const data: FigureData = {
    id: placed.id,
    scenario: scenario.id,
    set,
    baseline: placed.isOfLesson ? 'lesson' : 'start',
    knobs: offeredKnobs(placed, scenario).map(knobWords),
    ...(about && { about }),
    ...(about === 'threads' && { waits: mostWaits([trace, ...variants.map((variant) => variant.trace)]) }),
    ...(isHome && (await homeParts(scenario, run))),
    ...(prediction && { prediction }),
    ...(prediction && trace.moments.some(({ kind }) => kind === 'console') && { warns: true }),
    ...(challenge && { challenge }),
    ...(callTable && { callTable }),
    code: editorFiles(scenario),
    // Of all kinds: a changed knob may bring an isolation frame.
    machines: machineStates,
    marks,
    ...(chapters && { chapters }),
    longest: longestTexts([run, ...variants]),
    gates: refusingGates([trace, ...variants.map((variant) => variant.trace)]),
    recorded: challenge ? [] : recordedSettings(scenario.id).map(settingsKey),
  };
  return {
    placed,
    data,
    run,
    traceFile: challenge ? placed.address.replaceAll('/', '-') : traceFile(scenario, set),
    question: isHome ? homeFigure.title : (challenge?.goal ?? scenario.question),
  };
}

/** The files in which the editor app does what a scenario does; an unknown one stops the build. */
function editorFiles({ code: { page, core } = {} }: Scenario): FigureData['code'] {
  return {
    ...(page !== undefined && { page: sampleOf(page).file }),
    ...(core !== undefined && { core: sampleOf(core).file }),
  };
}

/** How much waits at once in a run, at most. */
const mostWaits = (traces: readonly Trace[]): number =>
  Math.max(...traces.flatMap((trace) => stepsOf(trace).map(({ index }) => waitsAt(trace, index).length)));

const refusingGates = (traces: readonly Trace[]): readonly Gate[] => [
  ...new Set(
    traces.flatMap(({ moments }) =>
      moments.flatMap((moment) =>
        moment.kind === 'gate' && moment.verdict === 'refused' ? [moment.gate] : [],
      ),
    ),
  ),
];

/** What only the figure of the home page has. */
async function homeParts(scenario: Scenario, run: Run): Promise<Pick<FigureData, 'stories' | 'still'>> {
  const lessons = await allLessons();
  const at = run.steps.indexOf(homeFigure.opensAt);
  if (at < 0) throw new Error(`src/figures/home-figure.ts: the run has no step “${homeFigure.opensAt}”.`);
  const stories = homeFigure.stories.map(({ lesson: slug, ...story }): FigureStory => {
    const lesson = lessons.find(({ id }) => id === slug);
    if (!lesson) throw new Error(`src/figures/home-figure.ts: there is no lesson “${slug}”.`);
    const glyph = glyphOf(simulate(scenario, { set: story.set }));
    if (!glyph) throw new Error(`src/figures/home-figure.ts: the run of “${story.label}” has no glyph.`);
    const query = Object.entries(story.set).map(
      ([knob, value]) => `run.${knob}=${encodeURIComponent(value)}`,
    );
    return {
      ...story,
      glyph,
      lesson: {
        text: `${lesson.data.title}, ${String(lesson.data.minutes)} min`,
        address: href(`/lessons/${slug}/`),
      },
      scenario: href(`/scenarios/${scenario.id}/?${query.join('&')}`),
    };
  });
  return {
    still: { at, seconds: Math.round(playTimeOf(run) / 1000) },
    stories: { title: homeFigure.title, stories },
  };
}

/** The runs with one setting changed; a text may be anything and is left out. */
function neighboursOf(scenario: Scenario, set: Knobs): readonly Trace[] {
  return knobsOf(scenario).flatMap(({ knob }) =>
    knob.kind === 'text'
      ? []
      : knob.options
          .filter(({ value }) => value !== set[knob.id])
          .map(({ value }) => simulate(scenario, { set: { ...set, [knob.id]: value } })),
  );
}

function runOf(
  about: FigureTopic | undefined,
  scenario: Scenario,
  set: Knobs,
  trace: Trace,
  chapters: readonly FigureChapter[] | undefined,
): Run {
  const asSet = withSettings(scenario, set);
  const run = { trace, ...viewOf(trace, scenario.marks ?? [], chapters), program: programOf(asSet) };
  if (about !== 'permissions') return run;
  const capabilities = capabilityFiles(asSet.app, trace);
  return { ...run, capabilities, detail: permissionsDetail(capabilities) };
}

function knobWords(knob: Knob): FigureKnob {
  const { id, label, note } = knob;
  const words = { id, label, ...(note !== undefined && { note }) };
  const unlessIn = ({ unless }: { readonly unless?: readonly Obstacle[] }) => unless && { unless };
  if (knob.kind === 'text')
    return { ...words, kind: knob.kind, maxLength: knob.maxLength, ...unlessIn(knob) };
  const options = knob.options.map((option) => ({
    value: option.value,
    label: option.label,
    ...unlessIn(option),
  }));
  return { ...words, kind: knob.kind, options };
}

/** `invoke-success`, or `invoke-success.thread-async` for settings that are not the default. */
function traceFile(scenario: Scenario, set: Knobs): string {
  const settings = knobsOf(scenario)
    .filter(({ knob, default: value }) => set[knob.id] !== value)
    .map(({ knob }) => `.${knob.id}-${slug(set[knob.id] ?? '')}`);
  return scenario.id + settings.join('');
}

const slug = (value: string) => value.replace(/[^a-z0-9-]+/gi, '_');
