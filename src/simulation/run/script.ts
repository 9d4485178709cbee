import { frameId, pageId } from '../protocol/actor-ids.ts';
import { asyncRuntimeOf, mainThreadOf, pageOf, type System, userOf } from '../protocol/system.ts';
import type { App, ScriptEntry } from '../scenario/scenario.ts';

/** What the app's `setup` does: its listeners get the first event ids. */
export const setupOf = (app: App): ScriptEntry[] =>
  (app.listeners ?? []).map((listener) => ({
    at: 0,
    core: 'main-thread',
    operation: { type: 'listen', listener },
  }));

/** Hands an entry of the script to the actor that performs it. */
export function performEntry(entry: ScriptEntry, system: System): void {
  if ('user' in entry) userOf(system).send({ type: 'user.perform', operation: entry.user });
  else if ('core' in entry) {
    const thread = entry.core === 'main-thread' ? mainThreadOf(system) : asyncRuntimeOf(system);
    thread.send({ type: 'thread.perform', operation: entry.operation });
  } else {
    const actor = entry.frame === undefined ? pageId(entry.page) : frameId(entry.frame);
    pageOf(system, actor).send({ type: 'page.perform', operation: entry.operation });
  }
}
