import { z } from 'astro/zod';
import type { Trace } from '../trace/record/trace.ts';
import { type FileProblem, parseJson, problemsOf, valueSchema } from './json.ts';
import { listOf } from './list.ts';
import { messageSchema } from './message.ts';
import { momentSchema } from './moment.ts';
import { checkParts } from './trace-parts.ts';
import { isTraceV1, upgradedTrace } from './trace-v1.ts';

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
  inside: z.string().optional(),
  role: z.string().optional(),
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

/** Problems between the parts of a trace that are named. */
const MAX_PROBLEMS = 100;

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
    checkParts(trace, (path, message) => {
      if (context.issues.length < MAX_PROBLEMS) context.addIssue({ code: 'custom', path, message });
    });
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
