import type { Paste } from './pastes.ts';

/** Texts of a second reading of public reports, and texts that are broken over lines; the names are others. */
export const laterPastes: readonly Paste[] = [
  {
    about: 'a panic in lines that are set under one another',
    paste: `    thread 'main' panicked at src-tauri/src/lib.rs:91:10:
    error while running Billing:
      PluginInitialization("single-instance",
        "Error deserializing 'plugins.single-instance' within your Tauri
         configuration: invalid type: map, expected unit")`,
    slug: 'error-deserializing-plugins',
    cause: /of version 1 or of another plugin/,
    standing: 'certain',
    names: { plugin: 'single-instance' },
    fix: '"single-instance"',
  },
  {
    about: 'a panic in lines, with its plugin in the line below the parenthesis',
    paste: `thread 'main' panicked at src/lib.rs:91:10:
error while running tauri application: PluginInitialization(
    "log",
    "Error deserializing 'plugins.log' within your Tauri configuration: invalid type: map, expected unit",
)`,
    slug: 'error-deserializing-plugins',
    cause: /of version 1 or of another plugin/,
    standing: 'certain',
    names: { plugin: 'log', error: 'invalid type: map, expected unit' },
  },
  {
    about: 'a path in the line below',
    paste: 'Uncaught (in promise) forbidden path:\n  /home/ada/billing/papers',
    slug: 'forbidden-path',
    cause: /No scope is given/,
    names: { path: '/home/ada/billing/papers' },
    fix: '$HOME/billing/papers',
  },
  {
    about: 'an address in the line below',
    paste: 'Error: url not allowed on the configured scope:\nhttp://localhost:9555/bills',
    slug: 'url-not-allowed-on-the-configured-scope',
    cause: /No scope is given/,
    names: { url: 'http://localhost:9555/bills' },
  },
  {
    about: 'a path of the opener in the line below',
    paste: 'Not allowed to open path\n/home/ada/papers/a.pdf',
    slug: 'not-allowed-to-open-path',
    cause: /without a scope/,
    names: { path: '/home/ada/papers/a.pdf' },
  },
  {
    about: 'the name of an event, wrapped by a terminal',
    paste: `Error: invalid args \`event\` for command \`listen\`: Event name must include only
alphanumeric characters, \`-\`, \`/\`, \`:\` and \`_\`.
    at async openBill (bill.ts:22:20)`,
    slug: 'event-name-must-include-only',
    cause: /./,
  },
];
