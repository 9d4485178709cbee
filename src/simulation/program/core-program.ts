import { nthOf, type SourceLine } from '../../trace/record/program.ts';
import type { Json } from '../../trace/record/trace.ts';
import { emissionOf } from '../core/emissions.ts';
import { MAIN_THREAD } from '../protocol/actor-ids.ts';
import { toTarget } from '../events/targets.ts';
import type { CoreListener } from '../scenario/app.ts';
import type { AddedCapability, CoreOperation, PageOperation, TargetInput } from '../scenario/operations.ts';
import type { Scenario, ScriptEntry } from '../scenario/scenario.ts';
import { commandProgram } from './command-program.ts';
import { createCounter, indented, inOrder, joined, line } from './lines.ts';
import { rustExpression, rustString } from './rust.ts';
import { typeDefinitions } from './rust-types.ts';

type Count = (name: string) => number;

/** The commands that are called, the listeners of the core process, and what it does without a call. */
export function coreProgram({ app, before = [], script }: Scenario): readonly SourceLine[] {
  const count = createCounter();
  const entries = [
    ...inOrder(before).map((entry) => ({ entry, when: 'before' })),
    ...inOrder(script).map((entry) => ({ entry, when: `at ${String(entry.at)} ms` })),
  ];
  const called = calledCommands(
    entries.map(({ entry }) => entry),
    app.hook ?? [],
  );
  const commands = called.flatMap((name) => {
    const command = Object.hasOwn(app.commands, name) ? app.commands[name] : undefined;
    return command ? [[name, command] as const] : [];
  });
  const hasUnknown = called.some((name) => !name.includes('|') && !Object.hasOwn(app.commands, name));
  const listeners = (app.listeners ?? []).map((listener) => listenerLines(listener, count));
  const blocks = entries.flatMap(({ entry, when }) =>
    'core' in entry
      ? [
          [
            line(`// on the ${entry.core === 'main-thread' ? 'main thread' : 'async runtime'}, ${when}`),
            ...operationLines(entry.operation, count),
          ],
        ]
      : [],
  );
  return joined([
    ...(hasUnknown ? [handlerLines(Object.keys(app.commands))] : []),
    ...typeDefinitions(commands.map(([, command]) => command)),
    ...commands.map(([name, command]) => commandProgram(name, command)),
    ...listeners,
    ...blocks,
  ]);
}

/** The commands that pages call, or a hook in their place, each once. */
function calledCommands(
  entries: readonly ScriptEntry[],
  hook: NonNullable<Scenario['app']['hook']>,
): readonly string[] {
  const ofPages = entries.flatMap((entry) => ('page' in entry ? commandsOf(entry.operation) : []));
  const ofHook = hook.flatMap(({ operation }) => (operation.type === 'redirect' ? [operation.command] : []));
  return [...new Set([...ofPages, ...ofHook])];
}

function commandsOf(operation: PageOperation): readonly string[] {
  if (operation.type === 'onCloseRequested') return operation.invokes ? [operation.invokes.command] : [];
  return 'command' in operation ? [operation.command] : [];
}

const handlerLines = (commands: readonly string[]): readonly SourceLine[] => [
  line('builder.invoke_handler(tauri::generate_handler!['),
  ...indented(commands.map((name) => line(`${name},`))),
  line(']);'),
];

function listenerLines(listener: CoreListener, count: Count): readonly SourceLine[] {
  const { event, on, once = false, then } = listener;
  const name = nthOf(`${MAIN_THREAD} ${event}`, count(`listener ${event}`));
  return [
    line(`${listenCall(on, once)}(${rustString(event)}, move |event| {`),
    ...indented([
      line('show(event.payload());', 'heard', name),
      ...(then ? operationLines(then, count) : []),
    ]),
    line('});'),
  ];
}

