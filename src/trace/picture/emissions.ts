import { askedCommand, shortName } from '../record/command.ts';
import { callOf, messageOf } from '../record/lookup.ts';
import { perTrace } from '../record/per-trace.ts';
import { momentsOf } from '../record/survey.ts';
import type {
  ActorId,
  Addressee,
  CallId,
  EventTarget,
  Json,
  Listener,
  Moment,
  MomentId,
  MomentOf,
  Trace,
} from '../record/trace.ts';
import { isSealed, payloadOf } from '../record/wire.ts';

/** An event that is emitted in a run, with everyone who listens for its name at that moment. */
export interface Emission {
  readonly event: string;
  readonly by: 'page' | 'app' | 'tauri';
  readonly source: string;
  readonly thread: ActorId;
  readonly call?: CallId;
  readonly to?: Addressee;
  readonly from: MomentId;
  /** When the core process has chosen: the first script that it sends or listener that it calls, if any. */
  readonly chosenAt: MomentId;
  /** Those of pages first, in the order of the windows, then the core's. */
  readonly listeners: readonly Listener[];
  /** Ids of those that the event goes to. */
  readonly meant: ReadonlySet<number>;
}

/** What was emitted in a run, in order. A page's emit counts from where its command runs. */
export const emissionsOf: (trace: Trace) => readonly Emission[] = perTrace((trace) => {
  if (!mayEmit(trace)) return [];
  const log = new EmissionLog(trace);
  for (const moment of trace.moments) log.add(moment);
  return log.emissions;
});

type OpenEmission = { -readonly [Field in keyof Emission]: Emission[Field] } & {
  readonly meant: Set<number>;
};

/** Follows who listens, and what is emitted to them. */
class EmissionLog {
  readonly emissions: OpenEmission[] = [];
  readonly #trace: Trace;
  /** Ranks of the pages, by id. */
  readonly #pages: ReadonlyMap<ActorId, number>;
  readonly #listeners = new Map<number, Listener>();
  /** The latest of each name, by the call or thread that emits. */
  readonly #latest = new Map<string, OpenEmission>();

  constructor(trace: Trace) {
    this.#trace = trace;
    const pages = trace.actors.filter(({ kind }) => kind === 'page');
    this.#pages = new Map(pages.map(({ id }, rank) => [id, rank]));
  }

  add(moment: Moment): void {
    switch (moment.kind) {
      case 'listening':
        this.#listeners.set(moment.listener.id, moment.listener);
        break;
      case 'unlistened':
        this.#listeners.delete(moment.listener.id);
        break;
      case 'closed':
        for (const [id, { owner }] of this.#listeners) if (owner === moment.actor) this.#listeners.delete(id);
        break;
      case 'emitted':
        this.#open(moment, { ...moment, source: moment.source ?? moment.event });
        break;
      case 'running':
        this.#openCommand(moment);
        break;
      case 'sent':
        this.#dispatch(moment);
        break;
      case 'heard':
        if (moment.actor.startsWith('core/'))
          this.#choose(moment, moment.listener.event, [moment.listener.id]);
        break;
      default:
        break;
    }
  }

  /** An `emit` or `emitTo` of a page runs. */
  #openCommand(moment: MomentOf<'running'>): void {
    const asked = askedCommand(this.#trace, moment.call) ?? '';
    if (!emitCommands.has(asked)) return;
    const command = shortName(asked);
    const { event, target } = argumentsOf(this.#trace, moment.call);
    if (typeof event !== 'string') return;
    const to = command === 'event|emit' ? ({ kind: 'everyone' } as const) : targetIn(target);
    this.#open(moment, { by: 'page', event, source: command, ...(to && { to }) });
  }

  #open(
    { id, actor, call }: Moment,
    { event, by, source, to }: Pick<Emission, 'event' | 'by' | 'source' | 'to'>,
  ): void {
    const emission: OpenEmission = {
      event,
      by,
      source,
      thread: actor,
      ...(call !== undefined && { call }),
      ...(to && { to }),
      from: id,
      chosenAt: id,
      listeners: this.#listenersOf(event),
      meant: new Set(),
    };
    this.emissions.push(emission);
    this.#latest.set(keyOf(emission.call ?? actor, event), emission);
  }

  #listenersOf(event: string): readonly Listener[] {
    const rank = ({ owner }: Listener) => this.#pages.get(owner) ?? this.#pages.size;
    return [...this.#listeners.values()]
      .filter((listener) => listener.event === event)
      .sort((a, b) => rank(a) - rank(b) || a.id - b.id);
  }

  /** The script for a page is sent. */
  #dispatch(moment: MomentOf<'sent'>): void {
    if (this.#latest.size === 0) return;
    const wire = messageOf(this.#trace, moment.message)?.wire;
    if (wire?.form === 'eval' && wire.purpose === 'dispatch') this.#choose(moment, wire.event, wire.ids);
  }

  #choose({ id, call, actor }: Moment, event: string, ids: readonly number[]): void {
    const emission = this.#latest.get(keyOf(call ?? actor, event));
    if (!emission) return;
    if (emission.chosenAt === emission.from) emission.chosenAt = id;
    for (const chosen of ids) emission.meant.add(chosen);
  }
}

const emitCommands: ReadonlySet<string> = new Set(['plugin:event|emit', 'plugin:event|emit_to']);

/** Whether anything is emitted; with isolation, a hook may put an emit in place of any call. */
const mayEmit = (trace: Trace): boolean =>
  trace.pattern === 'isolation' ||
  momentsOf(trace, 'emitted').length > 0 ||
  trace.calls.some(({ command }) => emitCommands.has(command));

const keyOf = (by: string, event: string) => `${by} ${event}`;

/** What a page hands to a command, as the core process reads it. */
function argumentsOf(trace: Trace, call: CallId | undefined): Readonly<Record<string, Json>> {
  const request = messageOf(trace, callOf(trace, call)?.sent.at(-1));
  const body = request && payloadOf(request.wire);
  const value = body && isSealed(body) ? body.sealed : body;
  const json = value && 'json' in value ? value.json : null;
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Readonly<Record<string, Json>>)
    : {};
}

const kinds: ReadonlySet<unknown> = new Set(['Any', 'App', 'AnyLabel', 'Window', 'Webview', 'WebviewWindow']);

/** The target in an argument; a plain string is a label. Undefined for what the command would refuse. */
function targetIn(argument: Json | undefined): EventTarget | undefined {
  if (typeof argument === 'string') return { kind: 'AnyLabel', label: argument };
  if (typeof argument !== 'object' || argument === null || !('kind' in argument)) return undefined;
  return kinds.has(argument.kind) ? (argument as unknown as EventTarget) : undefined;
}
