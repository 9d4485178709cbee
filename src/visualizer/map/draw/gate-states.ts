import type { Gate, GateFinding, GatePicture, Picture } from '../../../trace/index.ts';
import { isFolded, type GateGroup } from '../geometry/gate-groups.ts';
import type { MapGeometry } from '../geometry/map-geometry.ts';
import type { Thread } from '../geometry/plan.ts';
import type { Point } from '../geometry/shape.ts';
import type { Tone } from './scene.ts';

/** A gate as it is drawn: the one that the request in focus waits at is being checked. */
export interface GateState {
  readonly gate: GatePicture;
  readonly state: GatePicture['state'] | 'checked';
}

/** The gates as the request in focus meets them, or where there is none, on the thread whose lane is drawn. */
export function gateStates(picture: Picture, lane: Thread): readonly GateState[] {
  const request = picture.tokens.find(
    ({ call, shape }) => (shape === 'request' || shape === 'fallback') && call === picture.focus,
  );
  const checked = request?.place.at === 'gate' && !request.refused ? request.place.gate : undefined;
  return picture.core.gates.map((gate) => ({
    gate: gate.gate === 'arguments' && picture.focus === undefined ? { ...gate, thread: lane } : gate,
    state: gate.state === 'ahead' && gate.gate === checked ? 'checked' : gate.state,
  }));
}

/** Gates that are drawn as one, with the state of them all. */
export interface GroupState {
  readonly index: number;
  readonly group: GateGroup;
  readonly state: GateState['state'];
  /** Where the lane passes them. */
  readonly point: Point;
  /** What the only one found, or the one that refused. */
  readonly finding: GateFinding | undefined;
  /** What the only one came to before a change, where that differs. */
  readonly earlier: 'refused' | 'passed' | undefined;
}

export function groupStates(
  picture: Picture,
  geometry: MapGeometry,
  lane: Thread,
  before: readonly GatePicture[],
): readonly GroupState[] {
  const states = gateStates(picture, lane);
  let next = 0;
  return geometry.groups.map((group, index) => {
    const first = next;
    next += group.gates.length;
    const own = states.slice(first, next);
    const state = stateOf(own);
    const decisive = isFolded(group) ? own.find((it) => it.state === 'refused') : own[0];
    return {
      index,
      group,
      state,
      point: geometry.gate(first + own.length - 1, own.at(-1)?.gate.thread ?? lane),
      finding: decisive?.gate.finding,
      earlier: isFolded(group) ? undefined : earlierOf(group.gates[0], state, before),
    };
  });
}

function stateOf(states: readonly GateState[]): GateState['state'] {
  const has = (state: GateState['state']) => states.some((it) => it.state === state);
  const [only] = states;
  if (states.length === 1 && only) return only.state;
  if (has('refused')) return 'refused';
  if (has('checked')) return 'checked';
  return has('ahead') ? 'ahead' : 'passed';
}

/** What a gate came to before a change: that it refused, or that it did not and does now. */
function earlierOf(
  gate: Gate | undefined,
  state: GateState['state'],
  before: readonly GatePicture[],
): GroupState['earlier'] {
  const earlier = before.find((it) => it.gate === gate)?.state;
  if (earlier === 'refused') return state === 'refused' ? undefined : 'refused';
  return earlier === 'passed' && state === 'refused' ? 'passed' : undefined;
}

/** The colour of a gate's name. */
export const nameTone = ({ state }: GroupState): Tone | undefined => {
  if (state === 'refused') return 'denied';
  return state === 'checked' || state === 'passed' ? 'ink' : undefined;
};
