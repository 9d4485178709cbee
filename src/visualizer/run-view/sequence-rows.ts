import { messageOf, type ActorId, type Step, type Trace } from '../../trace/index.ts';
import type { Lifeline, OpenGroup, SequenceRow } from '../run/sequence.ts';
import { arrowOf, spawnOf } from './sequence-arrows.ts';
import { notesOf, speaks } from './sequence-notes.ts';

const kinds: Readonly<Record<string, Lifeline['kind']>> = {
  page: 'page',
  'isolation-frame': 'frame',
  'foreign-frame': 'page',
  'main-thread': 'core',
  'async-runtime': 'core',
  engine: 'other',
  user: 'other',
};

/** The parties that take part in the steps, in the trace's order; the core process last. */
export function lifelinesOf(trace: Trace, steps: readonly Step[]): readonly Lifeline[] {
  const used = partiesOf(trace, steps);
  const lines = trace.actors.flatMap(({ id, kind, window }): Lifeline[] => {
    const drawn = kinds[kind];
    if (!used.has(id) || !drawn) return [];
    if (drawn === 'other')
      return [{ actor: id, kind: drawn, name: kind === 'user' ? 'User' : 'Engine', role: '' }];
    if (drawn !== 'core') return [{ actor: id, kind: drawn, name: window ?? id, role: roleOf(kind) }];
    return [
      {
        actor: id,
        kind: drawn,
        name: 'Core',
        role: kind === 'main-thread' ? 'main thread' : 'async runtime',
      },
    ];
  });
  return [...lines.filter(({ kind }) => kind !== 'core'), ...lines.filter(({ kind }) => kind === 'core')];
}

/** Whose lines the rows of the steps touch. */
function partiesOf(trace: Trace, steps: readonly Step[]): ReadonlySet<ActorId> {
  const used = new Set<ActorId>();
  const ends = endsOfArrows(trace);
  for (const step of steps) {
    if (step.kind === 'sent' && step.message !== undefined) {
      // Once all ends are found, no message need be looked up.
      const message = ends.size > 0 ? messageOf(trace, step.message) : undefined;
      for (const end of message ? [message.from, message.to] : []) {
        used.add(end);
        ends.delete(end);
      }
      continue;
    }
    for (const moment of step.moments) {
      if (!used.has(moment.actor) && speaks(moment, step)) used.add(moment.actor);
      if (moment.kind === 'spawned') used.add(spawnOf(step, moment).to);
    }
  }
  return used;
}

function endsOfArrows({ messages }: Trace): Set<ActorId> {
  const ends = new Set<ActorId>();
  for (const { from, to } of messages) ends.add(from).add(to);
  return ends;
}

const roleOf = (kind: string) => (kind === 'page' ? 'webview' : kind.replace('-', ' '));

/** Groups of steps whose order Tauri leaves open. */
export function openGroups(trace: Trace, steps: readonly Step[]): readonly OpenGroup[] {
  if (trace.open.length === 0) return [];
  const stepOf = new Map(steps.flatMap(({ moments, index }) => moments.map(({ id }) => [id, index])));
  const groups = trace.open.flatMap((group): OpenGroup[] => {
    const inside = [...new Set(group.flatMap((id) => stepOf.get(id) ?? []))].sort((a, b) => a - b);
    return inside.length < 2 ? [] : [inside];
  });
  return [...new Map(groups.map((group) => [group.join(), group])).values()];
}

/** The row of a step; `open` is the group of steps without a fixed order that ends with it. */
export function rowOf(step: Step, trace: Trace, open: OpenGroup | undefined): SequenceRow {
  const message = step.kind === 'sent' ? messageOf(trace, step.message) : undefined;
  const spawned = spawnedIn(step);
  const arrow = message ? arrowOf(message, trace) : spawned && spawnOf(step, spawned);
  return {
    step: step.index,
    ...(arrow && { arrow }),
    notes: message ? [] : notesOf(step, trace),
    ...(open && { open: `order of ${inWords(open.map((index) => String(index + 1)))} is not fixed` }),
  };
}

const spawnedIn = ({ moments }: Step) => moments.find(({ kind }) => kind === 'spawned');

const inWords = (items: readonly string[]) => `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
