import { z } from 'astro/zod';
import type { ParameterType, Scenario } from '../simulation/scenario/scenario.ts';
import { eventTargetSchema, type FileProblem, jsonSchema, parseJson, problemsOf } from './json.ts';

/** Longest text of a field; a scenario is written by hand. */
const text = z.string().max(2_000);
const label = z.string().regex(/^[\w\-/:]{1,64}$/, 'a label has 1 to 64 letters, digits, - / : or _');
const eventName = z
  .string()
  .min(1)
  .max(64)
  // From Rust a bad name is an error of the app's own; from a page it is a rejection worth seeing.
  .regex(/^[\p{Alphabetic}\p{N}\-/:_]+$/u, 'an event name has only letters, digits, -, /, : and _');
const ms = z.number().min(0).max(60_000);
const pointer = z.string().regex(/^(\/[^/]+)+$/, 'a path is a JSON pointer such as /app/manifest');

const scopedPermissionSchema = z.strictObject({
  identifier: text,
  allow: z.array(jsonSchema).optional(),
  deny: z.array(jsonSchema).optional(),
});

const capabilitySchema = z.strictObject({
  windows: z.array(text).optional(),
  webviews: z.array(text).optional(),
  local: z.boolean().optional(),
  remote: z.strictObject({ urls: z.array(text) }).optional(),
  permissions: z.array(z.union([text, scopedPermissionSchema])),
});

const parameterTypeSchema: z.ZodType<ParameterType> = z.lazy(() =>
  z.union([
    z.enum(['String', 'bool', 'u32', 'i64', 'f64', 'State', 'CommandScope', 'Channel', 'Request']),
    z.strictObject({ option: parameterTypeSchema }),
    z.strictObject({ vec: parameterTypeSchema }),
    z.strictObject({ struct: z.record(z.string(), parameterTypeSchema), name: text }),
  ]),
);

const size = z.number().int().min(0).max(100_000);

const operationSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['wait', 'work']), ms }),
  z.strictObject({ type: z.literal('checkScope'), of: text, otherwise: jsonSchema }),
  z.strictObject({ type: z.literal('read'), path: text, otherwise: jsonSchema }),
  z.strictObject({ type: z.enum(['write', 'append']), path: text, contents: text }),
  z.strictObject({
    type: z.literal('emit'),
    event: eventName,
    payload: jsonSchema.optional(),
    to: eventTargetSchema.optional(),
  }),
  z.strictObject({ type: z.literal('send'), on: text, value: jsonSchema }),
  z.strictObject({ type: z.literal('sendJson'), on: text, bytes: size.min(2) }),
  z.strictObject({ type: z.literal('sendRaw'), on: text, bytes: size }),
  z.strictObject({ type: z.literal('writeBody'), header: text, otherwise: jsonSchema }),
  z.strictObject({ type: z.literal('dialog'), text }),
  z.strictObject({ type: z.literal('panic'), message: text }),
  z.strictObject({ type: z.literal('return'), value: jsonSchema, as: z.literal('bytes').optional() }),
  z.strictObject({ type: z.literal('fail'), error: jsonSchema }),
]);

const commandSchema = z.strictObject({
  async: z.boolean().optional(),
  parameters: z.record(z.string(), parameterTypeSchema),
  renameAll: z.literal('snake_case').optional(),
  unmanaged: z.boolean().optional(),
  body: z.array(operationSchema).max(100),
});

const targetInputSchema = z.union([text, eventTargetSchema]);

const coreListenerSchema = z.strictObject({
  event: eventName,
  on: z.union([
    z.enum(['app', 'any']),
    z.strictObject({ window: label }),
    z.strictObject({ webview: label }),
    z.strictObject({ webviewWindow: label }),
  ]),
  once: z.boolean().optional(),
  name: text.optional(),
  then: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('emit'), event: eventName, payload: jsonSchema.optional() }),
      z.strictObject({
        type: z.literal('emitTo'),
        target: targetInputSchema,
        event: eventName,
        payload: jsonSchema.optional(),
      }),
    ])
    .optional(),
});

const hookSchema = z
  .array(
    z.strictObject({
      commands: z.array(text).optional(),
      otherThan: z.array(text).optional(),
      argument: z.strictObject({ name: text, outside: text }).optional(),
      operation: z.discriminatedUnion('type', [
        z.strictObject({ type: z.enum(['pass', 'returnNothing', 'neverReturn']) }),
        z.strictObject({ type: z.literal('alter'), argument: text, to: jsonSchema }),
        z.strictObject({ type: z.literal('redirect'), command: text, args: jsonSchema.optional() }),
        z.strictObject({ type: z.literal('throw'), message: text }),
        z.strictObject({ type: z.literal('returnRubbish'), value: jsonSchema }),
      ]),
    }),
  )
  .max(20)
  .nullable();

