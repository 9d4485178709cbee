/**
 * A run in one line: who acts, the gates that let it pass, and how it ends. Small enough for a list, in which a
 * reader compares runs by their shape.
 */
import { findingsOf, messageOf, pathOf, windowOf } from '../record/lookup.ts';
import { isRequest } from '../record/message.ts';
import type { Actor, Call, Message, Moment, MomentOf, Trace } from '../record/trace.ts';
import { shortValue } from '../record/value.ts';
import { isHeldBack } from '../steps/step-facts.ts';

/** Who acts, a gate that let the request pass, or a wait on the way. */
export type GlyphMark = 'webview' | 'core' | 'frame' | 'gate' | 'waits';

export interface GlyphEnd {
  /** `rejected` is also what a gate refuses without a promise that rejects, such as a `fetch` by hand. */
  readonly kind: 'resolved' | 'rejected' | 'never' | 'heard' | 'unheard';
  /** Of `heard`: pages, perhaps with the core process, or the core process alone. */
  readonly by?: 'webview' | 'core';
  /** What is written beside it: `4`, `after 2.9 s`, `rejected`, `main, preview`. */
  readonly word: string;
  /** The same as the last part of a sentence: `resolved: 4`, `rejected at permission`. */
  readonly sentence: string;
}

export interface Glyph {
  /** In order, at most eight. */
  readonly marks: readonly GlyphMark[];
  /** Whether more than these happens before the end. */
  readonly isCut: boolean;
  /** All that happens before the end, as the first part of a sentence: `preview calls, 2 gates pass`. */
  readonly way: string;
  readonly end: GlyphEnd;
}

const MAX_MARKS = 8;
/** A longer value would not fit beside the marks, so its word is `resolved`. */
const MAX_VALUE_IN_WORD = 8;
const MAX_VALUE_IN_SENTENCE = 24;
/** A promise that waits so long (virtual ms) is said to have waited. */
const LONG_WAIT = 1000;

interface Act {
  readonly mark: GlyphMark;
  /** Absent for a gate: gates in a row are counted. */
  readonly words?: string;
}

/**
 * The glyph of what a run is about, leaving aside what is done before it. That is the first call that does not get
 * through at once: a gate or the hook stops it, it waits on its way to the command, or it does not resolve. Where all
 * do, it is what comes first: a call, or an event that the core process emits outside of a command. Calls that only
 * listen or unlisten are not what a run is about. A run without either is about the documents it loads; one without
 * those has no glyph.
 */
export function glyphOf(trace: Trace): Glyph | undefined {
  const calls = trace.calls.filter(({ before, command }) => !before && !listening.has(command));
  const moments = trace.moments.filter(({ before }) => !before);
  const call = calls.find((it) => isHeldUp(it, trace));
  if (call) return glyphOfCall(call, trace);
  for (const moment of moments) {
    const called = moment.kind === 'called' && calls.find(({ id }) => id === moment.call);
    if (called) return glyphOfCall(called, trace);
    if (moment.kind === 'emitted' && moment.call === undefined) return glyphOfEvent(moment, trace);
  }
  return glyphOfLoading(moments, trace);
}

const listening: ReadonlySet<string> = new Set(['plugin:event|listen', 'plugin:event|unlisten']);
const emitting: ReadonlySet<string> = new Set(['plugin:event|emit', 'plugin:event|emit_to']);

function isHeldUp(call: Call, trace: Trace): boolean {
  const path = pathOf(trace, call.id);
  const runs = path.findIndex(({ kind }) => kind === 'running');
  return (
    call.settles !== 'resolved' ||
    path.some((moment) => isRefusal(moment) || (moment.kind === 'hooked' && isHeldBack(moment))) ||
    path.slice(0, runs < 0 ? path.length : runs).some(({ kind }) => kind === 'queued')
  );
}

const isRefusal = (moment: Moment) => moment.kind === 'gate' && moment.verdict === 'refused';

function glyphOfCall(call: Call, trace: Trace): Glyph {
  return glyphFrom(actsOf(call, trace), endOf(call, trace));
}

function glyphFrom(acts: readonly Act[], end: GlyphEnd): Glyph {
  const words: string[] = [];
  let gates = 0;
  const tellGates = () => {
    if (gates > 0) words.push(gates === 1 ? '1 gate passes' : `${String(gates)} gates pass`);
    gates = 0;
  };
  for (const act of acts) {
    if (act.words === undefined) {
      gates += 1;
      continue;
    }
    tellGates();
    words.push(act.words === words.at(-1) ? `${act.words} again` : act.words);
  }
  tellGates();
  const marks = acts.map(({ mark }) => mark);
  return { marks: marks.slice(0, MAX_MARKS), isCut: marks.length > MAX_MARKS, way: words.join(', '), end };
}

/** What happens on the way of a call. A request that is sent again does not have its gates told again. */
function actsOf(call: Call, trace: Trace): readonly Act[] {
  const acts: Act[] = [];
  const passed = new Set<string>();
  for (const moment of pathOf(trace, call.id)) {
    const act = actOf(moment, trace);
    if (!act) continue;
    if (moment.kind === 'gate') {
      if (passed.has(moment.gate)) continue;
      passed.add(moment.gate);
    }
    // A frame that has looked at a message seals it; what waits for two reasons waits.
    const isSame = act.mark === acts.at(-1)?.mark && (act.mark === 'frame' || act.mark === 'waits');
    if (!isSame) acts.push(act);
  }
  return acts;
}

