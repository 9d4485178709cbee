import { endsOf } from './command-ends.ts';
import { callOf, messageOf } from '../record/lookup.ts';
import { callBefore } from './call-state.ts';
import { callNumbers, latestCalls, latestMessages } from './call-lists.ts';
import { perTrace } from '../record/per-trace.ts';
import { applyStep, copyState, createState, gateOrder, type PictureState } from './picture-state.ts';
import { tokensOf } from './picture-tokens.ts';
import type {
  CallPicture,
  CommandPicture,
  CorePicture,
  GatePicture,
  ListenerPicture,
  Picture,
  WindowPicture,
} from './picture.ts';
import { askedCommand, shortName } from '../record/questions.ts';
import type { Step } from '../steps/step.ts';
import { stepsOf } from '../steps/steps.ts';
import type { Actor, CallId, GateFinding, MessageId, MomentHead, Trace } from '../record/trace.ts';

/**
 * Steps between two kept states: far enough apart to be cheap to keep, near enough to be quick to reach. A
 * long trace has about a thousand of them.
 */
const distanceIn = (steps: readonly Step[]) => Math.max(64, Math.ceil(steps.length / 1024));

const checkpoints = perTrace((trace) => new Map([[0, initialState(trace)]]));

/** The state after the first `count` steps (and all of `before`), as an own copy. */
function stateAfter(trace: Trace, count: number): PictureState {
  const steps = stepsOf(trace);
  const distance = distanceIn(steps);
  const kept = checkpoints(trace);
  let from = Math.floor(count / distance) * distance;
  while (!kept.has(from)) from -= distance;
  const state = copyState(kept.get(from) ?? createState());
  for (let index = from; index < count; index += 1) {
    if (index % distance === 0 && !kept.has(index)) kept.set(index, copyState(state));
    applyStep(state, steps[index]?.moments ?? [], trace);
  }
  return state;
}

function initialState(trace: Trace): PictureState {
  const state = createState();
  applyStep(
    state,
    trace.moments.filter((moment) => moment.before),
    trace,
  );
  applyStep(state, [], trace);
  state.focus = undefined;
  return state;
}

/**
 * How everything stands once the step of that index has happened; an index beyond either end is taken
 * to the nearest step. Throws on a trace without steps.
 */
export function pictureAt(trace: Trace, index: number): Picture {
  const steps = stepsOf(trace);
  const clamped = Math.max(0, Math.min(index, steps.length - 1));
  const step = steps[clamped];
  if (!step) throw new RangeError('This trace has no steps, so there is no picture of it.');
  const state = stateAfter(trace, clamped);
  const places = new Map(state.messages);
  applyStep(state, step.moments, trace);
  // What Rust code sends by itself belongs to no call.
  if (step.call === undefined && (step.message !== undefined || step.kind === 'emitted'))
    state.focus = undefined;
  const view: View = { trace, step, state, isLast: clamped === steps.length - 1 };
  const focus = state.focus;
  return {
    step: { index: step.index, id: step.id },
    windows: trace.actors.filter((actor) => actor.kind === 'page').map((actor) => windowPicture(view, actor)),
    core: corePicture(view),
    tokens: tokensOf(trace, step, places, state),
    ways: waysOf(view),
    ...(focus !== undefined && { focus }),
  };
}

interface View {
  readonly trace: Trace;
  readonly step: Step;
  readonly state: PictureState;
  readonly isLast: boolean;
}

/** How many of a window's calls a picture has, and of how many messages of a call the way; earlier ones went the same. */
const MOST_CALLS = 4;
const MOST_WAYS = 8;

function waysOf({ trace, step, state }: View): MessageId[] {
  const own = state.focus === undefined ? [] : latestMessages(trace, state.focus, step.index, MOST_WAYS);
  // What was stopped and sent again another way has no way of its own any more.
  const goesOn = (id: MessageId) => state.messages.has(id) || messageOf(trace, id)?.receivedAt !== null;
  return [...new Set([...own.filter(goesOn), ...(step.message === undefined ? [] : [step.message])])];
}

function windowPicture(view: View, actor: Actor): WindowPicture {
  const { trace, state } = view;
  const label = actor.window ?? actor.id;
  const own = trace.actors.filter((it) => it.window === label);
  const life = state.windows.get(actor.id) ?? { document: 1, closed: false, console: [] };
  return {
    label,
    page: actor.id,
    ...(actor.role !== undefined && { role: actor.role }),
    ...life,
    channels: [...state.channels.values()]
      .filter(({ owner }) => owner === actor.id)
      .map(({ picture }) => picture),
    fallback: state.fallback.has(actor.id),
    ...isolationOf(view, actor.id, own),
    frames: own.filter((it) => it.kind === 'foreign-frame').map((it) => it.id),
    calls: latestCalls(trace, label, view.step.index, MOST_CALLS).flatMap(
      (id) => callPicture(view, id) ?? [],
    ),
    listeners: listenersOf(view, (owner) => owner === actor.id),
  };
}

