import { literal, sourceOf } from '../../../src/simulation/ipc/source.ts';
import type { PageDeed } from '../../../src/simulation/scenario.ts';
import type { Value } from '../../../src/trace/trace.ts';

/** The command that a URL of the custom protocol names. */
export const commandOf = (url: string) => decodeURIComponent(new URL(url).pathname.replace(/^\//, ''));

/** The command that a deed sends; a reload sends none. */
export function commandOfDeed(deed: PageDeed): string {
  switch (deed.do) {
    case 'invoke':
    case 'fetch':
    case 'postMessage':
      return deed.command;
    case 'onCloseRequested':
      return 'plugin:event|listen';
    case 'reload':
      return '';
    case 'listen':
    case 'unlisten':
    case 'emit':
      return `plugin:event|${deed.do}`;
    case 'emitTo':
      return 'plugin:event|emit_to';
  }
}

/** How the call is written in the page: as the scenario has it, else from what was sent. */
export function sourceOfInvoke(deed: PageDeed | undefined, command: string, args: Value | null): string {
  if (deed && deed.do !== 'fetch' && deed.do !== 'unlisten' && deed.do !== 'reload') return sourceOf(deed);
  const json = args && 'json' in args ? args.json : null;
  if (command === 'plugin:event|unlisten' && typeof json === 'object' && json !== null) {
    const { event, eventId } = json as { readonly event: string; readonly eventId: number };
    return `unlisten('${event}', ${eventId})`;
  }
  return `invoke(${literal(command)}${json === null ? '' : `, ${literal(json)}`})`;
}
