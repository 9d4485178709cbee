import { describe, expect, it } from 'vitest';
import { compareToRecording, observable, type Observation, ordersOf } from '../../../src/fidelity/index.ts';
import { checkSet, simulate } from '../../../src/simulation/index.ts';
import { readRecordings, recordedScenarios } from '../../../src/tools/recordings.ts';
import type { Json, Message, Trace } from '../../../src/trace/record/trace.ts';
import { asRecorded } from './as-recorded.ts';

const [site, unshown] = await recordedScenarios();
const scenarios = [...site.scenarios, ...unshown.scenarios];

type Path = readonly (string | number)[];

function leavesOf(json: Json, path: Path = []): { readonly path: Path; readonly leaf: Json }[] {
  if (typeof json !== 'object' || json === null) return [{ path, leaf: json }];
  return Array.isArray(json)
    ? (json as readonly Json[]).flatMap((item, index) => leavesOf(item, [...path, index]))
    : Object.entries(json as Record<string, Json>).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}

const alteredLeaf = (leaf: Json): Json => {
  if (typeof leaf === 'string') return `x${leaf}`;
  if (typeof leaf === 'number') return leaf + Math.max(1, Math.abs(leaf));
  return typeof leaf === 'boolean' ? !leaf : { json: 'x' };
};

function withLeaf(json: Json, [key, ...rest]: Path, to: Json): Json {
  if (key === undefined) return to;
  if (Array.isArray(json)) {
    return (json as readonly Json[]).map((item, index) => (index === key ? withLeaf(item, rest, to) : item));
  }
  const fields = json as Record<string, Json>;
  return { ...fields, [key]: withLeaf(fields[key] ?? null, rest, to) };
}

/** Head of the file, times, and ids that only order the file. */
const free = [
  /^(version|source|seed)$/,
  /^versions\./,
  /^moments\.\d+\.(id|at)$/,
  /^messages\.\d+\.(sentAt|receivedAt)$/,
  /^open\./,
];
const unseenKinds = [
  'gate',
  'checked',
  'hooked',
  'sealed',
  'prevented',
  'queued',
  'dequeued',
  'spawned',
  'listening',
  'unlistened',
  'returned',
  'acted',
  'emitted',
];
const evalKinds = ['heard', 'held', 'delivered', 'missed', 'console'];
const unseenHeaders = /^(origin|referer|accept|user-agent|access-control-.+)$/i;

/** What a reader may type is compared where a page sends it; with some settings it sends none. */
const isFreeText = (trace: Trace, knob: string | number | undefined) =>
  scenarios
    .find(({ id }) => id === trace.scenario)
    ?.knobs.some(({ id, kind }) => id === knob && kind === 'text') ?? false;

