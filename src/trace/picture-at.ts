import type { Actor, CallId, EvalWire, Message, Trace } from './trace.ts';
import type {
  CallPicture,
  CommandPicture,
  CorePicture,
  GatePicture,
  ListenerPicture,
  Picture,
  TokenPicture,
  WindowPicture,
} from './picture.ts';
import type { Step } from './step.ts';
import {
  apply,
  copyState,
  createState,
  gateOrder,
  type MessageState,
  type PictureState,
} from './picture-state.ts';
import { callOf, messageOf, shortName, shortValue } from './questions.ts';
import { stepsOf } from './steps.ts';
import { isSealed, payloadOf } from './wire-json.ts';

/** Steps between two kept states: far enough apart to be cheap to keep, near enough to be quick to reach. */
const CHECKPOINT_DISTANCE = 64;

const checkpoints = new WeakMap<Trace, Map<number, PictureState>>();

/** The state after the first `count` steps (and all of `before`), as an own copy. */
function stateAfter(trace: Trace, count: number): PictureState {
  const kept = checkpoints.get(trace) ?? new Map<number, PictureState>();
  checkpoints.set(trace, kept);
  const start = Math.floor(count / CHECKPOINT_DISTANCE) * CHECKPOINT_DISTANCE;
  let from = start;
  while (from > 0 && !kept.has(from)) from -= CHECKPOINT_DISTANCE;
  const state = copyState(kept.get(from) ?? initialState(trace));
  const steps = stepsOf(trace);
  for (let index = from; index < count; index += 1) {
    if (index > from && index % CHECKPOINT_DISTANCE === 0) kept.set(index, copyState(state));
    for (const moment of steps[index]?.moments ?? []) apply(state, moment, trace);
  }
  return state;
}

function initialState(trace: Trace): PictureState {
  const state = createState();
  for (const moment of trace.moments) if (moment.before) apply(state, moment, trace);
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
  for (const moment of step.moments) apply(state, moment, trace);
  const isLast = clamped === steps.length - 1;
  const view: View = { trace, step, state, places, isLast, numbers: numbersOf(trace) };
  const focus = state.focus;
  return {
    step,
    steps: steps.length,
    at: step.at,
    windows: trace.actors.filter((actor) => actor.kind === 'page').map((actor) => windowPicture(view, actor)),
    core: corePicture(view),
    tokens: trace.messages.flatMap((message) => tokenPicture(view, message) ?? []),
    ways: [
      ...new Set([
        ...messagesOf(trace, focus, places, state),
        ...(step.message === undefined ? [] : [step.message]),
      ]),
    ],
    ...(focus !== undefined && { focus }),
  };
}

interface View {
  readonly trace: Trace;
  readonly step: Step;
  readonly state: PictureState;
  /** Where messages were at the step before. */
  readonly places: ReadonlyMap<string, MessageState>;
  readonly isLast: boolean;
  readonly numbers: ReadonlyMap<CallId, number>;
}

const numbers = new WeakMap<Trace, ReadonlyMap<CallId, number>>();

function numbersOf(trace: Trace): ReadonlyMap<CallId, number> {
  const known =
    numbers.get(trace) ??
    new Map(trace.calls.filter((call) => !call.before).map((call, index) => [call.id, index + 1]));
  numbers.set(trace, known);
  return known;
}

const messagesOf = (
  trace: Trace,
  call: CallId | undefined,
  before: ReadonlyMap<string, unknown>,
  state: PictureState,
) =>
  call === undefined
    ? []
    : trace.messages
        .filter(
          (message) => message.call === call && (before.has(message.id) || state.messages.has(message.id)),
        )
        .map((message) => message.id);

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
    calls: trace.calls.flatMap((call) =>
      !call.before && state.calls.has(call.id) && own.some((it) => it.id === call.by)
        ? [callPicture(view, call.id)]
        : [],
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
  const holds = trace.messages.flatMap(({ id, call }) =>
    call !== undefined &&
    state.messages.get(id)?.place.at === 'frame' &&
    messageOf(trace, id)?.to === frame.id
      ? [call]
      : [],
  );
  return { isolation: { actor: frame.id, state: isolation, holds } };
}

