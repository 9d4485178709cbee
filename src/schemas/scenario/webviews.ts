import type { Problem } from './problem.ts';
import type { ScriptEntry } from './script.ts';

type Windows = Readonly<Record<string, { readonly inside?: string; readonly create?: boolean }>>;

/** Webviews that are inside of nothing, or of another webview, or that are to come later. */
export function insideProblems(windows: Windows): readonly Problem[] {
  return Object.entries(windows).flatMap(([label, { inside, create }]) => {
    if (create === false && isShared(label, windows))
      return [
        {
          path: ['windows', label, 'create'],
          message: `“${label}” shares a window with other webviews, which are all there from the start`,
        },
      ];
    if (inside === undefined) return [];
    const holder = Object.hasOwn(windows, inside) ? windows[inside] : undefined;
    if (holder && holder.inside === undefined && inside !== label) return [];
    const message = `“${inside}” is no window that can hold the webview “${label}”`;
    return [{ path: ['windows', label, 'inside'], message }];
  });
}

/** Entries that do to a window with several webviews, or in one of these, what is not simulated of them. */
export function webviewProblems(script: readonly ScriptEntry[], windows: Windows): readonly Problem[] {
  return script.flatMap((entry, index) =>
    problemsOf(entry, windows).map(({ path, message }) => ({ path: [index, ...path], message })),
  );
}

const isShared = (label: string, windows: Windows) =>
  windows[label]?.inside !== undefined || Object.values(windows).some(({ inside }) => inside === label);

function problemsOf(entry: ScriptEntry, windows: Windows): readonly Problem[] {
  const isChild = (label: string) => windows[label]?.inside !== undefined;
  if ('page' in entry) {
    const { operation, page } = entry;
    const refused = (what: string) => [
      { path: ['operation'], message: `${what} is not simulated in a window with several webviews` },
    ];
    if (operation.type === 'onCloseRequested' && isShared(page, windows))
      return refused('`onCloseRequested`');
    const isOnWindow =
      operation.type === 'listen' && (operation.on === 'window' || operation.on === 'webviewWindow');
    return isOnWindow && isChild(page) ? refused(`\`listen\` on \`${operation.on}\` of a child webview`) : [];
  }
  const [field, operation] =
    'user' in entry ? (['user', entry.user] as const) : (['operation', entry.operation] as const);
  if (!('window' in operation) || !isShared(operation.window, windows)) return [];
  if (operation.type === 'resize' && !isChild(operation.window)) return [];
  const message = `\`${operation.type}\` is not simulated for “${operation.window}”, which shares a window with other webviews`;
  return [{ path: [field, 'window'], message }];
}
