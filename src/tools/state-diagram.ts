/** A machine as a Mermaid `stateDiagram-v2`, made from its own config: states, events, guards and delays. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** What of a transition the diagram shows. */
interface Transition {
  readonly eventType: string;
  readonly guard?: unknown;
  readonly target?: readonly AnyStateNode[] | undefined;
}

const INDENT = '  ';

/** The name of a state in the diagram, unique in its machine; the machine's own for the whole of it. */
const idOf = (state: AnyStateNode): string =>
  state.path.length === 0 ? state.machine.id : state.path.join('_');

/** Mermaid ends a label at a semicolon. */
const plain = (text: string) => text.replaceAll(';', ',');

/** The name of a guard, or of what `not` and `and` put together. */
function guardText(guard: unknown): string {
  if (typeof guard === 'string') return guard;
  if (typeof guard === 'object' && guard !== null && 'type' in guard) return String(guard.type);
  if (typeof guard === 'function' && 'guards' in guard && Array.isArray(guard.guards)) {
    const parts = (guard.guards as readonly unknown[]).map(guardText);
    return 'check' in guard && String(guard.check).includes('!')
      ? `not ${parts.join()}`
      : parts.join(' and ');
  }
  return 'condition';
}

/** `after readyInterval` for the event of a delay, the event's own name for others, nothing for `always`. */
function eventText(event: string): string {
  const [, delay] = /^xstate\.after\.(.*?)\.[^.]*(?:\..*)?$/.exec(event) ?? [];
  return delay === undefined ? event : `after ${delay}`;
}

function label({ eventType, guard }: Transition): string {
  const condition = guard === undefined ? '' : `[${guardText(guard)}]`;
  return plain([eventText(eventType), condition].filter((part) => part !== '').join(' '));
}

/** One line for each target; what stays in its state is listed inside of it. */
function transitionLines(state: AnyStateNode, indent: string): readonly string[] {
  const all: readonly Transition[] = [...state.transitions.values()].flat().concat(state.always ?? []);
  const moves = all.flatMap((transition) =>
    (transition.target ?? []).map((target) => {
      const text = label(transition);
      return `${indent}${idOf(state)} --> ${idOf(target)}${text === '' ? '' : `: ${text}`}`;
    }),
  );
  const stays = all.filter(({ target }) => target === undefined).map(label);
  return [...moves, ...[...new Set(stays)].map((text) => `${indent}${idOf(state)}: ${text}`)];
}

function stateLines(state: AnyStateNode, depth: number): readonly string[] {
  const indent = INDENT.repeat(depth);
  const inside = Object.values(state.states);
  const own = transitionLines(state, indent);
  if (inside.length === 0) return [`${indent}state "${state.key}" as ${idOf(state)}`, ...own];
  const initial = state.initial.target.map((target) => `${indent}${INDENT}[*] --> ${idOf(target)}`);
  return [
    `${indent}state "${state.key}" as ${idOf(state)} {`,
    ...initial,
    ...inside.flatMap((child) => stateLines(child, depth + 1)),
    `${indent}}`,
    ...own,
  ];
}

/** The diagram's text. A machine without states is one state that lists the events it takes. */
export function stateDiagram(machine: AnyStateMachine): string {
  return ['stateDiagram-v2', ...stateLines(machine.root, 1)].join('\n');
}
