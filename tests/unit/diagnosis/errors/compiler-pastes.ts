import type { Paste } from './pastes.ts';

/** Texts of compilers and bundlers, in the form of public reports; the names are others. */
export const compilerPastes: readonly Paste[] = [
  {
    about: '`invoke` of version 1, as Rollup says it',
    paste:
      '"invoke" is not exported by "node_modules/@tauri-apps/api/index.js", imported by "src/scripts/search.ts".',
    slug: 'has-no-exported-member',
    cause: /^`invoke` is in `@tauri-apps\/api\/core`/,
    standing: 'certain',
    names: { name: 'invoke', module: 'api/index.js' },
  },
  {
    about: '`appWindow` of version 1, as TypeScript says it',
    paste: `src/Titlebar.tsx(2,10): error TS2305: Module '"@tauri-apps/api/window"' has no exported member 'appWindow'.`,
    slug: 'has-no-exported-member',
    cause: /^`appWindow` is of Tauri 1/,
    standing: 'certain',
    names: { name: 'appWindow', module: 'api/window' },
  },
  {
    about: '`appWindow` of version 1, in the console',
    paste:
      "Uncaught SyntaxError: The requested module '/node_modules/.vite/deps/@tauri-apps_api_window.js?v=1' does not provide an export named 'appWindow' (at Titlebar.tsx:2:10)",
    slug: 'has-no-exported-member',
    cause: /^`appWindow` is of Tauri 1/,
    standing: 'certain',
    names: { name: 'appWindow', chunk: 'api_window.js?v=1' },
  },
  {
    about: 'a module of an alpha',
    paste:
      "Could not find a declaration file for module '@tauri-apps/api/primitives'. '/home/ada/shop/node_modules/@tauri-apps/api/primitives.js' implicitly has an 'any' type.",
    slug: 'failed-to-resolve-import',
    cause: /^The import is written for an earlier version: the module is called `core` in Tauri 2/,
    standing: 'certain',
    names: { module: 'primitives' },
  },
  {
    about: 'a module of version 1, as Vite says it',
    paste: `[plugin:vite:import-analysis] Failed to resolve import "@tauri-apps/api/tauri" from "src/App.tsx". Does the file exist?
/home/ada/shop/src/App.tsx:3:23`,
    slug: 'failed-to-resolve-import',
    cause: /^The import is written for an earlier version: the module is called `core` in Tauri 2/,
    standing: 'certain',
    names: { module: 'tauri' },
  },
  {
    about: 'a module of version 1, as Vite’s scan says it',
    paste: '✘ [ERROR] Missing "./tauri" specifier in "@tauri-apps/api" package [plugin vite:dep-scan]',
    slug: 'failed-to-resolve-import',
    cause: /^The import is written for an earlier version: the module is called `core` in Tauri 2/,
    standing: 'certain',
    names: { module: 'tauri' },
  },
  {
    about: 'a module of version 1, as TypeScript says it',
    paste: `src/lib/api.ts:1:24 - error TS2307: Cannot find module '@tauri-apps/api/tauri' or its corresponding type declarations.

1 import { invoke } from '@tauri-apps/api/tauri';`,
    slug: 'failed-to-resolve-import',
    cause: /^The import is written for an earlier version: the module is called `core` in Tauri 2/,
    standing: 'certain',
    names: { module: 'tauri' },
  },
  {
    about: 'two modules of version 1 in a list',
    paste: `Error:   The following dependencies are imported but could not be resolved:

  @tauri-apps/api/tauri (imported by /home/ada/shop/src/App.svelte)
  @tauri-apps/api/dialog (imported by /home/ada/shop/src/lib/open.ts)

Are they installed?`,
    slug: 'failed-to-resolve-import',
    cause: /^The import is written for an earlier version: the module is called `core` in Tauri 2/,
    standing: 'certain',
    names: { module: 'tauri' },
  },
  {
    about: 'a plugin of version 1, as webpack says it',
    paste: `Module not found: Can't resolve '@tauri-apps/api/dialog'

./src/components/Open.tsx:4:1`,
    slug: 'failed-to-resolve-import',
    cause: /^The import is written for Tauri 1: in Tauri 2 this is a plugin/,
    standing: 'certain',
    names: { module: 'dialog' },
  },
  {
    about: 'a plugin’s package that is not installed',
    paste: `[vite] Internal server error: Failed to resolve import "@tauri-apps/plugin-process" from "src/utils/update.ts". Does the file exist?
  Plugin: vite:import-analysis`,
    slug: 'failed-to-resolve-import-of-a-plugin',
    cause: /^The package is not installed/,
    standing: 'open',
    names: { plugin: 'process' },
  },
  {
    about: 'a plugin’s package that is not installed, as Rollup says it',
    paste: `[vite]: Rollup failed to resolve import "@tauri-apps/plugin-store" from "/home/runner/work/shop/src/settings.ts".
This is most likely unintended because it can break your application at runtime.`,
    slug: 'failed-to-resolve-import-of-a-plugin',
    cause: /^The package is not installed/,
    standing: 'open',
    names: { plugin: 'store' },
  },
  {
    about: 'a window of version 1 as an argument',
    paste: `error[E0277]: the trait bound \`Window: Deserialize<'_>\` is not satisfied
   --> src\\files\\watcher\\mod.rs:102:1
    |
102 | #[tauri::command]
    | ^^^^^^^^^^^^^^^^^ the trait \`Deserialize<'_>\` is not implemented for \`Window\`
...
117 |     tauri_builder.invoke_handler(tauri::generate_handler![watch_path, unwatch_path])
    |                                  -------------------------------------------------- in this macro invocation`,
    slug: 'command-arg-not-satisfied',
    cause: /^The builder is generic over the runtime, and the command is not/,
    standing: 'likely',
    names: { type: 'Window' },
  },
  {
    about: 'the line of an error alone',
    paste: "the trait `serde::de::Deserialize<'_>` is not implemented for `AppHandle`",
    slug: 'command-arg-not-satisfied',
    cause: /^The builder is generic over the runtime, and the command is not/,
    standing: 'likely',
    names: { type: 'AppHandle' },
  },
  {
    about: 'a raw pointer over an await',
    paste: `   #[command]
   |   ^^^^^^^^^^ \`*mut ()\` cannot be sent between threads safely`,
    slug: 'future-cannot-be-sent-between-threads',
    cause: /^An `Rc`, a `RefCell` or a raw pointer is held/,
    standing: 'likely',
    names: { type: '*mut ()' },
  },
  {
    about: 'a borrowed argument in an async command',
    paste: `error[E0597]: \`__tauri_message__\` does not live long enough
  --> src/cmd.rs:93:1
   |
93 |   #[command]
   |   ^^^^^^^^^-
   |   |        \`__tauri_message__\` dropped here while still borrowed`,
    slug: 'async-commands-must-return-a-result',
    cause: /^A parameter is a `State`/,
    standing: 'open',
  },
  {
    about: 'an error type that is no JSON',
    paste: 'error[E0277]: the trait bound `Result<String, anyhow::Error>: IpcResponse` is not satisfied',
    slug: 'ipc-response-not-satisfied',
    cause: /^The error type is no text/,
    standing: 'open',
    names: { kind: 'Result<String, anyhow::Error>' },
  },
  {
    about: 'a plugin that is no more',
    paste: `error[E0433]: failed to resolve: use of undeclared crate or module \`tauri_plugin_window\`
 --> src/main.rs:8:17
  |
8 |         .plugin(tauri_plugin_window::init())
  |                 ^^^^^^^^^^^^^^^^^^^ use of undeclared crate or module \`tauri_plugin_window\``,
    slug: 'undeclared-crate-of-a-plugin',
    cause: /^The plugin `window` is no more: Tauri itself has its commands/,
    standing: 'certain',
    names: { plugin: 'window' },
  },
  {
    about: 'a plugin for other platforms, without the quotes',
    paste: 'error[E0433]: failed to resolve: use of undeclared crate or module tauri_plugin_updater',
    slug: 'undeclared-crate-of-a-plugin',
    cause: /^The crate is not in `Cargo\.toml`/,
    standing: 'open',
    names: { plugin: 'updater' },
  },
  {
    about: 'a plugin that is not there, at a build for Android',
    paste: `error[E0433]: failed to resolve: use of undeclared crate or module \`tauri_plugin_single_instance\`
   --> shop-gui/src-tauri/src/lib.rs:307:17
    |
307 |         .plugin(tauri_plugin_single_instance::init(|app, args, cwd| {
    |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ use of undeclared crate or module \`tauri_plugin_single_instance\`

error: could not compile \`shop-gui\` (lib) due to 1 previous error
    Error \`Failed to run \`cargo build\`: command ["cargo", "build", "--package", "shop-gui", "--target", "aarch64-linux-android"] exited with code 101`,
    slug: 'undeclared-crate-of-a-plugin',
    cause: /^The crate is there for some platforms/,
    causes: ['The crate is not in `Cargo.toml`.'],
    standing: 'likely',
    names: { plugin: 'single_instance' },
  },
  {
    about: 'an app in the build script',
    paste: `error[E0433]: failed to resolve: use of undeclared crate or module \`tauri\`
  --> build.rs:22:10
   |
22 |     .run(tauri::generate_context!())
   |          ^^^^^ use of undeclared crate or module \`tauri\``,
    slug: 'unresolved-import-of-tauri',
    cause: /^The code is in `build\.rs`/,
    standing: 'certain',
  },
  {
    about: 'a crate for an alpha',
    paste: `error[E0432]: unresolved import \`tauri::Icon\`
 --> C:\\Users\\ada\\.cargo\\registry\\src\\index.crates.io-6f17d22bba15001f\\tauri-plugin-window-2.0.0-alpha.2\\src\\desktop_commands.rs:8:28
  |
8 |     AppHandle, CursorIcon, Icon, Manager, Monitor, PhysicalPosition, PhysicalSize, Position,
  |                            ^^^^ no \`Icon\` in the root`,
    slug: 'unresolved-import-of-tauri',
    cause: /^A crate of yours was made for another version of Tauri/,
    standing: 'certain',
    names: { name: 'Icon' },
  },
  {
    about: 'menus of version 1',
    paste: `error[E0432]: unresolved imports \`tauri::CustomMenuItem\`, \`tauri::SystemTray\`, \`tauri::SystemTrayMenu\`
 --> src/main.rs:5:13`,
    slug: 'unresolved-import-of-tauri',
    cause: /^Menus and the tray have other types in Tauri 2/,
    standing: 'certain',
    names: { name: 'CustomMenuItem', other: 'SystemTray' },
  },
  {
    about: 'a trait that is not in scope',
    paste: `error[E0599]: no method named \`emit\` found for struct \`tauri::Window\` in the current scope
   --> src/callbacks.rs:86:22
    |
86  |         match self.0.emit(
    = help: items from traits can only be used if the trait is in scope`,
    slug: 'no-method-named-emit',
    cause: /^The file does not name the trait/,
    standing: 'open',
    names: { what: 'struct', holder: 'tauri::Window' },
  },
  {
    about: 'a trait that is not in scope, in an issue’s title',
    paste:
      '[bug] no method named `get_webview_window` found for mutable reference `&mut tauri::App` in the current scope',
    slug: 'no-method-named-get-webview-window',
    cause: /^The file does not name the trait/,
    standing: 'open',
    names: { what: 'mutable reference', holder: '&mut tauri::App' },
  },
  {
    about: 'a method of version 1, in an issue’s title',
    paste: 'no method named `get_window` found for mutable reference `&mut tauri::App` in the current scope',
    slug: 'no-method-named-emit-all',
    cause: /^A window is asked for in the way of version 1/,
    standing: 'likely',
    names: { what: 'mutable reference', holder: '&mut tauri::App' },
  },
  {
    about: 'a public command, as an editor says it',
    paste:
      'the name `__cmd__perform_request` is defined multiple times `__cmd__perform_request` must be defined only once in the macro namespace of this',
    slug: 'cmd-defined-multiple-times',
    cause: /^The command is public, and it is in the `lib\.rs` of the app/,
    standing: 'open',
    names: { function: 'perform_request' },
  },
  {
    about: 'an icon that is not there',
    paste: `error: proc macro panicked
   --> src/main.rs:126:19
    |
126 |     let context = tauri::generate_context!();
    |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^
    |
    = help: message: failed to read icon pomodoro/src-tauri/icons/icon.png: No such file or directory (os error 2)`,
    slug: 'failed-to-open-icon',
    cause: /^The file is not there/,
    standing: 'certain',
    names: { path: 'pomodoro/src-tauri/icons/icon.png', reason: 'No such file or directory (os error 2)' },
  },
  {
    about: 'an icon that is no PNG',
    paste:
      '   = help: message: failed to read icon /Users/ada/Downloads/shop/src-tauri/icons/32x32.png: Invalid PNG signature.',
    slug: 'failed-to-open-icon',
    cause: /^It has no transparency channel, or is no such picture/,
    standing: 'certain',
    names: { path: '/Users/ada/Downloads/shop/src-tauri/icons/32x32.png', reason: 'Invalid PNG signature.' },
  },
  {
    about: 'an icon without transparency',
    paste: `error: proc macro panicked
  --> src/main.rs:24:14
   |
24 |         .run(tauri::generate_context!())
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: message: icon /Users/x/Desktop/code/shop/src-tauri/icons/icon.png is not RGBA`,
    slug: 'failed-to-open-icon',
    cause: /^It has no transparency channel, or is no such picture/,
    standing: 'certain',
    names: { path: '/Users/x/Desktop/code/shop/src-tauri/icons/icon.png' },
  },
  {
    about: 'an icon that is empty',
    paste: String.raw`   = help: message: failed to parse icon C:\Users\ada\Projects\shop\src-tauri\icons/icon.ico: failed to fill whole buffer`,
    slug: 'failed-to-open-icon',
    cause: /^It has no transparency channel, or is no such picture/,
    standing: 'certain',
    names: {
      path: String.raw`C:\Users\ada\Projects\shop\src-tauri\icons/icon.ico`,
      reason: 'failed to fill whole buffer',
    },
  },
  {
    about: 'a folder of the page that is not there, of version 1',
    paste: `error: proc macro panicked
  --> theseus_gui/src-tauri/src/main.rs:12:13
   |
12 |   let ctx = tauri::generate_context!();
   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: message: The \`distDir\` configuration is set to \`"../build"\` but this path doesn't exist`,
    slug: 'frontend-dist-does-not-exist',
    cause: /^The page was not built yet/,
    standing: 'open',
    names: { path: '../build' },
  },
];
