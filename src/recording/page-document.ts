import { postedText } from '../simulation/ipc/posted-text.ts';
import { literal, spelling } from '../simulation/ipc/source.ts';
import type { PageOperation } from '../simulation/scenario/scenario.ts';
import type { Call, EventTarget, Json, Message, MomentOf, Settlement, Value } from '../trace/record/trace.ts';
import { answerBody, jsonOf, requestBody } from './bodies.ts';
import { Channels } from './channels.ts';
import type { PageRecord } from './records.ts';
import { plainValue, type Sealings } from './sealings.ts';
import { Failures } from './failures.ts';
import { idsIn, ownHeaders } from './headers.ts';
import { postedIn, type Sent } from './envelopes.ts';
import {
  type CallingOperation,
  commandOf,
  commandOfOperation,
  isCalling,
  listIn,
  sourceOfSent,
} from './sources.ts';
import { MAIN_THREAD, type MomentDraft, type Mutable, type Transcript } from './transcript.ts';

type Of<Kind extends PageRecord['kind']> = Extract<PageRecord, { kind: Kind }>;

/** What a callback id stands for. */
type Callback =
  | { readonly kind: 'answer'; readonly call: Mutable<Call>; readonly settles: Settlement }
  | { readonly kind: 'listener'; readonly event: string; readonly target: EventTarget };

/** A call whose message has not been seen yet. */
interface Begun {
  readonly call: Mutable<Call>;
  readonly moment: Mutable<MomentOf<'called'>>;
  readonly operation: CallingOperation;
}

/** Transcribes the records of one document of a page, or of a frame that is not the app's. */
export class PageDocument {
  readonly #transcript: Transcript;
  readonly #here: { readonly actor: string; readonly document: number };
  readonly #sealings: Sealings;
  readonly #channels: Channels;
  readonly #callbacks = new Map<number, Callback>();
  readonly #requests = new Map<
    number,
    { readonly call: Mutable<Call>; readonly message: Mutable<Message> }
  >();
  /** Answers whose first bytes have come, by call: read whole when their callback runs. */
  readonly #answers = new Map<string, { readonly request: Message; readonly record: Of<'response'> }>();
  readonly #begun: Begun[] = [];
  /** Ids that the page registered and no message has named yet. */
  readonly #registered: number[] = [];
  readonly #calls: Mutable<Call>[] = [];
  /** Calls that an operation began, by its number. */
  readonly #performed = new Map<number, Mutable<Call>>();
  /** Those of a `fetch` that has not been seen yet. */
  readonly #fetches: Mutable<Call>[] = [];
  /** A script is about to post a text that Tauri's did not write. */
  #postsText = false;
  readonly #failures: Failures;
  /** What listeners have heard and not handled yet, by event id. */
  readonly #heard = new Map<number, MomentDraft[]>();
  /** Event ids whose handlers tell that they are called. */
  readonly #handled: ReadonlySet<number>;

  constructor(
    transcript: Transcript,
    here: { readonly actor: string; readonly document: number },
    sealings: Sealings,
    handled: ReadonlySet<number>,
  ) {
    this.#transcript = transcript;
    this.#here = here;
    this.#sealings = sealings;
    this.#handled = handled;
    this.#channels = new Channels(transcript, here);
    this.#failures = new Failures(transcript);
  }

