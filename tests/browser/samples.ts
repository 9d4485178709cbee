/**
 * Pages alike are checked by kind, not one by one: the site grows by lessons and scenarios, and their pages are made of
 * the same parts. What every page must say is checked in its HTML; what needs a browser, on samples.
 */
import { builds } from '../../src/tools/builds.ts';
import { stepsOf, type Trace, type Wire } from '../../src/trace/index.ts';
import { builtFile, embeds, pages, tracesOf } from './site.ts';

const kindOf = (path: string) => path.replace(/(?<=^(lessons|scenarios|errors|embed)\/)[^/]+/, 'one of them');

function formOf(wire: Wire): string {
  if (wire.form === 'eval') return `eval ${wire.purpose}`;
  return wire.form === 'frame' ? `frame ${wire.type}` : wire.form;
}

/** What can be seen of a run, each thing once. */
const seenIn = ({ actors, moments, messages, calls, ended, ...trace }: Trace): readonly string[] => [
  ...actors.map(({ kind }) => kind),
  ...stepsOf({ actors, moments, messages, calls, ended, ...trace }).map(({ kind }) => `step ${kind}`),
  ...moments.flatMap((moment) => (moment.kind === 'gate' ? [`${moment.gate} ${moment.verdict}`] : [])),
  ...messages.flatMap(({ transport, wire }) => [transport, formOf(wire)]),
  ...calls.map(({ settles }) => settles),
  ended,
];

/** What a page is made of: its kind, the elements and classes in it, and what is seen of its runs. */
function partsOf(path: string): ReadonlySet<string> {
  const html = builtFile(builds.top, path).toString('utf8');
  const classes = [...html.matchAll(/ class="?([^">]+)/g)].flatMap(([, names = '']) => names.split(/\s+/));
  const traces = tracesOf(path).map(
    (file) => JSON.parse(builtFile(builds.top, file).toString('utf8')) as Trace,
  );
  return new Set([
    `page ${kindOf(path)}`,
    ...classes.map((name) => `.${name}`),
    ...(html.match(/<[a-z][\w-]*/g) ?? []),
    ...traces.flatMap(seenIn),
  ]);
}

/** Few pages with all parts that any page has: again and again the page with most of those still missing. */
function sampled(): readonly string[] {
  const parts = new Map([...pages, ...embeds].map((path) => [path, partsOf(path)]));
  const missing = new Set([...parts.values()].flatMap((all) => [...all]));
  const chosen: string[] = [];
  while (missing.size > 0) {
    const gains = [...parts].map(([path, all]) => ({ path, gain: all.intersection(missing) }));
    const [best] = gains.toSorted((a, b) => b.gain.size - a.gain.size);
    if (!best) break;
    chosen.push(best.path);
    for (const part of best.gain) missing.delete(part);
  }
  return chosen.sort();
}

export const samples = sampled();
