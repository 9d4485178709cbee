import type { Paste } from './pastes.ts';

/** Texts of public issues that a search by their words finds, noise and shortened forms included. */
export const foundIssuePastes: readonly Paste[] = [
  {
    about: 'a macro of a command, with dots for its name',
    paste: 'error: cannot find macro `__cmd__...` in this scope',
    slug: 'cannot-find-macro-cmd',
    cause: /^The function lacks `#\[tauri::command\]`/,
    causes: ['The list has a name that `use … as …` made.'],
  },
  {
    about: 'a refused address without the address',
    paste: 'Error: url not allowed on the configured scope',
    slug: 'url-not-allowed-on-the-configured-scope',
    cause: /^No scope is given/,
    causes: ['The pattern has no port, no path or another host.', 'A `deny` of the scope holds the address.'],
    standing: 'open',
  },
  {
    about: 'a refused path with a capital and a space',
    paste: 'Forbidden path ./path/to/file',
    slug: 'forbidden-path',
    cause: /^No scope is given/,
    names: { path: './path/to/file' },
  },
  {
    about: 'a status without its words',
    paste: 'Failed to load resource: the server responded with a status of 403',
    slug: 'failed-to-load-resource-status',
    cause: /^A file of `convertFileSrc` is not in the scope/,
    standing: 'likely',
    names: { status: '403' },
  },
  {
    about: 'a file of an own protocol, in a frame on Windows',
    paste: 'GET http://ext.localhost/main.js net::ERR_CONNECTION_REFUSED',
    slug: 'failed-to-fetch',
    cause: /^It is a protocol of the app’s own/,
    standing: 'likely',
    names: { url: 'http://ext.localhost/main.js', fault: 'ERR_CONNECTION_REFUSED' },
    fix: 'WebView2 Runtime',
    said: 'Nothing answers at that address.',
  },
  {
    about: 'a file of an own protocol, over https',
    paste: 'GET https://test.localhost/hello.js net::ERR_CONNECTION_REFUSED',
    slug: 'failed-to-fetch',
    cause: /^It is a protocol of the app’s own/,
    standing: 'likely',
  },
  {
    about: 'a server of a subdomain of localhost, at a port',
    paste: 'GET http://api.localhost:3000/notes net::ERR_CONNECTION_REFUSED',
    slug: 'failed-to-fetch',
    cause: /^Nothing answers at that address/,
    standing: 'likely',
  },
  {
    about: 'a window of version 1, with its lines',
    paste: `error[E0599]: no method named \`get_window\` found for mutable reference \`&mut tauri::App\` in the current scope
  --> src\\main.rs:30:31
   |
30 |         let main_window = app.get_window("main")?;
   |                               ^^^^^^^^^^ method not found in \`&mut tauri::App\``,
    slug: 'no-method-named-emit-all',
    cause: /^A window is asked for in the way of version 1/,
    causes: ['The app is of Tauri 1, and `use tauri::Manager` is missing.'],
    standing: 'likely',
    fix: 'get_webview_window',
  },
  {
    about: 'a window of version 1, whose trait the compiler names',
    paste: `error[E0599]: no method named \`get_window\` found for struct \`AppHandle\` in the current scope
   = help: items from traits can only be used if the trait is in scope`,
    slug: 'no-method-named-emit-all',
    cause: /^The app is of Tauri 1, and `use tauri::Manager` is missing/,
    standing: 'certain',
    fix: 'use tauri::Manager;',
  },
  {
    about: 'the updater on a phone',
    paste: 'Unsupported OS, expected one of `linux`, `darwin` or `windows`.',
    slug: 'failed-to-install-the-update',
    cause: /^The updater is for computers only/,
    standing: 'certain',
    fix: '.target("android")',
  },
  {
    about: 'a permission of a plugin for computers, in a build for Android',
    paste: `  cargo:rustc-check-cfg=cfg(desktop)
  cargo:rustc-check-cfg=cfg(mobile)
  cargo:rustc-cfg=mobile
  cargo:rerun-if-changed=capabilities
  Permission autostart:allow-enable not found, expected one of core:default, core:app:default`,
    slug: 'permission-not-found',
    cause: /^The plugin is for computers only, and the build is for a phone/,
    standing: 'certain',
    names: { permission: 'autostart:allow-enable' },
    fix: '"platforms": ["linux", "macOS", "windows"]',
  },
  {
    about: 'a permission of such a plugin, in a build for a computer',
    paste:
      'cargo:rustc-cfg=desktop\nPermission autostart:allow-enable not found, expected one of core:default, core:app:default',
    slug: 'permission-not-found',
    cause: /^The plugin is not in the app/,
    standing: 'likely',
  },
  {
    about: 'a label that is taken, in a reader’s words',
    paste: 'Window named main already exists',
    slug: 'window-label-already-exists',
    cause: /^The window is open, and is asked for again/,
    causes: ['The configuration opens it as well.'],
    names: { window: 'main' },
  },
  {
    about: 'a type of an argument, as version 1 said it first',
    paste:
      'Unhandled Promise Rejection: invalid args for command `graph`: invalid type: map, expected a string',
    slug: 'invalid-type-of-an-argument',
    cause: /^A list or an object is sent where Rust has a plain value/,
    standing: 'certain',
    names: { command: 'graph', found: 'map', type: 'a string' },
  },
  {
    about: 'bytes inside of an object',
    paste:
      'Uncaught (in promise) invalid args `value` for command `convert`: invalid type: map, expected a sequence',
    slug: 'invalid-type-of-an-argument',
    cause: /^Bytes are a part of an object/,
    standing: 'likely',
    names: { key: 'value', command: 'convert' },
    fix: 'Array.from(bytes)',
  },
  {
    about: 'bytes inside of an object, the error of Serde alone',
    paste: '" invalid type: map, expected a sequence" is generated',
    slug: 'invalid-type-of-an-argument',
    cause: /^Bytes are a part of an object/,
    standing: 'likely',
    fix: 'Array.from(bytes)',
  },
  {
    about: 'a command that a newer crate does not have',
    paste:
      '[Error] ERROR – Error: Uncaught (in promise): Command plugin:clipboard-manager|write not allowed by ACL',
    slug: 'command-not-allowed-by-acl',
    cause: /^The page’s package is older than the crate/,
    standing: 'likely',
    fix: 'npm install @tauri-apps/plugin-clipboard-manager@latest',
  },
  {
    about: 'a refusal that ends early',
    paste: 'Error: command save_notes not allowed',
    slug: 'command-not-allowed-by-acl',
    cause: /^No capability gives `allow-save-notes` to anyone/,
    names: { command: 'save_notes' },
  },
  {
    about: 'a sidecar that version 1 does not know',
    paste: "sidecar not configured under 'tauri.conf.json > tauri > bundle > externalBin': my-sidecar",
    slug: 'sidecar-not-configured',
    cause: /^The name differs/,
    names: { program: 'my-sidecar' },
  },
  {
    about: 'a table that is not there, without the words before it',
    paste: 'no such table: notes',
    slug: 'error-returned-from-database',
    cause: /^The table or column is not there/,
    standing: 'certain',
    names: { table: 'notes' },
    fix: 'add_migrations',
  },
  {
    about: 'a server at all addresses of its machine',
    paste: 'Not allowed to use restricted network host "0.0.0.0": http://0.0.0.0:5000/',
    slug: 'restricted-network-host',
    cause: /^The page calls the server by the address that it listens on/,
    names: { host: '0.0.0.0', url: 'http://0.0.0.0:5000/' },
    fix: '127.0.0.1',
  },
  {
    about: 'a header that a server does not name',
    paste:
      "Access to XMLHttpRequest at 'https://api.example.io/api/user_login' from origin 'http://127.0.0.1:1430' has been blocked by CORS policy: Request header field access-control-allow-methods is not allowed by Access-Control-Allow-Headers in preflight response.",
    slug: 'access-control-checks',
    cause: /^The page sends a header that the server does not name/,
    standing: 'certain',
    fix: 'Take that header out of the request',
  },
  {
    about: 'a blocked request that ends at the policy',
    paste:
      "Access to fetch at 'https://api.example.io/notes' from origin 'tauri://localhost' has been blocked by CORS policy",
    slug: 'access-control-checks',
    cause: /^The page asks a server by `fetch`/,
    names: { url: 'https://api.example.io/notes', origin: 'tauri://localhost' },
  },
  {
    about: 'a global of version 1 that has no such part',
    paste: 'TypeError: window.__TAURI_INVOKE__.invoke is undefined',
    slug: 'tauri-invoke-is-not-a-function',
    cause: /^The code is of a tutorial for version 1/,
  },
  {
    about: 'a global that is not there, alone',
    paste: 'window.__TAURI__ is undefined',
    slug: 'tauri-global-is-undefined',
    cause: /^`withGlobalTauri` is off/,
  },
  {
    about: 'an old WebView of Android',
    paste:
      "01-01 13:10:44.013 15282 15282 E Tauri/Console: File: http://tauri.localhost/ - Line 85 - Msg: Uncaught SyntaxError: Unexpected token '.'",
    slug: 'node-js-is-too-old',
    cause: /^The system’s WebView is too old/,
    standing: 'certain',
    fix: 'Android System WebView',
    never: /nvm/,
  },
  {
    about: 'a plugin in the app itself that the build does not know',
    paste: 'Connection failed: my_custom_plugin.command not allowed. Plugin not found',
    slug: 'not-allowed-plugin-not-found',
    cause: /^The plugin is written in the app itself/,
    standing: 'likely',
    names: { command: 'my_custom_plugin.command' },
    fix: 'InlinedPlugin::new()',
  },
  {
    about: 'a request of the notification plugin in an empty page',
    paste:
      "[notification] init script fires IPC on about:blank → 500 'Origin header is not a valid URL' on Linux (WebKitGTK)",
    slug: 'origin-header-is-not-a-valid-url',
    cause: /^A plugin’s script runs in an empty page/,
    standing: 'likely',
  },
  {
    about: 'a folder that a system does not have',
    paste: 'error: "error deserializing scope: unknown path"',
    slug: 'error-deserializing-scope',
    cause: /^A permission names a folder that this system does not have/,
    standing: 'certain',
    fix: 'cargo update',
  },
  {
    about: 'a bracket in the name of a file',
    paste: 'error: "invalid glob pattern: Pattern syntax error near position 11: invalid range pattern"',
    slug: 'error-deserializing-scope',
    cause: /^A pattern in the scope, or the name of a chosen file, has a bracket/,
    standing: 'certain',
    fix: '.persisted-scope',
  },
  {
    about: 'a database connection in a state without a lock',
    paste: `error[E0277]: \`RefCell<rusqlite::inner_connection::InnerConnection>\` cannot be shared between threads safely
   --> src/lib.rs:38:17
    |
38  |         .manage(connection)`,
    slug: 'cannot-be-shared-between-threads',
    cause: /^The state holds it without a lock/,
    standing: 'likely',
    names: { file: 'src/lib.rs:38:17' },
    fix: 'std::sync::Mutex::new(connection)',
  },
  {
    about: 'an Rc in the state of a plugin’s crate',
    paste: `error[E0277]: 'Rc<Session>' cannot be shared between threads safely
   --> C:\\Users\\ada\\.cargo\\registry\\src\\index.crates.io-6f17d22bba15001f\\tauri-plugin-pty-0.0.8\\src\\lib.rs:108:12
    |
108 |     state: tauri::State<'_, PluginState>,`,
    slug: 'cannot-be-shared-between-threads',
    cause: /^The line is in a crate, not in your code/,
    causes: ['It is an `Rc`, which belongs to one thread.'],
    standing: 'certain',
    fix: 'cargo update -p tauri-plugin-pty',
  },
  {
    about: 'a package by its name, in an older WebKit',
    paste: `TypeError: Module specifier, '@tauri-apps/api/event' does not start with "/", "./", or "../". Referenced from http://localhost:1430/`,
    slug: 'failed-to-resolve-module-specifier',
    cause: /^The page is plain HTML and imports the package/,
    names: { name: '@tauri-apps/api/event' },
  },
  {
    about: 'an event in a test',
    paste: `TypeError: Cannot read properties of undefined (reading 'transformCallback')
 ❯ transformCallback node_modules/@tauri-apps/api/core.js:72:39
 ❯ VitestExecutor.runModule node_modules/vite-node/dist/client.mjs:397:4`,
    slug: 'cannot-read-properties-of-undefined-invoke',
    cause: /^It is a test, which has no Tauri/,
    standing: 'certain',
    fix: 'mockIPC',
  },
  {
    about: 'a test without a window',
    paste: `ReferenceError: window is not defined
    at /media/ada/Projects/TestVitest/src/Test/example.spec.ts:10:5
    at /media/ada/TestVitest/node_modules/vitest/dist/chunk-runtime-chain.4e2aa823.js:2336:26`,
    slug: 'window-is-not-defined',
    cause: /^It is a test, and its runner has no window/,
    standing: 'certain',
    fix: "environment: 'jsdom'",
  },
  {
    about: 'a module by a protocol of the app, on Windows',
    paste: 'Failed to fetch dynamically imported module: plugin://mdkb-dashboard/main.js?t=1781182720754',
    slug: 'expected-a-javascript-module-script',
    cause: /^It is a protocol of the app’s own/,
    standing: 'certain',
    fix: "convertFileSrc('', 'plugin')",
  },
  {
    about: 'a module that is not in the build',
    paste: 'Failed to fetch dynamically imported module: http://tauri.localhost/assets/page-1a.js',
    slug: 'expected-a-javascript-module-script',
    cause: /^The addresses in the page begin at the wrong place/,
    standing: 'open',
  },
  {
    about: 'a map with keys that JSON does not have',
    paste: 'called `Result::unwrap()` on an `Err` value: Error("key must be a string", line: 0, column: 0)',
    slug: 'serde-json-error',
    cause: /^A map has keys that are neither texts nor numbers/,
    standing: 'certain',
    fix: 'Vec<(Key, Note)>',
  },
  {
    about: 'a webview that another window’s options shut out',
    paste:
      "'Runtime(CreateWebview(WebView2Error(WindowsError(Error { code: 0x8007139F, message: The group or resource is not in the correct state to perform the requested operation. }))))'",
    slug: 'could-not-find-the-webview-runtime',
    cause: /^Another window, or another app, holds the data folder/,
    standing: 'certain',
    fix: 'additionalBrowserArgs',
  },
];
