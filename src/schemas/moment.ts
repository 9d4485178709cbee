import { z } from 'astro/zod';
import { eventTargetSchema, jsonSchema, valueSchema } from './json.ts';
import { listOf } from './list.ts';

/** What every moment says. */
const head = z.strictObject({
  id: z.number().int().min(1),
  at: z.number().min(0),
  actor: z.string(),
  document: z.number().int().min(1).optional(),
  message: z.string().optional(),
  call: z.string().optional(),
  rule: z.string().optional(),
  before: z.literal(true).optional(),
});

const text = z.string();
const message = z.string();
const callback = z.number().int();
const index = z.number().int().min(0);
const window = z.string();

const stopped = head.extend({ kind: z.literal('stopped') });

const stoppedSchema = z.discriminatedUnion('reason', [
  stopped.extend({ reason: z.literal('policy'), directive: z.string() }),
  stopped.extend({ reason: z.literal('mixedContent') }),
  stopped.extend({ reason: z.literal('noUri') }),
  stopped.extend({ reason: z.enum(['reload', 'navigation']) }),
  stopped.extend({ reason: z.literal('notTopDocument') }),
  stopped.extend({ reason: z.literal('windowClosed') }),
  stopped.extend({ reason: z.literal('requestAborted') }),
  stopped.extend({ reason: z.literal('otherOrigin'), origin: z.string() }),
  stopped.extend({ reason: z.literal('channelClosed'), callback, index }),
  stopped.extend({ reason: z.literal('loadFailed'), text }),
]);

const blocked = head.extend({ kind: z.literal('blocked') });

const hooked = head.extend({ kind: z.literal('hooked'), message });

const hookedSchema = z.discriminatedUnion('outcome', [
  hooked.extend({
    outcome: z.enum(['unchanged', 'altered', 'redirected']),
    command: z.string(),
    value: valueSchema,
  }),
  hooked.extend({ outcome: z.literal('notAMessage'), returned: jsonSchema }),
  hooked.extend({ outcome: z.literal('throws'), text }),
  hooked.extend({ outcome: z.literal('returnsNothing') }),
  hooked.extend({ outcome: z.literal('neverReturns') }),
]);

const finding = head.extend({ kind: z.literal('gate') });
const passed = finding.extend({ verdict: z.literal('passed') });
const refused = finding.extend({ verdict: z.literal('refused') });
const skipped = finding.extend({ verdict: z.literal('skipped') });

const unseal = { gate: z.literal('unseal') };
const key = { gate: z.literal('key') };
const origin = { gate: z.literal('origin') };
const permission = { gate: z.literal('permission') };
const command = { gate: z.literal('command') };
const args = { gate: z.literal('arguments') };

const gateSchema = z.discriminatedUnion('gate', [
  refused.extend({ gate: z.literal('method'), reason: z.literal('notPost'), status: z.literal(405) }),
  z.discriminatedUnion('reason', [
    passed.extend({ ...unseal, reason: z.literal('unsealed') }),
    refused.extend({ ...unseal, reason: z.literal('unreadable'), text }),
  ]),
  refused.extend({ gate: z.literal('form'), reason: z.literal('malformed'), status: z.literal(500) }),
  z.discriminatedUnion('reason', [
    passed.extend({ ...key, reason: z.literal('valid') }),
    refused.extend({ ...key, reason: z.literal('wrong') }),
  ]),
  z.discriminatedUnion('reason', [
    passed.extend({
      ...origin,
      reason: z.literal('local'),
      from: z.enum(['devUrl', 'frontendDist', 'registeredScheme']).optional(),
    }),
    passed.extend({ ...origin, reason: z.literal('remote'), url: z.string() }),
  ]),
  z.discriminatedUnion('reason', [
    passed.extend({ ...permission, reason: z.literal('granted'), capabilities: listOf(z.string()) }),
    skipped.extend({ ...permission, reason: z.enum(['notEnforced', 'exempt']) }),
    refused.extend({ ...permission, reason: z.enum(['denied', 'notGranted']) }),
  ]),
  z.discriminatedUnion('reason', [
    passed.extend({ ...command, reason: z.literal('found') }),
    refused.extend({ ...command, reason: z.literal('notFound') }),
  ]),
  z.discriminatedUnion('reason', [
    passed.extend({ ...args, reason: z.literal('fit'), parameters: listOf(z.string()) }),
    passed.extend({ ...args, reason: z.literal('wholeRequest') }),
    refused.extend({
      ...args,
      reason: z.enum(['missing', 'wrongType', 'unmanagedState', 'bytes', 'scope']),
      text,
    }),
  ]),
]);

const streamPart = head.extend({ kind: z.enum(['held', 'delivered']), callback, index });

const streamSchema = z.discriminatedUnion('end', [
  streamPart.extend({ value: valueSchema, end: z.undefined().optional() }),
  streamPart.extend({ end: z.literal(true) }),
]);

const actionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('reload') }),
  z.strictObject({ type: z.literal('navigate'), to: z.string() }),
  z.strictObject({ type: z.literal('resend'), command: z.string() }),
  z.strictObject({ type: z.literal('injectScripts') }),
  z.strictObject({ type: z.literal('addFrame'), frame: z.string() }),
  z.strictObject({ type: z.literal('open'), window }),
  z.strictObject({ type: z.literal('navigateWindow'), window, to: z.string() }),
  z.strictObject({
    type: z.literal('addCapability'),
    identifier: z.string(),
    permissions: listOf(z.string()),
  }),
  z.strictObject({ type: z.literal('dialog'), text }),
  z.strictObject({ type: z.literal('close'), window }),
  z.strictObject({ type: z.literal('resize'), window, width: z.number(), height: z.number() }),
  z.strictObject({ type: z.literal('drop'), window, path: z.string() }),
  z.strictObject({ type: z.literal('answer'), with: z.enum(['ok', 'cancel']) }),
]);

const listener = z.strictObject({
  owner: z.string(),
  event: z.string(),
  id: z.number().int(),
  target: eventTargetSchema,
  handler: z.number().int().optional(),
});

const addressee = z.union([
  eventTargetSchema,
  z.strictObject({ kind: z.enum(['everyone', 'filter']) }),
  z.strictObject({ kind: z.literal('ofWindow'), label: z.string() }),
]);

const failed = head.extend({ kind: z.literal('failed'), source: z.string() });

const failedSchema = z.discriminatedUnion('reason', [
  failed.extend({ reason: z.enum(['noDocument', 'noWindow']), window }),
  failed.extend({ reason: z.literal('windowExists'), window, text }),
  failed.extend({ reason: z.enum(['notSealed', 'noListener', 'noDialog']) }),
]);

const threw = head.extend({ kind: z.literal('threw'), text });

const threwSchema = z.discriminatedUnion('by', [
  threw.extend({ by: z.literal('listener'), unheard: listOf(z.number().int()) }),
  threw.extend({ by: z.literal('channel'), callback }),
  threw.extend({ by: z.enum(['closeHandler', 'sender']) }),
]);

/** A moment of a trace file, with the fields of its kind. */
export const momentSchema = z.discriminatedUnion('kind', [
  head.extend({ kind: z.literal('called'), call: z.string(), value: valueSchema.optional() }),
  head.extend({ kind: z.enum(['spawned', 'running']), command: z.string() }),
  head.extend({
    kind: z.literal('checked'),
    path: z.string(),
    isInScope: z.boolean(),
    emptyMeans: z.enum(['everything', 'nothing']).optional(),
  }),
  head.extend({ kind: z.literal('returned'), outcome: z.enum(['ok', 'error']), value: valueSchema }),
  head.extend({
    kind: z.literal('settled'),
    outcome: z.enum(['resolved', 'rejected']),
    value: valueSchema,
  }),
  head.extend({ kind: z.enum(['sent', 'received']), message }),
  head.extend({ kind: z.enum(['queued', 'dequeued']) }),
  stoppedSchema,
  hookedSchema,
  head.extend({ kind: z.literal('sealed'), message, value: valueSchema, bytes: index, numbers: index }),
  gateSchema,
  head.extend({ kind: z.literal('callback'), callback, value: valueSchema }),
  head.extend({ kind: z.literal('heard'), listener, value: valueSchema, callback: callback.optional() }),
  streamSchema,
  head.extend({ kind: z.literal('missed'), callback: callback.optional(), index: index.optional() }),
  head.extend({ kind: z.enum(['listening', 'unlistened']), listener }),
  head.extend({
    kind: z.literal('emitted'),
    by: z.enum(['app', 'tauri']),
    event: z.string(),
    source: z.string().optional(),
    to: addressee.optional(),
    value: valueSchema,
  }),
  z.discriminatedUnion('waitsFor', [
    blocked.extend({ waitsFor: z.literal('mainThread'), holdsWebviews: z.boolean() }),
    blocked.extend({ waitsFor: z.literal('webviews') }),
  ]),
  head.extend({ kind: z.literal('unblocked') }),
  head.extend({ kind: z.enum(['prevented', 'closed']), window }),
  head.extend({ kind: z.literal('acted'), action: actionSchema }),
  failedSchema,
  threwSchema,
  head.extend({
    kind: z.literal('loaded'),
    origin: z.string(),
    from: z.enum(['devUrl', 'frontendDist', 'registeredScheme', 'elsewhere', 'blank', 'data']).optional(),
  }),
  head.extend({ kind: z.literal('exited'), how: z.enum(['exit', 'abort']) }),
  head.extend({ kind: z.enum(['panicked', 'console', 'stderr']), text }),
]);
