import type { Json, Moment, Trace } from '../../../src/trace/record/trace.ts';

const inside = new Set(['gate', 'checked', 'hooked', 'sealed', 'queued', 'dequeued', 'spawned', 'returned']);
const silent = new Set(['listening', 'unlistened', 'acted', 'emitted']);
const KEY = 'c6Q!x+a0Zp7(k.R=uW9v';

const texts: readonly (readonly [RegExp, string])[] = [
  [/expected KEY/g, `expected ${KEY}`],
  [/^KEY$/g, KEY],
  [/https:\/\/example\.org/g, 'http://127.0.0.1:40123'],
  [/https:\/\/ads\.example/g, 'http://127.0.0.1:40124'],
  [/\/home\/u\//g, '/home/someone/'],
];

/** Callback ids as a page draws them: random numbers of 32 bits. */
const drawn = (id: number) => (id * 2_654_435_761) % 4_294_967_296;

function textOf(text: string): string {
  const plain = texts.reduce((all, [from, to]) => all.replace(from, to), text);
  return plain.replace(
    /(callback id |__CHANNEL__:)(\d+)/g,
    (_, words: string, id: string) => `${words}${drawn(Number(id))}`,
  );
}

function valueOf(json: Json, key = ''): Json {
  if (typeof json === 'string') return textOf(json);
  if (typeof json === 'number') return /^(handler|callback|error)$/.test(key) ? drawn(json) : json;
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json))
    return (json as readonly Json[]).map((item) => valueOf(item, key === 'callbacks' ? 'callback' : ''));
  return Object.fromEntries(
    Object.entries(json as Record<string, Json>).map(([name, item]) => [name, valueOf(item, name)]),
  );
}

const headerOf = ([name, value]: readonly [string, string]): [string, string] =>
  /^Tauri-(Callback|Error)$/.test(name) && /^\d+$/.test(value)
    ? [name.toLowerCase(), String(drawn(Number(value)))]
    : [name.toLowerCase(), textOf(value)];

/**
 * What a recording of the same run holds: ids, keys, times, origins and a home folder of its own, no moment
 * that a recorder cannot see, and headers as an engine shows them.
 */
export function asRecorded(trace: Trace): Trace {
  const isKept = ({ kind, actor, message, call }: Moment) => {
    const isCore = actor.startsWith('core/') || actor === 'engine';
    const isPlugin = trace.calls.find(({ id }) => id === call)?.command.startsWith('plugin:') ?? false;
    const isEval = trace.messages.find(({ id }) => id === message)?.wire.form === 'eval';
    if (inside.has(kind) || silent.has(kind) || (kind === 'running' && isPlugin)) return false;
    return !((kind === 'sent' || kind === 'received') && (isCore || isEval));
  };
  const moments = trace.moments.filter(isKept).map(({ rule: _, ...moment }, index) => ({
    ...(moment.kind === 'heard' ? { ...moment, call: undefined, message: undefined } : moment),
    id: index + 7,
    at: moment.at * 1.5 + index,
  }));
  const seen = new Set(moments.map(({ message }) => message));
  const messages = trace.messages
    .filter(({ id }) => seen.has(id))
    .map((message) => {
      const times = { sentAt: 0, receivedAt: message.receivedAt === null ? null : 1 };
      const { wire } = message;
      if (wire.form !== 'request' && wire.form !== 'response') return { ...message, ...times };
      const headers = wire.headers.filter(([name]) => !/^(origin|access-control)/i.test(name)).map(headerOf);
      return {
        ...message,
        ...times,
        wire: { ...wire, headers: [...headers.toReversed(), ['user-agent', 'WebKit'] as const] },
      };
    });
  const calls = trace.calls.map(({ thread: _, ...call }) => call);
  const versions = { tauri: '2.12.5', wry: '0.57.1', engine: 'WebKitGTK 2.50.6' };
  const recorded = {
    ...trace,
    seed: undefined,
    source: 'recorded',
    versions,
    moments,
    messages,
    calls,
    open: [],
    states: undefined,
  };
  return valueOf(JSON.parse(JSON.stringify(recorded)) as Json) as unknown as Trace;
}
