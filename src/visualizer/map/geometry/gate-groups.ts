import type { Gate, Picture } from '../../../trace/index.ts';
import type { FigureTopic } from './figure-topic.ts';
import { hasUnseal, type Plan } from './plan.ts';

/** Gates that are drawn as one, in the order of the way; mostly one alone. */
export interface GateGroup {
  readonly gates: readonly Gate[];
}

/** What keeps a gate from being folded. */
export interface GateInterest {
  /** The picture before a change of a knob: what refused there is drawn alone. */
  readonly before?: Picture | undefined;
  readonly about?: FigureTopic | undefined;
  /** Gates that a setting of the figure concerns. */
  readonly gates?: readonly Gate[] | undefined;
}

const order: readonly Gate[] = ['unseal', 'key', 'origin', 'permission', 'command', 'arguments'];

/** The gates of a plan, in the order in which requests meet them. */
export const gatesOf = (plan: Plan): readonly Gate[] => (hasUnseal(plan) ? order : order.slice(1));

const topics: Readonly<Partial<Record<FigureTopic, Gate>>> = {
  permissions: 'permission',
  isolation: 'unseal',
  transport: 'key',
};

/** The gates that decide in a run, or refused before a change. */
export function gatesNoted({ deciding }: Plan, { before }: GateInterest): ReadonlySet<Gate> {
  const refused = (before?.core.gates ?? []).filter(({ state }) => state === 'refused');
  return new Set([...deciding, ...refused.map(({ gate }) => gate)]);
}

/** The gates that are drawn alone at every step of a run, however little room there is. */
export function gatesAlone(plan: Plan, interest: GateInterest): ReadonlySet<Gate> {
  const { about, gates = [] } = interest;
  const topic = about && topics[about];
  return new Set([
    ...gatesNoted(plan, interest),
    ...gates,
    ...(topic ? [topic] : []),
    ...(about === 'permissions' && plan.hasRemote ? (['origin'] as const) : []),
    // What was sealed for another call opens, so that it is permissions that still decide.
    ...(about === 'isolation' && plan.reusesSeal ? (['permission'] as const) : []),
  ]);
}

/** The gate of arguments is drawn where async commands parse theirs, not in a row with the others. */
export const hasAsyncGate = (plan: Plan, alone: ReadonlySet<Gate>): boolean =>
  plan.threads.has('core/async') && plan.calls > 0 && alone.has('arguments');

/** Each gate for itself. */
export const unfolded = (plan: Plan): readonly GateGroup[] =>
  gatesOf(plan).map((gate) => ({ gates: [gate] }));

/** Gates in a row that are not drawn alone as one. */
export function folded(plan: Plan, alone: ReadonlySet<Gate>): readonly GateGroup[] {
  const groups: Gate[][] = [];
  let open: Gate[] | undefined;
  for (const gate of gatesOf(plan)) {
    if (open && !alone.has(gate)) {
      open.push(gate);
      continue;
    }
    const group = [gate];
    groups.push(group);
    open = alone.has(gate) ? undefined : group;
  }
  return groups.map((gates) => ({ gates }));
}

/** The index of the group that a gate is in, by the gate's own. */
export function groupIndex(groups: readonly GateGroup[], gate: number): number {
  let end = 0;
  return groups.findIndex(({ gates }) => {
    end += gates.length;
    return gate < end;
  });
}

export const isFolded = ({ gates }: GateGroup): boolean => gates.length > 1;

/** What a folded gate is called. */
export function foldedWords(count: number, state: string, isShort: boolean): string {
  if (state === 'checked' || state === 'refused') return `${count} gates`;
  const word = state === 'passed' ? state : 'ahead';
  return isShort ? `${count} ${word}` : `${count} gates ${word}`;
}
