import type { Trace } from '../../trace/record/trace.ts';
import { refusals } from './refusals.ts';
import { fallbacks, ranTwice, threadHolds } from './runs.ts';
import { type KnownTexts, type Thing, thingKinds } from './thing.ts';
import { unheard } from './unheard.ts';
import { unsettled } from './unsettled.ts';

/** A thing, with how many more are like it. */
export interface FoldedThing extends Thing {
  readonly more: number;
}

export interface Verdict {
  /** By kind, then by time; equal ones are one. */
  readonly things: readonly FoldedThing[];
  /** The verdict in words. */
  readonly words: string;
  readonly calls: number;
  readonly resolved: number;
}

const finders = [refusals, unsettled, ranTwice, unheard, threadHolds, fallbacks] as const;

/** What stands out in a run, recorded or simulated. */
export const verdictOf = (trace: Trace, known: KnownTexts): Verdict =>
  verdictOn(
    trace,
    finders.flatMap((find) => find(trace, known)),
  );

/** As `verdictOf`, with a pause after each kind of thing, since all of a long run's take longer than a page may be busy. */
export async function verdictInParts(
  trace: Trace,
  known: KnownTexts,
  pause: () => Promise<unknown>,
): Promise<Verdict> {
  const found: (readonly Thing[])[] = [];
  for (const find of finders) {
    found.push(find(trace, known));
    await pause();
  }
  return verdictOn(trace, found.flat());
}

function verdictOn(trace: Trace, found: readonly Thing[]): Verdict {
  const groups = Map.groupBy(found, ({ kind, alike }) => `${kind} ${alike}`);
  const things = [...groups.values()]
    .flatMap(([first, ...others]): FoldedThing[] => (first ? [{ ...first, more: others.length }] : []))
    .toSorted((a, b) => thingKinds.indexOf(a.kind) - thingKinds.indexOf(b.kind) || a.at - b.at);
  const calls = trace.calls.filter(({ before }) => !before);
  const turnedAway = new Set(found.flatMap(({ kind, call }) => (kind === 'refused' ? [call] : [])));
  const resolved = calls.filter(({ id, settles }) => settles === 'resolved' && !turnedAway.has(id)).length;
  return { things, words: wordsOf(things.length, calls.length, resolved), calls: calls.length, resolved };
}

const numbers = 'No,One,Two,Three,Four,Five,Six,Seven,Eight,Nine,Ten,Eleven,Twelve'.split(',');

function wordsOf(things: number, calls: number, resolved: number): string {
  const count = numbers[things] ?? things.toLocaleString('en');
  const stands =
    things === 0
      ? 'Nothing stands out.'
      : things === 1
        ? 'One thing stands out.'
        : `${count} things stand out.`;
  return `${stands} ${callWords(calls, resolved)}`;
}

function callWords(calls: number, resolved: number): string {
  if (calls === 0) return 'No call was made.';
  if (calls === 1) return resolved === 1 ? 'The only call resolved.' : 'The only call did not resolve.';
  const all = calls.toLocaleString('en');
  return resolved === calls
    ? `All ${all} calls resolved.`
    : `${resolved.toLocaleString('en')} of ${all} calls resolved.`;
}
