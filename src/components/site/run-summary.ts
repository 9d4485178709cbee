/** A scenario's runs in short: the default, and each run with one setting changed in which something else happens. */
import { knobsOf, type Scenario, simulate } from '../../simulation/index.ts';
import {
  glyphOf,
  isHeldBack,
  messageOf,
  stepsOf,
  type Gate,
  type Glyph,
  type Settlement,
  type Trace,
  type Transport,
} from '../../trace/index.ts';

export type Outcome = Settlement | 'abort';

export interface RunSummary {
  /** The one setting that is changed, as `knob` and `value`, its label, and both in words; undefined for the default. */
  readonly changed?: {
    readonly knob: string;
    readonly value: string;
    readonly label: string;
    readonly words: string;
  };
  /** Gates that refuse, and `engine` or `hook` where the engine or the isolation hook stops a message. */
  readonly refusedAt: readonly (Gate | 'engine' | 'hook')[];
  readonly transports: readonly Transport[];
  readonly outcomes: readonly Outcome[];
  /** Every text that Tauri, the app or the engine gives, to the letter. */
  readonly texts: readonly string[];
  readonly glyph?: Glyph;
  /** The step at which something refuses, by its id. */
  readonly refusingStep?: string;
}

/** The default first; a run in which nothing new happens is left out. */
export function summariesOf(scenario: Scenario): readonly RunSummary[] {
  const seen = new Set<string>();
  const isNew = (summary: object) => {
    const text = JSON.stringify({ ...summary, changed: undefined, refusingStep: undefined });
    return !seen.has(text) && seen.add(text);
  };
  const variants = knobsOf(scenario).flatMap(({ knob, default: unchanged }) =>
    knob.kind === 'text'
      ? []
      : knob.options
          .filter(({ value }) => value !== unchanged)
          .map(({ value, label }): RunSummary => {
            const words =
              knob.kind === 'flag' ? `${knob.label}: ${label} ${value}` : `${knob.label}: ${label}`;
            return {
              changed: { knob: knob.id, value, label: knob.label, words },
              ...summaryOf(simulate(scenario, { set: { [knob.id]: value } })),
            };
          }),
  );
  return [summaryOf(simulate(scenario)), ...variants].filter(isNew);
}

const distinct = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

/** A run in short, without what is done before it. */
function summaryOf(trace: Trace): Omit<RunSummary, 'changed'> {
  const moments = trace.moments.filter(({ before }) => !before);
  const calls = trace.calls.filter(({ before }) => !before);
  const refused = moments.flatMap((moment) => {
    if (moment.kind === 'stopped') return ['engine' as const];
    if (moment.kind === 'hooked' && isHeldBack(moment)) return ['hook' as const];
    return moment.kind === 'gate' && moment.verdict === 'refused' ? [moment.gate] : [];
  });
  const sent = moments.flatMap(({ kind, message }) =>
    kind === 'sent' ? (messageOf(trace, message) ?? []) : [],
  );
  const glyph = glyphOf(trace);
  const refusing = stepsOf(trace).find(({ refuses }) => refuses);
  return {
    ...(glyph && { glyph }),
    ...(refusing && { refusingStep: refusing.id }),
    refusedAt: distinct(refused),
    transports: distinct(sent.map(({ transport }) => transport)),
    outcomes: distinct([
      ...calls.map(({ settles }) => settles),
      ...(trace.ended === 'abort' ? (['abort'] as const) : []),
    ]),
    texts: distinct([
      ...calls.flatMap(({ settles, value }) =>
        settles === 'rejected' && value && 'json' in value && typeof value.json === 'string'
          ? [value.json]
          : [],
      ),
      ...sent.flatMap(({ wire, from }) =>
        wire.form === 'response' &&
        from !== 'engine' &&
        wire.body &&
        'text' in wire.body &&
        wire.status !== 200
          ? [wire.body.text]
          : [],
      ),
      ...moments.flatMap((moment) =>
        moment.kind === 'console' || moment.kind === 'stderr' || moment.kind === 'panicked'
          ? [moment.text]
          : [],
      ),
    ]),
  };
}
