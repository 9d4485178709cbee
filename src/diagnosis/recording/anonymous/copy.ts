import type {
  Actor,
  Body,
  Call,
  Header,
  Json,
  Message,
  Moment,
  Trace,
  Value,
  Wire,
} from '../../../trace/record/trace.ts';
import { Letters, type Replaced } from './letters.ts';
import { coarse, shapeOf, shapeOfArguments, shapeOfHeard, shapeOfValue } from './shapes.ts';
import { type KnownForms, Texts } from './texts.ts';

export interface AnonymousCopy {
  readonly copy: Trace;
  readonly names: readonly Replaced[];
  /** Texts that kept their words: as they were, and in the copy. */
  readonly texts: readonly (readonly [from: string, to: string])[];
  /** What was not understood and is left out whole. */
  readonly leftOut: readonly string[];
}

/**
 * A copy of a recording that holds nothing of its reader's: it is built up from what is known to be Tauri's, so that what is
 * not known cannot come through. Payloads become shapes, names letters; the invoke key, user agent, folders and headers
 * that Tauri does not set are never in it.
 */
export function anonymousCopy(
  trace: Trace,
  known: KnownForms,
  options: { readonly keepsCommands: boolean } = { keepsCommands: false },
): AnonymousCopy {
  const letters = new Letters(options);
  const texts = new Texts(letters, known);
  const copy = new Copier(trace, letters, texts).copy();
  return { copy, names: letters.replaced, texts: [...texts.kept], leftOut: texts.leftOut };
}

const isVersion = (text: string) => /^\d{1,4}(?:\.\d{1,6}){1,3}$/.test(text);
const isEngine = (text: string) => /^(?:WebKitGTK|WebView2|WebKit) \d{1,4}(?:\.\d{1,6}){1,3}$/.test(text);
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']);
const contentTypes: ReadonlySet<string> = new Set([
  'application/json',
  'application/octet-stream',
  'text/plain',
]);

/** Parts of a policy that are the web's own words. */
const policyWords: ReadonlySet<string> = new Set(
  "connect-src default-src frame-src child-src 'self' 'none' ipc: http://ipc.localhost data: blob: https: http: *".split(
    ' ',
  ),
);

class Copier {
  readonly #trace: Trace;
  readonly #letters: Letters;
  readonly #texts: Texts;
  readonly #calls: ReadonlyMap<string | undefined, Call>;

  readonly #arguments: ReadonlyMap<string, Value | undefined>;

