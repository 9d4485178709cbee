import type { Paste } from './pastes.ts';

/**
 * Texts of twenty public reports, read by someone who had not seen the entries; shortened, with other names. What is
 * expected is the cause and the fix that the report ended in.
 */
export const readerPastes: readonly Paste[] = [
  {
    about: 'a permission of a beta, in the output of a build script',
    paste: `error: failed to run custom build command for \`billing v0.10.2 (/src/billing/src-tauri)\`

Caused by:
  process didn't exit successfully: \`/src/billing/src-tauri/target/release/build/billing-007bad3b/build-script-build\` (exit status: 1)
  --- stdout
  cargo:rerun-if-env-changed=TAURI_CONFIG
  Permission path:default not found, expected one of core:default, core:app:default`,
    slug: 'permission-not-found',
    cause: /without `core:`/,
    standing: 'certain',
    names: { permission: 'path:default' },
    fix: '"core:path:default"',
  },
  {
    about: 'a plugin that is not on the builder either',
    paste: `[Error] Unhandled Promise Rejection: store.load not allowed. Permissions associated with this command: store:allow-load, store:default
(anonymous function) (main.ts:21)`,
    slug: 'not-allowed-permissions-associated',
    cause: /^The command is of a plugin, and no capability names/,
    causes: ['The plugin is not on the builder either.'],
    names: { command: 'store.load' },
    fix: '"store:allow-load"',
  },
  {
    about: 'a capability that is written out in the configuration, so that the file does not count',
    paste:
      'Uncaught (in promise) event.listen not allowed. Permissions associated with this command: core:event:allow-listen, core:event:default',
    slug: 'not-allowed-permissions-associated',
    cause: /^A capability names it, but is not in use/,
    standing: 'open',
    fix: '"capabilities": [',
    never: /"core:default"/,
  },
  {
    about: 'a second window that no capability names',
    paste: 'Command plugin:event|listen not allowed by ACL',
    slug: 'command-not-allowed-by-acl',
    cause: /^A capability gives it, but to other windows/,
    causes: ['The capability is not in use.', 'The page is not local.'],
    standing: 'open',
    fix: '"windows": ["preview"]',
  },
  {
    about: 'a command of the app, called by a page of a server on this machine',
    paste: 'set_update_badge not allowed. Plugin not found',
    slug: 'not-allowed-plugin-not-found',
    cause: /^The page comes from a server/,
    standing: 'likely',
    names: { command: 'set_update_badge' },
    fix: '"remote": { "urls": ["https://…"] }',
  },
  {
    about: 'an address that is opened with a program',
    paste: 'Unhandled Promise Rejection: Not allowed to open url https://www.example.com/ with firefox',
    slug: 'not-allowed-to-open-url',
    cause: /^The call names a program/,
    standing: 'certain',
    fix: '"app": "firefox"',
  },
  {
    about: 'a path with a folder that begins with a dot',
    paste: 'Not allowed to open path /Users/user/.local/share/app/file.pdf',
    slug: 'not-allowed-to-open-path',
    cause: /^A part of the path begins with a dot/,
    standing: 'likely',
    fix: '$HOME/.local/share/app/*',
    never: /gedit/,
  },
  {
    about: 'a report of the policy of the page’s server, in its log',
    paste:
      "csp_report: CSP report from 10.0.0.2: [{'age': 4, 'body': {'blockedURL': 'http://ipc.localhost/plugin%3Aevent%7Cemit'}}]",
    slug: 'csp-blocks-the-custom-protocol',
    cause: /^The page comes from a server, which sends another policy/,
    standing: 'likely',
    fix: "connect-src 'self' ipc: http://ipc.localhost",
    never: /tauri\.conf\.json/,
  },
  {
    about: 'a PDF in the panel of issues',
    paste: `Content Security Policy of your site blocks some resources
Resource: http://asset.localhost   Status: blocked   Directive: frame-src`,
    slug: 'csp-blocks-the-isolation-frame',
    cause: /^The frame shows a file of the disk/,
    standing: 'certain',
    fix: '"frame-src": "\'self\' asset: http://asset.localhost"',
  },
  {
    about: 'a scope of version 1 in the configuration of a plugin',
    paste: `error while building tauri application: PluginInitialization("shell", 
"Error deserializing 'plugins.shell' within your Tauri configuration: 
unknown field \`scope\`, expected \`open\`")`,
    slug: 'error-deserializing-plugins',
    cause: /^A field of the entry is of version 1/,
    standing: 'certain',
    names: { plugin: 'shell', unknown: 'scope' },
    fix: '"scope": …',
  },
  {
    about: 'an updater without its configuration',
    paste: `thread 'main' (4877202) panicked at src/lib.rs:288:10:
error while building tauri application: PluginInitialization("updater", "Error deserializing 'plugins.updater' within your Tauri configuration: invalid type: null, expected struct Config")
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    slug: 'error-deserializing-plugins',
    cause: /^The updater has no key/,
    standing: 'certain',
    fix: '"updater": { "endpoints": ["https://…"], "pubkey": "…" }',
  },
  {
    about: 'a state in other quotes, without the second sentence',
    paste:
      "Could not establish connection with the backend process: state not managed for field 'state' on command 'get_status'",
    slug: 'state-not-managed',
    cause: /./,
    causes: ['It is managed too late.'],
    names: { field: 'state', command: 'get_status' },
  },
  {
    about: 'a command in the top file of another crate',
    paste: `error[E0255]: the name \`__cmd__get_details\` is defined multiple times
  --> config/src/lib.rs:62:8
   |
61 | #[tauri::command]
   | ----------------- previous definition of the macro \`__cmd__get_details\` here
62 | pub fn get_details() -> Result<UserConfig> {
   |        ^^^^^^^^^^^ \`__cmd__get_details\` reimported here`,
    slug: 'cmd-defined-multiple-times',
    cause: /in the `lib.rs` of another crate/,
    standing: 'certain',
    fix: 'config::commands::get_details',
  },
  {
    about: 'a plugin that a framework adds',
    paste: 'Uncaught (in promise) plugin pytauri not found',
    slug: 'plugin-not-found',
    cause: /^The plugin adds itself/,
    standing: 'likely',
    fix: 'invoke_handler',
    never: /init\(\)/,
  },
  {
    about: 'an argument without the head of the compiler',
    paste: "the trait bound `AppHandle: CommandArg<'_, R>` is not satisfied",
    slug: 'command-arg-not-satisfied',
    cause: /generic over the runtime/,
    standing: 'certain',
    names: { type: 'AppHandle' },
  },
  {
    about: 'a package and a crate of different versions',
    paste:
      'Uncaught (in promise) invalid args `shortcut` for command `register`: command register missing required key shortcut',
    slug: 'missing-required-key',
    cause: /different versions/,
    standing: 'likely',
    fix: 'tauri-plugin-global-shortcut',
  },
  {
    about: 'a listener that is taken away before it is there',
    paste: "undefined is not an object (evaluating 'listeners[eventId].handlerId')",
    slug: 'unlisten-of-a-listener-that-is-not-there',
    cause: /before the listener is written/,
    standing: 'certain',
    fix: 'cargo update -p tauri',
  },
  {
    about: 'a page that a framework renders on a server',
    paste: `     Running \`/src/billing/target/debug/billing_lib\`
Avoid calling \`fetch\` eagerly during server side rendering
file:///src/billing/node_modules/@tauri-apps/api/core.js:71
    return window.__TAURI_INTERNALS__.transformCallback(callback, once);
    ^

ReferenceError: window is not defined
    at transformCallback (file:///src/billing/node_modules/@tauri-apps/api/core.js:71:5)`,
    slug: 'window-is-not-defined',
    cause: /renders the page before the window has it/,
  },
  {
    about: 'a watcher that outlives its page, without the number',
    paste:
      "[TAURI] Couldn't find callback id [number]. This might happen what the app is reloaded while Rust is running an asynchronous operation",
    slug: 'couldnt-find-callback-id',
    cause: /./,
    causes: ['What a plugin watches or receives for the page goes on after the page is gone.'],
  },
  {
    about: 'a cargo feature that the app needs, where a variable overrides the configuration',
    paste: `The \`tauri\` dependency features on the \`Cargo.toml\` file does not match the allowlist defined under \`tauri.conf.json\`.
Please run \`tauri dev\` or \`tauri build\` or remove the \`macos-private-api\` feature.`,
    slug: 'dependency-features-do-not-match',
    cause: /^The configuration that was read does not ask for it/,
    causes: ['`TAURI_CONFIG` overrides the file.'],
    standing: 'likely',
    fix: '"macOSPrivateApi": true',
    never: /features = \[\]/,
  },
  {
    about: 'a text without its end',
    paste: "invalid args 'panelIdOrPath' for command 'set_panel_theme'",
    slug: 'invalid-args',
    cause: /^The page says the name in another way/,
    names: { key: 'panelIdOrPath', command: 'set_panel_theme' },
    fix: "invoke('set_panel_theme', { panelIdOrPath: value })",
  },
  {
    about: 'the set of a plugin that names a permission which is not there',
    paste: `76 |         .run(tauri::generate_context!())
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: message: failed to resolve ACL: SetPermissionNotFound { permission: "set-tray-icon-state", set: "default" }`,
    slug: 'failed-to-resolve-acl',
    cause: /^The set is one of a plugin/,
    standing: 'certain',
    fix: 'cargo update -p tauri-plugin-positioner',
  },
  {
    about: 'pictures of documents that are opened from anywhere',
    paste: 'asset protocol not configured to allow the path: /tmp/bills/pics/harbour.png',
    slug: 'asset-protocol-not-configured',
    cause: /^The scope does not name the folder/,
    causes: ['The folder is known only as the app runs.'],
  },
  {
    about: 'a film that WebKit does not play',
    paste: '[Error] Failed to load resource: unsupported URL',
    slug: 'get-asset-localhost',
    cause: /./,
    causes: ['WebKit does not play the film or sound.'],
  },
  {
    about: 'a server that the user chose, with a port',
    paste: 'url not allowed on the configured scope: http://192.168.3.10:1234/v1/models',
    slug: 'url-not-allowed-on-the-configured-scope',
    cause: /^No scope is given/,
    causes: ['The user of the app chooses the server.'],
  },
  {
    about: 'a stylesheet, in half of the engine’s words',
    paste: `Loading the stylesheet 'https://cdn.jsdelivr.net/.../inter...css' violates
"style-src 'self' 'unsafe-inline'"`,
    slug: 'csp-blocks-a-style',
    cause: /^The stylesheet comes from a server/,
    standing: 'certain',
  },
];
