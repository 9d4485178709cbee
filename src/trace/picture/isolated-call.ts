import { callOf, messageOf, pathOf, windowOf } from '../record/lookup.ts';
import { isRequest } from '../record/message.ts';
import type { Body, CallId, GateFinding, Json, Message, Moment, MomentOf, Trace } from '../record/trace.ts';
import { headerIn, isSealed, payloadOf, type SealedBody, type Wire } from '../record/wire.ts';
import type { Picture } from './picture.ts';

/** What can be read of a message at one place: all but a sealed payload. */
export interface ReadableMessage {
  /** Null: it is undefined, since a hook returned something else than a message. */
  readonly command: string | null;
  readonly ids: readonly (number | null)[];
  /** Absent where the trace does not say. */
  readonly options?: Json;
  readonly payload: Body | null;
}

/** How a place of a message, or what acts there, is at a step. */
export type PlaceState = 'ahead' | 'current' | 'passed' | 'refused';

/** A place where a message can be looked at; without a message as long as it is ahead, or where none comes. */
export interface MessagePlace {
  readonly state: PlaceState;
  readonly message?: ReadableMessage;
}

/** A call of a page with an isolation frame, as it is at a step: what can be read of it at each place of its way. */
export interface IsolatedCall {
  readonly call: CallId;
  /** A script sends it past the isolation frame. */
  readonly isPast: boolean;
  /** The number of the call whose sealed payload a script sends again. */
  readonly reuses?: number;
  /** Where it is made. */
  readonly page: MessagePlace;
  /** Back from the isolation frame. */
  readonly back: MessagePlace;
  /** In the core process: opened, or as it came where it cannot be. */
  readonly core: MessagePlace;
  readonly hook: PlaceState;
  readonly encrypt: PlaceState;
  /** What the hook made of it; absent where there is no hook, and until it is asked. */
  readonly hooked?: MomentOf<'hooked'>;
  readonly sealed?: MomentOf<'sealed'>;
  readonly verdict?: Extract<GateFinding, { gate: 'unseal' }>;
}

/** The call of a window that a picture is about, or else the latest that the window has made. */
export function isolatedCallAt(trace: Trace, picture: Picture, window: string): IsolatedCall | undefined {
  const id = shownCall(trace, picture, window);
  const call = callOf(trace, id);
  if (id === undefined || !call) return undefined;
  const now = momentsAt(picture);
  const path = pathOf(trace, id).filter((moment) => moment.id <= now.last);
  const sent = messagesOf(trace, id);
  const first = sent[0];
  const isPast = first !== undefined && first.wire.form !== 'frame';
  const at = <Kind extends Moment['kind']>(kind: Kind) =>
    path.find((moment): moment is MomentOf<Kind> => moment.kind === kind);
  const stateOf = (reached: Moment | undefined, ends?: Moment): PlaceState => {
    if (!reached) return 'ahead';
    return now.has(reached) || (ends && now.has(ends)) ? 'current' : 'passed';
  };
  const sentAt = (message: Message | undefined) =>
    message && path.find((moment) => moment.kind === 'sent' && moment.message === message.id);
  const called = at('called');
  const back = sent.find(({ from }) => from.startsWith('iso('));
  const request = sent.find(isRequest);
  const hooked = at('hooked');
  const sealed = at('sealed');
  const verdict = path.findLast(
    (moment): moment is MomentOf<'gate'> & Extract<GateFinding, { gate: 'unseal' }> =>
      moment.kind === 'gate' && moment.gate === 'unseal',
  );
  const isStopped = hooked !== undefined && !sealed;
  const returned = sentAt(back);
  const reuses = isPast ? reusedIn(trace, first) : undefined;
  return {
    call: id,
    isPast,
    ...(reuses !== undefined && { reuses }),
    page: {
      state: stateOf(called, sentAt(first)),
      message: first
        ? readableIn(first)
        : { command: call.command, ids: call.callbacks ?? [], payload: called?.value ?? null },
    },
    back: {
      state: stateOf(returned, sentAt(request)),
      ...(back && returned && { message: readableIn(back) }),
    },
    core: {
      state: verdict?.verdict === 'refused' ? 'refused' : stateOf(verdict),
      ...(request && verdict && { message: atGate(request, verdict) }),
    },
    hook: isStopped ? 'refused' : stateOf(hooked),
    encrypt: stateOf(sealed),
    ...(hooked && { hooked }),
    ...(sealed && { sealed }),
    ...(verdict && { verdict }),
  };
}

