/**
 * What keeps the simulation a model of any app: it takes time and chance as arguments, reaches no
 * environment, and names nothing of the one app that the scenarios show.
 */
import { readdirSync } from 'node:fs';

const reason = 'Time, chance and the outside world are passed in: same scenario, same trace.';

const environment = [
  'Date',
  'performance',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'crypto',
  'window',
  'self',
  'globalThis',
  'document',
  'location',
  'navigator',
  'localStorage',
  'sessionStorage',
  'fetch',
  'console',
  'process',
  'global',
  'Buffer',
  'require',
  'Intl',
  'URL',
  'TextEncoder',
  'TextDecoder',
  'btoa',
  'atob',
  'structuredClone',
];

const scenarioIds = readdirSync(new URL('../../src/scenarios/', import.meta.url))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .filter((name) => name !== 'index');

/** Windows, commands and events of the editor app that the scenarios show. */
const editorNames = [
  'main',
  'preview',
  'settings',
  'word_count',
  'open_file',
  'save_file',
  'read_raw',
  'save_raw',
  'export_doc',
  'doc:changed',
  'autosave:saved',
];

// A name counts where it stands alone: `core/main` and `main thread` are the core process's.
const named = `/(?<![\\w:\\u002f-])(${[...editorNames, ...scenarioIds].join('|')})(?![\\w:-]| thread)/`;
const message = 'The simulation knows no scenario and nothing of the editor app: pass the name in.';

// The core process has a main thread, and the scenario language calls it `main`.
const threads = [
  'TSLiteralType',
  'BinaryExpression[left.name=/^thread/]',
  'BinaryExpression[left.property.name=/^(on|core|thread)$/]',
  'Property[key.name=/^(on|core|thread)$/]',
];

export const simulationRules = {
  'no-restricted-globals': ['error', ...environment.map((name) => ({ name, message: reason }))],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: reason },
    ...['toLocaleString', 'localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase'].map((property) => ({
      property,
      message: "Depends on the machine's locale.",
    })),
  ],
  'no-restricted-syntax': [
    'error',
    { selector: `:not(${threads.join(', ')}) > Literal[value=${named}]`, message },
    { selector: `TemplateElement[value.cooked=${named}]`, message },
  ],
};

const plain = 'A scenario is plain data: it must survive a file, a link and structuredClone.';

export const scenarioRules = {
  'no-restricted-syntax': [
    'error',
    { selector: ':function', message: plain },
    { selector: 'ClassDeclaration, ClassExpression, NewExpression', message: plain },
  ],
};
