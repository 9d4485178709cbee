import { z } from 'astro/zod';
import { eventTargetSchema, jsonSchema, valueSchema } from './json.ts';
import { listOf } from './list.ts';

const time = z.number().min(0);
const headerSchema = z.tuple([z.string(), z.string()]);

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
  z.strictObject({
    form: z.literal('post'),
    ...envelope,
    key: z.string().nullable(),
    text: z.string().optional(),
  }),
  z.discriminatedUnion('type', [
    z.strictObject({ form: z.literal('frame'), type: z.literal('ready') }),
    z.strictObject({ form: z.literal('frame'), type: z.literal('call'), ...envelope }),
  ]),
  evalSchema,
]);

/** A message of a trace file, with its wire form. */
export const messageSchema = z.strictObject({
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