function actOf(moment: Moment, trace: Trace): Act | undefined {
  switch (moment.kind) {
    case 'called':
      return { mark: markOf(moment.actor, trace), words: `${nameOf(moment.actor, trace)} calls` };
    case 'queued':
      return isWait(messageOf(trace, moment.message)) ? { mark: 'waits', words: 'waits' } : undefined;
    case 'hooked':
      return { mark: 'frame', words: `the isolation hook ${hookWords[moment.outcome]}` };
    case 'sealed':
      return { mark: 'frame', words: 'the isolation frame seals it' };
    case 'gate':
      return moment.verdict === 'refused' ? undefined : { mark: 'gate' };
    case 'running':
      return { mark: 'core', words: `${moment.command} runs` };
    default:
      return undefined;
  }
}

const hookWords: Readonly<Record<MomentOf<'hooked'>['outcome'], string>> = {
  unchanged: 'lets it pass',
  altered: 'changes it',
  redirected: 'puts another command in its place',
  notAMessage: 'returns something else',
  throws: 'throws',
  returnsNothing: 'returns nothing',
  neverReturns: 'never returns',
};

/** Whether a call waits while this message does: its request or its answer, or the call itself, without a message. */
const isWait = (message: Message | undefined) =>
  message === undefined || isRequest(message) || message.answers !== undefined;

function endOf(call: Call, trace: Trace): GlyphEnd {
  const path = pathOf(trace, call.id);
  const gate = findingsOf(trace, call.id).find(({ verdict }) => verdict === 'refused')?.gate;
  const hasRun = path.some(({ kind }) => kind === 'running');
  const isLeft = call.settles === 'never' || call.settles === 'gone';
  if (isLeft && trace.ended === 'abort')
    return { kind: 'never', word: 'process ended', sentence: 'the process ends' };
  switch (call.settles) {
    case 'resolved':
      if (gate !== undefined && !hasRun)
        return { kind: 'rejected', word: 'refused', sentence: `refused at ${gate}` };
      if (emitting.has(call.command)) return endOfEvent(path, trace);
      return resolvedEnd(call, path);
    case 'rejected': {
      const where = gate !== undefined ? ` at ${gate}` : hasRun ? ' in the command' : '';
      return { kind: 'rejected', word: 'rejected', sentence: `rejected${where}` };
    }
    case 'never': {
      const refused = gate === undefined ? '' : `refused at ${gate}, `;
      return { kind: 'never', word: 'never settles', sentence: `${refused}never settles` };
    }
    case 'gone':
      return { kind: 'never', word: 'nobody waits', sentence: 'gone with its document, nobody waits' };
  }
}

function resolvedEnd({ value }: Call, path: readonly Moment[]): GlyphEnd {
  const called = path.find(({ kind }) => kind === 'called')?.at ?? 0;
  const waited = (path.find(({ kind }) => kind === 'settled')?.at ?? called) - called;
  const after = waited >= LONG_WAIT ? `after ${(waited / 1000).toFixed(1)} s` : undefined;
  const text =
    value === undefined || ('json' in value && value.json === null)
      ? undefined
      : shortValue(value, MAX_VALUE_IN_SENTENCE);
  const short = text !== undefined && text.length <= MAX_VALUE_IN_WORD ? text : 'resolved';
  return {
    kind: 'resolved',
    word: after ?? short,
    sentence: `resolved${after === undefined ? '' : ` ${after}`}${text === undefined ? '' : `: ${text}`}`,
  };
}

function glyphOfEvent({ event }: MomentOf<'emitted'>, trace: Trace): Glyph {
  const heard = trace.moments.filter(
    (moment) => moment.kind === 'heard' && !moment.before && moment.listener.event === event,
  );
  return glyphFrom([{ mark: 'core', words: `the core process emits ${event}` }], endOfEvent(heard, trace));
}

/** Who hears, by window; two are named, of more their number is the word. */
function endOfEvent(moments: readonly Moment[], trace: Trace): GlyphEnd {
  const heard = moments.filter(({ kind }) => kind === 'heard');
  const names = [...new Set(heard.map(({ actor }) => windowOf(trace, actor) ?? 'core'))].sort();
  if (names.length === 0) return { kind: 'unheard', word: 'nobody', sentence: 'heard by nobody' };
  const all = names.join(', ');
  return {
    kind: 'heard',
    by: all === 'core' ? 'core' : 'webview',
    word: names.length > 2 ? `heard by ${String(names.length)}` : all,
    sentence: `heard by ${all}`,
  };
}

function glyphOfLoading(moments: readonly Moment[], trace: Trace): Glyph | undefined {
  const acts = moments.flatMap((moment): readonly Act[] => {
    if (moment.kind === 'acted' && moment.action.type === 'open')
      return [{ mark: 'core', words: `the core process opens ${moment.action.window}` }];
    if (moment.kind === 'loaded')
      return [{ mark: markOf(moment.actor, trace), words: `${nameOf(moment.actor, trace)} loads` }];
    return [];
  });
  if (!moments.some(({ kind }) => kind === 'loaded')) return undefined;
  return glyphFrom(acts, { kind: 'resolved', word: 'page is ready', sentence: 'the page is ready' });
}

const actorOf = (id: string, trace: Trace): Actor | undefined => trace.actors.find((it) => it.id === id);

/** A foreign frame acts as a page does. */
function markOf(id: string, trace: Trace): GlyphMark {
  const kind = actorOf(id, trace)?.kind;
  if (kind === 'isolation-frame') return 'frame';
  return kind === 'page' || kind === 'foreign-frame' ? 'webview' : 'core';
}

function nameOf(id: string, trace: Trace): string {
  const actor = actorOf(id, trace);
  if (actor?.kind === 'foreign-frame') return id.replace(/^frame\((.*)\)$/, 'the foreign frame $1');
  if (actor?.kind === 'isolation-frame') return `the isolation frame of ${actor.window ?? id}`;
  return actor?.window ?? id;
}
