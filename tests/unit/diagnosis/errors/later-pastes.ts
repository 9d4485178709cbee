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
  {
    about: 'a resource id that a newer package sends',
    paste:
      'bills.ts:14 Uncaught (in promise) invalid args rid for command load: command load missing required key rid',
    slug: 'missing-required-key',
    cause: /are of different versions/,
    standing: 'likely',
    names: { key: 'rid', command: 'load' },
    never: /invoke\(/,
  },
  {
    about: 'an argument of one word',
    paste: 'invalid args `path` for command `open_bill`: command open_bill missing required key path',
    slug: 'missing-required-key',
    cause: /The page does not send it/,
    fix: '{ path: value }',
  },
  {
    about: 'a key of another name than the command’s parameter',
    paste:
      'invalid args `paperDir` for command `count_bills`: command count_bills missing required key paperDir',
    slug: 'missing-required-key',
    cause: /in another way/,
    fix: 'paper_dir: value',
  },
  {
    about: 'a cargo feature that is one too many',
    paste: `error: failed to run custom build command for \`billing v0.1.0\`
  The \`tauri\` dependency features on the \`Cargo.toml\` file does not match the allowlist defined under \`tauri.conf.json\`.
        Please run \`tauri dev\` or \`tauri build\` or remove the \`protocol-asset\` feature.`,
    slug: 'dependency-features-do-not-match',
    cause: /does not ask for/,
    // The text says which side has more, not which side is wrong.
    standing: 'likely',
    causes: ['`Cargo.toml` has a feature that the app does not need.'],
    names: { crate: 'tauri', extra: 'protocol-asset' },
    fix: '"assetProtocol": { "enable": true }',
    never: /isolation/,
  },
  {
    about: 'a cargo feature that is missing',
    paste: `The \`tauri\` dependency features on the \`Cargo.toml\` file does not match the allowlist defined under \`tauri.conf.json\`.
Please run \`tauri dev\` or \`tauri build\` or add the \`isolation\` feature.`,
    slug: 'dependency-features-do-not-match',
    cause: /by `cargo` alone/,
    names: { feature: 'isolation' },
  },
  {
    about: 'a folder that all persons of a machine share',
    paste:
      '[2026-08-22][14:02:11][tauri::protocol::asset][ERROR] asset protocol not configured to allow the path: /Users/Shared/billing/scans/page-1.png',
    slug: 'asset-protocol-not-configured',
    cause: /does not name the folder/,
    fix: '"/Users/Shared/billing/scans/*"',
    never: /\$HOME/,
  },
  {
    about: 'a state of a plugin, asked for too early',
    paste: `Time: [2026-07-23-17-03-23]
Location: [/Users/ada/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/tauri-2.5.1/src/lib.rs:742:7]
Message: [state() called before manage() for tauri_plugin_global_shortcut::GlobalShortcut<tauri_runtime_wry::Wry<tauri::EventLoopMessage>>]`,
    slug: 'state-not-managed',
    cause: /The plugin is asked for before it is in the app/,
    standing: 'certain',
    fix: '.plugin(tauri_plugin_global_shortcut::',
    said: 'where it panicked',
    never: /Arc/,
  },
  {
    about: 'a callback of an older version that is gone',
    paste: `TypeError: window['_' + 1024380255] is not a function. (In 'window['_' + 1024380255]({ message: response, id: 131 })', 'window['_' + 1024380255]' is undefined)
(anonymous function) — localhost:1:163`,
    slug: 'couldnt-find-callback-id',
    cause: /A channel sends on after its page was reloaded/,
    standing: 'likely',
    names: { id: '1024380255' },
  },
  {
    about: 'a window that setup opens, and the configuration too',
    paste: 'Failed to setup app: a webview with label `main` already exists',
    slug: 'window-label-already-exists',
    cause: /The configuration opens it as well/,
    standing: 'likely',
    fix: '"create": false',
  },
  {
    about: 'a release refusal of a plugin’s command',
    paste: 'Unhandled Promise Rejection: Command plugin:process|relaunch not allowed by ACL',
    slug: 'command-not-allowed-by-acl',
    cause: /No capability gives `process:allow-relaunch`/,
    fix: 'process:allow-relaunch',
    causes: ['The plugin is not in the app.'],
    never: /build\.rs|AppManifest/,
  },
  {
    about: 'a release refusal of a command of the app',
    paste: 'Command list_bills not allowed by ACL',
    slug: 'command-not-allowed-by-acl',
    cause: /No capability gives `allow-list-bills`/,
    fix: '`allow-list-bills` exists only if `build.rs` lists `list_bills`',
  },
  {
    about: 'a refusal with one permission',
    paste: `Unhandled Rejection
window.destroy not allowed. Permissions associated with this command:
core:window:allow-destroy`,
    slug: 'not-allowed-permissions-associated',
    cause: /No capability names one/,
    names: { permissions: 'core:window:allow-destroy' },
    fix: 'core:window:allow-destroy',
    never: /Each of the permissions/,
  },
  {
    about: 'a window that no capability names',
    paste: `Uncaught (in promise) app.tauri_version not allowed on window "viewer", webview "viewer", URL: local

allowed on: [windows: "main", URL: local]

referenced by: capability: main, permission: allow-tauri-version`,
    slug: 'not-allowed-on-window',
    cause: /Another window calls than those that hold the permission/,
    names: { command: 'app.tauri_version', window: 'viewer' },
  },
  {
    about: 'a page of a port of this machine in a debug build',
    paste: `[Error] Unhandled Promise Rejection: shell.open not allowed on window "main", webview "main", URL: http://localhost:45127/

allowed on: [windows: "*", URL: local]

referenced by: capability: desk-default, permission: allow-open
	(anonymous function) (user-script:3:96)`,
    slug: 'not-allowed-on-url',
    cause: /./,
    fix: 'http://localhost:45127',
  },
  {
    about: 'a permission by its name of an early version',
    paste: `  process didn't exit successfully: \`/Users/ada/billing/target/release/build/billing-9cc691/build-script-build\` (exit status: 1)
  --- stdout
  cargo:rerun-if-changed=capabilities
  Permission window:default not found, expected one of clipboard-manager:default, clipboard-manager:allow-clear, core:app:default, core:event:default, core:event:allow-listen, core:window:default, core:window:allow-close`,
    slug: 'permission-not-found',
    cause: /./,
    standing: 'certain',
    fix: 'core:window:default',
  },
  {
    about: 'a configuration of version 1 with blanks at the ends of its lines',
    paste: `> billing@0.4.0 tauri
> tauri dev

       Error \`tauri.conf.json\` error: "identifier" is a required property     
       Error \`tauri.conf.json\` error on \`build\`: Additional properties are not allowed ('devPath', 'distDir' were unexpected)
       Error \`tauri.conf.json\` error: Additional properties are not allowed ('package', 'tauri' were unexpected)`,
    slug: 'error-on-in-tauri-conf-json',
    cause: /./,
  },
  {
    about: 'a policy without the address of the core process, of a command of the app',
    paste: `[Error] Refused to connect to ipc://localhost/list_bills because it does not appear in the connect-src directive of the Content Security Policy.

[Warning] IPC custom protocol failed, Tauri will now use the postMessage interface instead (951.js, line 2)
TypeError: Load failed`,
    slug: 'csp-blocks-the-custom-protocol',
    cause: /does not name Tauri’s own address/,
  },
  {
    about: 'a program that the scope may name',
    paste: 'error：program not allowed on the configured shell scope: sort-bills',
    slug: 'program-not-allowed-on-the-configured-shell-scope',
    cause: /./,
    names: { program: 'sort-bills' },
  },
  {
    about: 'a lock over an await, of which only the trait is shown',
    paste: String.raw`error: future cannot be sent between threads safely
   --> src\main.rs:125:1
    |
125 | #[tauri::command]
    | ^^^^^^^^^^^^^^^^^ future returned by ${'`'}sync_bills${'`'} is not ${'`'}Send${'`'}
    |
    = help: within ${'`'}impl Future<Output = Result<...>>${'`'}, the trait ${'`'}Send${'`'} is not implemented for ${'`'}std::sync::MutexGuard<'_, String>${'`'}
note: future is not ${'`'}Send${'`'} as this value is used across an await`,
    slug: 'future-cannot-be-sent-between-threads',
    cause: /A lock is held over an `await`/,
    standing: 'certain',
  },
  {
    about: 'Tauri’s own script in the isolation frame, below what it breaks',
    paste: `VM9:5  Uncaught TypeError: Cannot read properties of undefined (reading 'plugins')
    at <anonymous>:5:50
(anonymous) @ VM9:5
isolation-7d1c2950e-5763-4685-90dc-a942a68c0f68.localhost/:206  Refused to execute inline script because it violates the following Content Security Policy directive: "script-src 'self' 'nonce-2120636929123491048' 'sha256-Ufqx13D6gwG6AndJubjljozmL19Aef6hfSspFdWfslg='". Either the 'unsafe-inline' keyword, a hash ('sha256-8tEAkxJ2jQsALbcVi7DCSvDUHHNtRyY5j7bUEvdshSc='), or a nonce ('nonce-...') is required to enable inline execution.`,
    slug: 'csp-blocks-a-script',
    cause: /uses isolation/,
  },
  {
    about: 'a page in Firefox',
    paste: `Uncaught (in promise) TypeError: can't access property "invoke", window.__TAURI_INTERNALS__ is undefined
    invoke core.js:200
    saveBill Bill.tsx:12`,
    slug: 'cannot-read-properties-of-undefined-invoke',
    cause: /The page is open in a browser/,
  },
  {
    about: 'a plugin without its configuration, unwrapped',
    paste: `called \`Result::unwrap()\` on an \`Err\` value: PluginInitialization("updater", "Error deserializing 'plugins.updater' within your Tauri configuration: invalid type: null, expected struct Config")`,
    slug: 'error-deserializing-plugins',
    cause: /The updater has no key/,
    standing: 'certain',
    fix: '"pubkey"',
  },
];