function isolationOf(
  { trace, state }: View,
  page: string,
  own: readonly Actor[],
): Pick<WindowPicture, 'isolation'> {
  const frame = own.find((it) => it.kind === 'isolation-frame');
  const isolation = state.isolation.get(page);
  if (!frame || !isolation) return {};
  const holds = [...state.messages].flatMap(([id, { place }]) => {
    const message = place.at === 'frame' ? messageOf(trace, id) : undefined;
    return message?.to === frame.id && message.call !== undefined ? [message.call] : [];
  });
  return { isolation: { actor: frame.id, state: isolation, holds } };
}

function callPicture({ trace, state, isLast, step }: View, id: CallId): CallPicture | undefined {
  const call = callOf(trace, id);
  const current = state.calls.get(id) ?? callBefore(trace, id, (step.moments.at(-1)?.id ?? 0) + 1);
  if (!call || !current) return undefined;
  const life = state.windows.get(call.by);
  const isGone = state.aborted || (life !== undefined && (life.closed || life.document > call.document));
  const waits = isGone ? 'gone' : isLast && call.settles === 'never' ? 'never' : 'waiting';
  return {
    call: id,
    number: callNumbers(trace).get(id) ?? 0,
    by: call.by,
    source: call.source,
    command: call.command,
    ...(call.callbacks && { callbacks: call.callbacks }),
    state: current.settled ?? waits,
    waitsForFrame: current.waitsForFrame,
    ...(current.value && { value: current.value }),
  };
}

function listenersOf({ state, step }: View, isOwner: (owner: string) => boolean): ListenerPicture[] {
  return [...state.listeners.values()]
    .filter(({ listener }) => isOwner(listener.owner))
    .map(({ listener: { owner, event, id, target }, heard, isLost }) => ({
      owner,
      event,
      id,
      target,
      heard,
      ...(isLost && { isLost }),
      now: step.moments.some((moment) => moment.kind === 'heard' && moment.listener.id === id),
    }));
}

function corePicture(view: View): CorePicture {
  const { state, step } = view;
  const rustAt = step.call === undefined && step.actor.startsWith('core/') ? step.actor : undefined;
  return {
    ...holderOf(view),
    busy: [...state.running].filter(([, thread]) => thread === 'core/async').map(([call]) => call),
    gates: gatesOf(view),
    commands: commandsOf(view),
    ...(state.emits && { emits: state.emits }),
    ...(rustAt !== undefined && { rustAt }),
    listeners: listenersOf(view, (owner) => owner.startsWith('core/')),
    parked: [...state.parked.values()],
    stderr: state.stderr,
    aborted: state.aborted,
  };
}

function holderOf(view: View): Pick<CorePicture, 'holder'> {
  const { trace, state } = view;
  const held = [...state.running].find(([, thread]) => thread === 'core/main')?.[0];
  const holder = callOf(trace, held);
  if (!holder) return {};
  const until = endOf(view, holder.id);
  return {
    holder: { call: holder.id, name: nameOf(trace, holder.id), ...(until !== undefined && { until }) },
  };
}

const nameOf = (trace: Trace, call: CallId) => shortName(askedCommand(trace, call) ?? '');

/** When a command that runs gives its thread back, in virtual ms. */
const endOf = ({ trace, step }: View, call: CallId): number | undefined =>
  endsOf(trace, call).find(({ at }) => at >= step.at)?.at;

function gatesOf({ trace, state }: View): GatePicture[] {
  const call = callOf(trace, state.focus);
  const passed = state.calls.get(state.focus ?? '')?.gates;
  return gateOrder
    .filter((gate) => gate !== 'unseal' || trace.pattern === 'isolation')
    .map((gate) => {
      const finding = passed?.find((it) => it.gate === gate);
      return {
        gate,
        thread: gate === 'arguments' ? (call?.thread ?? 'core/main') : 'core/main',
        state: finding?.verdict ?? 'ahead',
        ...(finding && { finding: findingIn(finding) }),
      };
    });
}

const headFields: ReadonlySet<string> = new Set<keyof MomentHead | 'kind'>([
  'id',
  'at',
  'kind',
  'actor',
  'document',
  'message',
  'call',
  'rule',
  'before',
]);

/** A finding without the moment that holds it. */
const findingIn = (finding: GateFinding): GateFinding =>
  Object.fromEntries(
    Object.entries(finding).filter(([name]) => !headFields.has(name)),
  ) as unknown as GateFinding;

function commandsOf({ trace, state }: View): CommandPicture[] {
  const shown = new Set([...(state.focus === undefined ? [] : [state.focus]), ...state.running.keys()]);
  return [...shown].flatMap((id): CommandPicture[] => {
    const call = callOf(trace, id);
    const current = state.calls.get(id);
    if (!call || !current) return [];
    return [
      {
        call: id,
        number: callNumbers(trace).get(id) ?? 0,
        name: nameOf(trace, id),
        thread: call.thread ?? 'core/main',
        ...current.command,
      },
    ];
  });
}
