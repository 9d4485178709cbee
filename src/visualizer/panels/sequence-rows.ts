import {
  callOf,
  isSealed,
  messageOf,
  plainOf,
  shortName,
  shortSource,
  shortValue,
  windowOf,
  type ActorId,
  type EvalWire,
  type Message,
  type Moment,
  type Step,
  type Trace,
} from '../../trace/index.ts';

/** A lifeline: a party of the run that takes part in a step. */
export interface Lifeline {
  readonly actor: ActorId;
  readonly kind: 'page' | 'frame' | 'other' | 'core';
  readonly name: string;
  readonly role: string;
}

export interface Arrow {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly shape: 'request' | 'answer' | 'eval' | 'frame' | 'spawn';
  /** What travels, above the arrow; the second is for narrow drawings. */
  readonly says: readonly [wide: string, narrow: string];
  /** How it travels, below the arrow. */
  readonly how: string;
}

/** Words at an actor's line, each with the verdict it tells, if any. */
export interface Note {
  readonly actor: ActorId;
  readonly words: readonly { readonly text: string; readonly verdict?: 'passed' | 'refused' }[];
}

export interface Row {
  readonly step: number;
  readonly arrow?: Arrow;
  readonly notes: readonly Note[];
  /** Said where Tauri leaves the order of this step and earlier ones open. */
  readonly open?: string;
}

/** Indices of the steps, in order, whose order Tauri leaves open. */
export type OpenGroup = readonly number[];

const kinds: Readonly<Record<string, Lifeline['kind']>> = {
  page: 'page',
  'isolation-frame': 'frame',
  'foreign-frame': 'page',
  'main-thread': 'core',
  'async-runtime': 'core',
  engine: 'other',
  user: 'other',
};

/** The parties that take part in the steps, in the trace's order; the core process last. */
export function lifelinesOf(trace: Trace, rows: readonly Row[]): readonly Lifeline[] {
  const used = new Set(
    rows.flatMap(({ arrow, notes }) => [
      ...(arrow ? [arrow.from, arrow.to] : []),
      ...notes.map(({ actor }) => actor),
    ]),
  );
  const lines = trace.actors.flatMap(({ id, kind, window }): Lifeline[] => {
    const drawn = kinds[kind];
    if (!used.has(id) || !drawn) return [];
    if (drawn === 'other')
      return [{ actor: id, kind: drawn, name: kind === 'user' ? 'User' : 'Engine', role: '' }];
    if (drawn !== 'core') return [{ actor: id, kind: drawn, name: window ?? id, role: roleOf(kind) }];
    return [
      {
        actor: id,
        kind: drawn,
        name: 'Core',
        role: kind === 'main-thread' ? 'main thread' : 'async runtime',
      },
    ];
  });
  return [...lines.filter(({ kind }) => kind !== 'core'), ...lines.filter(({ kind }) => kind === 'core')];
}

const roleOf = (kind: string) => (kind === 'page' ? 'webview' : kind.replace('-', ' '));

/** Groups of steps whose order Tauri leaves open. */
export function openGroups(trace: Trace, steps: readonly Step[]): readonly OpenGroup[] {
  const groups = trace.open.flatMap((group): OpenGroup[] => {
    const inside = steps
      .filter(({ moments }) => moments.some(({ id }) => group.includes(id)))
      .map(({ index }) => index);
    return inside.length < 2 ? [] : [inside];
  });
  return groups.filter((group, index) => groups.findIndex((it) => it.join() === group.join()) === index);
}

/** One row for each step. */
export function rowsOf(trace: Trace, steps: readonly Step[]): readonly Row[] {
  const groups = openGroups(trace, steps);
  return steps.map((step): Row => {
    const message = step.kind === 'sent' ? messageOf(trace, step.message) : undefined;
    const spawned = step.moments.find(({ kind }) => kind === 'spawned');
    const arrow = message ? arrowOf(message, trace) : spawned && spawnOf(step, spawned);
    const open = groups.find((group) => group.at(-1) === step.index);
    return {
      step: step.index,
      ...(arrow && { arrow }),
      notes: message ? [] : notesOf(step, trace),
      ...(open && { open: `order of ${inWords(open.map((index) => String(index + 1)))} is not fixed` }),
    };
  });
}

