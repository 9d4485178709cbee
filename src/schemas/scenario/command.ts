import { z } from 'astro/zod';
import type { Json } from '../../trace/record/trace.ts';
import { eventTargetSchema, isJson } from '../json.ts';
import { eventName, itemName, ms, size, text } from './fields.ts';
import { parameterTypeSchema } from './parameter-type.ts';

/** A JSON value, in which these are filled in from the call: an argument, its words, its length in bytes, a file. */
export type Expression =
  | { readonly arg: string }
  | { readonly words: string }
  | { readonly size: string }
  | { readonly file: string }
  | Json
  | { readonly [key: string]: Expression };

const expressionSchema = z.custom<Expression>(isJson, 'this is not a JSON value');

/** What a knob's path calls the operation. */
const name = itemName.exactOptional();

/** One thing that a command does. */
export const operationSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('wait'), name, ms }).readonly(),
  /** Holds its thread. */
  z.strictObject({ type: z.literal('work'), name, ms }).readonly(),
  z
    .strictObject({
      type: z.literal('checkScope'),
      name,
      of: text,
      otherwise: expressionSchema,
      /** The field of an entry that it compares, where the entry is an object; `path` unless told. */
      field: text.exactOptional(),
      /** What it makes of a scope that allows nothing by name; as `CommandScope::matches` does, everything. */
      emptyMeans: z.enum(['everything', 'nothing']).exactOptional(),
    })
    .readonly(),
  z.strictObject({ type: z.literal('read'), name, path: text, otherwise: expressionSchema }).readonly(),
  z.strictObject({ type: z.enum(['write', 'append']), name, path: text, contents: text }).readonly(),
  z
    .strictObject({
      type: z.literal('emit'),
      name,
      event: eventName,
      payload: expressionSchema.exactOptional(),
      to: eventTargetSchema.exactOptional(),
    })
    .readonly(),
  /** Sends a value on the channel of that parameter. */
  z.strictObject({ type: z.literal('send'), name, on: text, value: expressionSchema }).readonly(),
  /** The same with a string whose JSON has so many bytes. */
  z.strictObject({ type: z.literal('sendJson'), name, on: text, bytes: size.min(2) }).readonly(),
  /** The same with so many raw bytes. */
  z.strictObject({ type: z.literal('sendRaw'), name, on: text, bytes: size }).readonly(),
  /** Writes the raw body of the request into the file that a header names. */
  z
    .strictObject({ type: z.literal('writeBody'), name, header: text, otherwise: expressionSchema })
    .readonly(),
  /** Shows a dialog and holds its thread until the user answers. */
  z.strictObject({ type: z.literal('dialog'), name, text }).readonly(),
  z.strictObject({ type: z.literal('panic'), name, message: text }).readonly(),
  z
    .strictObject({
      type: z.literal('return'),
      name,
      value: expressionSchema,
      /** Answers with a text's bytes, as `tauri::ipc::Response` does. */
      as: z.literal('bytes').exactOptional(),
    })
    .readonly(),
  z.strictObject({ type: z.literal('fail'), name, error: expressionSchema }).readonly(),
]);

export type Operation = z.infer<typeof operationSchema>;

export const commandSchema = z
  .strictObject({
    /** `async fn` runs on the async runtime, a plain `fn` on the main thread. */
    async: z.boolean().exactOptional(),
    /** By Rust name, in order; the page's key is the camelCase form. */
    parameters: z.record(z.string(), parameterTypeSchema).readonly(),
    renameAll: z.literal('snake_case').exactOptional(),
    /** Whether the app forgot to manage the `State` of its parameters. */
    unmanaged: z.boolean().exactOptional(),
    /** One after the other. A list without `wait`, `work` or `dialog` takes 10 ms. */
    body: z.array(operationSchema).max(100).readonly(),
  })
  .readonly();

export type Command = z.infer<typeof commandSchema>;