  transcribe(record: PageRecord): void {
    const { at } = record;
    if (record.kind !== 'delivered' && record.kind !== 'freed') this.#channels.settle();
    switch (record.kind) {
      case 'operation':
        this.#operation(at, record.operation as unknown as PageOperation, record.nth);
        break;
      case 'rejected':
        this.#rejected(record);
        break;
      case 'registered':
        this.#registered.push(record.callback);
        break;
      case 'request':
        this.#request(record);
        break;
      case 'response':
        this.#response(record);
        break;
      case 'failed':
        this.#failed(record);
        break;
      case 'message':
        this.#post(record);
        break;
      case 'callback':
        this.#callback(record);
        break;
      case 'handled': {
        const moment = this.#heard.get(record.id)?.shift();
        if (moment) this.#transcript.add(at, moment);
        break;
      }
      case 'delivered':
        this.#channels.delivered(at, record.callback);
        break;
      case 'freed':
        this.#channels.freed(at, record.callback);
        break;
      case 'missed':
        this.#readFor(at, record.callback);
        this.#transcript.add(at, {
          kind: 'missed',
          ...this.#here,
          ...(record.callback !== null && { callback: record.callback }),
        });
        break;
      case 'console':
        this.#transcript.add(at, { kind: 'console', ...this.#here, text: record.text });
        break;
      case 'unknown':
        throw new Error(`the stage’s page cannot do ${JSON.stringify(record.operation)}`);
      case 'violation':
        this.#failures.violated(record.directive, record.policy);
        break;
      case 'loaded':
      case 'frame-message':
      case 'hooked':
      case 'ready':
      case 'pong':
        break;
    }
  }

  /** The document has gone, or the run is over: what never left is a call all the same. */
  end(settles: Settlement): void {
    this.#channels.settle();
    for (const { call, moment, operation } of this.#begun.splice(0)) {
      const skipped = operation.type === 'listen' || operation.type === 'onCloseRequested' ? 1 : 0;
      const [success, error] = this.#registered.slice(skipped);
      if (success !== undefined && error !== undefined) call.callbacks = [success, error];
      if (operation.type === 'invoke') moment.value = { json: operation.args ?? {} };
    }
    for (const call of this.#calls) if (call.settles === 'never') call.settles = settles;
  }

  #operation(at: number, operation: PageOperation, nth: number): void {
    if (operation.type === 'reload') this.#failures.reloads();
    this.#postsText = operation.type === 'postText';
    const isFetch = operation.type === 'fetch';
    if (!isFetch && !isCalling(operation)) return;
    const source = spelling(operation, { platform: 'linux', usesHttps: false });
    const { call, moment } = this.#begin(at, source, commandOfOperation(operation));
    this.#performed.set(nth, call);
    if (isFetch) this.#fetches.push(call);
    else this.#begun.push({ call, moment, operation });
  }

  /** The engine or Tauri's script threw, so that nothing of a call was sent; all else has settled before. */
  #rejected({ at, nth, text }: Of<'rejected'>): void {
    const call = this.#performed.get(nth);
    if (call?.settles !== 'never') return;
    const begun = this.#begun.find((it) => it.call === call);
    if (begun) {
      this.#begun.splice(this.#begun.indexOf(begun), 1);
      const [success, error] = this.#registered.splice(-2);
      if (success !== undefined && error !== undefined) call.callbacks = [success, error];
      const { operation, moment } = begun;
      const args = operation.type === 'invoke' ? (operation.args ?? {}) : undefined;
      // What JSON lacks is what could not be sent.
      if (args !== undefined && !JSON.stringify(args).includes('"$')) moment.value = { json: args };
    }
    this.#fetches.splice(0, this.#fetches.length, ...this.#fetches.filter((it) => it !== call));
    this.#settle(at, call, 'rejected', { json: text });
  }

  #begin(at: number, source: string, command: string): { call: Begun['call']; moment: Begun['moment'] } {
    const { actor, document } = this.#here;
    const call = this.#transcript.call({ by: actor, document, source, command });
    this.#calls.push(call);
    const moment = this.#transcript.addCalled(at, { ...this.#here, call: call.id });
    return { call, moment };
  }

  /** The call that a message belongs to: sent before, begun by an operation, or begun by it. */
  callOf(at: number, { command, callback, error, headers, args }: Sent): Mutable<Call> {
    const known = this.#callbacks.get(callback);
    if (known?.kind === 'answer') return known.call;
    const index = this.#begun.findIndex((it) => it.call.command === command);
    const begun =
      this.#begun.splice(index, index === -1 ? 0 : 1)[0] ??
      this.#begin(at, sourceOfSent(command, args, headers), command);
    const { call, moment } = begun;
    if (Number.isInteger(callback) && Number.isInteger(error)) call.callbacks = [callback, error];
    const given =
      'operation' in begun && begun.operation.type === 'invoke' ? begun.operation.args : undefined;
    if (args) moment.value = listIn(given) ?? args;
    this.#callbacks.set(callback, { kind: 'answer', call, settles: 'resolved' });
    this.#callbacks.set(error, { kind: 'answer', call, settles: 'rejected' });
    const named = new Set([callback, error]);
    this.#registered.splice(0, this.#registered.length, ...this.#registered.filter((id) => !named.has(id)));
    this.#notice(command, args);
    return call;
  }

  /** Callbacks that a command is told of: a listener's, a channel's. */
  #notice(command: string, args: Value | undefined): void {
    const json = args && 'json' in args ? args.json : null;
    if (typeof json !== 'object' || json === null) return;
    for (const value of Object.values(json)) {
      const channel = typeof value === 'string' ? /^__CHANNEL__:(\d+)$/.exec(value)?.[1] : undefined;
      if (channel !== undefined) this.#channels.open(Number(channel));
    }
    if (command !== 'plugin:event|listen') return;
    const { event, target, handler } = json as Readonly<Record<string, Json | undefined>>;
    if (typeof event !== 'string' || typeof handler !== 'number') return;
    this.#callbacks.set(handler, { kind: 'listener', event, target: targetIn(target) });
  }

  #request(record: Of<'request'>): void {
    const { at, url, method, headers, isInvoke } = record;
    const command = commandOf(url);
    const ids = idsIn(headers);
    const known = this.#callbacks.get(ids.callback);
    const fetched = isInvoke || known ? undefined : this.#fetches.shift();
    const value = requestBody(record.body, headers, fetched !== undefined);
    const body = value && this.#sealings.bodyOf(value);
    const args = body && !('sealed' in body) ? body : undefined;
    const sealedFor = this.#transcript.callOf(this.#sealings.callOf(body));
    // Sent with ids that are no ids: known by what is in it.
    const isNameless = headers.some(([name, value]) => name === 'tauri-callback' && value === 'undefined');
    const nameless = isNameless ? sealedFor : undefined;
    // A script's own fetch, without the ids that an answer needs.
    const isByHand = !isInvoke && !Number.isInteger(ids.callback) && !fetched && !nameless;
    const call =
      nameless ??
      fetched ??
      (isByHand
        ? this.#begin(at, `fetch(${literal(url)})`, command).call
        : this.callOf(at, { command, ...ids, headers: ownHeaders(headers), args }));
    const { actor, document } = this.#here;
    const message = this.#transcript.send(
      at,
      {
        from: actor,
        to: MAIN_THREAD,
        transport: 'custom-protocol',
        wire: { form: 'request', method, url, headers, body },
        call: call.id,
      },
      document,
    );
    this.#requests.set(record.request, { call, message });
  }

  #post({ at, body }: Of<'message'>): void {
    const text = body && 'text' in body ? body.text : '{}';
    const isByHand = this.#postsText || typeof jsonOf(text) !== 'object';
    const byScript = isByHand ? undefined : postedIn(text, this.#sealings);
    const wire = byScript?.wire ?? postedText(text);
    this.#postsText = false;
    const { actor, document } = this.#here;
    this.#transcript.send(
      at,
      {
        from: actor,
        to: MAIN_THREAD,
        transport: 'post-message',
        wire,
        ...(byScript && { call: this.callOf(at, byScript.sent).id }),
      },
      document,
    );
  }

  #failed({ at, request, text, leaving }: Of<'failed'>): void {
    const asked = this.#requests.get(request);
    if (!asked) return;
    this.#failures.failed(at, asked.message, text, leaving);
    if (asked.call.callbacks) return;
    this.#settle(at, asked.call, 'rejected', { json: text });
  }

  #response(record: Of<'response'>): void {
    const asked = this.#requests.get(record.request);
    if (!asked) return;
    const { call, message } = asked;
    this.#transcript.receive(record.at, message);
    if (call.callbacks) this.#answers.set(call.id, { request: message, record });
    else {
      this.#read(record.at, call, message, record);
      const body = answerBody(record.body, record.headers);
      const json = body === null ? null : 'text' in body ? body.text : 'json' in body ? body.json : null;
      this.#settle(record.at, call, 'resolved', { json: { status: record.status, body: json } });
    }
  }

  /** An answer has been read to its end. */
  #read(at: number, call: Call, request: Message, { status, headers, body }: Of<'response'>): Message {
    const { actor, document } = this.#here;
    const answer = this.#transcript.send(at, {
      from: MAIN_THREAD,
      to: actor,
      transport: 'custom-protocol',
      wire: { form: 'response', status, headers, body: answerBody(body, headers) },
      call: call.id,
      answers: request.id,
    });
    this.#transcript.receive(at, answer, document);
    return answer;
  }

  /** The answer that named a callback which is not there. */
  #readFor(at: number, callback: number | null): void {
    const id = callback === null ? 'undefined' : String(callback);
    for (const [callId, { request, record }] of this.#answers) {
      const named = request.wire.form === 'request' ? request.wire.headers : [];
      const call = this.#transcript.callOf(callId);
      if (!call || !named.some(([name, value]) => /^tauri-(callback|error)$/.test(name) && value === id))
        continue;
      this.#answers.delete(callId);
      this.#read(at, call, request, record);
      return;
    }
  }

  #settle(at: number, call: Mutable<Call>, outcome: 'resolved' | 'rejected', value: Value): void {
    call.settles = outcome;
    call.value = value;
    this.#transcript.add(at, { kind: 'settled', ...this.#here, call: call.id, outcome, value });
  }

  #callback(record: Of<'callback'>): void {
    const { at, callback: id } = record;
    const value: Value = record.bytes === undefined ? { json: record.json ?? null } : { bytes: record.bytes };
    const callback = this.#callbacks.get(id);
    if (this.#channels.has(id)) this.#channelMessage(at, id, value);
    else if (callback?.kind === 'answer') {
      const { call, settles } = callback;
      const answered = this.#answers.get(call.id);
      const answer = answered && this.#read(at, call, answered.request, answered.record);
      this.#transcript.add(at, {
        kind: 'callback',
        ...this.#here,
        ...(answer && { message: answer.id }),
        callback: id,
        call: call.id,
        value,
      });
      this.#settle(at, call, settles === 'resolved' ? 'resolved' : 'rejected', value);
    } else if (callback) {
      const { event, target } = callback;
      const heard = numberIn(value, 'id') ?? -1;
      const listener = { owner: this.#here.actor, event, id: heard, target, handler: id };
      const moment = { kind: 'heard', ...this.#here, callback: id, value, listener } as const;
      // Where the app tells of its handlers, they are called later than the callback.
      if (this.#handled.has(heard)) this.#heard.set(heard, [...(this.#heard.get(heard) ?? []), moment]);
      else this.#transcript.add(at, moment);
    }
  }

  #channelMessage(at: number, id: number, value: Value): void {
    const index = numberIn(value, 'index');
    if (index === undefined || index < 0 || !('json' in value)) return;
    const { message, end } = value.json as { readonly message?: Json; readonly end?: Json };
    const carried = end === true || message === undefined ? undefined : plainValue(message);
    this.#channels.arrived({ at, id, index, value: carried });
  }
}

/** A whole number in what a callback was given. */
function numberIn(value: Value, field: string): number | undefined {
  const json = 'json' in value ? value.json : null;
  if (typeof json !== 'object' || json === null) return undefined;
  const found = (json as Readonly<Record<string, Json>>)[field];
  return typeof found === 'number' && Number.isInteger(found) ? found : undefined;
}

/** The target that `listen` was given; the core process refuses any other. */
function targetIn(json: Json | undefined): EventTarget {
  const fields = typeof json === 'object' && json !== null ? json : {};
  const { kind, label } = fields as Readonly<Record<string, Json | undefined>>;
  const labelled = ['AnyLabel', 'Window', 'Webview', 'WebviewWindow'] as const;
  const found = labelled.find((it) => it === kind);
  if (found !== undefined && typeof label === 'string') return { kind: found, label };
  return { kind: kind === 'App' ? 'App' : 'Any' };
}
