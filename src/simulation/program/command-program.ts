import type { SourceLine } from '../../trace/record/program.ts';
import type { Command, Expression, Operation, ParameterType } from '../scenario/app.ts';
import { indented, line } from './lines.ts';
import { rustExpression, rustString } from './rust.ts';
import { rustName, rustType } from './rust-types.ts';

/** A command as its function. */
export function commandProgram(name: string, command: Command): readonly SourceLine[] {
  const { async: isAsync = false, body, renameAll } = command;
  const needsApp = body.some(({ type }) => type === 'emit' || type === 'dialog');
  const app = parameterOf(command, 'AppHandle');
  const writer: BodyWriter = {
    name,
    isAsync,
    parameters: command.parameters,
    app: app ?? 'app',
    scope: parameterOf(command, 'CommandScope') ?? 'scope',
    request: parameterOf(command, 'Request') ?? 'request',
    isFallible: isFallible(command),
  };
  const parameters = [
    ...(needsApp && app === undefined ? ['app: AppHandle,'] : []),
    ...Object.entries(command.parameters).map(
      ([parameter, type]) => `${rustName(parameter)}: ${rustType(type)},`,
    ),
  ];
  return [
    line(renameAll ? `#[tauri::command(rename_all = "${renameAll}")]` : '#[tauri::command]'),
    line(`${isAsync ? 'async fn' : 'fn'} ${name}(`),
    ...indented(parameters.map((text) => line(text, 'parameters', name))),
    line(`)${resultType(command)} {`),
    ...indented(body.flatMap((operation) => operationLines(operation, writer))),
    line('}'),
  ];
}

interface BodyWriter {
  readonly name: string;
  readonly isAsync: boolean;
  readonly parameters: Command['parameters'];
  /** What the parameters with the app, the scope and the whole request are called. */
  readonly app: string;
  readonly scope: string;
  readonly request: string;
  /** It answers with a `Result`. */
  readonly isFallible: boolean;
}

const parameterOf = ({ parameters }: Command, type: ParameterType): string | undefined =>
  Object.entries(parameters).find(([, each]) => each === type)?.[0];

const infallible: ReadonlySet<Operation['type']> = new Set(['wait', 'work', 'dialog', 'panic', 'return']);

const isFallible = ({ body }: Command) => body.some(({ type }) => !infallible.has(type));

function resultType(command: Command): string {
  const returned = command.body.find((operation) => operation.type === 'return');
  const type = !returned
    ? '()'
    : returned.as === 'bytes'
      ? 'Response'
      : expressionType(returned.value, command.parameters);
  if (isFallible(command)) return ` -> Result<${type}, ${errorType(command)}>`;
  return type === '()' ? '' : ` -> ${type}`;
}

function errorType({ body }: Command): string {
  const errors = body.flatMap((operation): Expression[] => {
    if (operation.type === 'fail') return [operation.error];
    return 'otherwise' in operation ? [operation.otherwise] : [];
  });
  return errors.every((error) => typeof error === 'string') ? 'String' : 'Value';
}

function expressionType(expression: Expression, parameters: Command['parameters']): string {
  if (expression === null) return '()';
  if (typeof expression === 'string') return 'String';
  const form = formOf(expression);
  if (form?.is === 'words' || form?.is === 'size') return 'usize';
  if (form?.is === 'file') return 'String';
  const type = form && parameters[form.of];
  return type === undefined ? 'Value' : rustType(type);
}

/** The form of an expression that is one: `{ words: 'text' }`. */
function formOf(expression: Expression): { readonly is: string; readonly of: string } | undefined {
  if (typeof expression !== 'object' || expression === null || Array.isArray(expression)) return undefined;
  const [[is, of] = [], ...others] = Object.entries(expression as Readonly<Record<string, Expression>>);
  return is !== undefined && typeof of === 'string' && others.length === 0 ? { is, of } : undefined;
}

