import { createComponent } from 'solid-js';
import { render } from 'solid-js/web';
import { createRecogniser } from '../../diagnosis/index.ts';
import {
  type KnownForms,
  type KnownTexts,
  type Verdict as VerdictOfRun,
  stripOf,
  verdictInParts,
} from '../../diagnosis/recording/index.ts';
import { stepsOf, type Trace } from '../../trace/index.ts';
import { timeAt } from '../../trace/picture/threads.ts';
import type { EntryFile } from '../errors/extras.ts';
import { pauses } from '../../visualizer/loading/pauses.ts';
import type { OpenedTrace } from '../../visualizer/mount/open-trace.ts';
import { Anonymous } from './Anonymous.tsx';
import { AroundStep } from './AroundStep.tsx';
import type { ShownThing } from './shown-thing.ts';
import { stepAddress, Verdict } from './Verdict.tsx';

/** Where what the page knows is. */
export interface VerdictSources {
  /** Address of the site. */
  readonly root: string;
  /** Address of the error texts. */
  readonly entries: string;
  readonly titles: Readonly<Record<string, string>>;
}

/** Where a verdict is shown: what stands out, and the steps around the one that the figure shows. */
export interface VerdictPlaces {
  readonly verdict: HTMLElement;
  readonly around: HTMLElement;
  /** What the list moves. */
  readonly figure: HTMLElement;
}

/** Puts the verdict on a run into its places; resolves to it, with what takes it away again. */
export async function showVerdict(
  places: VerdictPlaces,
  opened: Pick<OpenedTrace, 'run' | 'player'>,
  { root, entries, titles }: VerdictSources,
): Promise<{ readonly verdict: VerdictOfRun; readonly end: () => void }> {
  const known = await loadTexts(entries);
  const { trace } = opened.run;
  const pause = pauses();
  const verdict = await verdictInParts(trace, known, pause);
  const things = withSteps(trace, verdict);
  await pause();
  const strip = stripOf(trace);
  await pause();
  // With the time of one step, those of all are there.
  timeAt(trace, 0);
  await pause();
  const kindOf = (slug: string) => known.entries[slug]?.kind;
  const onStep = (step: string) => {
    goToStep(places.figure, step);
  };
  const ends = [
    render(
      () => createComponent(Verdict, { opened, things, strip, titles, root, kindOf, onStep }),
      places.verdict,
    ),
    render(() => createComponent(AroundStep, { opened }), places.around),
  ];
  const end = () => {
    for (const each of ends) each();
  };
  return { verdict, end };
}

function withSteps(trace: Trace, { things }: VerdictOfRun): readonly ShownThing[] {
  const wanted = new Map(things.map((thing) => [thing.moment, thing]));
  const places = new Map<number, { readonly step: string; readonly number: number }>();
  for (const { id: step, index, moments } of stepsOf(trace)) {
    for (const { id } of moments) if (wanted.has(id)) places.set(id, { step, number: index + 1 });
  }
  return things.flatMap((thing) => {
    const place = places.get(thing.moment);
    return place ? [{ ...thing, ...place }] : [];
  });
}

/** A figure whose top is further down than this part of the window is brought to its top. */
const TOO_LOW = 0.6;

/** The figure follows the address, as it does when the reader goes through the history, and comes into view. */
function goToStep(figure: Element, step: string): void {
  if (figure.getBoundingClientRect().top > innerHeight * TOO_LOW) figure.scrollIntoView();
  history.pushState(history.state, '', stepAddress(step));
  dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
}

let loaded: Promise<KnownTexts & KnownForms> | undefined;

/** Without them, such as off the network, a verdict names no gates and links no pages. */
const nothingKnown: KnownTexts & KnownForms = {
  entries: {},
  recognise: () => ({ found: [], isCut: false }),
  slugOf: () => undefined,
};

function loadTexts(address: string): Promise<KnownTexts & KnownForms> {
  loaded ??= fetch(address)
    .then((response) => {
      if (!response.ok) throw new Error(response.statusText);
      return response.json() as Promise<readonly EntryFile[]>;
    })
    .then((files) => {
      const entries = Object.fromEntries(files.map(({ slug, entry }) => [slug, entry]));
      const recognise = createRecogniser(entries);
      const slugs = new Map<string, string | undefined>();
      const slugOf = (text: string) => {
        if (!slugs.has(text)) slugs.set(text, recognise(text).found[0]?.candidates[0].slug);
        return slugs.get(text);
      };
      return { entries, recognise, slugOf };
    })
    .catch(() => {
      loaded = undefined;
      return nothingKnown;
    });
  return loaded;
}

/** Puts the way to an anonymous copy into a place, with the focus on its title; resolves to what takes it away again. */
export async function showAnonymous(
  place: HTMLElement,
  trace: Trace,
  { entries }: VerdictSources,
  onOpen: (copy: string) => void,
): Promise<() => void> {
  const known = await loadTexts(entries);
  const end = render(
    () => createComponent(Anonymous, { trace, known, file: 'anonymous-recording.json', onOpen }),
    place,
  );
  place.hidden = false;
  place.querySelector('h2')?.focus();
  return () => {
    end();
    place.hidden = true;
  };
}
