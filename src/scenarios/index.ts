/**
 * The scenarios: one file each, plain data, that survives a file, a link and `structuredClone`. A new one is a file and
 * a line below, and the tests then write its transcript and ask for a recording. Its schema, with what each field means,
 * is in `src/schemas/scenario/`.
 *
 * ```ts
 * export default {
 *   id: 'greet',
 *   title: 'A page greets the core process',
 *   question: 'Who may call `greet`?',
 *   app: {
 *     windows: { main: {} },
 *     capabilities: { 'main-cap': { windows: ['main'], permissions: ['allow-greet'] } },
 *     commands: { greet: { parameters: { name: 'String' }, body: [{ type: 'return', value: { arg: 'name' } }] } },
 *   },
 *   script: [
 *     { name: 'call', at: 0, page: 'main', operation: { type: 'invoke', command: 'greet', args: { name: 'Ada' } } },
 *   ],
 *   knobs: [{ id: 'name', label: 'Name', kind: 'text', paths: ['/script/call/operation/args/name'], maxLength: 20 }],
 * } satisfies Scenario as Scenario;
 * ```
 *
 * A page loads the scenario that it changes and no other; the build, the terminal and the tests load all.
 */
import type { Scenario } from '../schemas/index.ts';

/** In the order in which the site lists them. */
const loaders = {
  'page-start': () => import('./page-start.ts'),
  'invoke-success': () => import('./invoke-success.ts'),
  'invoke-error': () => import('./invoke-error.ts'),
  'unknown-command': () => import('./unknown-command.ts'),
  'missing-argument': () => import('./missing-argument.ts'),
  'argument-types': () => import('./argument-types.ts'),
  'unmanaged-state': () => import('./unmanaged-state.ts'),
  'blocked-main-thread': () => import('./blocked-main-thread.ts'),
  'raw-bytes': () => import('./raw-bytes.ts'),
  'post-message-fallback': () => import('./post-message-fallback.ts'),
  'headers-in-fallback': () => import('./headers-in-fallback.ts'),
  'channel-progress': () => import('./channel-progress.ts'),
  'shared-channel': () => import('./shared-channel.ts'),
  'invoke-denied-by-window': () => import('./invoke-denied-by-window.ts'),
  'invoke-denied-by-scope': () => import('./invoke-denied-by-scope.ts'),
  'remote-origin-denied': () => import('./remote-origin-denied.ts'),
  'page-source': () => import('./page-source.ts'),
  'wrong-invoke-key': () => import('./wrong-invoke-key.ts'),
  'wrong-twice': () => import('./wrong-twice.ts'),
  'foreign-iframe': () => import('./foreign-iframe.ts'),
  'leftover-permissions': () => import('./leftover-permissions.ts'),
  'emit-to-all': () => import('./emit-to-all.ts'),
  'core-emit': () => import('./core-emit.ts'),
  'emit-to-one-window': () => import('./emit-to-one-window.ts'),
  'who-hears': () => import('./who-hears.ts'),
  'once-and-unlisten': () => import('./once-and-unlisten.ts'),
  'question-to-a-page': () => import('./question-to-a-page.ts'),
  'leaked-listener': () => import('./leaked-listener.ts'),
  'isolation-success': () => import('./isolation-success.ts'),
  'isolation-hook': () => import('./isolation-hook.ts'),
  'isolation-tampered': () => import('./isolation-tampered.ts'),
  'compromised-script': () => import('./compromised-script.ts'),
  'forged-request': () => import('./forged-request.ts'),
  'starved-isolation-frame': () => import('./starved-isolation-frame.ts'),
  'close-while-pending': () => import('./close-while-pending.ts'),
  'command-panics': () => import('./command-panics.ts'),
  'reload-while-pending': () => import('./reload-while-pending.ts'),
  'close-after-reload': () => import('./close-after-reload.ts'),
  'editor-session': () => import('./editor-session.ts'),
} satisfies Record<string, () => Promise<{ default: Scenario }>>;

export type ScenarioId = keyof typeof loaders;

export const scenarioIds = Object.keys(loaders) as readonly ScenarioId[];

export const isScenarioId = (id: string): id is ScenarioId => Object.hasOwn(loaders, id);

/** The scenario of that id. */
export async function loadScenario(id: ScenarioId): Promise<Scenario> {
  return (await loaders[id]()).default;
}

/** Every scenario, in order. */
export const loadScenarios = (): Promise<readonly Scenario[]> => Promise.all(scenarioIds.map(loadScenario));
