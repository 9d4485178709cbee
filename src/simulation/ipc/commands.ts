import type { App, Deed } from '../scenario.ts';
import type { Signature } from './arguments.ts';

/** A command as the core process finds it: the app's own, or one of the event plugin. */
export interface FoundCommand {
  /** As error texts name it: without its plugin. */
  readonly name: string;
  readonly isPlugin: boolean;
  readonly thread: 'core/main' | 'core/async';
  readonly signature: Signature;
  /** The parameters a page has to send, for the reader. */
  readonly reads: string;
  /** What it does, its default duration in front if its own deeds tell none. */
  readonly does: readonly Deed[];
}

/** The commands of an app by full name; a name that is not there is handled by nobody. */
export type CommandTable = ReadonlyMap<string, FoundCommand>;

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

/** A command's duration unless its deeds tell one, in virtual ms. */
const DEFAULT_MS = 10;

export const takesTime = (deed: Deed) => deed.do === 'wait' || deed.do === 'work';

export function createCommandTable(app: App): CommandTable {
  const plugin = Object.entries(eventCommands).map(([name, parameters]): [string, FoundCommand] => [
    `plugin:event|${name}`,
    {
      name,
      isPlugin: true,
      thread: 'core/async',
      signature: { parameters },
      reads: readsOf(parameters),
      does: [],
    },
  ]);
  const own = Object.entries(app.commands).map(([name, command]): [string, FoundCommand] => [
    name,
    {
      name,
      isPlugin: false,
      thread: command.async ? 'core/async' : 'core/main',
      signature: command,
      reads: readsOf(command.parameters),
      does: command.does.some(takesTime) ? command.does : [{ do: 'work', ms: DEFAULT_MS }, ...command.does],
    },
  ]);
  return new Map([...plugin, ...own]);
}

function readsOf(parameters: Signature['parameters']): string {
  const sent = Object.entries(parameters).filter(([, type]) => type !== 'State' && type !== 'CommandScope');
  return sent.map(([parameter]) => parameter).join(', ') || 'none needed';
}