/** Whether something is sealed in a step, and leaves the isolation frame as a message of that call. */
export function isSealedNow(trace: Trace, picture: Picture, call: CallId | undefined): boolean {
  const now = momentsAt(picture);
  return pathOf(trace, call).some((moment) => moment.kind === 'sealed' && now.has(moment));
}

/** The calls of a window's page that wait for its isolation frame, in order. */
export function waitingCalls(trace: Trace, picture: Picture, page: string): readonly CallId[] {
  const { last } = momentsAt(picture);
  const waiting = new Set<CallId>();
  for (const { id, kind, actor, message, call } of trace.moments) {
    if (id > last) break;
    if (actor !== page || message !== undefined || call === undefined) continue;
    if (kind === 'queued') waiting.add(call);
    if (kind === 'dequeued') waiting.delete(call);
  }
  return [...waiting];
}

/** The directive of a content security policy that has kept an isolation frame out. */
export function blockingDirective(trace: Trace, picture: Picture, frame: string): string | undefined {
  const { last } = momentsAt(picture);
  const stopped = trace.moments.find(
    (moment) => moment.kind === 'stopped' && moment.actor === frame && moment.id <= last,
  );
  return stopped?.kind === 'stopped' && stopped.reason === 'policy' ? stopped.directive : undefined;
}

function shownCall(trace: Trace, { focus, windows }: Picture, window: string): CallId | undefined {
  const calls = windows.find(({ label }) => label === window)?.calls ?? [];
  const isFocused = windowOf(trace, callOf(trace, focus)?.by ?? '') === window;
  return isFocused ? focus : calls.at(-1)?.call;
}

function momentsAt({ step }: Picture) {
  const [first, last] = step.moments;
  return { last, has: ({ id }: Moment) => id >= first && id <= last };
}

/** What is sent for a call towards the core process, in order, answers left out. */
const messagesOf = (trace: Trace, call: CallId): readonly Message[] =>
  pathOf(trace, call).flatMap((moment) => {
    const message = moment.kind === 'sent' ? messageOf(trace, moment.message) : undefined;
    return message && (message.wire.form === 'frame' || isRequest(message)) ? [message] : [];
  });

function readableIn({ wire }: Message): ReadableMessage {
  const payload = payloadOf(wire) ?? null;
  if (wire.form === 'post' || (wire.form === 'frame' && wire.type === 'call'))
    return { command: wire.command, ids: [wire.callback, wire.error], options: wire.options, payload };
  if (wire.form !== 'request') return { command: null, ids: [], payload };
  const command = decodeURIComponent(wire.url.replace(/^.*\//, ''));
  const options = Object.fromEntries(wire.headers.filter(([name]) => !ofTauri.has(name.toLowerCase())));
  return {
    command: command === 'undefined' ? null : command,
    ids: ['Tauri-Callback', 'Tauri-Error'].flatMap((name) => idIn(wire, name)),
    options: Object.keys(options).length > 0 ? { headers: options } : null,
    payload,
  };
}

/** Headers that a request has without any in its options. */
const ofTauri: ReadonlySet<string> = new Set([
  'content-type',
  'tauri-callback',
  'tauri-error',
  'tauri-invoke-key',
  'origin',
]);

function idIn(wire: Extract<Wire, { form: 'request' }>, name: string): readonly (number | null)[] {
  const text = headerIn(wire, name);
  if (text === undefined) return [];
  return [text === 'undefined' ? null : Number(text)];
}

/** A request at the gate that unseals: with its payload opened, or where that fails, as it came. */
function atGate(request: Message, { verdict }: GateFinding): ReadableMessage {
  const message = readableIn(request);
  const { payload } = message;
  return verdict === 'passed' && isSealed(payload) ? { ...message, payload: payload.sealed } : message;
}

/** Two sealings never begin alike. */
function reusedIn(trace: Trace, message: Message): number | undefined {
  const body = payloadOf(message.wire) ?? null;
  if (!isSealed(body)) return undefined;
  const source = trace.messages.find(
    ({ from, wire }) => from.startsWith('iso(') && isSameSealing(body, payloadOf(wire) ?? null),
  );
  const calls = trace.calls.filter(({ before }) => !before);
  const index = calls.findIndex(({ id }) => id === source?.call);
  return index < 0 ? undefined : index + 1;
}

const isSameSealing = (a: SealedBody, b: Body | null): boolean =>
  isSealed(b) && String(a.starts) === String(b.starts);
