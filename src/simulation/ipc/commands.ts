import type { App, Operation } from '../scenario/scenario.ts';
import { isInjected, type Signature } from './arguments.ts';

/** A command as the core process finds it: the app's, or a core plugin's. */
export interface FoundCommand {
  /** As error texts name it: without its plugin. */
  readonly name: string;
  readonly isPlugin: boolean;
  readonly thread: 'core/main' | 'core/async';
  readonly signature: Signature;
  /** The parameters that a page has to send; undefined where the command takes the whole request. */
  readonly reads: readonly string[] | undefined;
  /** What it does, with the default duration in front if no operation takes time. */
  readonly body: readonly Operation[];
}

/** The commands of an app by full name; a name that is not there has no handler. */
export type CommandTable = ReadonlyMap<string, FoundCommand>;

/**
 * The event plugin's commands; all are async since 2.0.4.
 * Source: tauri 2.12.5, `src/event/plugin.rs`.
 */
const eventCommands: Readonly<Record<string, Signature['parameters']>> = {
  listen: { event: 'EventName', target: 'EventTarget', handler: 'u32' },
  unlisten: { event: 'EventName', event_id: 'u32' },
  emit: { event: 'EventName', payload: { option: 'Value' } },
  emit_to: { target: 'EventTarget', event: 'EventName', payload: { option: 'Value' } },
};

/** Duration of a command none of whose operations takes time, in virtual ms. */
const DEFAULT_MS = 10;

export const takesTime = (operation: Operation) =>
  operation.type === 'wait' || operation.type === 'work' || operation.type === 'dialog';

export function createCommandTable(app: App): CommandTable {
  const pluginCommand = (
    plugin: string,
    name: string,
    thread: FoundCommand['thread'],
    parameters: Signature['parameters'],
  ): [string, FoundCommand] => [
    `plugin:${plugin}|${name}`,
    { name, isPlugin: true, thread, signature: { parameters }, reads: readsOf(parameters), body: [] },
  ];
  const plugins = [
    ...Object.entries(eventCommands).map(([name, parameters]) =>
      pluginCommand('event', name, 'core/async', parameters),
    ),
    // Source: tauri 2.12.5, `src/window/plugin.rs`, `destroy`; `src/ipc/channel.rs`, `fetch`.
    pluginCommand('window', 'destroy', 'core/async', { label: { option: 'String' } }),
    pluginCommand('__TAURI_CHANNEL__', 'fetch', 'core/main', { request: 'Request' }),
  ];
  const appCommands = Object.entries(app.commands).map(([name, command]): [string, FoundCommand] => [
    name,
    {
      name,
      isPlugin: false,
      thread: command.async ? 'core/async' : 'core/main',
      signature: command,
      reads: readsOf(command.parameters),
      body: command.body.some(takesTime) ? command.body : [{ type: 'work', ms: DEFAULT_MS }, ...command.body],
    },
  ]);
  return new Map([...plugins, ...appCommands]);
}

function readsOf(parameters: Signature['parameters']): FoundCommand['reads'] {
  if (Object.values(parameters).includes('Request')) return undefined;
  const sent = Object.entries(parameters).filter(([, type]) => !isInjected(type));
  return sent.map(([parameter]) => parameter);
}