function operationLines(operation: Operation, writer: BodyWriter): readonly SourceLine[] {
  const { name, isAsync, parameters, app, scope, request, isFallible: isResult } = writer;
  const rust = (expression: Expression) => rustExpression(expression, parameters);
  const runs = (...texts: readonly string[]) => texts.map((text) => line(text, 'body', name));
  const awaited = isAsync ? '.await' : '';
  const fails = (error: Expression) =>
    line(`return Err(${errorOf(error, rust)});`, 'failed', failureOf(name, error));
  switch (operation.type) {
    case 'wait':
      return runs(
        `${isAsync ? 'sleep' : 'thread::sleep'}(Duration::from_millis(${String(operation.ms)}))${awaited};`,
      );
    case 'work':
      return runs(`thread::sleep(Duration::from_millis(${String(operation.ms)})); // holds its thread`);
    case 'checkScope':
      return [
        ...runs(
          operation.emptyMeans === 'nothing'
            ? `if ${scope}.allows().is_empty() || !${scope}.matches(&${rustName(operation.of)}) {`
            : `if !${scope}.matches(&${rustName(operation.of)}) {`,
        ),
        ...indented([fails(operation.otherwise)]),
        ...runs('}'),
      ];
    case 'read':
      return [
        ...runs(`let Ok(text) = fs::read_to_string(&${rustName(operation.path)})${awaited} else {`),
        ...indented([fails(operation.otherwise)]),
        ...runs('};'),
      ];
    case 'write':
    case 'append': {
      const call = operation.type === 'write' ? 'fs::write' : 'append';
      return runs(
        `${call}(&${rustName(operation.path)}, &${rustName(operation.contents)})${awaited}.map_err(text_of)?;`,
      );
    }
    case 'writeBody':
      return [
        ...runs(`let InvokeBody::Raw(bytes) = ${request}.body() else {`),
        ...indented([fails(operation.otherwise)]),
        ...runs('};', `let path = header(&${request}, ${rustString(operation.header)})?;`),
        ...runs(`fs::write(path, bytes)${awaited}.map_err(text_of)?;`),
      ];
    case 'emit':
      return [emitLine(operation, writer)];
    case 'send':
      return [sendLine(operation.on, `Json(json!(${rust(operation.value)}).to_string())`, name)];
    case 'sendJson':
      // A string's JSON has two quotation marks.
      return [
        sendLine(operation.on, `Json(json!("x".repeat(${String(operation.bytes - 2)})).to_string())`, name),
      ];
    case 'sendRaw':
      return [sendLine(operation.on, `Raw(vec![0; ${String(operation.bytes)}])`, name)];
    case 'dialog':
      return runs(`${app}.dialog().message(${rustString(operation.text)}).blocking_show();`);
    case 'panic':
      return [line(`panic!(${rustString(operation.message)});`, 'panicked', name)];
    case 'fail':
      return [line(`Err(${errorOf(operation.error, rust)})`, 'failed', failureOf(name, operation.error))];
    case 'return': {
      const value = valueOf(operation, rust);
      return [line(isResult ? `Ok(${value})` : value, 'returned', name)];
    }
  }
}

function emitLine(
  operation: Extract<Operation, { type: 'emit' }>,
  { app, name, parameters }: BodyWriter,
): SourceLine {
  const { event, payload = null, to } = operation;
  const isToAll = to === undefined || to.kind === 'Any';
  const target = isToAll ? '' : `${rustTarget(to)}, `;
  const call = `${app}.${isToAll ? 'emit' : 'emit_to'}(${target}${rustString(event)}, json!(${rustExpression(payload, parameters)}))`;
  return line(`${call}.map_err(text_of)?;`, 'emits', `${name} ${event}`);
}

const rustTarget = (to: NonNullable<Extract<Operation, { type: 'emit' }>['to']>) =>
  'label' in to ? rustString(to.label) : `EventTarget::${to.kind}`;

const sendLine = (on: string, message: string, name: string) =>
  line(`${rustName(on)}.send(${message}).map_err(text_of)?;`, 'streams', name);

/** An error by its command and value, as an answer has it. */
const failureOf = (name: string, error: Expression) => `${name} ${JSON.stringify(error)}`;

type Writer = (expression: Expression) => string;

const errorOf = (error: Expression, rust: Writer) =>
  typeof error === 'string' ? `${rustString(error)}.into()` : `json!(${rust(error)})`;

function valueOf({ value, as }: Extract<Operation, { type: 'return' }>, rust: Writer): string {
  if (as === 'bytes') return `Response::new(${rust(value)}.into_bytes())`;
  if (value === null) return '()';
  if (typeof value === 'string') return `${rustString(value)}.into()`;
  return formOf(value) ? rust(value) : `json!(${rust(value)})`;
}
