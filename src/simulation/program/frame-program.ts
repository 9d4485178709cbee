import type { SourceLine } from '../../trace/record/program.ts';
import { literal } from '../ipc/source.ts';
import type { App, HookOperation, HookRule } from '../scenario/app.ts';
import { indented, line } from './lines.ts';

/** The isolation frame's hook. */
export function frameProgram({ hook }: App): readonly SourceLine[] {
  if (hook === null)
    return [line('window.__TAURI_ISOLATION_HOOK__ = null; // all pass', 'hooked', 'unchanged')];
  return [
    line('window.__TAURI_ISOLATION_HOOK__ = async (message) => {'),
    ...indented([...(hook ?? []).flatMap(ruleLines), line('return message;', 'hooked', 'unchanged')]),
    line('};'),
  ];
}

function ruleLines(rule: HookRule): readonly SourceLine[] {
  const condition = conditionOf(rule);
  const inside = operationLines(rule.operation);
  return condition === '' ? inside : [line(`if (${condition}) {`), ...indented(inside), line('}')];
}

const conditionOf = ({ commands, otherThan, argument }: HookRule): string =>
  [
    ...(commands ? [isOneOf(commands)] : []),
    ...(otherThan ? [`!${literal(otherThan)}.includes(message.cmd)`] : []),
    ...(argument ? [`!fits(message.payload.${argument.name}, ${literal(argument.outside)})`] : []),
  ].join(' && ');

const isOneOf = (commands: readonly string[]) =>
  commands.length === 1
    ? `message.cmd === ${literal(commands[0] ?? '')}`
    : `${literal(commands)}.includes(message.cmd)`;

function operationLines(operation: HookOperation): readonly SourceLine[] {
  const ends = (text: string, outcome: string) => [line(text, 'hooked', outcome)];
  switch (operation.type) {
    case 'pass':
      return ends('return message;', 'unchanged');
    case 'alter':
      return [
        line(`message.payload.${operation.argument} = ${literal(operation.to)};`),
        ...ends('return message;', 'altered'),
      ];
    case 'redirect':
      return [
        line(`message.cmd = ${literal(operation.command)};`),
        line(`message.payload = ${literal(operation.args ?? {})};`),
        ...ends('return message;', 'redirected'),
      ];
    case 'throw':
      return ends(`throw ${literal(operation.message)};`, 'throws');
    case 'returnNothing':
      return ends('return;', 'returnsNothing');
    case 'returnRubbish':
      return ends(
        `return ${literal(operation.value)};`,
        operation.value === null ? 'returnsNothing' : 'notAMessage',
      );
    case 'neverReturn':
      return ends('await new Promise(() => {});', 'neverReturns');
  }
}
