/*
 * Trace files of version 1 said what a moment came to in two texts, `found` and `text`, and what an eval or a frame
 * message is for in `does` and `says`. Version 2 has fields of their own for all of it.
 */

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Fields in their order, those that are named replaced by others. */
const replaced = (fields: Fields, changes: Readonly<Record<string, Fields>>): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      Object.hasOwn(changes, name) ? Object.entries(changes[name] ?? {}) : [[name, value]],
    ),
  );

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

const returns: Readonly<Record<string, string>> = { returned: 'ok', failed: 'error' };

/** By kind, how the fields of a moment change. */
const upgrades: Readonly<Record<string, (moment: Fields) => Fields>> = {
  called: (moment) => replaced(moment, { text: {} }),
  spawned: commandNamed,
  running: commandNamed,
  checked: (moment) =>
    replaced(moment, {
      verdict: { isInScope: moment.verdict === 'passed' },
      found: {},
      text: { path: moment.text },
    }),
  returned: (moment) =>
    replaced(moment, { found: { outcome: returns[textOf(moment.found)] ?? moment.found } }),
  settled: (moment) => replaced(moment, { found: { outcome: moment.found } }),
  stopped,
  hooked,
  sealed: (moment) =>
    replaced(moment, {
      text: { bytes: Number.parseInt(textOf(moment.text), 10) },
      found: { numbers: Number.parseInt(textOf(moment.found), 10) },
    }),
  gate,
  held: streamed,
  delivered: streamed,
  emitted: (moment) => replaced(moment, { text: emission(textOf(moment.text)) }),
  prevented: windowNamed,
  closed: windowNamed,
  acted: (moment) => {
    const action = actionIn(textOf(moment.text), moment.found);
    return action ? replaced(moment, { found: {}, text: { action } }) : moment;
  },
  loaded: (moment) => replaced(moment, { text: { origin: moment.text } }),
  exited: (moment) => replaced(moment, { text: { how: moment.text } }),
  // The text names the callback that was missed.
  console: (moment) => replaced(moment, { callback: {}, index: {} }),
};

function commandNamed(moment: Fields): Fields {
  return replaced(moment, { text: { command: moment.text } });
}

function windowNamed(moment: Fields): Fields {
  return replaced(moment, { text: { window: moment.text } });
}

function streamed(moment: Fields): Fields {
  return moment.found === 'end' ? replaced(moment, { found: { end: true } }) : moment;
}

function stopped(moment: Fields): Fields {
  return replaced(moment, { text: stopReason(textOf(moment.text)) });
}

function stopReason(text: string): Fields {
  switch (text) {
    case 'aborted by the reload':
      return { reason: 'reload' };
    case 'its window is closed':
      return { reason: 'windowClosed' };
    case 'its request was aborted':
      return { reason: 'requestAborted' };
    default:
      if (/^message \d+ of channel \d+$/.test(text)) return { reason: 'channelClosed' };
      return /^[a-z]+-src\b/.test(text)
        ? { reason: 'policy', directive: text }
        : { reason: 'loadFailed', text };
  }
}

