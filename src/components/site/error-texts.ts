/** Every text that a run ends with, as a pattern in which names may be others. */
import { capabilitiesOf, type Scenario } from '../../simulation/index.ts';
import type { Glyph } from '../../trace/index.ts';
import { errorSlugOf } from '../errors/error-page-of.ts';
import { gateWords } from './filter-words.ts';
import { summariesOf } from './run-summary.ts';

/** A text of a run, and where that is. */
export interface ErrorText {
  /** The text with a `*` for each name of the scenario. */
  readonly pattern: string;
  readonly title: string;
  /** What is other than in the scenario's own setting, and the gate that stops the call. */
  readonly where: string;
  /** Below the site's root. */
  readonly path: string;
  /** The run in one line. */
  readonly glyph?: Glyph;
  /** Slug of its error page. */
  readonly error?: string;
}

/** The texts of all runs with at most one setting changed; of two that are alike the first is kept. */
export function errorTextsOf(scenarios: readonly Scenario[]): readonly ErrorText[] {
  const found = new Map<string, ErrorText>();
  for (const scenario of scenarios) {
    for (const { changed, refusedAt, refusingStep, texts, glyph } of summariesOf(scenario)) {
      const settings = new URLSearchParams();
      if (refusingStep) settings.set('run.step', refusingStep);
      if (changed) settings.set(`run.${changed.knob}`, changed.value);
      const query = settings.size > 0 ? `?${settings.toString()}` : '';
      const stops = refusedAt.map((gate) => `stopped at ${gateWords[gate]}`);
      for (const text of texts) {
        const pattern = patternOf(text, namesOf(scenario));
        const error = errorSlugOf(text);
        const key = `${pattern} ${stops.join()}`;
        if (found.has(key)) continue;
        found.set(key, {
          pattern,
          title: scenario.title,
          where: [...stops, ...(changed ? [changed.words] : [])].join(' · '),
          path: `/scenarios/${scenario.id}/${query}`,
          ...(glyph && { glyph }),
          ...(error !== undefined && { error }),
        });
      }
    }
  }
  return [...found.values()];
}

/** What a reader's app calls otherwise: its commands and capabilities. Longer names first: one may begin another. */
function namesOf({ app }: Scenario): readonly string[] {
  const commands = Object.keys(app.commands);
  const names = [
    ...commands,
    ...commands.map((name) => name.replaceAll('_', '-')),
    ...capabilitiesOf(app).map(({ identifier }) => identifier),
  ];
  return [...new Set(names)].sort((left, right) => right.length - left.length);
}

/** What is quoted, an address, and a key that is missing are names too. */
const QUOTED = '`[^`]*`|"[^"]*"';
const KEY = '(?<=missing required key )\\w+';
const ADDRESS = '\\w+://[^\\s"]+';

/** Permissions in a row, after their names are taken out: `allow-*, core:event:default`. */
const PERMISSIONS = /[\w:*-]*\b(?:allow|deny)-[\w*-]+(?:, [\w:*-]+)*|[\w-]+(?::[\w-]+)*:default\b/gu;

function patternOf(text: string, names: readonly string[]): string {
  const named = new RegExp(`${QUOTED}|${ADDRESS}|${KEY}|\\b(?:${names.join('|')})\\b`, 'gu');
  return text.replaceAll('*', ' ').replace(/\s+/g, ' ').trim().replace(named, '*').replace(PERMISSIONS, '*');
}
