import type { Gate, Transport } from '../../trace/index.ts';
import type { Outcome } from './run-summary.ts';

/** How many scenarios there are, and runs of them. */
export const allWords = (scenarios: number, runs: number): string =>
  `${String(scenarios)} scenarios, ${String(runs)} runs.`;

/** How the filter and the list of scenarios say what happens. */
export const gateWords: Readonly<Record<Gate | 'engine' | 'hook', string>> = {
  method: 'method',
  unseal: 'unseal',
  form: 'form of the request',
  key: 'invoke key',
  origin: 'origin',
  permission: 'permission',
  command: 'command',
  arguments: 'arguments',
  engine: 'the web engine',
  hook: 'the isolation hook',
};

export const transportWords: Readonly<Record<Transport, string>> = {
  'custom-protocol': 'custom protocol',
  'post-message': 'postMessage',
  eval: 'eval',
  'frame-message': 'frame message',
  'in-process': 'inside the process',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  resolved: 'resolves',
  rejected: 'rejects',
  never: 'never settles',
  gone: 'is gone with its document',
  abort: 'the app aborts',
};
