import { nthOf, type SourceLine } from '../../trace/record/program.ts';
import type { Json } from '../../trace/record/trace.ts';
import { CLOSE_REQUESTED } from '../events/names.ts';
import { commandUrl } from '../ipc/addresses.ts';
import { headersLiteral, literal, sourceOf, spelling } from '../ipc/source.ts';
import { frameId, pageId } from '../protocol/actor-ids.ts';
import { isNone, textIn } from '../ipc/fetch-init.ts';
import { isHeadersObject } from '../ipc/headers.ts';
import { taggedIn } from '../ipc/values.ts';
import type { HeadersGiven, PageOperation, SealedUse, UserOperation } from '../scenario/operations.ts';
import type { Scenario, ScriptEntry } from '../scenario/scenario.ts';
import { createCounter, indented, inOrder, joined, line } from './lines.ts';

type PageEntry = Extract<ScriptEntry, { page: string }>;
type Operation<Type extends PageOperation['type']> = Extract<PageOperation, { type: Type }>;

/** A line is broken at its arguments from here on (characters). */
const MAX_LINE = 44;

/** What the pages do, in order, with what the user does between. */
export function pageProgram({ app, before = [], script }: Scenario): readonly SourceLine[] {
  const count = createCounter();
  const writer = createWriter(count, app);
  const entries = [
    ...inOrder(before).map((entry) => ({ entry, when: 'before' })),
    ...inOrder(script).map((entry) => ({ entry, when: `at ${String(entry.at)} ms` })),
  ];
  return joined(
    entries.flatMap(({ entry, when }) => {
      if ('user' in entry) return [[line(`// the user ${userWords(entry.user)}, ${when}`)]];
      if (!('page' in entry)) return [];
      const where = entry.frame === undefined ? entry.page : `frame ${entry.frame} in ${entry.page}`;
      return [[line(`// ${where}, ${when}`), ...writer(entry)]];
    }),
  );
}

function createWriter(count: (name: string) => number, { platform = 'linux', windows }: Scenario['app']) {
  const channels = new Set<string>();
  return ({ page, frame, operation }: PageEntry): readonly SourceLine[] => {
    const actor = frame === undefined ? pageId(page) : frameId(frame);
    const nameOf = (source: string) => nthOf(`${actor} ${source}`, count(`${actor} ${source}`));
    switch (operation.type) {
      case 'reload':
        return [line('location.reload();', 'reload', actor)];
      case 'navigate':
        return [line(`${sourceOf(operation)};`, 'navigate', actor)];
      case 'resend':
        return [line(`${sourceOf(operation)};`, 'resend', actor)];
      case 'postText':
        return [
          line(
            frame === undefined
              ? `${sourceOf(operation)};`
              : `window.webkit.messageHandlers.ipc.postMessage(${literal(operation.text)});`,
          ),
        ];
      case 'unlisten':
        return [line(`${sourceOf(operation)};`)];
      case 'fetch': {
        const usesHttps = windows[page]?.useHttpsScheme ?? false;
        const url = commandUrl(operation.command, platform, usesHttps);
        return fetchLines(operation, nameOf(spelling(operation, { platform, usesHttps })), url);
      }
      case 'postMessage':
        return postLines(operation, nameOf(sourceOf(operation)));
      case 'listen':
      case 'onCloseRequested': {
        const event = operation.type === 'listen' ? operation.event : CLOSE_REQUESTED;
        const listener = nthOf(`${actor} ${event}`, count(`listener ${actor} ${event}`));
        const nth = count('handler');
        const handler = `handler${nth === 0 ? '' : String(nth + 1)}`;
        const invokes = operation.type === 'onCloseRequested' ? operation.invokes : undefined;
        const invoke = invokes && ({ type: 'invoke', ...invokes } as const);
        return [
          ...(invoke
            ? handlerLines(handler, invoke, nameOf(sourceOf(invoke)), listener)
            : [line(`const ${handler} = ${handlerOf(operation)};`, 'heard', listener)]),
          ...listenLines(operation, nameOf(sourceOf(operation)), handler),
        ];
      }
      case 'invoke': {
        const made = channelsIn(operation.args ?? {}).filter(({ name }) => !channels.has(`${actor} ${name}`));
        for (const { name } of made) channels.add(`${actor} ${name}`);
        const source = sourceOf(operation);
        return [
          ...made.flatMap((channel) => channelLines(channel, actor)),
          ...settling(
            callLines('const result = await ', source, operation.args ?? null),
            nameOf(source),
            'result',
          ),
        ];
      }
      case 'emit':
      case 'emitTo': {
        const source = sourceOf(operation);
        return settling(callLines('await ', source, operation.payload ?? null), nameOf(source), `'sent'`);
      }
    }
  };
}

/** A call with what runs when its promise is settled. */
const settling = (call: readonly string[], name: string, value: string): readonly SourceLine[] => [
  line('try {'),
  ...indented([...call.map((text) => line(text, 'call', name)), line(`show(${value});`, 'resolved', name)]),
  line('} catch (reason) {'),
  ...indented([line('show(reason);', 'rejected', name)]),
  line('}'),
];

/** A call on one line, or with a line for each field of its argument. */
function callLines(start: string, source: string, argument: Json): readonly string[] {
  const whole = `${start}${source};`;
  if (whole.length <= MAX_LINE || !isObject(argument)) return [whole];
  const text = literal(argument);
  const at = source.indexOf(text);
  if (at < 0 || text === '{}' || !text.startsWith('{')) return [whole];
  return [
    `${start}${source.slice(0, at)}{`,
    ...Object.entries(argument).map(([key, value]) => `  ${literal({ [key]: value }).slice(2, -2)},`),
    `}${source.slice(at + text.length)};`,
  ];
}

