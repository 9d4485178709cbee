import type { Paste } from './pastes.ts';

/** Texts of promises and consoles, in the form of public reports; the names are others. */
export const pagePastes: readonly Paste[] = [
  {
    about: 'a listener in a page of SvelteKit that a server renders',
    paste: `14:32:50 [vite] Error when evaluating SSR module /var/www/shop/src/routes/index.svelte:
ReferenceError: window is not defined
    at transformCallback (file:///home/ada/shop/node_modules/@tauri-apps/api/core.js:71:5)
    at listen (file:///home/ada/shop/node_modules/@tauri-apps/api/event.js:76:18)`,
    slug: 'window-is-not-defined',
    cause: /^SvelteKit renders the page on the server, too/,
    standing: 'likely',
  },
  {
    about: 'a window in a component of Next.js',
    paste: `Error: window is not defined
    at RootLayout (rsc://React/Server/C:%5CUsers%5Cada%5Capp%5C.next%5Cserver%5Cchunks.js?0:1:1)
    at getCurrentWindow`,
    slug: 'window-is-not-defined',
    cause: /^Next\.js runs the component on the server, too/,
    standing: 'likely',
  },
  {
    about: 'no window, without a stack',
    paste: 'ReferenceError: window is not defined',
    slug: 'window-is-not-defined',
    cause: /^The framework renders the page before the window has it/,
    standing: 'open',
  },
  {
    about: 'a package of version 1 on a server',
    paste: String.raw`- error node_modules\@tauri-apps\api\chunk-V5J25SYE.js (1:13) @ n
- error ReferenceError: navigator is not defined`,
    slug: 'window-is-not-defined',
    cause: /^`@tauri-apps\/api` is of version 1/,
    standing: 'likely',
  },
  {
    about: 'a package of version 1 on a phone',
    paste:
      '01-19 11:11:38.340  4558  4558 E Tauri/Console: File: https://tauri.localhost/app.bundle.js - Line 94261 - Msg: Uncaught (in promise) TypeError: window.__TAURI_IPC__ is not a function',
    slug: 'tauri-ipc-is-not-a-function',
    cause: /^The app is of Tauri 2, and the package of version 1/,
    standing: 'open',
  },
  {
    about: 'a package of version 1, in WebKit',
    paste:
      "Unhandled Promise Rejection: TypeError: window.__TAURI_IPC__ is not a function. (In 'window.__TAURI_IPC__(ci({cmd:e,callback:a,error:i},t))', 'window.__TAURI_IPC__' is undefined)",
    slug: 'tauri-ipc-is-not-a-function',
    cause: /^The app is of Tauri 2, and the package of version 1/,
    standing: 'open',
  },
  {
    about: 'a package of an alpha',
    paste: `Unhandled Promise Rejection: TypeError: window.__TAURI_INVOKE__ is not a function. (In 'window.__TAURI_INVOKE__("plugin:app|version")', 'window.__TAURI_INVOKE__' is undefined)`,
    slug: 'tauri-ipc-is-not-a-function',
    cause: /^A package is of an alpha of Tauri 2/,
    standing: 'certain',
  },
  {
    about: 'a page without a bundler, in WebKit',
    paste: "TypeError: Module name, '@tauri-apps/api' does not resolve to a valid URL.",
    slug: 'failed-to-resolve-module-specifier',
    cause: /^The page is plain HTML and imports the package/,
    standing: 'open',
    names: { name: '@tauri-apps/api' },
  },
  {
    about: 'a page without a bundler, in Chromium',
    paste:
      'Uncaught TypeError: Failed to resolve module specifier "@tauri-apps/api/path". Relative references must start with either "/", "./", or "../".',
    slug: 'failed-to-resolve-module-specifier',
    cause: /^The page is plain HTML and imports the package/,
    standing: 'open',
    names: { name: '@tauri-apps/api/path' },
  },
  {
    about: 'a page without a bundler, in Firefox',
    paste:
      'Uncaught TypeError: The specifier “@tauri-apps/api/core” was a bare specifier, but was not remapped to anything. Relative module specifiers must start with “./”, “../” or “/”.',
    slug: 'failed-to-resolve-module-specifier',
    cause: /^The page is plain HTML and imports the package/,
    standing: 'open',
    names: { name: '@tauri-apps/api/core' },
  },
  {
    about: 'a site that may not call, of version 1',
    paste: `[Error] Unhandled Promise Rejection: Not allowed by the scope
	(anonymous function) (user-script:8:546:35590)`,
    slug: 'not-allowed-by-the-scope',
    cause: /^The page comes from a server, and that site may not call this/,
    standing: 'open',
  },
  {
    about: 'a module that is not enabled, of version 1',
    paste: 'The `Shell` module is not enabled. You must enable one of its APIs in the allowlist.',
    slug: 'not-allowed-by-the-scope',
    cause: /^The allowlist names no function of the module/,
    standing: 'certain',
    names: { module: 'Shell' },
  },
  {
    about: 'a path on another drive, of version 1',
    paste: String.raw`path not allowed on the configured scope: D:\papers\bill.txt`,
    slug: 'path-not-allowed-on-the-configured-scope',
    cause: /^The app is still of version 1/,
    standing: 'open',
    names: { path: String.raw`D:\papers\bill.txt` },
  },
  {
    about: 'a path of the app, of version 1',
    paste: String.raw`path not allowed on the configured scope: C:\Users\ada\AppData\Roaming\com.shop\avatar.png`,
    slug: 'path-not-allowed-on-the-configured-scope',
    cause: /^The app is still of version 1/,
    standing: 'open',
    names: { path: String.raw`C:\Users\ada\AppData\Roaming\com.shop\avatar.png` },
  },
  {
    about: 'a plugin without a manifest, of a beta',
    paste: 'doggy.bark not allowed. Plugin did not define its manifest',
    slug: 'not-allowed-plugin-not-found',
    cause: /^The plugin is written in the app itself, and the build does not know it/,
    standing: 'likely',
    names: { command: 'doggy.bark' },
  },
  {
    about: 'a refusal with a semicolon after it',
    paste: 'Command open_window_with_storage not allowed by ACL;',
    slug: 'command-not-allowed-by-acl',
    cause: /^No capability gives `allow-open-window-with-storage` to anyone/,
    standing: 'open',
    names: { command: 'open_window_with_storage' },
  },
  {
    about: 'a refusal in a page of a server',
    paste: `Uncaught (in promise) Command plugin:mqtt|connect not allowed by ACL
    at https://desk.example.org/assets/index-8a.js:21:334`,
    slug: 'command-not-allowed-by-acl',
    cause: /^The page is not local/,
    standing: 'likely',
    names: { command: 'plugin:mqtt|connect', url: 'https://desk.example.org/assets/index-8a.js:21:334' },
  },
  {
    about: 'a refusal in Zone.js, of a command that has another name',
    paste: `[Error] ERROR – Error: Uncaught (in promise): Command plugin:clipboard-manager|write not allowed by ACL
Error: Uncaught (in promise): Command plugin:clipboard-manager|write not allowed by ACL
rejectionHandledHandler`,
    slug: 'command-not-allowed-by-acl',
    cause: /^The page’s package is older than the crate/,
    standing: 'likely',
    names: { command: 'plugin:clipboard-manager|write' },
  },
  {
    about: 'a refusal inside of an object',
    paste: String.raw`code: "ERR_BAD_REQUEST"
message: "Command plugin:http|fetch not allowed by ACL"
name: "AxiosError"
stack: "AxiosError: Command plugin:http|fetch not allowed by ACL\n    at http://tauri.localhost/js/index-B7.js:8:6586\n    at B.request (http://tauri.localhost/js/axios-Bi.js:5:1942)"`,
    slug: 'command-not-allowed-by-acl',
    cause: /^No capability gives `http:allow-fetch` to anyone/,
    standing: 'open',
    names: { command: 'plugin:http|fetch' },
  },
  {
    about: 'a plugin that is not there, without the closing quote',
    paste: 'KeygenError: Keygen Error: unknown: "keygen.get_license not allowed. Plugin not found',
    slug: 'not-allowed-plugin-not-found',
    cause: /^The plugin is written in the app itself, and the build does not know it/,
    causes: ['The plugin is not in the app.'],
    standing: 'likely',
    names: { command: 'keygen.get_license' },
  },
  {
    about: 'an issue’s title, cut off',
    paste:
      '[bug] Unhandled Promise Rejection: shell.open not allowed on window "main", webview "main", URL: http://localhost:61234/ allowed on: [windows: "*", URL: local] referenced by: capability: default, perm',
    slug: 'not-allowed-on-url',
    cause: /^The page is of a server of yours, and no capability names it/,
    standing: 'open',
    names: { command: 'shell.open', window: 'main', webview: 'main', url: 'http://localhost:61234/' },
  },
  {
    about: 'a window that was made while the app runs',
    paste: `[Log] notification.is_permission_granted not allowed on window "0_0", webview "0_0", URL: local (Selection.tsx, line 69)

allowed on: [windows: "main", "setting", URL: local]

referenced by: capability: default, permission: allow-is-permission-granted`,
    slug: 'not-allowed-on-window',
    cause: /^Another window calls than those that hold the permission/,
    standing: 'open',
    names: { command: 'notification.is_permission_granted', window: '0_0', webview: '0_0' },
  },
  {
    about: 'a refusal of a beta, in the main window',
    paste:
      'Uncaught (in promise) notification.is_permission_granted not allowed on window main, webview main, allowed windows: , allowed webviews: , referenced by',
    slug: 'not-allowed-on-window',
    cause: /^No capability gives it to any window on this platform/,
    standing: 'likely',
    names: { command: 'notification.is_permission_granted', window: 'main', webview: 'main' },
  },
  {
    about: 'a store that was made by its constructor',
    paste: `DataSave.ts:33 Uncaught (in promise) invalid args \`rid\` for command \`set\`: invalid type: string "app-data", expected u32
setData	@	DataSave.ts:33
await in setData`,
    slug: 'invalid-type-of-an-argument',
    cause: /^The object was made by `new`, and not by the plugin’s `load` or `open`/,
    standing: 'certain',
    names: { key: 'rid', command: 'set', found: 'string "app-data"', type: 'u32' },
  },
  {
    about: 'an argument of a plugin, in another quotation',
    paste:
      'Invalid arguments shortcuts for command unregister_all: command unregister_all missing required key shortcuts.',
    slug: 'missing-required-key',
    cause: /^The page’s package and the Rust crate are of different versions/,
    standing: 'likely',
    names: { key: 'shortcuts', command: 'unregister_all' },
  },
  {
    about: 'an argument of a plugin, set in bold',
    paste:
      '**Uncaught (in promise) invalid args `shortcut` for command `register`: command register missing required key shortcut**',
    slug: 'missing-required-key',
    cause: /^The page’s package and the Rust crate are of different versions/,
    standing: 'likely',
    names: { key: 'shortcut', command: 'register' },
  },
  {
    about: 'an argument of the opener',
    paste: `[Error] Unhandled Promise Rejection: invalid args \`path\` for command \`reveal_item_in_dir\`: command reveal_item_in_dir missing required key path
	(anonymous function) (MyComponent.svelte:881)`,
    slug: 'missing-required-key',
    cause: /^The page’s package and the Rust crate are of different versions/,
    standing: 'likely',
    names: { key: 'path', command: 'reveal_item_in_dir' },
  },
  {
    about: 'bytes for an argument of the file plugin',
    paste:
      'Uncaught (in promise) invalid args `path` for command `write_text_file`: command write_text_file expected a value for key path but the IPC call used a bytes payload',
    slug: 'bytes-payload-for-a-key',
    cause: /^The page’s package is newer than the Rust crate/,
    standing: 'likely',
    names: { key: 'path', command: 'write_text_file' },
  },
  {
    about: 'a command that is not registered, of version 1',
    paste: 'Unhandled Promise Rejection: command getbattery not found',
    slug: 'command-not-found',
    cause: /^The command is not in `generate_handler!`/,
    standing: 'open',
    names: { command: 'getbattery' },
  },
  {
    about: 'a command of a plugin that the plugin does not have',
    paste: 'Error: Command plugin:notification|notify not found',
    slug: 'command-not-found',
    cause: /^It is a command of a plugin/,
    standing: 'certain',
    names: { command: 'plugin:notification|notify' },
  },
  {
    about: 'an object that is gone, as Rust shows it',
    paste:
      "[2025-12-05 13:37:00.097] Thread 'main' panicked at '/Users/ada/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/tauri-plugin-store-2.4.1/src/store.rs:200:61': called `Result::unwrap()` on an `Err` value: BadResourceId(3396632397)",
    slug: 'the-resource-id-is-invalid',
    cause: /^The store plugin kept the number of a store that is closed/,
    standing: 'certain',
    names: { id: '3396632397' },
  },
  {
    about: 'an address that the opener refuses, in Android’s log',
    paste:
      '08-13 00:29:35.365 24909 24909 E Tauri/Console: File: http://tauri.localhost/testpage - Line 0 - Msg: Uncaught (in promise) Not allowed to open url https://twitter.com/intent/tweet?text=Check%20out%20Shop&url=https%3A%2F%2Ft.me',
    slug: 'not-allowed-to-open-url',
    cause: /^The permission is there without a scope/,
    standing: 'open',
    names: { url: 'https://twitter.com/intent/tweet?text=Check%20out%20Shop&url=https%3A%2F%2Ft.me' },
  },
  {
    about: 'a listener that is gone',
    paste: "undefined is not an object (evaluating 'listeners[eventId].handlerId')",
    slug: 'unlisten-of-a-listener-that-is-not-there',
    cause: /^`unlisten` is called before the listener is written into the page, or a second time/,
    standing: 'certain',
  },
  {
    about: 'a listener that is gone, without the quotes',
    paste: 'TypeError: undefined is not an object (evaluating listeners[eventId].handlerId)',
    slug: 'unlisten-of-a-listener-that-is-not-there',
    cause: /^`unlisten` is called before the listener is written into the page, or a second time/,
    standing: 'certain',
  },
  {
    about: 'an object where a text should be',
    paste: 'Unhandled Promise Rejection: [object Object]',
    slug: 'object-object',
    cause: /^Nothing catches the rejection/,
    standing: 'likely',
  },
  {
    about: 'an object in Android’s log',
    paste: 'Msg: Uncaught (in promise) #<Object>',
    slug: 'object-object',
    cause: /^Nothing catches the rejection/,
    standing: 'likely',
  },
  {
    about: 'an object, as a service that collects errors says it',
    paste: 'Object captured as promise rejection with keys: code, message, name',
    slug: 'object-object',
    cause: /^Nothing catches the rejection/,
    standing: 'likely',
  },
  {
    about: 'a forbidden path in quotes',
    paste: 'forbidden path "files"',
    slug: 'forbidden-path',
    cause: /^No scope is given/,
    standing: 'open',
    names: { path: 'files' },
  },
  {
    about: 'a resource that is not in scope',
    paste: `Uncaught (in promise) forbidden path: C:\\dev\\shop\\src-tauri\\target\\debug\\test\\exists.json, maybe it is not allowed on the scope for \`allow-exists\` permission in your capability file`,
    slug: 'forbidden-path',
    cause: /^No scope is given/,
    standing: 'open',
    names: { path: String.raw`C:\dev\shop\src-tauri\target\debug\test\exists.json`, permission: 'exists' },
  },
  {
    about: 'a folder that is not there',
    paste: String.raw`localhost/:1  Uncaught (in promise) failed to create directory at path: C:\Users\ada\AppData\Roaming\shop.v3.app\papers with error: The system cannot find the path specified. (os error 3)`,
    slug: 'failed-to-open-file-at-path',
    cause: /^The file or a folder of the path does not exist/,
    standing: 'certain',
    names: { path: String.raw`C:\Users\ada\AppData\Roaming\shop.v3.app\papers` },
  },
  {
    about: 'a call of version 1 in a bundle',
    paste: `TypeError: (0 , tauri_1.invoke) is not a function
    at printers (index.js:66:1)`,
    slug: 'tauri-invoke-is-not-a-function',
    cause: /^The code is of a tutorial for version 1/,
    standing: 'open',
    names: { alias: 'tauri_1' },
  },
  {
    about: 'a call of version 1, over several lines',
    paste: `[Error] TypeError: window.__TAURI__
          .invoke is not a function. (In 'window.__TAURI__
          .invoke(commandName, args)', 'window.__TAURI__
          .invoke' is undefined)`,
    slug: 'tauri-invoke-is-not-a-function',
    cause: /^The code is of a tutorial for version 1/,
    standing: 'open',
  },
  {
    about: 'a signature that is none',
    paste: 'Uncaught (in promise) Invalid encoding in minisign data',
    slug: 'the-signature-could-not-be-decoded',
    cause: /^`signature` holds the file’s name/,
    standing: 'likely',
  },
  {
    about: 'a signature with another key',
    paste: 'Verify signature error: UnexpectedKeyId',
    slug: 'the-signature-could-not-be-decoded',
    cause: /^The file was signed with another key/,
    standing: 'certain',
    names: { fault: 'UnexpectedKeyId' },
  },
  {
    about: 'a file that is not the one that was signed',
    paste: 'Update download/install failed: Other error: Updater download error: InvalidSignature',
    slug: 'the-signature-could-not-be-decoded',
    cause: /^The file is not the one that was signed/,
    standing: 'certain',
  },
  {
    about: 'a signature that is no Base64',
    paste: 'Signature decoding error: Encoded text cannot have a 6-bit remainder.',
    slug: 'the-signature-could-not-be-decoded',
    cause: /^`signature` holds the file’s name/,
    standing: 'likely',
  },
  {
    about: 'a shortcut that is taken',
    paste: 'Hotkey already registered.',
    slug: 'hotkey-already-registered',
    cause: /^Another program, or a second copy of the app, holds it/,
    standing: 'open',
  },
];
