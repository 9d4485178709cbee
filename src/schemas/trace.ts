import { z } from 'astro/zod';
import type { Trace } from '../trace/record/trace.ts';
import {
  eventTargetSchema,
  type FileProblem,
  jsonSchema,
  parseJson,
  problemsOf,
  valueSchema,
} from './json.ts';
import { listOf } from './list.ts';
import { momentSchema } from './moment.ts';
import { isTraceV1, upgradedTrace } from './trace-v1.ts';

const time = z.number().min(0);
const headerSchema = z.tuple([z.string(), z.string()]);

const actorSchema = z.strictObject({
  id: z.string(),
  kind: z.enum([
    'page',
    'isolation-frame',
    'foreign-frame',
    'main-thread',
    'async-runtime',
    'engine',
    'user',
  ]),
  window: z.string().optional(),
  role: z.string().optional(),
});

const sealedSchema = z.strictObject({
  sealed: valueSchema,
  contentType: z.string(),
  nonce: z.number().int().min(0),
  payload: z.number().int().min(0),
  starts: listOf(z.number().int().min(0).max(255)),
  altered: z.enum(['payload', 'nonce']).optional(),
});

const envelope = {
  command: z.string().nullable(),
  callback: z.number().int().nullable(),
  error: z.number().int().nullable(),
  options: jsonSchema,
  payload: z.union([valueSchema, sealedSchema]),
};

const evalSchema = z.discriminatedUnion('purpose', [
  z.strictObject({
    form: z.literal('eval'),
    purpose: z.literal('dispatch'),
    event: z.string(),
    ids: listOf(z.number().int()),
    payload: jsonSchema,
    script: z.string(),
  }),
  z.strictObject({
    form: z.literal('eval'),
    purpose: z.literal('register'),
    event: z.string(),
    id: z.number().int(),
    target: eventTargetSchema,
    handler: z.number().int(),
    script: z.string(),
  }),
  z.strictObject({
    form: z.literal('eval'),
    purpose: z.literal('callback'),
    id: z.number().int(),
    value: valueSchema,
    script: z.string(),
  }),
  z.strictObject({
    form: z.literal('eval'),
    purpose: z.literal('channel'),
    id: z.number().int(),
    index: z.number().int().min(0),
    message: valueSchema.optional(),
    script: z.string(),
  }),
  z.strictObject({
    form: z.literal('eval'),
    purpose: z.literal('fetch'),
    id: z.number().int(),
    index: z.number().int().min(0),
    data: z.number().int().min(0),
    script: z.string(),
  }),
  z.strictObject({
    form: z.literal('eval'),
    purpose: z.literal('console'),
    text: z.string(),
    script: z.string(),
  }),
]);

const wireSchema = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('request'),
    method: z.string(),
    url: z.string(),
    headers: listOf(headerSchema),
    body: z.union([valueSchema, sealedSchema]).nullable(),
  }),
  z.strictObject({
    form: z.literal('response'),
    status: z.number().int(),
    headers: listOf(headerSchema),
    body: z.union([valueSchema, z.strictObject({ text: z.string() })]).nullable(),
  }),
  z.strictObject({ form: z.literal('post'), ...envelope, key: z.string().nullable() }),
  z.discriminatedUnion('type', [
    z.strictObject({ form: z.literal('frame'), type: z.literal('ready') }),
    z.strictObject({ form: z.literal('frame'), type: z.literal('call'), ...envelope }),
  ]),
  evalSchema,
]);

const messageSchema = z.strictObject({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  sentAt: time,
  receivedAt: time.nullable(),
  transport: z.enum(['custom-protocol', 'post-message', 'eval', 'frame-message', 'in-process']),
  wire: wireSchema,
  call: z.string().optional(),
  answers: z.string().optional(),
});

const callSchema = z.strictObject({
  id: z.string(),
  by: z.string(),
  document: z.number().int().min(1),
  source: z.string(),
  command: z.string(),
  callbacks: z.tuple([z.number().int(), z.number().int()]).optional(),
  thread: z.enum(['core/main', 'core/async']).optional(),
  sent: listOf(z.string()),
  settles: z.enum(['resolved', 'rejected', 'never', 'gone']),
  value: valueSchema.optional(),
  before: z.literal(true).optional(),
});

const stateSchema = z.strictObject({
  actor: z.string(),
  value: z.string(),
  after: z.number().int().nullable(),
});