function hooked(moment: Fields): Fields {
  const text = textOf(moment.text);
  const outcomes: Readonly<Record<string, readonly [outcome: string, ofText: Fields]>> = {
    unchanged: ['unchanged', { command: text }],
    altered: ['altered', { command: text }],
    redirected: ['redirected', { command: text }],
    rubbish: ['notAMessage', { returned: jsonIn(text) }],
    throws: ['throws', { text }],
    'returns nothing': ['returnsNothing', {}],
    'never returns': ['neverReturns', {}],
  };
  const found = textOf(moment.found);
  const known = Object.hasOwn(outcomes, found) ? outcomes[found] : undefined;
  if (!known) return moment;
  const [outcome, ofText] = known;
  return replaced(moment, { verdict: {}, found: { outcome }, text: ofText });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function gate(moment: Fields): Fields {
  const { gate: name, verdict, found } = moment;
  return replaced(moment, { found: finding(`${textOf(name)} ${textOf(verdict)}`, textOf(found)) });
}

/** Why a gate said what it did, by its name and verdict. */
function finding(said: string, found: string): Fields {
  switch (said) {
    case 'method refused':
      return { reason: 'notPost', status: Number(found) };
    case 'form refused':
      return { reason: 'malformed', status: Number(found) };
    case 'unseal passed':
      return { reason: 'unsealed' };
    case 'unseal refused':
      return { reason: 'unreadable', text: found };
    case 'origin passed':
      return found === 'local' ? { reason: 'local' } : { reason: 'remote', url: found };
    case 'permission passed':
      return { reason: 'granted', capabilities: listed(found) };
    case 'arguments passed':
      return found === 'the request itself'
        ? { reason: 'wholeRequest' }
        : { reason: 'fit', parameters: found === 'none needed' ? [] : listed(found) };
    default:
      return { reason: Object.hasOwn(reasons, found) ? reasons[found] : found };
  }
}

const listed = (text: string) => text.split(', ');

const reasons: Readonly<Record<string, string>> = {
  'no manifest': 'notEnforced',
  'never asked': 'exempt',
  'not granted': 'notGranted',
  'not found': 'notFound',
  'wrong type': 'wrongType',
  'no state': 'unmanagedState',
};

/** What was emitted: Tauri's own event, a recorded event's name, or the Rust code that emits. */
function emission(text: string): Fields {
  if (text.startsWith('tauri://')) return { by: 'tauri', event: text };
  if (/^[\w/:-]+$/.test(text)) return { by: 'app', event: text };
  const event = /^emit(?:_to)? (.*)$/.exec(text)?.[1] ?? /"([^"]*)", …\)$/.exec(text)?.[1];
  return { by: 'app', event, source: text };
}

const actions: readonly (readonly [sentence: RegExp, type: string])[] = [
  [/^creates the window `(?<window>.*)`$/, 'open'],
  [/^shows the dialog `(?<text>[^]*)` and waits for the user$/, 'dialog'],
  [/^asks to close the window `(?<window>.*)`$/, 'close'],
  [/^makes the window `(?<window>.*)` (?<width>\S+) × (?<height>\S+)$/, 'resize'],
  [/^drops `(?<path>.*)` on the window `(?<window>.*)`$/, 'drop'],
  [/^answers the dialog with `(?<with>.*)`$/, 'answer'],
];

function actionIn(text: string, found: unknown): Fields | undefined {
  if (text === 'the page calls `location.reload()`') return { type: 'reload' };
  if (text.startsWith('Tauri’s scripts run first: ')) return { type: 'injectScripts' };
  if (text.startsWith('the document is parsed, ')) return { type: 'addFrame', frame: found };
  for (const [sentence, type] of actions) {
    const groups = sentence.exec(text)?.groups;
    if (groups) return { type, ...groups, ...sizeIn(groups) };
  }
  return undefined;
}

const sizeIn = ({ width, height }: Readonly<Record<string, string>>): Fields =>
  width === undefined ? {} : { width: Number(width), height: Number(height) };

function momentOf(moment: unknown): unknown {
  if (!isFields(moment)) return moment;
  const kind = textOf(moment.kind);
  const upgrade = Object.hasOwn(upgrades, kind) ? upgrades[kind] : undefined;
  return upgrade ? upgrade(moment) : moment;
}

function messageOf(message: unknown): unknown {
  if (!isFields(message) || !isFields(message.wire)) return message;
  const { wire } = message;
  if (wire.form === 'eval') return { ...message, wire: replaced(wire, { does: { purpose: wire.does } }) };
  return wire.form === 'frame'
    ? { ...message, wire: replaced(wire, { says: { type: wire.says } }) }
    : message;
}

const each = (list: unknown, upgrade: (item: unknown) => unknown): unknown =>
  Array.isArray(list) ? list.map(upgrade) : list;

export const isTraceV1 = (file: unknown): file is Fields => isFields(file) && file.version === 1;

/**
 * A trace file of version 1 as one of version 2. What it cannot read it leaves as it is, for the schema of version 2 to
 * name: the upgrade lets nothing through that is no trace.
 */
export const upgradedTrace = (file: Fields): unknown => ({
  ...file,
  version: 2,
  moments: each(file.moments, momentOf),
  messages: each(file.messages, messageOf),
});
