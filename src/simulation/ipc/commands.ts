import type { App, Deed } from '../scenario.ts';
import type { Signature } from './arguments.ts';

/** A command as the core process finds it: the app's own, or one of the event plugin. */
export interface FoundCommand {
  /** As error texts name it: without its plugin. */
  readonly name: string;
  readonly isPlugin: boolean;
  readonly thread: 'core/main' | 'core/async';
  readonly signature: Signature;
  readonly does: readonly Deed[];
}

/**
 * The event plugin's commands; all are async since 2.0.4.
 * Source: tauri 2.12.5, `src/event/plugin.rs`.
 */
const eventCommands: Readonly<Record<string, Signature['parameters']>> = {
  listen: { event: 'EventName', target: 'Json', handler: 'u32' },
  unlisten: { event: 'EventName', event_id: 'u32' },
  emit: { event: 'EventName', payload: 'Json' },
  emit_to: { target: 'Json', event: 'EventName', payload: 'Json' },
};

/** The command of that full name, or undefined: then nobody handles the request. */
export function findCommand(fullName: string, app: App): FoundCommand | undefined {
  const [, plugin, name] = /^plugin:([^|]+)\|(.*)$/.exec(fullName) ?? [];
  if (name !== undefined) {
    const parameters = plugin === 'event' ? eventCommands[name] : undefined;
    return parameters && { name, isPlugin: true, thread: 'core/async', signature: { parameters }, does: [] };
  }
  const command = Object.hasOwn(app.commands, fullName) ? app.commands[fullName] : undefined;
  return (
    command && {
      name: fullName,
      isPlugin: false,
      thread: command.async ? 'core/async' : 'core/main',
      signature: command,
      does: command.does,
    }
  );
}
