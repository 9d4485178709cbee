import type { App, ScriptEntry } from '../scenario/scenario.ts';

/**
 * The labels of the windows that are there when the run begins: those that say so, and of the others all that the
 * script does not open before it closes them. The lists of entries follow each other.
 */
export function openedWindows(app: App, scripts: readonly (readonly ScriptEntry[])[]): ReadonlySet<string> {
  const entries = scripts.flatMap((script) => script.toSorted((left, right) => left.at - right.at));
  const isOpened = (label: string) => {
    const first = entries.map((entry) => changeOf(entry, label)).find((change) => change !== undefined);
    return app.windows[label]?.create ?? first !== 'open';
  };
  return new Set(Object.keys(app.windows).filter(isOpened));
}

/** Whether an entry opens or closes a window. */
function changeOf(entry: ScriptEntry, label: string): 'open' | 'close' | undefined {
  const operation = 'user' in entry ? entry.user : 'core' in entry ? entry.operation : undefined;
  if (!operation || !('window' in operation) || operation.window !== label) return undefined;
  if (operation.type === 'open') return 'open';
  return operation.type === 'close' || operation.type === 'destroy' ? 'close' : undefined;
}
