import type { Obstacle } from '../../trace/record/obstacle.ts';
import { type JsonChange, lostPath, valueAt, withChange } from '../../trace/record/json-path.ts';
import type { Json } from '../../trace/record/trace.ts';
import type { Knob } from './knobs.ts';
import type { Problem } from './problem.ts';

/** A list whose items have names, and a number after it. */
const byPlace =
  /^(\/(?:script|before|app\/(?:listeners|hook|commands\/[^/]+\/body|capabilities\/[^/]+\/permissions)))\/(\d+)(?:\/|$)/;

/** Knobs that change what the scenario does not have, and obstacles that are none. */
export function knobProblems(scenario: Json, knobs: readonly Knob[]): readonly Problem[] {
  return knobs.flatMap((knob, index) =>
    [...pathProblems(scenario, knob), ...unlessProblems(knob, knobs)].map(({ path, message }) => ({
      path: [index, ...path],
      message,
    })),
  );
}

function pathProblems(scenario: Json, knob: Knob): readonly Problem[] {
  const problemOf = (json: Json, change: JsonChange) => {
    const message = pathProblem(json, change);
    return message === undefined ? undefined : `knob “${knob.id}”: ${message}`;
  };
  if (knob.kind === 'text')
    return knob.paths.flatMap((path, index) => {
      const isText = knob.isJson === true || typeof valueAt(scenario, path) === 'string';
      const message =
        problemOf(scenario, { path }) ?? (isText ? undefined : `knob “${knob.id}”: “${path}” is no text`);
      return message === undefined ? [] : [{ path: ['paths', index], message }];
    });
  return knob.options.flatMap(({ changes }, option) => {
    // Each change of an option is made where the earlier ones are made.
    let changed = scenario;
    return changes.flatMap((change, index) => {
      const message = problemOf(changed, change);
      changed = withChange(changed, change);
      return message === undefined ? [] : [{ path: ['options', option, 'changes', index, 'path'], message }];
    });
  });
}

function pathProblem(json: Json, change: JsonChange): string | undefined {
  const [, list, place] = byPlace.exec(change.path) ?? [];
  if (list !== undefined && place !== undefined)
    return `“${change.path}” counts the items of “${list}”; give the item a name and write it in place of ${place}`;
  const lost = lostPath(json, change);
  if (!lost) return undefined;
  const known = lost.known.length === 0 ? 'nothing' : lost.known.join(', ');
  return `“${change.path}” finds nothing; “${lost.at || '/'}” has ${known}`;
}

function unlessProblems(knob: Knob, knobs: readonly Knob[]): readonly Problem[] {
  if (knob.kind === 'text') return obstacleProblems(knob.unless, otherThan(knob, knobs), ['unless']);
  return knob.options.flatMap(({ changes, unless }, index) => {
    const path = ['options', index, 'unless'];
    return unless && changes.length === 0
      ? [{ path, message: 'the default is always possible' }]
      : obstacleProblems(unless, otherThan(knob, knobs), path);
  });
}

const otherThan = (knob: Knob, knobs: readonly Knob[]) => knobs.filter((it) => it !== knob);

function obstacleProblems(
  unless: readonly Obstacle[] = [],
  others: readonly Knob[],
  path: readonly (string | number)[],
): readonly Problem[] {
  return unless.flatMap(({ knob: id, is }, index) => {
    const other = others.find((it) => it.id === id);
    if (other?.kind === 'text' || !other)
      return [{ path: [...path, index, 'knob'], message: `there is no other knob “${id}” with options` }];
    const values = other.options.filter(({ changes }) => changes.length > 0).map(({ value }) => value);
    return is
      .filter((value) => !values.includes(value))
      .map((value) => ({
        path: [...path, index, 'is'],
        message: `“${id}” cannot be changed to “${value}”; it can be changed to ${values.join(', ')}`,
      }));
  });
}
