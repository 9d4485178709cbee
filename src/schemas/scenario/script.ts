import { z } from 'astro/zod';
import { itemName, label, ms } from './fields.ts';
import {
  type CoreListener,
  coreOperationSchema,
  pageOperationSchema,
  userOperationSchema,
} from './operations.ts';
import type { Problem } from './problem.ts';

/** What a knob's path calls the entry; unique in its list. */
const name = itemName.exactOptional();

/** Virtual ms from the start of the run. */
const at = ms;

/** Where the core process does something that no page asked it for. */
const coreThreadSchema = z.enum(['async-runtime', 'main-thread']);

export type CoreThread = z.infer<typeof coreThreadSchema>;

/** Who does something, and when. */
const scriptEntrySchema = z.union([
  z
    .strictObject({
      name,
      at,
      /** Label of the window whose page it is. */
      page: label,
      /** The foreign frame of that page that does it instead. */
      frame: label.exactOptional(),
      operation: pageOperationSchema,
    })
    .readonly(),
  z.strictObject({ name, at, core: coreThreadSchema, operation: coreOperationSchema }).readonly(),
  z.strictObject({ name, at, user: userOperationSchema }).readonly(),
]);

export type ScriptEntry = z.infer<typeof scriptEntrySchema>;

export const scriptSchema = z.array(scriptEntrySchema);

type Windows = Readonly<Record<string, { readonly frames?: Readonly<Record<string, unknown>> }>>;

/** Entries that name a window or frame that the app lacks, or that have the name of an earlier one. */
export function scriptProblems(script: readonly ScriptEntry[], windows: Windows): readonly Problem[] {
  return script.flatMap((entry, index) => {
    const problem = windowProblem(entry, windows) ?? nameProblem(entry, script.slice(0, index));
    return problem ? [{ ...problem, path: [index, ...problem.path] }] : [];
  });
}

const nameProblem = ({ name }: ScriptEntry, earlier: readonly ScriptEntry[]): Problem | undefined =>
  name !== undefined && earlier.some((it) => it.name === name)
    ? { path: ['name'], message: `an earlier entry has the name “${name}” too` }
    : undefined;

function windowProblem(entry: ScriptEntry, windows: Windows): Problem | undefined {
  const [field, window] = windowNamed(entry) ?? [];
  if (field === undefined || window === undefined) return undefined;
  if (!Object.hasOwn(windows, window)) return { path: [field], message: unknownWindow(window, windows) };
  if (!('frame' in entry)) return undefined;
  if (!Object.hasOwn(windows[window]?.frames ?? {}, entry.frame))
    return { path: ['frame'], message: `the page of “${window}” has no frame “${entry.frame}”` };
  return entry.operation.type === 'fetch' || entry.operation.type === 'postText'
    ? undefined
    : { path: ['operation'], message: 'a frame that is not the app’s can only fetch, or post a text' };
}

/** The window that an entry names, after the field that names it. */
function windowNamed(entry: ScriptEntry): readonly [field: string, window: string] | undefined {
  if ('page' in entry) return ['page', entry.page];
  const [field, operation] =
    'user' in entry ? (['user', entry.user] as const) : (['operation', entry.operation] as const);
  if ('window' in operation) return [field, operation.window];
  const label =
    operation.type === 'listen' && 'listener' in operation ? windowOf(operation.listener) : undefined;
  return label === undefined ? undefined : [field, label];
}

/** The window that a listener of the core process is on, if it is on one. */
function windowOf({ on }: CoreListener): string | undefined {
  return typeof on === 'string' ? undefined : Object.values(on)[0];
}

/** Listeners of the app's `setup` that are on a window which the app lacks. */
export const listenerProblems = (listeners: readonly CoreListener[], windows: Windows): readonly Problem[] =>
  listeners.flatMap((listener, index) => {
    const label = windowOf(listener);
    return label === undefined || Object.hasOwn(windows, label)
      ? []
      : [{ path: ['listeners', index, 'on'], message: unknownWindow(label, windows) }];
  });

const unknownWindow = (label: string, windows: Windows) =>
  `there is no window “${label}”; the app has ${Object.keys(windows).join(', ')}`;

/** Entries that come after the time at which the run is cut. */
export const lateProblems = (script: readonly ScriptEntry[], until: number): readonly Problem[] =>
  script.flatMap(({ at: time }, index) =>
    time <= until
      ? []
      : [
          {
            path: [index, 'at'],
            message: `the run is cut at ${String(until)} ms, so nothing is done at ${String(time)} ms`,
          },
        ],
  );
