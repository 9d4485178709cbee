import type { Paste } from './pastes.ts';

/** Texts of public issues, as those of found-issue-pastes.ts, found in later searches. */
export const foundThreadPastes: readonly Paste[] = [
  {
    about: 'a refusal of version 1 that names an IP address alone',
    paste:
      'Unhandled Promise Rejection: Scope not defined for URL `http://192.168.1.20:1234/`. See https://tauri.app/v1/api/config/#securityconfig.dangerousremotedomainipcaccess and https://docs.rs/tauri/1/tauri/scope/struct.IpcSc...',
    slug: 'not-allowed-by-the-scope',
    cause: /^The site is named by an IP address/,
    standing: 'certain',
    names: { url: 'http://192.168.1.20:1234/' },
  },
  {
    about: 'a refusal of version 1 of a file of the disk',
    paste:
      'Uncaught (in promise) Scope not defined for URL `file:///D:/code/rust/discoRobot/src/components/login.html`. See https://tauri.app/v1/api/config/#securityconfig.dangerousremotedomainipcaccess',
    slug: 'not-allowed-by-the-scope',
    cause: /^The page is a file of the disk/,
    standing: 'certain',
    fix: 'WindowUrl::App("setting.html".into())',
  },
  {
    about: 'a refusal of the app’s own page, in an alpha',
    paste:
      'Uncaught (in promise) Scope not defined for window `main` and URL `https://tauri.localhost/`. See',
    slug: 'not-allowed-by-the-scope',
    cause: /^The page is the app’s own/,
    standing: 'likely',
  },
  {
    about: 'a handle of Windows in a state',
    paste: 'error[E0277]: `*mut winapi::shared::windef::HWND__` cannot be shared between threads safely',
    slug: 'cannot-be-shared-between-threads',
    cause: /^It is a raw pointer or a handle/,
    standing: 'certain',
  },
  {
    about: 'a sender in an older Rust',
    paste: `error[E0277]: \`std::sync::mpsc::Sender<tauri_runtime_wry::Message>\` cannot be shared between threads safely
  --> src-tauri/src/commands/device.rs:52:12`,
    slug: 'cannot-be-shared-between-threads',
    cause: /^It is a `Sender` of the standard library/,
    standing: 'likely',
  },
  {
    about: 'a shortcut that ends the app at its start',
    paste:
      'Failed to setup app: error encountered during setup hook: HotKey already registered: HotKey { mods: Modifiers(ALT), key: Space, id: 65598 }',
    slug: 'failed-to-initialize-plugin',
    cause: /^`setup` asks for a shortcut/,
    standing: 'certain',
  },
  {
    about: 'a shortcut of version 1',
    paste:
      '[Error] hotkey already registered: Accelerator { id: Some(AcceleratorId(19131)), mods: (empty), key: F11 }',
    slug: 'hotkey-already-registered',
    cause: /^Another program, or a second copy/,
    causes: ['The page registers it again after a reload.'],
  },
  {
    about: 'an HTTP client without TLS',
    paste:
      'error sending request for url (https://en.wikipedia.org/wiki/Landscape): error trying to connect: invalid URL, scheme is not http',
    slug: 'error-sending-request-for-url',
    cause: /^The HTTP client was compiled without TLS/,
    standing: 'certain',
  },
  {
    about: 'localhost, which has two addresses',
    paste: 'error sending request for url (http://localhost:5263/weatherforecast)',
    slug: 'error-sending-request-for-url',
    cause: /^`localhost` means two addresses/,
    standing: 'likely',
    causes: ['No server listens there, or there is no network.'],
  },
  {
    about: 'a store of the page that Node.js does not have',
    paste: `> Using @sveltejs/adapter-static
> localStorage is not defined
ReferenceError: localStorage is not defined
    at file:///www/example.org/.svelte-kit/output/server/app.js:1751:45`,
    slug: 'window-is-not-defined',
    cause: /^SvelteKit renders the page on the server/,
    standing: 'likely',
  },
  {
    about: 'paths in the way of version 1',
    paste:
      'error[E0599]: no method named `path_resolver` found for mutable reference `&mut App` in the current scope',
    slug: 'no-method-named-system-tray',
    cause: /^Paths are asked for in the way of Tauri 1/,
    standing: 'certain',
    fix: 'app.path().app_data_dir()?',
  },
  {
    about: 'the asset protocol without its feature',
    paste:
      'error[E0599]: no method named `asset_protocol_scope` found for struct `AppHandle` in the current scope',
    slug: 'no-method-named-system-tray',
    cause: /^The asset protocol is not in this build/,
    standing: 'certain',
  },
  {
    about: 'a type that specta does not know',
    paste: 'error[E0277]: the trait bound `Method: Type` is not satisfied',
    slug: 'type-of-specta-is-not-satisfied',
    cause: /^The type is yours, and lacks the derive/,
    causes: ['The type is of another crate.'],
  },
  {
    about: 'an answer of bytes, which specta does not know',
    paste: 'the trait `specta::Type` is not implemented for `tauri::ipc::Response`',
    slug: 'type-of-specta-is-not-satisfied',
    cause: /^It is what a command gets from Tauri/,
    standing: 'certain',
  },
  {
    about: 'a command of eleven arguments, with specta',
    paste:
      'error[E0277]: the trait bound `fn(_, _, _, _, _, _, _, _, _, _, _) -> _: function::specta_fn::SpectaFn<_>` is not satisfied',
    slug: 'type-of-specta-is-not-satisfied',
    cause: /^The command has too many arguments/,
    standing: 'certain',
  },
  {
    about: 'an updater without an entry, in a short form',
    paste: 'PluginInitialization("updater", "invalid type: null, expected struct Config")',
    slug: 'error-deserializing-plugins',
    cause: /^The updater has no key/,
    standing: 'certain',
  },
  {
    about: 'a field that a beta of the shell plugin does not read',
    paste:
      'error while running tauri application: PluginInitialization("shell", "unknown field `scope`, expected `open`")',
    slug: 'error-deserializing-plugins',
    cause: /^A field of the entry is of version 1/,
    standing: 'certain',
    names: { plugin: 'shell', unknown: 'scope' },
  },
  {
    about: 'a webview of a page by http',
    paste:
      'notification.is_permission_granted not allowed on window "main", webview "wv-http___admin_example_org_users"',
    slug: 'not-allowed-on-window',
    cause: /^The webview shows a page of a server/,
    standing: 'likely',
    fix: '"remote"',
  },
  {
    about: 'a runtime without the second way',
    paste: `TypeError: Cannot read properties of undefined (reading 'postMessage')
    at sendIpcMessage (http://tauri.localhost/:142:18)`,
    slug: 'window-ipc-is-undefined',
    cause: /^The app runs on another runtime/,
    standing: 'likely',
  },
  {
    about: 'a worker that is not there',
    paste: `TypeError: Cannot read properties of undefined (reading 'postMessage')
    at send (http://localhost:1420/src/search.ts:14:10)`,
    slug: 'window-ipc-is-undefined',
    cause: /^The worker, the frame or the window was not made yet/,
  },
  {
    about: 'the commands in build.rs',
    paste: `error[E0433]: failed to resolve: use of undeclared crate or module \`tauri\`
  --> build.rs:22:10`,
    slug: 'unresolved-import-of-tauri',
    cause: /^The code is in `build\.rs`/,
    standing: 'certain',
  },
  {
    about: 'a module without a default export, in WebKit',
    paste: "SyntaxError: Importing binding name 'default' cannot be resolved by star export entries.",
    slug: 'module-provides-no-export',
    cause: /^The module has no default export/,
    standing: 'certain',
  },
  {
    about: 'a package that webpack does not read',
    paste:
      'You may need an appropriate loader to handle this file type, currently no loaders are configured to process this file',
    slug: 'the-bundler-of-the-page-failed',
    cause: /^The bundler webpack, or its target, is older/,
    standing: 'likely',
  },
  {
    about: 'an esbuild that does not fit its Vite',
    paste: `error when starting dev server:
Error: Build failed with 3 errors:
(define name):1:0: ERROR: Expected identifier but found "import"`,
    slug: 'the-bundler-of-the-page-failed',
    cause: /^Vite and esbuild do not fit/,
    standing: 'certain',
  },
  {
    about: 'an environment variable in the page',
    paste: 'Uncaught ReferenceError: process is not defined\n    at config.ts:3:14',
    slug: 'node-js-is-not-in-the-page',
    cause: /^The page reads an environment variable/,
    standing: 'likely',
    fix: 'import.meta.env',
  },
  {
    about: 'an environment variable in the page, in WebKit',
    paste: "ReferenceError: Can't find variable: process",
    slug: 'node-js-is-not-in-the-page',
    cause: /^The page reads an environment variable/,
    standing: 'likely',
  },
  {
    about: 'require in a page',
    paste: 'Uncaught ReferenceError: require is not defined',
    slug: 'node-js-is-not-in-the-page',
    cause: /^The script is written with `require`/,
    standing: 'likely',
  },
  {
    about: 'a package for Node.js',
    paste: 'Uncaught ReferenceError: Buffer is not defined',
    slug: 'node-js-is-not-in-the-page',
    cause: /^A package of the page was made for Node\.js/,
    standing: 'likely',
    fix: 'vite-plugin-node-polyfills',
  },
  {
    about: 'a module of Node.js in the page',
    paste:
      'Module "fs" has been externalized for browser compatibility. Cannot access "fs.readFileSync" in client code.',
    slug: 'node-js-is-not-in-the-page',
    cause: /^A package of the page was made for Node\.js/,
    names: { module: 'fs' },
  },
  {
    about: 'process in the configuration of Vite, with Deno',
    paste: `failed to load config from C:\\Users\\ada\\notes\\vite.config.ts
error when starting dev server:
ReferenceError: process is not defined`,
    slug: 'node-js-is-not-in-the-page',
    cause: /^The configuration of Vite asks for `process`/,
    standing: 'certain',
  },
  {
    about: 'a type that is imported as a value',
    paste:
      "Uncaught SyntaxError: The requested module '/src/types.ts' does not provide an export named 'Note'",
    slug: 'module-provides-no-export',
    cause: /^`Note` is a type alone/,
    standing: 'likely',
    names: { name: 'Note', module: '/src/types.ts' },
  },
  {
    about: 'a package of Tauri keeps its own answer',
    paste:
      "The requested module '/node_modules/.vite/deps/@tauri-apps_api_window.js?v=1' does not provide an export named 'appWindow'",
    slug: 'has-no-exported-member',
    cause: /^`appWindow` is of Tauri 1/,
  },
  {
    about: 'a page in Rust without catch',
    paste: 'panicked at src/app.rs:12:1:\nunexpected exception: JsValue("not found")',
    slug: 'unexpected-exception-of-a-rust-page',
    cause: /^The binding of `invoke` catches nothing/,
    names: { value: '"not found"' },
  },
  {
    about: 'a title bar that imports window',
    paste:
      "[Error] Error: @vitejs/plugin-react can't detect preamble. Something is wrong. See https://github.com/vitejs/vite-plugin-react/pull/11#discussion_r430879201",
    slug: 'cannot-detect-preamble',
    cause: /^The file that the text names imports something as `window`/,
    causes: ['A policy of the page blocks that script.'],
  },
  {
    about: 'a command with a generic runtime',
    paste: `error[E0283]: type annotations needed
  --> src/lib.rs:19:1
   = note: cannot satisfy \`_: tauri::Runtime\``,
    slug: 'rust-compiler-error',
    cause: /^The compiler cannot tell a type here/,
    standing: 'likely',
    fix: 'tauri::Wry',
  },
  {
    about: 'the name of a command in the way of JavaScript',
    paste: 'command extractArchiveBytes not found',
    slug: 'command-not-found',
    cause: /^The page says the command’s name in the way of JavaScript/,
    standing: 'likely',
    fix: "invoke('extract_archive_bytes')",
  },
];