const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fetchLines(operation: Operation<'fetch'>, name: string, url: string): readonly SourceLine[] {
  const { method = 'POST', headers = {}, key = 'right', sealed, body } = operation;
  const keys = { own: 'ownKey', right: 'key', wrong: `'wrong'`, missing: undefined };
  const given = method === 'POST' ? keys[key] : undefined;
  const own = given === undefined ? [] : [`    'Tauri-Invoke-Key': ${given},`];
  const sent = bodyText(sealed ? undefined : body, sealed, method);
  const call = [
    `const result = await fetch(${literal(url)}, {`,
    `  method: ${literal(method)},`,
    ...headerLines(headers, own),
    ...(sent === undefined ? [] : [`  body: ${sent},`]),
    '});',
  ];
  return settling(call, name, 'result');
}

/** Headers a line each, or in the form in which they are given. */
function headerLines(headers: HeadersGiven, own: readonly string[]): readonly string[] {
  if (isHeadersObject(headers) || Array.isArray(headers)) {
    const more = own.length === 0 ? '' : ` // and ${own.map((text) => text.trim().slice(0, -1)).join()}`;
    return [`  headers: ${headersLiteral(headers)},${more}`];
  }
  const sent = Object.entries(headers).map(
    ([header, value]) => `    ${literal(header)}: ${literal(value as Json)},`,
  );
  return sent.length + own.length > 0 ? ['  headers: {', ...sent, ...own, '  },'] : [];
}

function bodyText(body: Json | undefined, sealed: SealedUse | undefined, method: string): string | undefined {
  if (sealed) return method === 'POST' ? `JSON.stringify(${sealedLiteral(sealed)})` : undefined;
  if (body === undefined) return method === 'POST' ? 'JSON.stringify({})' : undefined;
  if (isNone(body)) return undefined;
  const text = textIn(body);
  if (text !== undefined) return literal(text);
  return taggedIn(body) ? literal(body) : `JSON.stringify(${literal(body)})`;
}

const postLines = (operation: Operation<'postMessage'>, name: string): readonly SourceLine[] => [
  line('const callback = registered((result) => show(result));', 'resolved', name),
  line('const error = registered((reason) => show(reason));', 'rejected', name),
  ...[
    '__TAURI_INTERNALS__.postMessage({',
    `  cmd: ${literal(operation.command)},`,
    '  callback,',
    '  error,',
    `  payload: ${operation.sealed ? sealedLiteral(operation.sealed) : literal(operation.args === undefined ? {} : operation.args)},`,
    '});',
  ].map((text) => line(text, 'call', name)),
];

const sealedLiteral = ({ sealed, change }: SealedUse) =>
  change === undefined ? `sealed[${String(sealed)}]` : `${change}(sealed[${String(sealed)}])`;

function listenLines(
  operation: Operation<'listen' | 'onCloseRequested'>,
  name: string,
  handler: string,
): readonly SourceLine[] {
  const result =
    operation.type === 'listen' && operation.name !== undefined ? `const ${operation.name} = ` : '';
  return [
    line('try {'),
    ...indented([
      line(`${result}await ${sourceOf(operation).replace('handler', handler)};`, 'call', name),
      line(`show('listens');`, 'resolved', name),
    ]),
    line('} catch (reason) {'),
    ...indented([line('show(reason);', 'rejected', name)]),
    line('}'),
  ];
}

function handlerOf(operation: Operation<'listen' | 'onCloseRequested'>): string {
  const throws = operation.throws === undefined ? undefined : throwing(operation.throws);
  if (operation.type === 'listen')
    return throws === undefined
      ? '({ payload }) => show(payload)'
      : `({ payload }) => { show(payload); ${throws} }`;
  if (throws !== undefined) return `() => { show('closes'); ${throws} }`;
  return operation.prevents ? '(event) => event.preventDefault()' : `() => show('closes')`;
}

/** The handler of a close request that calls a command first. */
const handlerLines = (
  handler: string,
  invoke: Operation<'invoke'>,
  name: string,
  listener: string,
): readonly SourceLine[] => [
  line(`const ${handler} = async () => {`, 'heard', listener),
  ...indented(
    settling(callLines('const result = await ', sourceOf(invoke), invoke.args ?? null), name, 'result'),
  ),
  line('};'),
];

const throwing = (message: string) => `throw new Error(${literal(message)});`;

const channelLines = ({ name, throws }: NewChannel, actor: string): readonly SourceLine[] => [
  line(`const ${name} = new Channel((message) => {`),
  line('  show(message);', 'streamed', actor),
  ...(throws === undefined ? [] : [line(`  ${throwing(throws)}`, 'streamed', actor)]),
  line('});'),
];

interface NewChannel {
  readonly name: string;
  readonly throws?: string;
}

/** The channels in arguments. */
function channelsIn(args: Json): readonly NewChannel[] {
  if (typeof args !== 'object' || args === null) return [];
  if (Array.isArray(args)) return (args as readonly Json[]).flatMap(channelsIn);
  const { $channel: name, throws } = args as Readonly<Record<string, Json>>;
  if (typeof name !== 'string') return Object.values(args).flatMap(channelsIn);
  return [{ name, ...(typeof throws === 'string' && { throws }) }];
}

function userWords(operation: UserOperation): string {
  switch (operation.type) {
    case 'close':
      return `closes ${operation.window}`;
    case 'resize':
      return `makes ${operation.window} ${String(operation.width)} × ${String(operation.height)}`;
    case 'drop':
      return `drops ${operation.path} on ${operation.window}`;
    case 'answer':
      return `answers ${operation.with}`;
  }
}
