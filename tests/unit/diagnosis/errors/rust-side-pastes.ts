import type { Paste } from './pastes.ts';

/** Texts of the Rust side: of commands, state, tasks, plugins and their builds, in the form of public reports. */
export const rustSidePastes: readonly Paste[] = [
  {
    about: 'a command’s hidden item that a module does not give on',
    paste: `error[E0433]: cannot find \`__tauri_command_name_api_process_invoice\` in \`billing\`
error[E0433]: cannot find \`__tauri_command_name_api_get_report\` in \`billing\`
...`,
    slug: 'cannot-find-macro-cmd',
    cause: /^A module gives the command on by/,
    standing: 'open',
    names: { function: 'api_process_invoice', module: 'billing' },
    fix: 'billing::commands::api_process_invoice',
  },
  {
    about: 'a command’s hidden item, with the line of the list',
    paste: `error[E0433]: cannot find \`__tauri_command_name_api_process_transcript\` in \`summary\`
   --> src/lib.rs:611:13
    |
611 |             summary::api_process_transcript,
    |                      ^^^^^^^^^^^^^^^^^^^^^^ not found in \`summary\``,
    slug: 'cannot-find-macro-cmd',
    cause: /^A module gives the command on by/,
    standing: 'open',
    names: { module: 'summary' },
  },
  {
    about: 'a command that another name was made for',
    paste: `error: cannot find macro \`__cmd__another_function_name\` in this scope
 --> src/main.rs:12:12`,
    slug: 'cannot-find-macro-cmd',
    cause: /^The function lacks/,
    causes: ['The list has a name that `use … as …` made.'],
    standing: 'open',
    names: { function: 'another_function_name' },
  },
  {
    about: 'a value that a crate holds over an await',
    paste: `error: future cannot be sent between threads safely
   --> src\\main.rs:123:1
    |
123 |   #[tauri::command]
    |   ^^^^^^^^^^^^^^^^^ future returned by \`fetch_podcast\` is not \`Send\`
    |
    = help: the trait \`Send\` is not implemented for \`dyn Stream\`
note: future is not \`Send\` as this value is used across an await
   --> D:\\cargo\\registry\\src\\index.crates.io-6f17d22bba15001f\\rusty_ytdl-0.6.1\\src\\info.rs:406:47
    |
401 |         let stream = self.stream().await.unwrap();
    |             ------ has type \`Box<dyn Stream>\` which is not \`Send\`
...
406 |         while let Some(chunk) = stream.chunk().await.unwrap() {
    |                                               ^^^^^^ await occurs here, with \`stream\` maybe used later
...
412 |     }
    |     - \`stream\` is later dropped here
note: required by a bound in \`ResultFutureTag::future\``,
    slug: 'future-cannot-be-sent-between-threads',
    cause: /^It is held inside of a crate/,
    standing: 'certain',
    names: { type: 'Box<dyn Stream>', function: 'fetch_podcast' },
    fix: 'cargo update -p rusty_ytdl',
  },
  {
    about: 'a guard whose code the text does not have',
    paste: `error: future cannot be sent between threads safely
   --> src\\main.rs:125:1
    |
    = help: within \`impl Future<Output = Result<...>>\`, the trait \`Send\` is not implemented for \`std::sync::MutexGuard<'_, String>\`
note: future is not \`Send\` as this value is used across an await`,
    slug: 'future-cannot-be-sent-between-threads',
    cause: /^A lock is held over an/,
    standing: 'certain',
    fix: 'End its use before the',
  },
  {
    about: 'a runtime that is dropped at the end of the app',
    paste: `panic on thread 'main' at ~/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/tokio-1.50.0/src/runtime/blocking/shutdown.rs:51:21: Cannot drop a runtime in a context where blocking is not allowed. This happens when a runtime is dropped from within an asynchronous context.`,
    slug: 'cannot-drop-a-runtime',
    cause: /has `#\[tokio::main\]`/,
    standing: 'likely',
    names: { thread: 'main' },
  },
  {
    about: 'a path in the name of an event, in Tauri 1',
    paste: `thread '<unnamed>' panicked at 'Event name must include only alphanumeric characters, \`-\`, \`/\`, \`:\` and \`_\`.',`,
    slug: 'event-name-must-include-only',
    cause: /^Rust code listens or emits/,
    standing: 'certain',
  },
  {
    about: 'a call that the older crate does not know',
    paste: 'unknown variant `executeAndReturn`, expected one of `execute`, `stdinWrite`, `killChild`, `open`',
    slug: 'unknown-variant-of-an-argument',
    cause: /^The page’s package is newer/,
    standing: 'certain',
    names: { variant: 'executeAndReturn' },
  },
  {
    about: 'a module that the older crate does not know',
    paste:
      'unknown variant `Path`, expected one of `App`, `Process`, `Fs`, `Window`, `Shell`, `Event`, `Internal`, `Dialog`, `Cli`, `Notification`, `Http`, `GlobalShortcut`, `Clipboard`',
    slug: 'unknown-variant-of-an-argument',
    cause: /^The page’s package is newer/,
    standing: 'certain',
    names: { variant: 'Path' },
  },
  {
    about: 'a certificate line beside a panic of rustls',
    paste: String.raw`GET https://ipc.localhost/plugin%3Awebsocket%7Cconnect net::ERR_CERT_COMMON_NAME_INVALID
thread 'tokio-runtime-worker' panicked at C:\Users\MIRA\.cargo\registry\src\index.crates.io-1949cf8c6b5b557f\rustls-0.23.27\src\crypto\mod.rs:249:14:
no process-level CryptoProvider available -- call CryptoProvider::install_default() before this point`,
    slug: 'could-not-automatically-determine-the-crypto-provider',
    cause: /^Two crates switch on/,
    standing: 'open',
  },
  {
    about: 'a refusal for which nothing in the text speaks',
    paste:
      'UnhandledRejection: Non-Error promise rejection captured with value: Command plugin:event|listen not allowed by ACL',
    slug: 'command-not-allowed-by-acl',
    cause: /^A capability gives it, but to other/,
    causes: ['The page is not local.'],
    standing: 'open',
    names: { command: 'plugin:event|listen' },
  },
  {
    about: 'a script in a frame, in WebKit’s words for each reason',
    paste: `[Error] Refused to execute a script because its hash, its nonce, or 'unsafe-inline'
does not appear in the script-src directive of the Content Security Policy.
(data:text/html;charset=utf-8,%3C…%3E, line 3)`,
    slug: 'csp-blocks-a-script',
    cause: /^Tauri’s own hashes make/,
    standing: 'open',
  },
  {
    about: 'an unlisten that rejects',
    paste: `Unhandled Promise Rejection: TypeError: undefined is not an object (evaluating 'listeners[eventId].handlerId')`,
    slug: 'unlisten-of-a-listener-that-is-not-there',
    cause: /^`unlisten` is called before/,
    standing: 'certain',
    fix: 'Promise.resolve(unlisten())',
  },
  {
    about: 'a plugin that spawns outside of the runtime',
    paste: `thread 'main' panicked at C:\\Users\\x\\.cargo\\registry\\src\\index.crates.io-1949cf8c6b5b557f\\tauri-plugin-pilot-0.4.0\\src\\server.rs:41:5:
there is no reactor running, must be called from the context of a Tokio 1.x runtime
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    slug: 'there-is-no-reactor-running',
    cause: /^A plugin or another crate/,
    standing: 'certain',
  },
  {
    about: 'a spawn in a handler of the window',
    paste: `thread 'main' panicked at src/lib.rs:7107:29: there is no reactor running, must be
called from the context of a Tokio 1.x runtime
    11: tokio::task::spawn::spawn
    12: notes_lib::run::{{closure}}
    13: tauri::window::Window<R>::on_window_event::{{closure}}
    15: tauri_runtime_wry::handle_event_loop
    19: <tauri_runtime_wry::Wry<T> as tauri_runtime::Runtime<T>>::run`,
    slug: 'there-is-no-reactor-running',
    cause: /^`tokio::spawn` is in `setup`/,
    standing: 'open',
  },
  {
    about: 'macros that the editor cannot run',
    paste: `#[tauri::command]
failed to write request: The length of a sequence must be known

tauri::generate_handler![greet]
proc-macro panicked: failed to write request: The length of a sequence must be known

tauri::generate_context!()
proc-macro panicked: failed to write request: The length of a sequence must be known`,
    slug: 'proc-macro-panicked-in-the-editor',
    cause: /^The toolchain and/,
    standing: 'certain',
  },
  {
    about: 'a macro’s error in the editor',
    paste: 'OUT_DIR env var is not set, do you have a build script? rust-analyzer(macro-error)',
    slug: 'out-dir-env-var-is-not-set',
    cause: /^The editor says it/,
    standing: 'likely',
  },
  {
    about: 'a tray handler that runs on the main thread at once',
    paste: String.raw`thread 'main' panicked at C:\Users\runneradmin\.cargo\registry\src\index.crates.io-1949cf8c6b5b557f\tao-0.34.5\src\platform_impl\windows\event_loop\runner.rs:245:18:
either event handler is re-entrant (likely), or no event handler is registered (very unlikely)`,
    slug: 'event-handler-is-re-entrant',
    cause: /^A handler of the tray icon/,
    standing: 'open',
  },
  {
    about: 'a method for macOS in a build for Windows',
    paste: `error[E0599]: no method named \`hidden_title\` found for struct \`WindowBuilder\` in the current scope
  --> src-tauri\\src\\cmd\\general.rs:77:10
   |
68 | /     child
69 | |         .inner_size(640.0, 560.0)
77 | |         .hidden_title(true)
   | |         -^^^^^^^^^^^^ method not found in \`WindowBuilder<'_>\`
   | |_________|`,
    slug: 'no-method-named-of-one-platform',
    cause: /^The method is for macOS only/,
    standing: 'certain',
    names: { holder: 'WindowBuilder' },
  },
  {
    about: 'the title bar’s style in a build for Linux',
    paste: `error[E0599]: no method named \`title_bar_style\` found for struct \`WebviewWindowBuilder<'a, R, M>\` in the current scope
   --> src/main.rs:812:10`,
    slug: 'no-method-named-of-one-platform',
    cause: /^The method is for macOS only/,
    standing: 'certain',
  },
  {
    about: 'a key of Stronghold with another length',
    paste: `thread 'main' panicked at src/main.rs:191:93:
called \`Result::unwrap()\` on an \`Err\` value: Memory(NCSizeNotAllowed)`,
    slug: 'illegal-non-contiguous-size',
    cause: /^The key has not 32 bytes/,
    standing: 'certain',
  },
  {
    about: 'a shortcut that X11 refuses',
    paste: `thread 'tokio-runtime-worker' panicked at 'called \`Result::unwrap()\` on an \`Err\` value: GlobalShortcut(InvalidAccelerator("Unknown error"))', src/main.rs:41:41`,
    slug: 'hotkey-already-registered',
    cause: /^Linux with Wayland/,
    causes: ['Another program, or a second copy of the app, holds it.'],
    standing: 'likely',
    names: { reason: 'Unknown error' },
  },
  {
    about: 'a state of Tauri 1 that is not managed',
    paste: `thread 'main' panicked at 'container::get(): get() called before set() for given type', .cargo/registry/src/github.com-1ecc6299db9ec823/state-0.5.2/src/container.rs:603:14`,
    slug: 'state-not-managed',
    cause: /^A plugin is used that is not on/,
    causes: ['The types differ.'],
    standing: 'open',
  },
  {
    about: 'a plugin of Tauri 1 that is not on the builder',
    paste: ` Finished dev [unoptimized + debuginfo] target(s) in 1.66s
 thread 'main' panicked at 'state() called before manage() for given type', /Users/..../.cargo/registry/src/github.com-1ecc6299db9ec823/tauri-1.4.1/src/lib.rs:868:8
 note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    slug: 'state-not-managed',
    cause: /^A plugin is used that is not on/,
    standing: 'open',
  },
  {
    about: 'a command without the attribute of specta',
    paste: `failed to resolve: could not find \`__specta__fn__get_settings\` in \`data\`
could not find \`__specta__fn__get_settings\` in \`data\``,
    slug: 'could-not-find-specta-fn',
    cause: /^The function lacks/,
    standing: 'open',
    names: { function: 'get_settings' },
  },
  {
    about: 'a notification of an early Tauri on the main thread',
    paste: String.raw`thread 'main' panicked at 'failed to call RoInitialize: error -2147417850', C:\Users\ada\.rustup\toolchains\stable-x86_64-pc-windows-msvc\lib/rustlib/src/rust\src\libstd\macros.rs:16:9`,
    slug: 'cannot-change-thread-mode',
    cause: /^A notification of Tauri 1/,
    standing: 'certain',
  },
  {
    about: 'a shell that a task borrows',
    paste: `error[E0597]: \`window\` does not live long enough
  --> src/main.rs:24:17
   |
23 | fn greet(window: Window, name: &str) -> String {
   |          ------ binding \`window\` declared here
24 |     let shell = window.shell();
   |                 ^^^^^^--------
   |                 |
   |                 borrowed value does not live long enough
   |                 argument requires that \`window\` is borrowed for \`'static\`
...
34 | }
   | - \`window\` dropped here while still borrowed`,
    slug: 'argument-requires-static',
    cause: /^What the task uses was borrowed/,
    standing: 'open',
    names: { name: 'window' },
    fix: 'let shell = window.shell();',
  },
  {
    about: 'a window that was closed while it was asked',
    paste: `thread 'main' panicked at 'called \`Result::unwrap()\` on an \`Err\` value: RecvError', tauri-runtime-wry/src/lib.rs:140`,
    slug: 'thread-panicked-at',
    cause: /^The other end of a channel/,
    standing: 'certain',
  },
  {
    about: 'a plugin’s trait that is not in scope',
    paste: `error[E0599]: no method named \`store\` found for struct \`AppHandle<R>\`
  --> src/lib.rs:98:10
   |
97 |       let store = app
   |  _________________-
98 | |         .store(SETTINGS_STORE)
   | |_________-^^^^^
   |
  ::: /build/cargo-vendor-dir/tauri-plugin-store-2.4.1/src/lib.rs:260:8
   |
   = help: items from traits can only be used if the trait is in scope
help: trait \`StoreExt\` which provides \`store\` is implemented but not in scope; perhaps you want to import it
   |
  1 + use tauri_plugin_store::StoreExt;`,
    slug: 'no-method-named-dialog',
    cause: /^The file does not name the trait/,
    standing: 'open',
    names: { trait: 'tauri_plugin_store::StoreExt' },
    fix: 'use tauri_plugin_store::StoreExt;',
  },
  {
    about: 'a program that was compiled with newer crates',
    paste: `error[E0599]: no method named \`emit_to\` found for struct \`AppHandle\` in the current scope
   --> apps/desktop/src-tauri/src/search.rs:63:34
    |
63  |                     let _ = _app.emit_to(
    |                             -----^^^^^^^
    |
   ::: /Users/ada/.cargo/registry/src/rsproxy.cn-0dccff568467c15b/tauri-2.0.0-beta.24/src/lib.rs:903:6
    |
903 |   fn emit_to<I, S>(&self, target: I, event: &str, payload: S) -> Result<()>
    |      ------- the method is available for \`AppHandle\` here
    |
    = help: items from traits can only be used if the trait is in scope`,
    slug: 'no-method-named-emit',
    cause: /^The file does not name the trait/,
    causes: ['The code is right, and was compiled with newer crates than it was written for.'],
    standing: 'open',
  },
  {
    about: 'bytes of a picture without the features for it',
    paste: 'Unhandled Promise Rejection: expected RGBA image data, found raw bytes',
    slug: 'expected-rgba-image-data',
    cause: /^`tauri` is built without/,
    causes: ['The bytes are pixels already, and nothing says how wide and high they are.'],
    standing: 'open',
    names: { found: 'raw bytes' },
  },
  {
    about: 'a clipboard that another program holds',
    paste: `called \`Result::unwrap()\` on an \`Err\` value: "set png image error, code = OSError(1418): Thread does not have a clipboard open."
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    slug: 'the-clipboard-contents-were-not-available',
    cause: /^Another program holds it/,
    standing: 'certain',
  },
  {
    about: 'an update whose file is not there',
    paste: 'ERROR Download request failed with status: 404 Not Found',
    slug: 'download-request-failed-with-status',
    cause: /^The `url` of this platform/,
    standing: 'certain',
    names: { status: '404 Not Found' },
  },
  {
    about: 'a list of permissions in a folder of someone else',
    paste: `error: failed to run custom build command for \`tauri-plugin-opener v2.2.6\`

Caused by:
  process didn't exit successfully: \`/src-tauri/target/debug/build/tauri-plugin-opener-8008aa82907aad8f/build-script-build\` (exit status: 1)
  --- stdout
  cargo:rerun-if-changed=permissions
  cargo:PERMISSION_FILES_PATH=/src-tauri/target/debug/build/tauri-plugin-opener-7a9cdfc6f1733f29/out/tauri-plugin-opener-permission-files
  tauri-plugin: failed to write file './permissions/schemas/schema.json': Permission denied (os error 13)`,
    slug: 'failed-to-define-permissions',
    cause: /^The system does not let the build/,
    standing: 'likely',
  },
  {
    about: 'output that nobody reads',
    paste: 'panic: failed printing to stdout: Broken pipe (os error 32)',
    slug: 'failed-printing-to-stdout',
    cause: /^The program that started the app ended/,
    standing: 'open',
  },
  {
    about: 'a name with a colon on a disk that takes none',
    paste: `error: failed to run custom build command for \`tauri v2.0.0-beta.2\`

Caused by:
  process didn't exit successfully: \`project/src-tauri/target/debug/build/tauri-09d63e8454436581/build-script-build\` (exit status: 101)
  --- stdout
  cargo:rustc-cfg=dev
  cargo:rustc-cfg=desktop

  --- stderr
  thread 'main' panicked at ~/.cargo/registry/src/index.crates.io-6f17d22bba15001f/tauri-2.0.0-beta.2/build.rs:359:25:
  failed to define permissions for path: failed to write file: Invalid argument (os error 22)`,
    slug: 'failed-to-define-permissions',
    cause: /^A pre-release of Tauri 2/,
    standing: 'likely',
    names: { plugin: 'path' },
  },
];