  constructor(trace: Trace, letters: Letters, texts: Texts) {
    this.#trace = trace;
    this.#letters = letters;
    this.#texts = texts;
    this.#calls = new Map(trace.calls.map((call) => [call.id, call]));
    this.#arguments = new Map(
      trace.moments.flatMap((moment) => (moment.kind === 'called' ? [[moment.call, moment.value]] : [])),
    );
  }

  copy(): Trace {
    const { versions, platform, profile, pattern, ended, open, actors, moments, messages, calls } =
      this.#trace;
    const { tauri, wry, engine } = versions;
    return {
      version: 2,
      source: 'recorded',
      scenario: 'anonymous recording',
      set: {},
      versions: {
        tauri: isVersion(tauri) ? tauri : '2',
        ...(wry !== undefined && isVersion(wry) && { wry }),
        ...(engine !== undefined && isEngine(engine) && { engine }),
      },
      platform,
      profile,
      pattern,
      ended,
      actors: actors.map((actor) => this.#actor(actor)),
      moments: moments.map((moment) => this.#moment(moment)),
      messages: messages.map((message) => this.#message(message)),
      calls: calls.map((call) => this.#call(call)),
      open,
    };
  }

  #actor({ id, kind, window, inside }: Actor): Actor {
    return {
      id: this.#letters.actor(id),
      kind,
      ...(window !== undefined && { window: this.#letters.window(window) }),
      ...(inside !== undefined && { inside: this.#letters.window(inside) }),
    };
  }

  #call(call: Call): Call {
    const { id, by, document, callbacks, thread, sent, settles, value, before } = call;
    return {
      id: callId(id),
      by: this.#letters.actor(by),
      document,
      source: this.#source(call),
      command: this.#letters.command(call.command),
      ...(callbacks && { callbacks }),
      ...(thread && { thread }),
      sent: sent.map(messageId),
      settles,
      ...(value && { value: this.#result(call, value) }),
      ...(before && { before }),
    };
  }

  /** As the call could be spelled. */
  #source({ command, callbacks, id }: Call): string {
    const name = this.#letters.command(command);
    if (!callbacks) return `fetch('${name}')`;
    const value = this.#arguments.get(id);
    const args = value && 'json' in value ? value.json : null;
    const event = typeof args === 'object' && args !== null && 'event' in args ? args.event : undefined;
    if (!command.startsWith('plugin:event|') || typeof event !== 'string')
      return args === null ? `invoke('${name}')` : `invoke('${name}', …)`;
    return `${command.slice('plugin:event|'.length)}('${this.#letters.event(event)}', …)`;
  }

  /** What a promise settles with; that of a `fetch` by hand has status and body of the answer. */
  #result({ settles, callbacks }: Pick<Call, 'settles' | 'callbacks'>, value: Value): Value {
    if (settles === 'rejected') return this.#texts.rejection(value);
    const json = 'json' in value ? value.json : null;
    if (callbacks || typeof json !== 'object' || json === null || !('status' in json))
      return shapeOfValue(value, this.#letters);
    const { status, body = null } = json as { readonly status: Json; readonly body?: Json };
    const result = this.#texts.rejection({ json: body });
    return {
      json: {
        status: typeof status === 'number' ? status : 0,
        body: 'json' in result ? result.json : null,
      },
    };
  }

  #message(message: Message): Message {
    const { id, from, to, sentAt, receivedAt, transport, wire, call, answers } = message;
    return {
      id: messageId(id),
      from: this.#letters.actor(from),
      to: this.#letters.actor(to),
      sentAt,
      receivedAt,
      transport,
      wire: this.#wire(wire, this.#calls.get(call)),
      ...(call !== undefined && { call: callId(call) }),
      ...(answers !== undefined && { answers: messageId(answers) }),
    };
  }

  #wire(wire: Wire, call: Call | undefined): Wire {
    switch (wire.form) {
      case 'request': {
        const command = call?.command ?? '';
        return {
          form: 'request',
          method: methods.has(wire.method) ? wire.method : 'POST',
          url: `${/^https?:/.test(wire.url) ? 'http://ipc.localhost/' : 'ipc://localhost/'}${encodeURIComponent(this.#letters.command(command))}`,
          headers: this.#headers(wire.headers),
          body: wire.body && this.#body(wire.body, command),
        };
      }
      case 'response':
        return {
          form: 'response',
          status: wire.status,
          headers: this.#headers(wire.headers),
          body: this.#answer(wire.body, call),
        };
      case 'post':
      case 'frame': {
        if (wire.form === 'frame' && wire.type === 'ready') return { form: 'frame', type: 'ready' };
        const { command, callback, error, payload } = wire;
        const envelope = {
          command: command === null ? null : this.#letters.command(command),
          callback,
          error,
          options: null,
          payload: this.#body(payload, command ?? ''),
        };
        if (wire.form === 'frame') return { form: 'frame', type: 'call', ...envelope };
        if (wire.text !== undefined) this.#texts.anonymous(wire.text);
        return { form: 'post', ...envelope, key: wire.key === null ? null : 'KEY' };
      }
      case 'eval':
        // No recorder writes one.
        return { form: 'eval', purpose: 'console', text: '', script: '' };
    }
  }

  #answer(body: Value | { readonly text: string } | null, call: Call | undefined) {
    if (body === null) return null;
    if ('text' in body) return { text: this.#texts.anonymous(body.text) };
    const isPlainAnswer = call?.settles === 'resolved' && call.callbacks;
    return isPlainAnswer ? shapeOfValue(body, this.#letters) : this.#texts.rejection(body);
  }

  #body(body: Body, command: string): Body {
    if (!('sealed' in body)) return shapeOfArguments(command, body, this.#letters);
    const { sealed, contentType, nonce, payload, starts, altered } = body;
    return {
      sealed: shapeOfArguments(command, sealed, this.#letters),
      contentType: contentTypes.has(contentType) ? contentType : 'application/json',
      nonce,
      payload: coarse(payload),
      starts: starts.map(() => 0),
      ...(altered && { altered }),
    };
  }

  #headers(headers: readonly Header[]): readonly Header[] {
    return headers.flatMap(([name, value]): Header[] => {
      switch (name.toLowerCase()) {
        case 'tauri-callback':
        case 'tauri-error':
        case 'tauri-channel-id':
          return /^\d{1,10}$/.test(value) ? [[name, value]] : [[name, 'undefined']];
        case 'tauri-invoke-key':
          return [[name, 'KEY']];
        case 'tauri-response':
          return [[name, value === 'ok' ? 'ok' : 'error']];
        case 'content-type': {
          const type = value.split(';')[0] ?? '';
          return contentTypes.has(type) ? [[name, type]] : [];
        }
        case 'origin':
          return [[name, this.#letters.origin(value)]];
        default:
          return [];
      }
    });
  }

  #moment(moment: Moment): Moment {
    const { id, at, document, message, call, before } = moment;
    const head = {
      id,
      at,
      actor: this.#letters.actor(moment.actor),
      ...(document !== undefined && { document }),
      ...(message !== undefined && { message: messageId(message) }),
      ...(call !== undefined && { call: callId(call) }),
      ...(before && { before }),
    };
    return { ...head, ...this.#fields(moment) } as Moment;
  }

  #fields(moment: Moment): object {
    const { kind } = moment;
    const letters = this.#letters;
    const call = this.#calls.get(moment.call);
    switch (kind) {
      case 'called':
        return {
          kind,
          ...(moment.value && { value: shapeOfArguments(call?.command ?? '', moment.value, letters) }),
        };
      case 'running':
        return { kind, command: letters.command(moment.command) };
      case 'settled':
        return {
          kind,
          outcome: moment.outcome,
          value: this.#result(call ?? { settles: 'resolved', callbacks: [0, 0] }, moment.value),
        };
      case 'callback':
        return {
          kind,
          callback: moment.callback,
          value: this.#result(call ?? { settles: 'resolved', callbacks: [0, 0] }, moment.value),
        };
      case 'sent':
      case 'received':
        return { kind };
      case 'stopped':
        return { kind, ...this.#stop(moment) };
      case 'heard':
        return {
          kind,
          ...(moment.callback !== undefined && { callback: moment.callback }),
          value: shapeOfHeard(moment.value, letters),
          listener: this.#listener(moment.listener),
        };
      case 'held':
      case 'delivered': {
        const { callback, index } = moment;
        return {
          kind,
          callback,
          index,
          ...(moment.value ? { value: shapeOfValue(moment.value, letters) } : { end: true }),
        };
      }
      case 'missed':
        return { kind, ...(moment.callback !== undefined && { callback: moment.callback }) };
      case 'listening':
      case 'unlistened':
        return { kind, listener: this.#listener(moment.listener) };
      case 'emitted':
        return {
          kind,
          by: moment.by,
          event: letters.event(moment.event),
          value:
            'json' in moment.value
              ? { json: shapeOf(moment.value.json, letters) }
              : shapeOfValue(moment.value, letters),
        };
      case 'closed':
        return { kind, window: letters.window(moment.window) };
      case 'loaded':
        return { kind, origin: letters.origin(moment.origin) };
      case 'exited':
        return { kind, how: moment.how };
      case 'panicked':
      case 'console':
      case 'stderr':
        return { kind, text: this.#texts.anonymous(moment.text) };
      default:
        // No recorder writes it: a mark that something was there.
        this.#texts.anonymous(`a moment of the kind ${kind}`);
        return { kind: 'console', text: 'left out' };
    }
  }

  #listener(listener: Extract<Moment, { kind: 'heard' }>['listener']) {
    const { owner, event, id, target, handler } = listener;
    return {
      owner: this.#letters.actor(owner),
      event: this.#letters.event(event),
      id,
      target: this.#letters.target(target),
      ...(handler !== undefined && { handler }),
    };
  }

  #stop(moment: Extract<Moment, { kind: 'stopped' }>): object {
    switch (moment.reason) {
      case 'policy': {
        const sources = moment.directive
          .split(/\s+/)
          .map((word) => (policyWords.has(word) ? word : this.#letters.origin(word)));
        return { reason: 'policy', directive: sources.join(' ') };
      }
      case 'loadFailed':
        return { reason: 'loadFailed', text: this.#texts.anonymous(moment.text) };
      case 'otherOrigin':
        return { reason: 'otherOrigin', origin: this.#letters.origin(moment.origin) };
      case 'channelClosed':
        return { reason: 'channelClosed', callback: moment.callback, index: moment.index };
      default:
        return { reason: moment.reason };
    }
  }
}

/** Ids are `c1` and `m1`; what else stands there is no id of a recorder. */
const callId = (id: string) => (/^c\d{1,9}$/.test(id) ? id : 'c0');
const messageId = (id: string) => (/^m\d{1,9}$/.test(id) ? id : 'm0');