const windowSchema = z.strictObject({
  role: text.optional(),
  url: z
    .string()
    .regex(/^[a-z][a-z0-9+.-]*:\/\/[^/\s]+/i, 'a URL such as https://example.org')
    .optional(),
  frames: z.record(label, z.strictObject({ url: text, sandboxed: z.boolean().optional() })).optional(),
});

const appSchema = z.strictObject({
  platform: z.enum(['linux', 'windows', 'macos']).optional(),
  profile: z.enum(['debug', 'release']).optional(),
  pattern: z.enum(['brownfield', 'isolation']).optional(),
  manifest: z.enum(['declared', 'none', 'leftover']).optional(),
  windows: z.record(label, windowSchema),
  capabilities: z.record(z.string(), capabilitySchema),
  commands: z.record(
    z.string().regex(/^\w{1,64}$/, 'a command is named like a Rust function'),
    commandSchema,
  ),
  listeners: z.array(coreListenerSchema).max(100).optional(),
  files: z.record(z.string(), text).optional(),
  csp: text.optional(),
  hook: hookSchema.optional(),
});

const headersSchema = z.record(z.string(), text).optional();

const sealedUseSchema = z.strictObject({
  sealed: z.number().int().min(0).max(1_000),
  change: z.enum(['flipPayload', 'flipNonce', 'cutNonce']).optional(),
});

const pageOperationSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('invoke'),
    command: text,
    args: jsonSchema.optional(),
    headers: headersSchema,
  }),
  z.strictObject({
    type: z.literal('fetch'),
    command: text,
    method: z.enum(['POST', 'GET', 'PUT', 'DELETE', 'PATCH', 'HEAD']).optional(),
    headers: headersSchema,
    body: jsonSchema.optional(),
    sealed: sealedUseSchema.optional(),
    key: z.enum(['own', 'right', 'wrong', 'missing']).optional(),
  }),
  z.strictObject({
    type: z.literal('postMessage'),
    command: text,
    args: jsonSchema.optional(),
    sealed: sealedUseSchema.optional(),
  }),
  z.strictObject({ type: z.literal('onCloseRequested'), prevents: z.boolean().optional() }),
  z.strictObject({ type: z.literal('reload') }),
  z.strictObject({
    type: z.literal('listen'),
    event: text,
    on: z.enum(['event', 'window', 'webview', 'webviewWindow']).optional(),
    target: targetInputSchema.optional(),
    once: z.boolean().optional(),
    name: text.optional(),
  }),
  z.strictObject({ type: z.literal('unlisten'), name: text }),
  z.strictObject({ type: z.literal('emit'), event: text, payload: jsonSchema.optional() }),
  z.strictObject({
    type: z.literal('emitTo'),
    target: targetInputSchema,
    event: text,
    payload: jsonSchema.optional(),
  }),
]);

const coreOperationSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('emit'), event: eventName, payload: jsonSchema.optional() }),
  z.strictObject({
    type: z.literal('emitTo'),
    target: targetInputSchema,
    event: eventName,
    payload: jsonSchema.optional(),
  }),
  z.strictObject({
    type: z.literal('emitFilter'),
    lets: z.array(eventTargetSchema),
    event: eventName,
    payload: jsonSchema.optional(),
  }),
  z.strictObject({ type: z.literal('listen'), listener: coreListenerSchema }),
  z.strictObject({ type: z.literal('unlisten'), name: text }),
  z.strictObject({ type: z.enum(['open', 'destroy']), window: label }),
]);

const userOperationSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('close'), window: label }),
  z.strictObject({ type: z.literal('resize'), window: label, width: size, height: size }),
  z.strictObject({ type: z.literal('drop'), window: label, path: text }),
  z.strictObject({ type: z.literal('answer'), with: z.enum(['ok', 'cancel']) }),
]);

const scriptEntrySchema = z.union([
  z.strictObject({ at: ms, page: label, frame: label.optional(), operation: pageOperationSchema }),
  z.strictObject({ at: ms, core: z.enum(['async-runtime', 'main-thread']), operation: coreOperationSchema }),
  z.strictObject({ at: ms, user: userOperationSchema }),
]);

const changeSchema = z.strictObject({ path: pointer, to: jsonSchema.optional() });

const unlessSchema = z
  .array(z.strictObject({ knob: label, is: z.array(text).min(1), because: text }))
  .min(1)
  .optional();