const inWords = (items: readonly string[]) => `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

function spawnOf(step: Step, spawned: Moment): Arrow | undefined {
  const from = step.moments.find(({ gate }) => gate === 'command')?.actor ?? step.actor;
  const to = spawned.actor === from ? 'core/async' : spawned.actor;
  return { from, to, shape: 'spawn', says: ['', ''], how: '' };
}

function arrowOf(message: Message, trace: Trace): Arrow {
  const { from, to, wire } = message;
  switch (wire.form) {
    case 'request': {
      const name = wire.url.replace(/^.*\//, '');
      return {
        from,
        to,
        shape: message.transport === 'frame-message' ? 'frame' : 'request',
        says: [`${wire.method} ${wire.url}`, `${wire.method} …/${decoded(name)}`],
        how: message.transport.replace('-', ' '),
      };
    }
    case 'response': {
      const header = wire.headers.find(([name]) => name === 'Tauri-Response')?.[1];
      const status = String(wire.status);
      const body = wire.body && 'json' in wire.body ? ` ${shortValue(wire.body, 16)}` : '';
      return {
        from,
        to,
        shape: 'answer',
        says: [
          header === undefined ? status : `${status} Tauri-Response: ${header}${header === 'ok' ? body : ''}`,
          `${status} ${header ?? ''}`.trim(),
        ],
        how: 'answer',
      };
    }
    case 'post': {
      const name = wire.command ?? 'undefined';
      return {
        from,
        to,
        shape: 'request',
        says: [`postMessage ${name}`, shortName(name)],
        how: 'post message',
      };
    }
    case 'frame': {
      if (wire.says === 'ready')
        return { from, to, shape: 'frame', says: ['ready', 'ready'], how: 'frame message' };
      const name = wire.command ?? 'undefined';
      const how = isSealed(wire.payload) ? 'frame message, payload sealed' : 'frame message, readable';
      return { from, to, shape: 'frame', says: [name, shortName(name)], how };
    }
    case 'eval':
      return {
        from,
        to,
        shape: 'eval',
        says: evalSays(wire),
        how: `runs in ${windowOf(trace, to) ?? to}`,
      };
  }
}

function evalSays(wire: EvalWire): Arrow['says'] {
  switch (wire.does) {
    case 'dispatch': {
      const ids = wire.ids.join(', ');
      return [`eval: ${wire.event}, ids [${ids}]`, `eval, ids [${ids}]`];
    }
    case 'register':
      return [`eval: listener ${String(wire.id)} of ${wire.event}`, `eval, listener ${String(wire.id)}`];
    case 'callback':
      return [
        `eval: runCallback(${String(wire.id)}, ${shortValue(wire.value, 16)})`,
        `eval, ${String(wire.id)}`,
      ];
    case 'channel': {
      const what = wire.message ? `message ${String(wire.index)}` : `end, ${String(wire.index)}`;
      return [`eval: channel ${String(wire.id)}, ${what}`, `eval, ${what}`];
    }
    case 'fetch':
      return [
        `eval: channel ${String(wire.id)}, fetch data ${String(wire.data)}`,
        `eval, fetch ${String(wire.data)}`,
      ];
    case 'console':
      return ['eval: console.error', 'eval, error'];
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).replace(/^plugin:/, '');
  } catch {
    return text;
  }
}

function notesOf(step: Step, trace: Trace): readonly Note[] {
  const notes = new Map<ActorId, Note['words'][number][]>();
  for (const moment of step.moments) {
    const word = wordOf(moment, step, trace);
    if (!word) continue;
    const words = notes.get(moment.actor);
    if (words) words.push(word);
    else notes.set(moment.actor, [word]);
  }
  return [...notes].map(([actor, words]) => ({ actor, words }));
}

/** What somebody does, without the details that follow a colon. */
const deedOf = ({ text = 'acts' }: Moment) => plainOf(text.split(': ')[0] ?? text);

/** Moments that say something at their actor's line; the others only lead to the step. */
function wordOf(moment: Moment, step: Step, trace: Trace): Note['words'][number] | undefined {
  const call = callOf(trace, moment.call);
  switch (moment.kind) {
    case 'gate':
      if (moment.verdict === 'skipped') return { text: `${moment.gate ?? ''} not checked` };
      return moment.verdict === 'refused'
        ? { text: `${moment.gate ?? ''} refuses`, verdict: 'refused' }
        : { text: moment.gate ?? '', verdict: 'passed' };
    case 'called':
      return { text: `calls ${shortSource(call?.source ?? '')}` };
    case 'running':
      return { text: `${shortName(call?.command ?? 'command')} runs` };
    case 'checked':
      return moment.verdict === 'refused'
        ? { text: moment.found ?? 'out of scope', verdict: 'refused' }
        : { text: 'scope', verdict: 'passed' };
    case 'callback':
      return { text: `callback ${String(moment.callback ?? '')} runs` };
    case 'settled':
      return { text: `promise ${moment.found === 'rejected' ? 'rejects' : 'resolves'}` };
    case 'heard':
      return { text: `listener ${String(moment.listener?.id ?? '')} hears` };
    case 'stopped':
      return { text: 'stopped', verdict: 'refused' };
    case 'panicked':
      return { text: 'panics', verdict: 'refused' };
    case 'emitted':
      return { text: moment.text ?? 'emits' };
    case 'missed':
      return { text: 'finds no callback' };
    case 'acted':
    case 'loaded':
    case 'closed':
    case 'exited':
      return { text: moment.kind === 'acted' ? deedOf(moment) : moment.kind };
    default:
      return moment === step.moments[0] && step.moments.length === 1 ? { text: moment.kind } : undefined;
  }
}