/** Ids that are missing, and times that cannot be, that are told. */
const MOST_TOLD = 100;

const isFilled = (items: readonly unknown[]) => items.length > 0;

/** A trace file, version 2. */
export const traceSchema = z
  .strictObject({
    version: z.literal(2, 'this reader knows versions 1 and 2 of the trace file'),
    source: z.enum(['simulated', 'recorded']),
    scenario: z.string(),
    set: z.record(z.string(), z.string()),
    seed: z.number().int().optional(),
    versions: z.strictObject({
      tauri: z.string(),
      wry: z.string().optional(),
      engine: z.string().optional(),
    }),
    platform: z.enum(['linux', 'windows', 'macos']),
    profile: z.enum(['debug', 'release']),
    pattern: z.enum(['brownfield', 'isolation']),
    ended: z.enum(['quiet', 'until', 'exit', 'abort']),
    actors: listOf(actorSchema).refine(isFilled, 'nobody takes part'),
    moments: listOf(momentSchema).refine(isFilled, 'nothing happens'),
    messages: listOf(messageSchema),
    calls: listOf(callSchema),
    open: listOf(listOf(z.number().int())),
    states: listOf(stateSchema).optional(),
  })
  .superRefine((trace, context) => {
    const actors = new Set<string | number>(trace.actors.map((actor) => actor.id));
    const messages = new Set<string | number>(trace.messages.map((message) => message.id));
    const calls = new Set<string | number>(trace.calls.map((call) => call.id));
    const moments = new Set<string | number>(trace.moments.map((moment) => moment.id));
    // Parts of a path are put together only where an id is missing: there are millions of them.
    const wants = (
      known: ReadonlySet<string | number>,
      what: string,
      id: string | number | undefined,
      list: string,
      index: number,
      ...place: (string | number)[]
    ) => {
      if (id !== undefined && !known.has(id) && context.issues.length < MOST_TOLD) {
        const path = [list, index, ...place];
        context.addIssue({ code: 'custom', path, message: `there is no ${what} “${id}” in this trace` });
      }
    };
    for (const [index, moment] of trace.moments.entries()) {
      wants(actors, 'actor', moment.actor, 'moments', index, 'actor');
      wants(messages, 'message', moment.message, 'moments', index, 'message');
      wants(calls, 'call', moment.call, 'moments', index, 'call');
    }
    for (const [index, message] of trace.messages.entries()) {
      wants(actors, 'actor', message.from, 'messages', index, 'from');
      wants(actors, 'actor', message.to, 'messages', index, 'to');
      wants(calls, 'call', message.call, 'messages', index, 'call');
      wants(messages, 'message', message.answers, 'messages', index, 'answers');
      if (
        message.receivedAt !== null &&
        message.receivedAt < message.sentAt &&
        context.issues.length < MOST_TOLD
      ) {
        context.addIssue({
          code: 'custom',
          path: ['messages', index, 'receivedAt'],
          message: 'a message is received after it is sent',
        });
      }
    }
    for (const [index, call] of trace.calls.entries()) {
      wants(actors, 'actor', call.by, 'calls', index, 'by');
      for (const [place, id] of call.sent.entries())
        wants(messages, 'message', id, 'calls', index, 'sent', place);
    }
    for (const [index, group] of trace.open.entries()) {
      for (const [place, id] of group.entries()) wants(moments, 'moment', id, 'open', index, place);
    }
  });

type Read = { readonly trace: Trace } | { readonly problems: readonly FileProblem[] };

/** The trace in a file's text, or what is wrong with it and where. */
export function readTrace(source: string): Read {
  const parsed = parseJson(source);
  return 'problems' in parsed ? parsed : traceIn(parsed.json);
}

/** A parsed file, of either version, as a trace, or what is wrong with it and where. */
export function traceIn(json: unknown): Read {
  const result = traceSchema.safeParse(isTraceV1(json) ? upgradedTrace(json) : json);
  return result.success ? { trace: result.data as Trace } : { problems: problemsOf(result.error) };
}

/** A trace as a file's text: each moment begins with its id, time and kind; a line break at the end. */
export function writeTrace(trace: Trace): string {
  const moments = trace.moments.map(({ id, at, kind, ...rest }) => ({ id, at, kind, ...rest }));
  return `${JSON.stringify({ ...trace, moments }, null, 2)}\n`;
}
