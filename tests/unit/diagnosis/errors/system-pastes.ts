import type { Paste } from './pastes.ts';

/** Texts of public reports that a web engine or an operating system says to a running app, shortened, with other names. */
export const systemPastes: readonly Paste[] = [
  {
    about: 'a file outside of the asset protocol’s scope, without its address',
    paste: 'Failed to load resource: the server responded with a status of 403 (Forbidden)',
    slug: 'failed-to-load-resource-status',
    cause: /^A file of `convertFileSrc` is not in the scope/,
    standing: 'likely',
    names: { status: '403' },
    fix: '"assetProtocol"',
  },
  {
    about: 'an item of a menu that was made before a reload',
    paste: "main.js:1 Uncaught TypeError: window['_1093741199'] is not a function",
    slug: 'couldnt-find-callback-id',
    cause: /^A channel sends on after its page was reloaded/,
    standing: 'likely',
    names: { id: '1093741199' },
    fix: 'item of a menu',
  },
  {
    about: 'a program for another Windows',
    paste:
      'thread \'<unnamed>\' panicked at src\\interface\\rust\\desktop.rs:57:63:\ncalled `Result::unwrap()` on an `Err` value: Os { code: 216, kind: Uncategorized, message: "该版本的 %1 与你运行的 Windows 版本不兼容。" }',
    slug: 'os-error-216',
    cause: /^The linker is that of Visual Studio 2017/,
    causes: ['Rust is for another processor than Windows.'],
  },
  {
    about: 'a path of a server that the built app does not have',
    paste: 'GET http://tauri.localhost/api/event 500 (Internal Server Error) asset not found: api/event',
    slug: 'asset-not-found',
    cause: /^The page asks a server by a path/,
    standing: 'certain',
    names: { path: 'api/event' },
  },
  {
    about: 'an update by a user who is no administrator',
    paste: 'Tauri API error: Permission Denied (os error 13)',
    slug: 'failed-to-install-the-update',
    cause: /^The app runs from a place that macOS keeps read-only, or that belongs to an administrator/,
    standing: 'likely',
  },
  {
    about: 'Tauri’s package in a server for pages',
    paste: `14:32:50 [vite] Error when evaluating SSR module /var/www/notes/src/routes/index.svelte:
/var/www/notes/node_modules/@tauri-apps/api/dist/index.js:1
SyntaxError: Cannot use import statement outside a module
    at Object.compileFunction (node:vm:355:18)`,
    slug: 'cannot-use-import-outside-a-module',
    cause: /^Node.js loads the package/,
    standing: 'likely',
    fix: 'export const ssr = false',
  },
  {
    about: 'an option that was a number',
    paste: 'invalid args `options` for command `load`: invalid type: boolean `true`, expected u64',
    slug: 'invalid-type-of-an-argument',
    cause: /^An option of a plugin takes a number in this version/,
    standing: 'certain',
    fix: 'newest version',
  },
  {
    about: 'a request that the page took back',
    paste: 'Uncaught (in promise) The resource id 5 is invalid.',
    slug: 'the-resource-id-is-invalid',
    cause: /^It was closed before|^The store plugin/,
    causes: ['The request was taken back.'],
  },
  {
    about: 'a watch without its cargo feature',
    paste: 'Uncaught (in promise) Command watch not found',
    slug: 'command-not-found',
    cause: /^The file plugin was built without watching/,
    standing: 'likely',
    fix: 'features = ["watch"]',
  },
  {
    about: 'a refusal without its list',
    paste:
      'E Tauri/Console: File: http://tauri.localhost/main.js - Line 36 - Msg: Uncaught (in promise) notification.register_action_types not allowed. Permissions associated with this command:',
    slug: 'no-permission-for-the-command',
    cause: /^No capability names its permission/,
    causes: ['This version of the crate has no permission for it.'],
    names: { command: 'notification.register_action_types' },
    fix: '"notification:allow-register-action-types"',
  },
  {
    about: 'a body that is closed twice',
    paste: 'TypeError: ReadableStreamDefaultController is not in a state where it can be closed',
    slug: 'readable-stream-can-not-be-closed',
    cause: /^The package of the plugin is older than 2.4.2/,
    fix: 'npm install @tauri-apps/plugin-http@latest',
  },
  {
    about: 'an AppImage with an older GLib',
    paste: `/usr/lib/x86_64-linux-gnu/gvfs/libgvfscommon.so: undefined symbol: g_task_set_static_name
Failed to load module: /usr/lib/x86_64-linux-gnu/gio/modules/libgvfsdbus.so`,
    slug: 'symbol-lookup-error',
    cause: /^The AppImage loads modules of the system/,
    names: { symbol: 'g_task_set_static_name' },
    fix: 'GIO_MODULE_DIR',
  },
  {
    about: 'deep links in a Flatpak, in another language',
    paste: `thread 'main' (2) panicked at /run/build/notes/cargo/vendor/tauri-2.11.3/src/app.rs:1425:11:
Failed to setup app: error encountered during setup hook: 没有那个文件或目录 (os error 2)`,
    slug: 'failed-to-initialize-plugin',
    cause: /^Your own `setup` returned an error/,
    causes: ['The deep link plugin calls a program that is not there.'],
  },
  {
    about: 'a passkey in a window',
    paste: 'Unhandled Promise Rejection: NotAllowedError: Operation failed',
    slug: 'passkey-not-allowed',
    cause: /^The site that the passkey is for is not the page’s own/,
    fix: 'openUrl',
  },
  {
    about: 'a passkey of another domain',
    paste:
      'Biometric authentication failed! Canceling Setup. (Reason: The RP ID "app.example.org" is invalid for this domain)',
    slug: 'passkey-not-allowed',
    cause: /^The site that the passkey is for is not the page’s own/,
    names: { domain: 'app.example.org' },
  },
  {
    about: 'a move of the new app that fails',
    paste: 'Error: Failed to move the new app into place',
    slug: 'failed-to-install-the-update',
    cause: /^The app runs from a place that macOS keeps read-only/,
    standing: 'likely',
    fix: 'Applications',
  },
  {
    about: 'a blocking lock in an async command',
    paste: `thread 'tokio-runtime-worker' panicked at src/commands.rs:14:9:
Cannot block the current thread from within a runtime. This happens because a function attempted to block the current thread while the thread is being used to drive asynchronous tasks.`,
    slug: 'cannot-start-a-runtime-from-within-a-runtime',
    cause: /^A blocking method of Tokio is called/,
    standing: 'certain',
    fix: 'state.lock().await',
  },
  {
    about: 'a file that another program holds, in Chinese',
    paste: 'Uncaught (in promise) 另一个程序正在使用此文件，进程无法访问。 (os error 32)',
    slug: 'os-error',
    cause: /^Another program holds the file/,
    standing: 'certain',
    names: { number: '32' },
  },
  {
    about: 'a build script that a scanner keeps from running',
    paste: `Caused by:
  could not execute process \`D:\\notes\\src-tauri\\target\\debug\\build\\parking_lot_core-2cc81724d5ac7193\\build-script-build\` (never executed)

Caused by:
  Access is denied. (os error 5)`,
    slug: 'could-not-execute-process',
    cause: /^Windows or a virus scanner forbids it/,
  },
  {
    about: 'a webview that Windows does not make, in the form of `Debug`',
    paste:
      'error while running tauri application: Runtime(CreateWebview(WebView2Error(WindowsError(Error { code: 0x8007139F, message: "wrong state" }))))',
    slug: 'could-not-find-the-webview-runtime',
    cause: /^Another window, or another app, holds the data folder/,
    standing: 'certain',
  },
  {
    about: 'no window at the start',
    paste:
      "thread 'main' panicked at src/lib.rs:20:10:\nerror while running tauri application: Runtime(CreateWindow)",
    slug: 'error-while-running-tauri-application',
    cause: /^The system made no window/,
    standing: 'certain',
    fix: 'xvfb-run',
  },
  {
    about: 'a file of settings that is empty',
    paste:
      'thread \'main\' panicked at src/settings.rs:9:40:\ncalled `Result::unwrap()` on an `Err` value: Error("EOF while parsing a value", line: 1, column: 0)',
    slug: 'serde-json-error',
    cause: /^The file or the answer is empty/,
    standing: 'certain',
    fix: 'unwrap_or_default',
  },
  {
    about: 'a variable that only the terminal has',
    paste:
      "thread 'main' panicked at src/lib.rs:12:38:\ncalled `Result::unwrap()` on an `Err` value: NotPresent",
    slug: 'environment-variable-not-found',
    cause: /^It works in `tauri dev` and not in the built app/,
    fix: 'option_env!',
  },
  {
    about: 'a table that is missing, in the form of `Debug`',
    paste:
      'thread \'tokio-runtime-worker\' panicked at src/db.rs:30:10:\ncalled `Result::unwrap()` on an `Err` value: Database(SqliteError { code: 1, message: "no such table: notes" })',
    slug: 'error-returned-from-database',
    cause: /^The table or column is not there/,
    standing: 'certain',
    names: { number: '1' },
  },
  {
    about: 'an answer of a server that lacks a field, in the form of `Debug`',
    paste:
      'called `Result::unwrap()` on an `Err` value: reqwest::Error { kind: Decode, source: Error("missing field `name`", line: 1, column: 2) }',
    slug: 'error-decoding-response-body',
    cause: /^The JSON has other fields than the Rust type/,
  },
  {
    about: 'a certificate without an authority',
    paste: 'error: invalid peer certificate: UnknownIssuer',
    slug: 'error-sending-request-for-url',
    cause: /^The certificate is not valid/,
    standing: 'certain',
  },
];