const knobSchema = z.union([
  z.strictObject({
    id: label,
    label: text,
    kind: z.enum(['choice', 'flag']),
    options: z
      .array(
        z.strictObject({ value: text, label: text, changes: z.array(changeSchema), unless: unlessSchema }),
      )
      .min(2)
      .refine(
        (options) => options.filter((it) => it.changes.length === 0).length === 1,
        'exactly one option changes nothing',
      ),
    note: text.optional(),
  }),
  z.strictObject({
    id: label,
    label: text,
    kind: z.literal('text'),
    paths: z.array(pointer).min(1),
    maxLength: z.number().int().min(1).max(2_000),
    note: text.optional(),
    unless: unlessSchema,
  }),
]);

type KnobInput = z.infer<typeof knobSchema>;

/** What is wrong with what stands in the way of a knob's settings, and where. */
function unlessProblems(knobs: readonly KnobInput[]): { path: (string | number)[]; message: string }[] {
  return knobs.flatMap((knob, index) => {
    const settings =
      knob.kind === 'text'
        ? [{ setting: knob, path: ['knobs', index, 'unless'] }]
        : knob.options.map((option, at) => ({
            setting: { changes: option.changes, unless: option.unless },
            path: ['knobs', index, 'options', at, 'unless'],
          }));
    return settings.flatMap(({ setting, path }) => {
      if (!setting.unless) return [];
      if ('changes' in setting && setting.changes.length === 0)
        return [{ path, message: 'the scenario’s own setting is always possible' }];
      return setting.unless.flatMap(({ knob: id, is }, at) => {
        const other = knobs.find((it) => it.id === id && it !== knob);
        if (other?.kind === 'text' || !other)
          return [{ path: [...path, at, 'knob'], message: `there is no other knob “${id}” with options` }];
        const values = other.options.filter(({ changes }) => changes.length > 0).map(({ value }) => value);
        return is
          .filter((value) => !values.includes(value))
          .map((value) => ({
            path: [...path, at, 'is'],
            message: `“${id}” cannot be changed to “${value}”; it can be changed to ${values.join(', ')}`,
          }));
      });
    });
  });
}

/** The window that an entry names, and in which of its fields. */
function windowNamed(entry: z.infer<typeof scriptEntrySchema>): readonly [string, string] | undefined {
  if ('page' in entry) return ['page', entry.page];
  const [field, operation] =
    'user' in entry ? (['user', entry.user] as const) : (['operation', entry.operation] as const);
  return 'window' in operation ? [field, operation.window] : undefined;
}

/** A scenario file, the site's own and a reader's alike. */
export const scenarioSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case'),
    facts: z.string(),
    title: text,
    question: text,
    app: appSchema,
    before: z.array(scriptEntrySchema).max(200).optional(),
    script: z.array(scriptEntrySchema).min(1).max(1_000),
    knobs: z.array(knobSchema),
    code: z.strictObject({ page: text.optional(), core: text.optional() }).optional(),
    marks: z.array(z.strictObject({ step: text, word: text })).optional(),
    until: z.number().int().min(1).max(600_000).optional(),
  })
  .superRefine((scenario, context) => {
    const { windows } = scenario.app;
    const known = Object.keys(windows).join(', ');
    for (const problem of unlessProblems(scenario.knobs)) context.addIssue({ code: 'custom', ...problem });
    for (const part of ['before', 'script'] as const) {
      for (const [index, entry] of (scenario[part] ?? []).entries()) {
        const named = windowNamed(entry);
        if (!named) continue;
        const [field, window] = named;
        if (!Object.hasOwn(windows, window)) {
          context.addIssue({
            code: 'custom',
            path: [part, index, field],
            message: `there is no window “${window}”; the app has ${known}`,
          });
        } else if ('frame' in entry && entry.frame !== undefined) {
          if (!Object.hasOwn(windows[window]?.frames ?? {}, entry.frame)) {
            context.addIssue({
              code: 'custom',
              path: [part, index, 'frame'],
              message: `the page of “${window}” has no frame “${entry.frame}”`,
            });
          } else if (entry.operation.type !== 'fetch') {
            context.addIssue({
              code: 'custom',
              path: [part, index, 'operation'],
              message: 'a frame that is not the app’s can only fetch',
            });
          }
        }
      }
    }
  });

/** The scenario in a file's text, or what is wrong with it and where. */
export function readScenario(
  source: string,
): { readonly scenario: Scenario } | { readonly problems: readonly FileProblem[] } {
  const parsed = parseJson(source);
  if ('problems' in parsed) return parsed;
  const result = scenarioSchema.safeParse(parsed.json);
  return result.success ? { scenario: result.data as Scenario } : { problems: problemsOf(result.error) };
}
