/**
 * The scenarios: one file each, plain data. This registry of ids loads a scenario only when it is asked
 * for, so that a page ships the ones it changes and no other.
 */
import type { Scenario } from '../simulation/scenario/scenario.ts';

const loaders = {
  'page-start': () => import('./page-start.ts'),
  'invoke-success': () => import('./invoke-success.ts'),
  'invoke-error': () => import('./invoke-error.ts'),
  'unknown-command': () => import('./unknown-command.ts'),
  'missing-argument': () => import('./missing-argument.ts'),
  'blocked-main-thread': () => import('./blocked-main-thread.ts'),
  'raw-bytes': () => import('./raw-bytes.ts'),
  'post-message-fallback': () => import('./post-message-fallback.ts'),
  'invoke-denied-by-window': () => import('./invoke-denied-by-window.ts'),
  'invoke-denied-by-scope': () => import('./invoke-denied-by-scope.ts'),
  'remote-origin-denied': () => import('./remote-origin-denied.ts'),
  'wrong-invoke-key': () => import('./wrong-invoke-key.ts'),
  'wrong-twice': () => import('./wrong-twice.ts'),
  'emit-to-all': () => import('./emit-to-all.ts'),
  'core-emit': () => import('./core-emit.ts'),
  'emit-to-one-window': () => import('./emit-to-one-window.ts'),
  'who-hears': () => import('./who-hears.ts'),
  'once-and-unlisten': () => import('./once-and-unlisten.ts'),
  'channel-progress': () => import('./channel-progress.ts'),
  'isolation-success': () => import('./isolation-success.ts'),
  'isolation-hook': () => import('./isolation-hook.ts'),
  'isolation-tampered': () => import('./isolation-tampered.ts'),
  'compromised-script': () => import('./compromised-script.ts'),
  'forged-request': () => import('./forged-request.ts'),
  'close-while-pending': () => import('./close-while-pending.ts'),
  'foreign-iframe': () => import('./foreign-iframe.ts'),
  'command-panics': () => import('./command-panics.ts'),
  'reload-while-pending': () => import('./reload-while-pending.ts'),
  'starved-isolation-frame': () => import('./starved-isolation-frame.ts'),
  'leftover-permissions': () => import('./leftover-permissions.ts'),
  'close-after-reload': () => import('./close-after-reload.ts'),
} satisfies Record<string, () => Promise<{ default: Scenario }>>;

export type ScenarioId = keyof typeof loaders;

/** In the order of the facts they show. */
export const scenarioIds = Object.keys(loaders) as readonly ScenarioId[];

export const isScenarioId = (id: string): id is ScenarioId => Object.hasOwn(loaders, id);

/** The scenario of that id. */
export async function loadScenario(id: ScenarioId): Promise<Scenario> {
  return (await loaders[id]()).default;
}