function listenCall(on: CoreListener['on'], once: boolean): string {
  const method = once ? 'once' : 'listen';
  if (on === 'app') return `app.${method}`;
  if (on === 'any') return `app.${method}_any`;
  const [getter, label] =
    'window' in on
      ? ['get_window', on.window]
      : 'webview' in on
        ? ['get_webview', on.webview]
        : ['get_webview_window', on.webviewWindow];
  return `app.${getter}(${rustString(label)}).unwrap().${method}`;
}

function operationLines(operation: CoreOperation, count: Count): readonly SourceLine[] {
  switch (operation.type) {
    case 'emit':
    case 'emitTo':
    case 'emitFilter': {
      const { source = '' } = emissionOf(operation).note;
      return [line(emitCall(operation), 'emits', nthOf(source, count(source)))];
    }
    case 'listen':
      return listenerLines(operation.listener, count);
    case 'unlisten':
      return [line(`app.unlisten(${operation.name});`)];
    case 'addCapability':
      return capabilityLines(operation.capability);
    case 'open':
      return [line(`open_window(&app, ${rustString(operation.window)})?;`)];
    case 'destroy':
      return [line(`app.get_webview_window(${rustString(operation.window)}).unwrap().destroy()?;`)];
    case 'navigate':
      return [
        line(`let window = app.get_webview_window(${rustString(operation.window)}).unwrap();`),
        line(`window.navigate(${urlIn(operation.to)})?;`),
      ];
  }
}

function emitCall(operation: Extract<CoreOperation, { type: 'emit' | 'emitTo' | 'emitFilter' }>): string {
  const event = rustString(operation.event);
  const payload = `json!(${rustExpression(operation.payload ?? null)})`;
  switch (operation.type) {
    case 'emit':
      return `app.emit(${event}, ${payload})?;`;
    case 'emitTo':
      return `app.emit_to(${rustTarget(operation.target)}, ${event}, ${payload})?;`;
    case 'emitFilter':
      return `app.emit_filter(${event}, ${payload}, |target| ${filterOf(operation.targets.map(rustTarget))})?;`;
  }
}

/** Source: tauri 2.12.5, `src/ipc/capability_builder.rs`, `CapabilityBuilder`. */
function capabilityLines(capability: AddedCapability): readonly SourceLine[] {
  const { identifier, local = true, windows = [], webviews = [], remote, permissions } = capability;
  const calls = [
    ...(local ? [] : ['local(false)']),
    ...(remote?.urls ?? []).map((url) => `remote(${rustString(url)}.into())`),
    ...windows.map((label) => `window(${rustString(label)})`),
    ...webviews.map((label) => `webview(${rustString(label)})`),
    ...permissions.map(permissionCall),
  ];
  return [
    line('app.add_capability('),
    line(`  CapabilityBuilder::new(${rustString(identifier)})`),
    ...calls.map((call) => line(`    .${call}`)),
    line(')?;'),
  ];
}

function permissionCall(entry: AddedCapability['permissions'][number]): string {
  if (typeof entry === 'string') return `permission(${rustString(entry)})`;
  const list = (values: readonly Json[] | null | undefined) =>
    `vec![${(values ?? []).map((value) => `json!(${rustExpression(value)})`).join(', ')}]`;
  return `permission_scoped(${rustString(entry.identifier)}, ${list(entry.allow)}, ${list(entry.deny)})`;
}

/** An address as Rust reads it: a path is joined to where the window is. */
const urlIn = (to: string) =>
  to.startsWith('/') ? `window.url()?.join(${rustString(to)})?` : `${rustString(to)}.parse()?`;

const filterOf = (targets: readonly string[]) =>
  targets.length === 0 ? 'false' : `[${targets.join(', ')}].contains(target)`;

function rustTarget(input: TargetInput): string {
  if (typeof input === 'string') return rustString(input);
  const target = toTarget(input);
  return 'label' in target
    ? `EventTarget::${target.kind} { label: ${rustString(target.label)}.into() }`
    : `EventTarget::${target.kind}`;
}
