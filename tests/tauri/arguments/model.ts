import type { Command } from '../../../src/simulation/index.ts';
import { readParameters } from '../../../src/simulation/ipc/arguments.ts';
import { evaluateExpression } from '../../../src/simulation/ipc/expressions.ts';
import { messageShape, sealedMessageShape, sealedShape } from '../../../src/simulation/ipc/message-shapes.ts';
import { textFault, type TextShape } from '../../../src/simulation/ipc/serde/text/text-fault.ts';
import type { Json, Value } from '../../../src/trace/record/trace.ts';
import { commandTable } from './command-table.ts';
import { type CallLine, randomCall } from './random-call.ts';
import { randomText, type TextLine } from './random-text.ts';

export type Line = CallLine | TextLine;

/** What a command answers, null for a text that can be read; or the text of the error. */
export type Answer = { readonly ok: Json } | { readonly err: string };

/** A line by chance for the Rust program beside this file; every fifth is a text. */
export const randomLine = (seed: number): Line => (seed % 5 === 0 ? randomText(seed) : randomCall(seed));

/** What the model says that the Rust program answers. */
export const modelAnswer = (line: Line): Answer => ('form' in line ? answerToText(line) : answerToCall(line));

/** What the Rust program answers; it prints what a command returns as its JSON. */
export function tauriAnswer(printed: unknown): Answer {
  const { ok, err } = printed as { readonly ok?: string | null; readonly err?: string };
  return err === undefined ? { ok: JSON.parse(ok ?? 'null') as Json } : { err };
}

const shapes: Readonly<Record<TextLine['form'], TextShape>> = {
  sealed: sealedShape,
  json: 'Value',
  message: messageShape,
  sealedMessage: sealedMessageShape,
};

function answerToText({ bytes, form }: TextLine): Answer {
  const err = textFault(bytes, shapes[form]);
  return err === undefined ? { ok: null } : { err };
}

const table = commandTable();

function answerToCall({ command, json, raw, unmanaged }: CallLine): Answer {
  const payload: Value =
    json === undefined
      ? { bytes: Buffer.from(raw ?? []).toString('base64') }
      : { json: JSON.parse(json) as Json };
  const called = table[command];
  const signature = called ? { ...called, unmanaged } : { parameters: { value: 'EventTarget' as const } };
  const { values, fault } = readParameters(command, signature, payload);
  return fault ? { err: fault.text } : { ok: returned(called, values) };
}

function returned(command: Command | undefined, values: ReadonlyMap<string, Json>): Json {
  if (!command) return values.get('value') ?? null;
  const last = command.body.at(-1);
  if (last?.type !== 'return') return null;
  return evaluateExpression(last.value, { args: Object.fromEntries(values), files: new Map() });
}
