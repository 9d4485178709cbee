import type { FigureData, FigureKnob } from '../run/figure-data.ts';
import type { ReadLink } from './link.ts';
import { obstacleTo } from '../knobs/obstacles.ts';

const MAX_QUERY = 2000;
const MAX_SHOWN = 40;

const shown = (text: string) =>
  `\`${(text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text).replaceAll('`', '’')}\``;

/** Reads what a query says about one figure. Never throws; what it cannot follow is named and left out. */
export function readLink(
  query: string,
  {
    id,
    knobs,
    set: baseline,
    scenario,
    challenge,
  }: Pick<FigureData, 'id' | 'knobs' | 'set' | 'scenario' | 'challenge'>,
): ReadLink {
  const prefix = `${id}.`;
  const problems: string[] = [];
  const set: Record<string, string> = {};
  let step: string | undefined;
  let seed: number | undefined;
  let compare = false;
  if (query.length > MAX_QUERY) {
    const isMeant = query.slice(0, MAX_QUERY).includes(prefix);
    return { set, problems: isMeant ? ['It is longer than 2,000 characters.'] : [] };
  }
  for (const [key, value] of new URLSearchParams(query)) {
    if (!key.startsWith(prefix)) continue;
    const name = key.slice(prefix.length);
    const knob = knobs.find((it) => it.id === name);
    if (name === 'step') {
      step = value;
    } else if (name === 'seed' && scenario !== undefined) {
      if (/^[1-9]\d{0,8}$/.test(value)) seed = Number(value);
      else problems.push(`${shown(value)} is no seed: it takes a whole number from 1 on.`);
    } else if (name === 'compare' && value === 'on' && scenario !== undefined) {
      compare = true;
    } else if (challenge?.edit?.knob === name) {
      if (value.length > challenge.edit.maxLength)
        problems.push(
          `${challenge.edit.file} is longer than ${String(challenge.edit.maxLength)} characters.`,
        );
      else if (baseline[name] !== value) set[name] = value;
    } else if (!knob) {
      problems.push(`This figure has no knob ${shown(name)}.`);
    } else {
      const problem = problemOf(knob, value);
      if (problem) problems.push(problem);
      else if (baseline[name] !== value) set[name] = value;
    }
  }
  const wanted = { ...baseline, ...set };
  for (const knob of knobs) {
    const value = set[knob.id];
    const obstacle = value === undefined ? undefined : obstacleTo(knob, value, wanted);
    if (!obstacle) continue;
    problems.push(`“${knob.label}” cannot be ${shown(value ?? '')} here: ${obstacle.because}.`);
    Reflect.deleteProperty(set, knob.id);
  }
  if (compare && seed === undefined && Object.keys(set).length === 0) {
    problems.push('Nothing is changed, so there is nothing to compare.');
    compare = false;
  }
  return {
    ...(step !== undefined && { step }),
    ...(seed !== undefined && { seed }),
    ...(compare && { compare }),
    set,
    problems,
  };
}

function problemOf(knob: FigureKnob, value: string): string | undefined {
  if (knob.kind === 'text') {
    return value.length > knob.maxLength
      ? `The text for “${knob.label}” is longer than ${String(knob.maxLength)} characters.`
      : undefined;
  }
  if (knob.options.some((option) => option.value === value)) return undefined;
  const values = knob.options.map((option) => shown(option.value)).join(', ');
  return `“${knob.label}” cannot be ${shown(value)}; it takes ${values}.`;
}
