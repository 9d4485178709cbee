import { literal } from '../../../src/simulation/ipc/source.ts';
import type { PageDeed } from '../../../src/simulation/scenario.ts';
import type {
  Call,
  EventTarget,
  Json,
  Listener,
  Message,
  Moment,
  Settlement,
  Trace,
  Value,
} from '../../../src/trace/trace.ts';
import type { CoreRecord, PageRecord, RecordLine } from './records.ts';
import { isFromPage } from './records.ts';
import { answerBody, requestBody } from './bodies.ts';
import { commandOf, commandOfDeed, sourceOfInvoke } from './sources.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Transcript = Pick<Trace, 'moments' | 'messages' | 'calls'>;
type RequestRecord = Extract<PageRecord, { kind: 'request' }>;
type ResponseRecord = Extract<PageRecord, { kind: 'response' }>;

const MAIN_THREAD = 'core/main';

/** What a callback id stands for in its page. */
type Callback =
  | { readonly kind: 'answer'; readonly call: Mutable<Call>; readonly settles: Settlement }
  | { readonly kind: 'listener'; readonly event: string; readonly target: EventTarget };

/** Makes the moments, messages and calls of a trace out of the records of one run, in their order. */
export class Transcriber {
  readonly #moments: Moment[] = [];
  readonly #messages: Mutable<Message>[] = [];
  readonly #calls: Mutable<Call>[] = [];
  /** Documents of each page or frame, in the order they came. */
  readonly #documents = new Map<string, number[]>();
  readonly #callbacks = new Map<string, Callback>();
  /** Requests of a document by their number. */
  readonly #requests = new Map<
    string,
    { readonly call: Mutable<Call>; readonly message: Mutable<Message> }
  >();
  /** Answers whose first bytes have come, by call: read whole when their callback runs. */
  readonly #answers = new Map<string, Mutable<Message>>();
  readonly #deeds = new Map<string, PageDeed[]>();
  /** What the listeners of a document have heard and not handled yet, by event id. */
  readonly #heard = new Map<string, Omit<Moment, 'id' | 'at' | 'before'>[]>();
  #handled: ReadonlySet<string> = new Set();
  /** The script has begun to play; before that, pages only start. */
  #plays = false;
  #isBefore = false;
  #start: number | undefined;

  transcript(records: readonly RecordLine[]): Transcript {
    this.#isBefore = records.some(({ kind }) => kind === 'plays');
    this.#handled = new Set(
      records.flatMap((record) => (record.kind === 'handled' ? [`${record.document} ${record.id}`] : [])),
    );
    for (const record of records) {
      if (isFromPage(record)) this.#page(record);
      else if (record.kind === 'stderr') this.#stderr(record);
      else this.#core(record);
    }
    return { moments: this.#moments, messages: this.#messages, calls: this.#calls };
  }

