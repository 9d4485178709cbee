import type { FrameWire, Json, Value } from '../../trace/record/trace.ts';
import { matchesPath } from '../acl/scope.ts';
import type { HookOperation, HookRule } from '../scenario/app.ts';

export type FrameCall = Extract<FrameWire, { says: 'call' }>;

/** What the hook made of a message: what goes on, or nothing does. `found` says it in a word. */
export type Hooked =
  | {
      readonly goesOn: true;
      readonly found: 'unchanged' | 'altered' | 'redirected';
      readonly call: FrameCall;
    }
  /** It returned something that is no message: cmd and ids are undefined from here. */
  | { readonly goesOn: true; readonly found: 'rubbish'; readonly call: FrameCall; readonly text: string }
  | {
      readonly goesOn: false;
      readonly found: 'throws' | 'returns nothing' | 'never returns';
      readonly text?: string;
    };

/**
 * Gives a message to the hook. It gets the whole message and what it returns takes the message's place.
 * Source: tauri-utils 2.10.2, `src/pattern/isolation.js`, `payloadHandler`.
 */
export function applyHook(rules: readonly HookRule[], call: FrameCall): Hooked {
  const operation: HookOperation = rules.find((rule) => fits(rule, call))?.operation ?? { type: 'pass' };
  switch (operation.type) {
    case 'pass':
      return { goesOn: true, found: 'unchanged', call };
    case 'alter':
      return {
        goesOn: true,
        found: 'altered',
        call: { ...call, payload: { json: { ...fieldsOf(call), [operation.argument]: operation.to } } },
      };
    case 'redirect':
      return {
        goesOn: true,
        found: 'redirected',
        call: { ...call, command: operation.command, payload: { json: operation.args ?? {} } },
      };
    case 'throw':
      return { goesOn: false, found: 'throws', text: operation.message };
    case 'returnNothing':
      return { goesOn: false, found: 'returns nothing' };
    case 'returnRubbish':
      return operation.value === null
        ? { goesOn: false, found: 'returns nothing' }
        : { goesOn: true, found: 'rubbish', call: nothingOf(), text: JSON.stringify(operation.value) };
    case 'neverReturn':
      return { goesOn: false, found: 'never returns' };
  }
}

/** The fields `cmd`, `callback`, `error` and `payload` of what is no message: all undefined. */
const nothingOf = (): FrameCall => ({
  form: 'frame',
  says: 'call',
  command: null,
  callback: null,
  error: null,
  options: null,
  payload: { bytes: '' },
});

function fieldsOf({ payload }: FrameCall): Readonly<Record<string, Json>> {
  const json = 'json' in payload ? payload.json : null;
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Readonly<Record<string, Json>>)
    : {};
}

function fits({ commands, otherThan, argument }: HookRule, call: FrameCall): boolean {
  const command = call.command ?? '';
  if (commands && !commands.includes(command)) return false;
  if (otherThan?.includes(command)) return false;
  if (!argument) return true;
  const value = fieldsOf(call)[argument.name];
  return value !== undefined && !matchesPath(argument.outside, textOf(value));
}

const textOf = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value));

/** Whether a body is a payload that can be hooked and sealed: what script of the page sends is. */
export const isReadable = (body: FrameCall['payload']): body is Value => !('sealed' in body);
