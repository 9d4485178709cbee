import { verdictsOf } from '../learning/index.ts';
import { problemsOf } from '../schemas/json.ts';
import type { LessonChallenge } from '../schemas/index.ts';
import { scenarioSchema } from '../schemas/scenario/scenario.ts';
import {
  challenged,
  checkSet,
  EDIT_KNOB,
  MAX_EDIT,
  simulate,
  withSettings,
  type Knob,
  type Scenario,
} from '../simulation/index.ts';
import type { Knobs } from '../trace/index.ts';
import type { FigureChallenge } from '../visualizer/run/figure-data.ts';
import { type PlacedFigure, stopAt } from './placed-figures.ts';

/** The scenario that a figure runs: that of a challenge is changed. What does not make one stops the build. */
export function scenarioOf(placed: PlacedFigure, scenario: Scenario): Scenario {
  const { challenge } = placed;
  if (!challenge) return scenario;
  const made = challenged(scenario, challenge);
  stopUnlessValid(placed, 'changes', made);
  return made;
}

/** The knobs that a figure offers: a challenge names those that its reader may turn. */
export function offeredKnobs(placed: PlacedFigure, scenario: Scenario): readonly Knob[] {
  const { challenge } = placed;
  if (!challenge) return scenario.knobs;
  const wanted = challenge.knobs ?? [];
  for (const id of wanted)
    if (!scenario.knobs.some((knob) => knob.id === id))
      stopAt(placed, 'knobs', `the scenario has no knob “${id}”`);
  return scenario.knobs.filter(({ id }) => wanted.includes(id));
}

/** The challenge of a figure. A start that meets the goal, or a solution that does not, stops the build. */
export function challengeIn(
  placed: PlacedFigure,
  scenario: Scenario,
  start: Knobs,
): FigureChallenge | undefined {
  const { challenge } = placed;
  if (!challenge) return undefined;
  const { goal, hints, reason, changes = [], edit } = challenge;
  const solution = solutionOf(challenge);
  const { set, problems } = checkSet(scenario, { ...start, ...solution });
  const [problem] = problems;
  if (problem) stopAt(placed, `solution.${problem.knob}`, problem.message);
  stopUnlessValid(placed, 'solution', withSettings(scenario, set));
  if (unmetBy(challenge, scenario, start).length === 0)
    stopAt(placed, 'set', 'the start already meets the goal');
  const unmet = unmetBy(challenge, scenario, set);
  if (unmet.length > 0) stopAt(placed, 'solution', `it does not meet the goal: ${unmet.join('; ')}`);
  return {
    goal,
    claims: challenge.claims,
    hints: [hints[0], hints[1]],
    solution,
    reason,
    changes,
    ...(edit && { edit: { ...edit, knob: EDIT_KNOB, maxLength: MAX_EDIT } }),
  };
}

const solutionOf = ({ solution: { set, text } }: LessonChallenge): Knobs => ({
  ...set,
  ...(text !== undefined && { [EDIT_KNOB]: text.trimEnd() }),
});

/** The claims that a run does not meet, each with what came instead. */
function unmetBy({ claims }: LessonChallenge, scenario: Scenario, set: Knobs): readonly string[] {
  const verdicts = verdictsOf(
    claims.map(({ holds }) => holds),
    simulate(scenario, { set }),
  );
  return verdicts.flatMap((verdict, index) =>
    verdict.isMet ? [] : [`“${claims[index]?.text ?? ''}”: ${verdict.instead}`],
  );
}

function stopUnlessValid(placed: PlacedFigure, key: string, scenario: Scenario): void {
  const result = scenarioSchema.safeParse(scenario);
  if (result.success) return;
  const [problem] = problemsOf(result.error);
  stopAt(placed, key, `${problem?.path ?? ''}: ${problem?.message ?? ''}`);
}