  #add(at: number, moment: Omit<Moment, 'id' | 'at' | 'before'>): void {
    const { kind, ...rest } = moment;
    this.#moments.push({
      id: this.#moments.length + 1,
      at: this.#time(at),
      kind,
      ...rest,
      ...(this.#isBefore && { before: true }),
    });
  }

  /** Whole ms since the first thing that happened. */
  #time(at: number): number {
    this.#start ??= at;
    return Math.max(0, Math.round(at - this.#start));
  }

  /** A refused key is named as it came: so it is known which request had it. */
  #stderr({ at, text }: Extract<RecordLine, { kind: 'stderr' }>): void {
    const key = /^__TAURI_INVOKE_KEY__ expected \S+ but received (.*)$/.exec(text)?.[1];
    const sender = this.#messages.find(
      ({ wire, receivedAt }) =>
        wire.form === 'request' &&
        receivedAt === null &&
        wire.headers.some(([name, value]) => name === 'tauri-invoke-key' && value === key),
    );
    if (sender) this.#arrived(at, sender);
    this.#add(at, {
      kind: 'stderr',
      actor: MAIN_THREAD,
      ...(sender?.call !== undefined && { call: sender.call }),
      text,
    });
  }

  #core(record: CoreRecord): void {
    const { at, thread: actor } = record;
    switch (record.kind) {
      case 'plays':
        this.#plays = true;
        break;
      case 'begins':
        this.#plays = true;
        this.#isBefore = false;
        break;
      case 'running':
        this.#running(record);
        break;
      case 'emitted': {
        const { event, payload } = record;
        this.#add(at, { kind: 'emitted', actor, text: event, value: { json: payload } });
        break;
      }
      case 'listening': {
        const { event, id, target } = record;
        if (this.#plays)
          this.#add(at, { kind: 'listening', actor, listener: { owner: MAIN_THREAD, event, id, target } });
        break;
      }
      case 'heard': {
        const { event, id, target, payload } = record;
        const listener: Listener = { owner: MAIN_THREAD, event, id, target };
        this.#add(at, { kind: 'heard', actor, listener, value: { json: JSON.parse(payload) as Json } });
        break;
      }
      case 'unknown':
        throw new Error(`the stage cannot play it: ${record.text}`);
      case 'unready':
        throw new Error(`a page of ${record.windows.join(', ')} did not start`);
      case 'versions':
      case 'acts':
      case 'ended':
      case 'exited':
        break;
    }
  }

  /** A command's body began: so its request had arrived, and it was the first of that name that waited. */
  #running({ at, thread: actor, command }: Extract<CoreRecord, { kind: 'running' }>): void {
    const message = this.#messages.find(
      (it) => it.wire.form === 'request' && it.receivedAt === null && commandOf(it.wire.url) === command,
    );
    if (message) this.#arrived(at, message);
    this.#add(at, {
      kind: 'running',
      actor,
      ...(message?.call !== undefined && { call: message.call }),
      text: command,
    });
  }

  #arrived(at: number, message: Mutable<Message>): void {
    if (message.receivedAt !== null) return;
    message.receivedAt = this.#time(at);
    this.#add(at, {
      kind: 'received',
      actor: message.to,
      message: message.id,
      ...(message.call !== undefined && { call: message.call }),
    });
  }

  #page(record: PageRecord): void {
    const actor = actorOf(record);
    const document = this.#documentOf(actor, record.document);
    const { at } = record;
    switch (record.kind) {
      case 'loaded':
        if (this.#plays) this.#add(at, { kind: 'loaded', actor, document, text: record.origin });
        break;
      case 'deed':
        this.#deed(actor, record.deed as unknown as PageDeed);
        break;
      case 'request':
        this.#request(record, actor, document);
        break;
      case 'response':
        this.#response(record, actor, document);
        break;
      case 'callback':
        this.#callback(record, actor, document);
        break;
      case 'handled': {
        const moment = this.#heard.get(`${record.document} ${record.id}`)?.shift();
        if (moment) this.#add(at, moment);
        break;
      }
      case 'missed':
        this.#add(at, { kind: 'missed', actor, document, callback: record.callback });
        break;
      case 'console':
        this.#console(record, actor, document);
        break;
      case 'unknown':
        throw new Error(`the stage’s page cannot do ${JSON.stringify(record.deed)}`);
      case 'failed':
      case 'message':
      case 'violation':
      case 'frame-message':
      case 'ready':
      case 'pong':
        break;
    }
  }

  #console({ at, text }: Extract<PageRecord, { kind: 'console' }>, actor: string, document: number): void {
    const callback = /Couldn't find callback id (\d+)/.exec(text)?.[1];
    this.#add(at, {
      kind: 'console',
      actor,
      document,
      text,
      ...(callback !== undefined && { callback: Number(callback) }),
    });
  }

  #documentOf(actor: string, document: number): number {
    const known = this.#documents.get(actor) ?? [];
    if (!known.includes(document)) known.push(document);
    this.#documents.set(actor, known);
    return known.indexOf(document) + 1;
  }

  #deed(actor: string, deed: PageDeed): void {
    const waiting = this.#deeds.get(actor) ?? [];
    waiting.push(deed);
    this.#deeds.set(actor, waiting);
  }

  /** The deed that made a page send a command, if it was one. */
  #deedFor(actor: string, command: string): PageDeed | undefined {
    const waiting = this.#deeds.get(actor) ?? [];
    const index = waiting.findIndex((deed) => commandOfDeed(deed) === command);
    return index === -1 ? undefined : waiting.splice(index, 1)[0];
  }

  #request(record: RequestRecord, actor: string, document: number): void {
    const { at, url, method, headers, body, isInvoke } = record;
    const command = commandOf(url);
    const args = requestBody(body, headers);
    const deed = this.#deedFor(actor, command);
    const ids = [idIn(headers, 'tauri-callback'), idIn(headers, 'tauri-error')] as const;
    const call: Mutable<Call> = {
      id: `c${this.#calls.length + 1}`,
      by: actor,
      document,
      source: isInvoke
        ? sourceOfInvoke(deed, command, args)
        : `fetch(${literal(url)}, { method: '${method}', … })`,
      command,
      ...(isInvoke && { callbacks: ids }),
      sent: [],
      settles: 'never',
      ...(this.#isBefore && { before: true }),
    };
    this.#calls.push(call);
    this.#add(at, {
      kind: 'called',
      actor,
      document,
      call: call.id,
      text: call.source,
      ...(isInvoke && args && { value: args }),
    });
    if (isInvoke) {
      this.#callbacks.set(keyOf(actor, ids[0]), { kind: 'answer', call, settles: 'resolved' });
      this.#callbacks.set(keyOf(actor, ids[1]), { kind: 'answer', call, settles: 'rejected' });
    }
    if (command === 'plugin:event|listen') this.#listens(actor, args);
    const message: Mutable<Message> = {
      id: `m${this.#messages.length + 1}`,
      from: actor,
      to: MAIN_THREAD,
      sentAt: this.#time(at),
      receivedAt: null,
      transport: 'custom-protocol',
      wire: { form: 'request', method, url, headers, body: method === 'POST' ? (args ?? null) : null },
      call: call.id,
    };
    this.#messages.push(message);
    call.sent = [...call.sent, message.id];
    this.#requests.set(`${record.document}.${record.request}`, { call, message });
    this.#add(at, { kind: 'sent', actor, document, message: message.id, call: call.id });
  }

  #listens(actor: string, args: Value | null): void {
    const json = args && 'json' in args ? args.json : null;
    if (typeof json !== 'object' || json === null || !('handler' in json)) return;
    const { event, target, handler } = json as {
      readonly event: string;
      readonly target: EventTarget;
      readonly handler: number;
    };
    this.#callbacks.set(keyOf(actor, handler), { kind: 'listener', event, target });
  }

  #response(record: ResponseRecord, actor: string, document: number): void {
    const { at, status, headers, body } = record;
    const asked = this.#requests.get(`${record.document}.${record.request}`);
    if (!asked) return;
    const { call, message: request } = asked;
    this.#arrived(at, request);
    const value = answerBody(body, headers);
    const answer: Mutable<Message> = {
      id: '',
      from: MAIN_THREAD,
      to: actor,
      sentAt: 0,
      receivedAt: 0,
      transport: 'custom-protocol',
      wire: { form: 'response', status, headers, body: value },
      call: call.id,
      answers: request.id,
    };
    if (call.callbacks) this.#answers.set(call.id, answer);
    else {
      this.#read(at, answer, document);
      this.#settleFetch(at, call, actor, document, { status, body: value });
    }
  }

  /** An answer has been read to its end. */
  #read(at: number, answer: Mutable<Message>, document: number): void {
    answer.id = `m${this.#messages.length + 1}`;
    answer.sentAt = this.#time(at);
    answer.receivedAt = answer.sentAt;
    this.#messages.push(answer);
    const about = { message: answer.id, ...(answer.call !== undefined && { call: answer.call }) };
    this.#add(at, { kind: 'sent', actor: answer.from, ...about });
    this.#add(at, { kind: 'received', actor: answer.to, document, ...about });
  }

  #settleFetch(
    at: number,
    call: Mutable<Call>,
    actor: string,
    document: number,
    { status, body }: { readonly status: number; readonly body: Value | { readonly text: string } | null },
  ): void {
    const json = body === null ? null : 'text' in body ? body.text : 'json' in body ? body.json : null;
    call.settles = 'resolved';
    call.value = { json: { status, body: json } };
    this.#add(at, { kind: 'settled', actor, document, call: call.id, found: 'resolved', value: call.value });
  }

  #callback(record: Extract<PageRecord, { kind: 'callback' }>, actor: string, document: number): void {
    const { at, callback: id } = record;
    const callback = this.#callbacks.get(keyOf(actor, id));
    const value: Value = record.bytes === undefined ? { json: record.json ?? null } : { bytes: record.bytes };
    if (callback?.kind === 'answer') {
      const { call, settles } = callback;
      const answer = this.#answers.get(call.id);
      if (answer) this.#read(at, answer, document);
      const about = { actor, document, call: call.id };
      this.#add(at, {
        kind: 'callback',
        ...about,
        ...(answer && { message: answer.id }),
        callback: id,
        value,
      });
      this.#add(at, { kind: 'settled', ...about, found: settles, value });
      call.settles = settles;
      call.value = value;
    } else if (callback?.kind === 'listener') {
      const { event, target } = callback;
      const heard = 'json' in value ? (value.json as { readonly id: number }) : { id: -1 };
      const listener: Listener = { owner: actor, event, id: heard.id, target, handler: id };
      const moment = { kind: 'heard', actor, document, callback: id, value, listener } as const;
      const key = `${record.document} ${heard.id}`;
      // Where the app tells of its handlers, they are called later than the callback.
      if (this.#handled.has(key)) this.#heard.set(key, [...(this.#heard.get(key) ?? []), moment]);
      else this.#add(at, moment);
    }
  }
}

const keyOf = (actor: string, callback: number) => `${actor} ${callback}`;

const actorOf = ({ webview, frame }: PageRecord) => (frame === '' ? `page(${webview})` : `frame(${frame})`);

const idIn = (headers: RequestRecord['headers'], name: string) =>
  Number(headers.find(([header]) => header === name)?.[1]);
