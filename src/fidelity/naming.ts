import type { Json, Trace, Value } from '../trace/record/trace.ts';

/**
 * What two runs cannot share is given names: ids by their first use, the invoke key, uuids,
 * remote origins and the home folder. These are the names as one place uses them.
 */
export interface Names {
  /** `call 2 of page(main)`: calls count in the order in which their page made them. */
  call(id: string): string;
  /** `message 3 of page(main)`: counted where it is first seen. */
  message(id: string): string;
  /** `callback 1`: counted in the window that keeps it. */
  callback(id: number): string;
  /** `sealing 1`: one body that was sealed, whatever numbers came of it. */
  sealing(starts: readonly number[]): string;
  /** The invoke key of the run; another stays what it is. */
  key(text: string): string;
  text(text: string): string;
  json(json: Json): Json;
  value(value: Value): Json;
}

const uuid = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;
const homeFolder = /\/(?:home\/[^/\s"'`]+|root)(?=\/)/g;
const remoteOrigin = /https?:\/\/[^/\s"'`,\])]+/g;
const callbackInText = /(callback id |^__CHANNEL__:)(\d+)/g;
/** 16 random bytes in Z85. Source: tauri 2.12.5, `src/lib.rs`, `generate_invoke_key`. */
const invokeKey = /^[0-9A-Za-z.\-:+=^!/*?&<>()[\]{}@%$#]{20}$/;
const expectedKey = /(__TAURI_INVOKE_KEY__ expected )\S+/;

/** Names for a trace; they are given in the order in which they are asked for. */
export function createNaming(trace: Trace): (place: string) => Names {
  const counts = new Map<string, number>();
  const known = new Map<string, string>();
  /** The name of a thing: one more of its kind if it has none yet. */
  const nameOf = (kind: string, id: string, text = (count: number) => `${kind} ${count}`) => {
    const key = `${kind} ${id}`;
    const name = known.get(key);
    if (name !== undefined) return name;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    known.set(key, text(count));
    return text(count);
  };
  const calls = new Map<string, string>();
  const byId = new Map(trace.calls.map((call) => [call.id, call]));
  for (const { kind, call } of trace.moments) {
    const by = kind === 'called' ? byId.get(call)?.by : undefined;
    if (by !== undefined && call !== undefined)
      calls.set(
        call,
        nameOf(`calls of ${by}`, call, (count) => `call ${count} of ${by}`),
      );
  }
  const messages = new Map(trace.messages.map(({ id }) => [id, '']));
  // A foreign frame keeps callbacks itself; an isolation frame gets those of its page.
  const keepers = new Map(
    trace.actors.map(({ id, kind, window }) => [id, kind === 'foreign-frame' ? id : window]),
  );

  return (place) => {
    const names: Names = {
      call: (id) => calls.get(id) ?? 'a call that nobody made',
      message(id) {
        const name = messages.get(id);
        if (name === undefined) return 'a message that does not exist';
        if (name !== '') return name;
        const first = nameOf(`messages of ${place}`, id, (count) => `message ${count} of ${place}`);
        messages.set(id, first);
        return first;
      },
      callback: (id) =>
        nameOf(`callbacks of ${keepers.get(place) ?? place}`, String(id), (count) => `callback ${count}`),
      sealing: (starts) => nameOf('sealing', starts.join()),
      key: (text) => (invokeKey.test(text) ? 'KEY' : text),
      text: (text) =>
        text
          .replace(expectedKey, '$1KEY')
          .replace(callbackInText, (_, words: string, id: string) => `${words}${names.callback(Number(id))}`)
          .replace(uuid, 'UUID')
          .replace(homeFolder, '~')
          .replace(remoteOrigin, (origin) => nameOf('remote origin', origin)),
      json(json) {
        if (typeof json === 'string') return names.text(json);
        if (typeof json !== 'object' || json === null) return json;
        if (Array.isArray(json)) return (json as readonly Json[]).map((item) => names.json(item));
        return Object.fromEntries(
          Object.entries(json as Readonly<Record<string, Json>>).map(([key, item]) => [
            names.text(key),
            names.json(item),
          ]),
        );
      },
      value: (value) => ('json' in value ? { json: names.json(value.json) } : { bytes: value.bytes }),
    };
    return names;
  };
}
