import type { FrameWire, HookOutcome, Json, Value } from '../../trace/record/trace.ts';
import { matchesPath } from '../acl/scope.ts';
import type { HookOperation, HookRule } from '../scenario/app.ts';

export type FrameCall = Extract<FrameWire, { type: 'call' }>;

/** What the hook made of a message, and the call that continues, if one does. */
export interface Hooked {
  readonly result: HookOutcome;
  readonly call?: FrameCall;
}

/**
 * Gives a message to the hook. It gets the whole message and what it returns takes the message's place.
 * Source: tauri-utils 2.10.2, `src/pattern/isolation.js`, `payloadHandler`.
 */
export function applyHook(rules: readonly HookRule[], call: FrameCall): Hooked {
  const hasFields = !('json' in call.payload) || call.payload.json !== null;
  // A rule about an argument reads a field of the payload.
  const rule = rules.find((each) => isForCommand(each, call) && (!hasFields || matchesArgument(each, call)));
  const operation: HookOperation = rule?.operation ?? { type: 'pass' };
  if (!hasFields && (rule?.argument || operation.type === 'alter')) return readsNull;
  switch (operation.type) {
    case 'pass':
      return continueWith('unchanged', call);
    case 'alter': {
      const payload = { json: { ...fieldsOf(call), [operation.argument]: operation.to } };
      return continueWith('altered', { ...call, payload });
    }
    case 'redirect': {
      const { command, args = {} } = operation;
      return continueWith('redirected', { ...call, command, payload: { json: args } });
    }
    case 'throw':
      return { result: { outcome: 'throws', text: operation.message } };
    case 'returnNothing':
      return { result: { outcome: 'returnsNothing' } };
    case 'returnRubbish':
      return operation.value === null
        ? { result: { outcome: 'returnsNothing' } }
        : { result: { outcome: 'notAMessage', returned: operation.value }, call: notAMessage };
    case 'neverReturn':
      return { result: { outcome: 'neverReturns' } };
  }
}

function continueWith(outcome: 'unchanged' | 'altered' | 'redirected', call: FrameCall): Hooked {
  const { command, payload } = call;
  const value = isReadable(payload) ? payload : { json: null };
  return { result: { outcome, command: command ?? '', value }, call };
}

/** What is no message, read as one: `cmd`, `callback`, `error` and `payload` are all undefined. */
const notAMessage: FrameCall = {
  form: 'frame',
  type: 'call',
  command: null,
  callback: null,
  error: null,
  options: null,
  payload: { bytes: '' },
};

function fieldsOf({ payload }: FrameCall): Readonly<Record<string, Json>> {
  const json = 'json' in payload ? payload.json : null;
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Readonly<Record<string, Json>>)
    : {};
}

/** What script that reads or sets a field of null throws, in the words of WebKit. */
const readsNull: Hooked = { result: { outcome: 'throws', text: 'null is not an object' } };

function isForCommand({ commands, otherThan }: HookRule, call: FrameCall): boolean {
  const command = call.command ?? '';
  return (commands?.includes(command) ?? true) && !otherThan?.includes(command);
}

function matchesArgument({ argument }: HookRule, call: FrameCall): boolean {
  if (!argument) return true;
  const value = fieldsOf(call)[argument.name];
  return value !== undefined && !matchesPath(argument.outside, textOf(value));
}

const textOf = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value));

/** Whether a body is a payload that can be hooked and sealed: what script of the page sends is. */
export const isReadable = (body: FrameCall['payload']): body is Value => !('sealed' in body);
