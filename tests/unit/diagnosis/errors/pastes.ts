/** Texts as developers paste them, with the lines around, in the form of public reports; the names are others. */
export interface Paste {
  readonly about: string;
  readonly paste: string;
  /** Of the entry that answers. */
  readonly slug: string;
  /** The cause that stands first. */
  readonly cause: RegExp;
  /** Causes after it. */
  readonly causes?: readonly string[];
  readonly standing?: 'certain' | 'likely' | 'open';
  readonly names?: Readonly<Record<string, string>>;
  /** Part of the first fix. */
  readonly fix?: string;
  /** Part of whether it ran, what the page gets, or what was ruled out. */
  readonly said?: string;
  /** What the first fix must not have. */
  readonly never?: RegExp;
}

export const pastes: readonly Paste[] = [
  {
    about: 'a command of core that no capability gives',
    paste: 'Unhandled rejection: Command plugin:window|destroy not allowed by ACL',
    slug: 'command-not-allowed-by-acl',
    cause: /No capability gives `core:window:allow-destroy`/,
    names: { command: 'plugin:window|destroy' },
    fix: 'core:window:allow-destroy',
    said: 'The build script lists commands of the app',
    never: /AppManifest/,
  },
  {
    about: 'a refusal with the address of a page of a port in its stack',
    paste: `Uncaught (in promise) Command list_orders not allowed by ACL
    at http://127.0.0.1:48001/assets/index-C1.js:8:6586
    at async Orders (http://127.0.0.1:48001/assets/index-C1.js:5:1942)`,
    slug: 'command-not-allowed-by-acl',
    cause: /The page is not local/,
    standing: 'likely',
    names: { command: 'list_orders' },
    fix: '"urls": ["http://127.0.0.1:48001"]',
  },
  {
    about: 'a refusal with the address of a built app in its stack',
    paste: `Uncaught (in promise) Command list_orders not allowed by ACL
    at http://tauri.localhost/assets/index-C1.js:8:6586`,
    slug: 'command-not-allowed-by-acl',
    cause: /No capability gives/,
    standing: 'open',
  },
  {
    about: 'a refusal of a beta behind the engine’s own lines',
    paste: `[Error] Not allowed to request resource
    sendIpcMessage (user-script:13:72)
[Error] Fetch API cannot load ipc://localhost/plugin%3Asafe%7Copen_box due to access control checks.
    sendIpcMessage (user-script:13:72)
[Error] Unhandled Promise Rejection: safe.open_box not allowed on window main, webview tab-7, allowed windows: , allowed webviews: , referenced by 
    (anonymous function) (user-script:15:263)`,
    slug: 'not-allowed-on-window',
    cause: /no capability names its label/,
    standing: 'likely',
    names: { command: 'safe.open_box', window: 'main', webview: 'tab-7' },
    fix: '"webviews": ["tab-*"]',
    never: /plugin-http/,
  },
  {
    about: 'a refusal behind the engine’s own lines',
    paste: `[Error] Fetch API cannot load ipc://localhost/open_box due to access control checks.
[Error] Unhandled Promise Rejection: Command open_box not allowed by ACL`,
    slug: 'command-not-allowed-by-acl',
    cause: /No capability gives/,
  },
  {
    about: 'the engine’s line alone, of an address of Tauri',
    paste: '[Error] Fetch API cannot load ipc://localhost/open_box due to access control checks.',
    slug: 'access-control-checks',
    cause: /The core process refused the call/,
    standing: 'likely',
    said: 'The page asks a server',
    never: /plugin-http/,
  },
  {
    about: 'an argument that is missing',
    paste:
      'invalid args `targetDir` for command `look_for_archive`: command look_for_archive missing required key targetDir',
    slug: 'missing-required-key',
    cause: /The page says the name in another way/,
    names: { key: 'targetDir', command: 'look_for_archive' },
    fix: 'target_dir: value',
  },
  {
    about: 'an argument of a command of core, in two lines of a log',
    paste: `[2024-04-13][00:01:37][ERROR][webview::unknown]  "Unhandled Rejection - invalid args \`value\` for command \`set_size\`: invalid value: map, expected map with a single key"
[2024-04-13][00:01:37][ERROR][webview::unknown]  "Unhandled Rejection - invalid args \`value\` for command \`set_position\`: invalid value: map, expected map with a single key"`,
    slug: 'invalid-value-of-an-argument',
    cause: /are of different versions/,
    standing: 'likely',
    names: { command: 'set_size', found: 'map', type: 'map with a single key' },
    never: /i64/,
  },
  {
    about: 'a path on another drive',
    paste: String.raw`无法打开文件：forbidden path: H:\Papers\收据 2023.md`,
    slug: 'forbidden-path',
    cause: /No scope is given/,
    names: { path: String.raw`H:\Papers\收据 2023.md` },
    fix: '"path": "H:/Papers/*"',
    never: /notes/,
  },
  {
    about: 'an address with a port',
    paste:
      '[Error] Unhandled Promise Rejection: url not allowed on the configured scope: http://127.0.0.1:9555/bills',
    slug: 'url-not-allowed-on-the-configured-scope',
    cause: /No scope is given/,
    fix: 'http://127.0.0.1:9555/*',
  },
  {
    about: 'answers for a page that was reloaded',
    paste: `VM11:286 [TAURI] Couldn't find callback id 3300000498. This might happen when the app is reloaded while Rust is running an asynchronous operation.
VM11:286 [TAURI] Couldn't find callback id 1420000901. This might happen when the app is reloaded while Rust is running an asynchronous operation.
POST http://ipc.localhost/make_report net::ERR_CONNECTION_REFUSED`,
    slug: 'couldnt-find-callback-id',
    cause: /The page was reloaded while a command ran/,
    names: { id: '3300000498' },
    never: /<button/,
  },
  {
    about: 'a permission of a plugin that is not in the app',
    paste: `error: failed to run custom build command for \`billing v0.1.0 (/Users/ada/billing/src-tauri)\`

Caused by:
  process didn't exit successfully: \`build-script-build\` (exit status: 1)
  --- stdout
  cargo:rerun-if-changed=capabilities
  Permission http:default not found, expected one of core:default, core:app:default, core:event:allow-emit, opener:default
warning: build failed, waiting for other jobs to finish...`,
    slug: 'permission-not-found',
    cause: /The plugin is not in the app/,
    standing: 'likely',
    names: { permission: 'http:default' },
    fix: 'tauri-plugin-http',
  },
  {
    about: 'a policy without the address of the core process',
    paste: `[Error] Refused to connect to ipc://localhost/plugin%3Astore%7Cget because it does not appear in the connect-src directive of the Content Security Policy.

[Warning] IPC custom protocol failed, Tauri will now use the postMessage interface instead (8.js, line 2)
TypeError: Load failed`,
    slug: 'csp-blocks-the-custom-protocol',
    cause: /`connect-src` does not name Tauri’s own address/,
    standing: 'likely',
    fix: 'ipc: http://ipc.localhost',
  },
  {
    about: 'a plugin that takes no configuration',
    paste: `thread 'main' (17156) panicked at src/main.rs:89:10:
error while running tauri application: PluginInitialization("log", "Error deserializing 'plugins.log' within your Tauri configuration: invalid type: map, expected unit")
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    slug: 'error-deserializing-plugins',
    cause: /of version 1 or of another plugin/,
    standing: 'certain',
    names: { plugin: 'log', error: 'invalid type: map, expected unit' },
  },
  {
    about: 'a lock that is held over an await',
    paste: String.raw`error: future cannot be sent between threads safely
   --> src\main.rs:125:1
    |
125 | #[tauri::command]
    | ^^^^^^^^^^^^^^^^^ future returned by ${'`'}shop_login${'`'} is not ${'`'}Send${'`'}
    |
    = help: within ${'`'}impl Future<Output = Result<String, String>>${'`'}, the trait ${'`'}Send${'`'} is not implemented for ${'`'}std::sync::MutexGuard<'_, String>${'`'}
note: future is not ${'`'}Send${'`'} as this value is used across an await
   --> src\main.rs:171:48
    |
168 |         let token = saved_token.lock().unwrap();
    |             ----- has type ${'`'}std::sync::MutexGuard<'_, String>${'`'} which is not ${'`'}Send${'`'}
171 |         tokio::time::sleep(Duration::from_millis(200)).await;`,
    slug: 'future-cannot-be-sent-between-threads',
    cause: /A lock is held over an `await`/,
    standing: 'certain',
    names: { guard: 'token', lock: 'saved_token' },
    fix: 'src-tauri/src/main.rs',
  },
  {
    about: 'a public command in the top file of another crate',
    paste: `error[E0255]: the name \`__cmd__read_options\` is defined multiple times
  --> options/src/lib.rs:62:8
   |
61 | #[tauri::command]
   | ----------------- previous definition of the macro \`__cmd__read_options\` here
62 | pub fn read_options() -> Result<Options> {`,
    slug: 'cmd-defined-multiple-times',
    cause: /`lib.rs` of another crate/,
    standing: 'certain',
    names: { file: 'options/src/lib.rs:62:8' },
    fix: 'options::commands::read_options',
  },
  {
    about: 'a public command in the top file of the app',
    paste: `error[E0255]: the name \`__cmd__read_options\` is defined multiple times
 --> src/lib.rs:6:8`,
    slug: 'cmd-defined-multiple-times',
    cause: /`lib.rs` of the app/,
    standing: 'certain',
    fix: 'src-tauri/src/lib.rs',
  },
  {
    about: 'a command of one runtime for a builder of any',
    paste: `error[E0277]: the trait bound \`AppHandle: CommandArg<'_, R>\` is not satisfied
  --> src/lib.rs:5:1
   |
5  | #[tauri::command]
   | ^^^^^^^^^^^^^^^^^ the trait \`Deserialize<'_>\` is not implemented for \`AppHandle\`
...
16 |         .invoke_handler(tauri::generate_handler![print_label])
   |
   = note: required for \`AppHandle\` to implement \`CommandArg<'_, R>\`
   = note: this error originates in the macro \`__cmd__print_label\` which comes from the expansion of the macro \`tauri::generate_handler\``,
    slug: 'command-arg-not-satisfied',
    cause: /generic over the runtime/,
    standing: 'certain',
    names: { function: 'print_label' },
    fix: 'fn print_label<R: tauri::Runtime>(app: AppHandle<R>)',
    never: /Deserialize/,
  },
  {
    about: 'a page in an ordinary browser',
    paste: `@tauri-apps_api_core.js?v=901c8dfa:109 Uncaught (in promise) TypeError: Cannot read properties of undefined (reading 'invoke')
    at invoke (@tauri-apps_api_core.js?v=901c8dfa:109:37)
    at saveBill (Bills.tsx:12:23)`,
    slug: 'cannot-read-properties-of-undefined-invoke',
    cause: /The page is open in a browser/,
  },
  {
    about: 'a state that is missing, as a panic',
    paste: `thread 'tokio-runtime-worker' panicked at /home/ada/.cargo/registry/src/index.crates.io-6f17d22bba15001f/tauri-2.1.1/src/state.rs:68:9:
state not managed for field \`state\` on command \`load_bills\`. You must call \`.manage()\` before using this command
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    slug: 'state-not-managed',
    cause: /The types differ/,
    names: { field: 'state', command: 'load_bills' },
    said: 'the promise never settles',
  },
  {
    about: 'a plugin that is not on the builder',
    paste: 'Unhandled Promise Rejection: plugin shell not found',
    slug: 'plugin-not-found',
    cause: /./,
    fix: 'tauri_plugin_shell::init()',
  },
  {
    about: 'Tauri’s own script in the isolation frame',
    paste: `Refused to execute inline script because it violates the following Content Security Policy directive: "script-src 'self' 'nonce-16380000672808645265' 'sha256-AAr6AdEVRnAzjWNLKfOsbSdF0wBZquJ8JC9yowI7oUU='". Either the 'unsafe-inline' keyword, a hash ('sha256-zTUpprM6DaX+a1WejnBsJRGhqeeHrm1DViGQwA5rHK8='), or a nonce ('nonce-...') is required to enable inline execution.`,
    slug: 'csp-blocks-a-script',
    cause: /uses isolation/,
    standing: 'likely',
  },
  {
    about: 'a program with arguments',
    paste: 'error：program not allowed on the configured shell scope: make-report',
    slug: 'program-not-allowed-on-the-configured-shell-scope',
    cause: /The scope has no entry of this name/,
    names: { program: 'make-report' },
    fix: '"args": ["status"]',
  },
  {
    about: 'a capability without an identifier',
    paste: String.raw`error: failed to run custom build command for ${'`'}billing v0.0.0 (D:\work\billing\src-tauri)${'`'}

Caused by:
  --- stdout
  cargo:rerun-if-changed=capabilities
  failed to parse JSON: missing field ${'`'}identifier${'`'} at line 15 column 1: missing field ${'`'}identifier${'`'} at line 15 column 1`,
    slug: 'failed-to-parse-json',
    cause: /The file has no `identifier`/,
    standing: 'certain',
    fix: '"identifier":',
    never: /permissions": \[\]/,
  },
  {
    about: 'a command of core, as a service that collects errors says it',
    paste:
      'UnhandledRejection: Non-Error promise rejection captured with value: Command plugin:event|listen not allowed by ACL',
    slug: 'command-not-allowed-by-acl',
    cause: /gives it, but to other windows/,
    // Where it was reported, the page came from a server of the app on localhost.
    causes: ['The page is not local.'],
    fix: 'core:event:allow-listen',
  },
  {
    about: 'a plugin’s command in a debug build',
    paste:
      'notification.is_permission_granted not allowed. Permissions associated with this command: notification:allow-is-permission-granted, notification:default',
    slug: 'not-allowed-permissions-associated',
    cause: /no capability names its permissions/,
    fix: 'notification:allow-is-permission-granted',
  },
  {
    about: 'a listener that is not written yet',
    paste: `TypeError: undefined is not an object (evaluating 'listeners[eventId].handlerId')
mechanism: onunhandledrejection`,
    slug: 'unlisten-of-a-listener-that-is-not-there',
    cause: /before the listener is written/,
    standing: 'certain',
  },
  {
    about: 'a package that is newer than its crate, at unlisten',
    paste: `TypeError: undefined is not an object (evaluating 'window.__TAURI_EVENT_PLUGIN_INTERNALS__.unregisterListener`,
    slug: 'unlisten-of-a-listener-that-is-not-there',
    cause: /package is newer/,
    standing: 'likely',
  },
  {
    about: 'an image that the policy blocks, in three lines',
    paste: `Loading the image 'asset://localhost/%2FUsers%2Fada%2Fshot.png'
violates the following Content Security Policy directive:
"img-src 'self' data: http://asset.localhost https:".
The action has been blocked.`,
    slug: 'csp-blocks-an-image',
    cause: /does not name the asset protocol/,
    standing: 'certain',
    names: { directive: 'img-src' },
    fix: "'self' asset: http://asset.localhost",
  },
  {
    about: 'an image that the policy blocks, as WebKit says it',
    paste:
      '[Error] Refused to load asset://localhost/%2Fhome%2Fada%2Fa.png because it does not appear in the img-src directive of the Content Security Policy.',
    slug: 'csp-blocks-an-image',
    cause: /does not name the asset protocol/,
    standing: 'certain',
    names: { directive: 'img-src' },
  },
  {
    about: 'a style beside a nonce',
    paste: `Refused to apply inline style because it violates the following Content Security Policy directive: "style-src 'self' 'unsafe-inline' 'nonce-1234'". Either`,
    slug: 'csp-blocks-a-style',
    cause: /switches `unsafe-inline` off/,
    standing: 'certain',
    fix: 'dangerousDisableAssetCspModification',
  },
  {
    about: 'a state that is missing, as an older panic says it',
    paste:
      "[Error] panic: thread 'tokio-runtime-worker' panicked at 'state not managed for field `edits` on command `save_project`. You must call `.manage()` before using this command': /home/ada/tauri-1.7.1/src/state.rs:51",
    slug: 'state-not-managed',
    cause: /The types differ/,
    names: { field: 'edits', command: 'save_project' },
    said: 'the promise never settles',
  },
  {
    about: 'packages of two versions',
    paste: `       Error Found version mismatched Tauri packages. Make sure the NPM package and Rust crate versions are on the same major/minor releases:
tauri-plugin-store (v2.2.0) : @tauri-apps/plugin-store (v2.4.0)`,
    slug: 'version-mismatched-packages',
    cause: /One of the two was updated/,
    fix: 'npm install @tauri-apps/plugin-store@~2.2.0',
  },
  {
    about: 'an address with a program',
    paste: 'Unhandled Promise Rejection: Not allowed to open url https://shop.example.org/ with chromium',
    slug: 'not-allowed-to-open-url',
    cause: /The call names a program/,
    standing: 'certain',
    fix: '"app": "chromium"',
  },
  {
    about: 'a hidden folder',
    paste:
      'forbidden path: /home/ada/repo/.git/refs/heads/main, maybe it is not allowed on the scope for `allow-watch` permission in your capability file',
    slug: 'forbidden-path',
    cause: /begins with a dot/,
    standing: 'likely',
    names: { permission: 'watch' },
    fix: '$HOME/repo/.git/refs/heads/main',
  },
  {
    about: 'a file of the configuration of version 1',
    paste:
      "    Error `tauri.conf.json` error on `build`: Additional properties are not allowed ('devPath', 'distDir' were unexpected)",
    slug: 'error-on-in-tauri-conf-json',
    cause: /of version 1/,
    standing: 'certain',
  },
  {
    about: 'a file that is not there',
    paste:
      'Uncaught (in promise) failed to read directory at path: /home/ada with error: No such file or directory (os error 2)',
    slug: 'failed-to-open-file-at-path',
    cause: /does not exist/,
    standing: 'certain',
  },
];