/** Whether a leaf is in the list of what no recorder sees, normalised, or in the head: typed from the specification. */
function isFree(trace: Trace, path: Path): boolean {
  const text = path.join('.');
  if (free.some((it) => it.test(text))) return true;
  if (path[0] === 'set' && isFreeText(trace, path[1])) return true;
  const index = Number(path[1]);
  if (path[0] === 'moments') {
    const moment = trace.moments[index];
    const command = trace.calls.find(({ id }) => id === moment?.call)?.command;
    if (moment?.kind === 'running' && command?.startsWith('plugin:')) return true;
    const message = trace.messages.find(({ id }) => id === moment?.message);
    const isCore = moment?.actor.startsWith('core/') ?? false;
    if (moment?.kind === 'sent' && isCore) return true;
    // A request for the app's pages and files.
    if (moment?.kind === 'stopped' && message?.from === 'engine') return true;
    // An answer or eval that nobody receives.
    if (moment?.kind === 'stopped' && (message?.from ?? moment.actor).startsWith('core/')) return true;
    if (moment?.kind === 'received' && (isCore || message?.wire.form === 'eval')) return true;
    // Which thread ran a Rust listener, and who wrote a line of stderr.
    if (path[2] === 'actor' && isCore && (moment?.kind === 'heard' || moment?.kind === 'stderr')) return true;
    // An eval is the callbacks that it runs, and nobody says which call had it made.
    if (path[2] === 'message' && message?.wire.form === 'eval') return true;
    if (moment && evalKinds.includes(moment.kind) && (path[2] === 'call' || path[2] === 'message'))
      return true;
    // The page does not say which message of its channel it has no callback for.
    if (moment?.kind === 'missed' && path[2] === 'index') return true;
    return moment !== undefined && unseenKinds.includes(moment.kind);
  }
  if (path[0] === 'messages') {
    const message = trace.messages[index];
    if (!message || message.wire.form === 'eval') return true;
    // The engine asks for the app's pages and files.
    if (message.from === 'engine') return true;
    const arrives = trace.moments.some(
      (moment) => moment.message === message.id && moment.kind === 'received',
    );
    if (message.wire.form === 'response' && !arrives) return true;
    // The thread that answers.
    if (path[2] === 'from' && message.from.startsWith('core/')) return true;
    // The first numbers of a sealing that the page does not send on stand nowhere else.
    if (path[4] === 'starts' && !trace.messages.some((it) => it !== message && isSameSealing(it, message)))
      return true;
    if (path[3] === 'headers' && 'headers' in message.wire) {
      const [name = ''] = message.wire.headers[Number(path[4])] ?? [];
      if (unseenHeaders.test(name)) return true;
      // Callback ids that a request written by hand invents stand nowhere else.
      const isByHand = trace.calls.find(({ id }) => id === message.call)?.callbacks === undefined;
      if (isByHand && path[5] === 1 && /^tauri-(callback|error)$/i.test(name)) return true;
    }
  }
  // The callback ids of a call that never leaves its page stand nowhere else.
  if (path[0] === 'calls' && path[2] === 'callbacks' && trace.calls[index]?.sent.length === 0) return true;
  return path[0] === 'calls' && path[2] === 'thread';
}

function isSameSealing(one: Message, other: Message): boolean {
  const [starts, others] = [one, other].map(
    ({ wire }) => /"starts":\[[^\]]*\]/.exec(JSON.stringify(wire))?.[0],
  );
  return starts !== undefined && starts === others;
}

const known = new Map<string, readonly Observation[]>();

/** Whether fidelity finds anything in a recording. */
function differs(trace: Trace): boolean {
  const scenario = scenarios.find(({ id }) => id === trace.scenario);
  if (!scenario) return true;
  const { set, problems } = checkSet(scenario, trace.set);
  if (problems.length > 0) return true;
  const key = JSON.stringify([scenario.id, set]);
  const orders = known.get(key) ?? ordersOf((seed) => simulate(scenario, { set, seed }));
  known.set(key, orders);
  return compareToRecording(orders, observable({ ...trace, set })) !== undefined;
}

const recordings = [site, unshown].flatMap(({ folder }) => readRecordings(folder));
const traces = [
  ...recordings.map(({ file, trace }) => [file, trace] as const),
  ...site.scenarios.map((scenario) => [`${scenario.id}, stripped`, asRecorded(simulate(scenario))] as const),
];

describe('every leaf of a recording', () => {
  it.each(traces)('%s: is compared, or in the list', (_, trace) => {
    // A recording that differs as it is proves nothing here; `npm run fidelity` reports it.
    expect(differs(trace)).toBe(false);
    const unseen = leavesOf(trace as unknown as Json)
      .filter(({ path }) => !isFree(trace, path))
      .filter(({ path, leaf }) => {
        const altered = withLeaf(trace as unknown as Json, path, alteredLeaf(leaf));
        return !differs(altered as unknown as Trace);
      })
      .map(({ path }) => path.join('.'));
    expect(unseen).toEqual([]);
  });

  it('says that an answered request arrived', () => {
    for (const [, trace] of traces) {
      for (const [index, message] of trace.messages.entries()) {
        // A line in a console is no answer: a recorder sees the line, and nothing of the message that brings it. Nor does
        // it see an answer that the engine drops with its window.
        const isAnswered = trace.messages.some(
          ({ id, answers, wire }) =>
            answers === message.id &&
            !(wire.form === 'eval' && wire.purpose === 'console') &&
            trace.moments.some((moment) => moment.message === id && moment.kind !== 'stopped'),
        );
        if (!isAnswered) continue;
        const altered = withLeaf(trace as unknown as Json, ['messages', index, 'receivedAt'], null);
        expect(differs(altered as unknown as Trace), `${trace.scenario} ${message.id}`).toBe(true);
      }
    }
  });
});