function callPicture({ trace, state, isLast, numbers: order }: View, id: CallId): CallPicture {
  const call = callOf(trace, id);
  const current = state.calls.get(id);
  if (!call || !current) throw new RangeError(`The trace has no call ${id}.`);
  const waits = isLast && (call.settles === 'never' || call.settles === 'gone') ? call.settles : 'waiting';
  return {
    call: id,
    number: order.get(id) ?? 0,
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
    .map(({ listener: { owner, event, id, target }, heard }) => ({
      owner,
      event,
      id,
      target,
      heard,
      now: step.moments.some((moment) => moment.kind === 'heard' && moment.listener?.id === id),
    }));
}

function corePicture(view: View): CorePicture {
  const { trace, state } = view;
  const held = [...state.running].find(([, thread]) => thread === 'core/main')?.[0];
  const holder = held === undefined ? undefined : callOf(trace, held);
  return {
    ...(holder && {
      holder: { call: holder.id, name: shortName(holder.command), until: endOf(trace, holder.id) },
    }),
    busy: [...state.running].filter(([, thread]) => thread === 'core/async').map(([call]) => call),
    gates: gatesOf(view),
    commands: commandsOf(view),
    listeners: listenersOf(view, (owner) => owner.startsWith('core/')),
    parked: [...state.parked.values()],
    stderr: state.stderr,
    aborted: state.aborted,
  };
}

/** When a command that runs gives its thread back, in virtual ms. */
function endOf(trace: Trace, call: CallId): number {
  const end = trace.moments.find(
    (it) => it.call === call && (it.kind === 'returned' || it.kind === 'panicked'),
  );
  return end?.at ?? Infinity;
}

function gatesOf({ trace, state }: View): GatePicture[] {
  const call = callOf(trace, state.focus);
  const passed = state.calls.get(state.focus ?? '')?.gates;
  return gateOrder
    .filter((gate) => gate !== 'unseal' || trace.pattern === 'isolation')
    .map((gate) => {
      const result = passed?.get(gate);
      return {
        gate,
        thread: gate === 'arguments' ? (call?.thread ?? 'core/main') : 'core/main',
        state: result?.state ?? 'ahead',
        ...(result?.found !== undefined && { found: result.found }),
      };
    });
}

function commandsOf({ trace, state, numbers: order }: View): CommandPicture[] {
  const shown = new Set([...(state.focus === undefined ? [] : [state.focus]), ...state.running.keys()]);
  return [...shown].flatMap((id): CommandPicture[] => {
    const call = callOf(trace, id);
    const current = state.calls.get(id);
    if (!call || !current) return [];
    const isHolding = state.running.get(id) === 'core/main';
    return [
      {
        call: id,
        number: order.get(id) ?? 0,
        name: shortName(call.command),
        thread: call.thread ?? 'core/main',
        state: current.command,
        says: isHolding && current.says === 'runs here' ? `until ${endOf(trace, id)} ms` : current.says,
      },
    ];
  });
}

function tokenPicture({ trace, state, places, step }: View, message: Message): TokenPicture | undefined {
  const current = state.messages.get(message.id);
  if (!current || messageOf(trace, message.id) === undefined) return undefined;
  const before = places.get(message.id);
  const hasMoved =
    step.moments.some((moment) => moment.message === message.id) && !isSamePlace(before, current);
  if (current.place.at === 'arrived' && !hasMoved) return undefined;
  return {
    message: message.id,
    ...(message.call !== undefined && { call: message.call }),
    ...shapeOf(message),
    sealed: isSealed(payloadOf(message.wire) ?? null),
    from: message.from,
    to: message.to,
    transport: message.transport,
    name: tokenName(message, trace),
    place: current.place,
    ...(hasMoved && { moved: before?.place ?? 'sender' }),
    refused: current.refused,
  };
}

const isSamePlace = (a: MessageState | undefined, b: MessageState) =>
  a?.place.at === b.place.at &&
  (a.place.at !== 'gate' || b.place.at !== 'gate' || a.place.gate === b.place.gate);

function shapeOf({ wire, transport }: Message): Pick<TokenPicture, 'shape' | 'ok'> {
  if (transport === 'post-message') return { shape: 'fallback' };
  if (transport === 'frame-message') return { shape: 'frame' };
  if (wire.form === 'request') return { shape: 'request' };
  if (wire.form !== 'response') return { shape: 'eval' };
  const isCommand = wire.headers.some(([name]) => name === 'Tauri-Response');
  const isOk = wire.headers.some(([name, value]) => name === 'Tauri-Response' && value === 'ok');
  return { shape: 'answer', ok: isCommand ? isOk : wire.status === 200 };
}

function tokenName({ wire, call }: Message, trace: Trace): string {
  switch (wire.form) {
    case 'request':
      return call === undefined ? `${wire.method} page` : shortName(callOf(trace, call)?.command ?? wire.url);
    case 'post':
      return shortName(wire.command ?? 'undefined');
    case 'frame':
      return wire.says === 'ready' ? 'ready' : shortName(wire.command ?? 'undefined');
    case 'eval':
      return evalName(wire);
    case 'response':
      if (wire.status !== 200) return `status ${wire.status}`;
      if (!wire.body || 'text' in wire.body) return 'HTML';
      return wire.headers.some(([, value]) => value === 'error') ? 'error' : shortValue(wire.body, 24);
  }
}

function evalName(wire: EvalWire): string {
  switch (wire.does) {
    case 'dispatch':
      return `${wire.event} [${wire.ids.join(', ')}]`;
    case 'register':
      return `listener ${wire.id}`;
    case 'callback':
      return shortValue(wire.value, 24);
    case 'channel':
      return wire.message ? `message ${wire.index}` : 'end';
    case 'fetch':
      return `fetch ${wire.data}`;
    case 'console':
      return 'console.error';
  }
}
