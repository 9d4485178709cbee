import type { Paste } from './pastes.ts';

/** Texts of compiling the Rust side: of macros, lifetimes, traits and plugins, in the form of public reports. */
export const rustBuildPastes: readonly Paste[] = [
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
    about: 'a command without the attribute of specta',
    paste: `failed to resolve: could not find \`__specta__fn__get_settings\` in \`data\`
could not find \`__specta__fn__get_settings\` in \`data\``,
    slug: 'could-not-find-specta-fn',
    cause: /^The function lacks/,
    standing: 'open',
    names: { function: 'get_settings' },
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
    about: 'a crate of another beta',
    paste: `error[E0603]: enum \`Error\` is private
  --> /home/myuser/.cargo/registry/src/index.crates.io-6f17d22bba15001f/tauri-plugin-fs-2.0.0-beta.1/src/error.rs:20:36
   |
20 |     CannotResolvePath(tauri::path::Error),
   |                                    ^^^^^ private enum
   |
note: the enum \`Error\` is defined here`,
    slug: 'rust-compiler-error',
    cause: /^The error is in a crate/,
    standing: 'certain',
    names: { code: 'E0603' },
  },
  {
    about: 'a plugin of a branch',
    paste: `error[E0107]: struct takes 0 lifetime arguments but 1 lifetime argument was supplied
   --> /Users/thepoy/.cargo/git/checkouts/plugins-workspace-fd0259fcb18f51ad/8645a02/plugins/shell/src/commands.rs:106:20
    |
106 |     command_scope: CommandScope<'_, crate::scope::ScopeAllowedCommand>,
    |                    ^^^^^^^^^^^^ -- help: remove this lifetime argument
    |                    |
    |                    expected 0 lifetime arguments`,
    slug: 'rust-compiler-error',
    cause: /^The error is in a crate/,
    standing: 'certain',
    names: { code: 'E0107' },
  },
  {
    about: 'a plugin with a window of the usual runtime',
    paste: `error[E0308]: mismatched types
  --> src\\plugin\\terminal_plugin.rs:37:2
   |
36 |   pub fn init<R: Runtime>() -> TauriPlugin<R> {
   |               -                -------------- expected \`TauriPlugin<R>\` because of return type
   |               |
   |               this type parameter
37 | /     Builder::new("terminal")
38 | |         .invoke_handler(tauri::generate_handler![initConnect,close,resize,sendMsg])
39 | |         .build()
   | |________________^ expected \`TauriPlugin<R>\`, found \`TauriPlugin<Wry<...>, ...>\`
   |
   = note: expected struct \`TauriPlugin<R, ()>\`
              found struct \`TauriPlugin<tauri_runtime_wry::Wry<EventLoopMessage>, _>\``,
    slug: 'expected-a-plugin-of-any-runtime',
    cause: /^A command or a handler of the plugin/,
    standing: 'open',
  },
  {
    about: 'a module of another system',
    paste: `error[E0425]: cannot find function \`start_capture\` in module \`audio_capture\`
   --> src/main.rs:562:20
    |
562 |     audio_capture::start_capture(&state, max_duration_secs).await
    |                    ^^^^^^^^^^^^^ not found in \`audio_capture\`

error[E0425]: cannot find function \`stop_capture\` in module \`audio_capture\`
   --> src/main.rs:569:20`,
    slug: 'rust-compiler-error',
    cause: /^The module is another one on this system/,
    standing: 'likely',
    names: { code: 'E0425' },
  },
  {
    about: 'a place of the positioner plugin without its feature',
    paste: `error[E0599]: no variant or associated item named \`TrayCenter\` found for enum \`tauri_plugin_positioner::Position\` in the current scope
  --> src/main.rs:40:57
   |
40 |                 let _ = window.move_window(Position::TrayCenter);
   |                                                      ^^^^^^^^^^ variant or associated item not found in \`Position\``,
    slug: 'no-variant-named-of-an-enum',
    cause: /^The positioner plugin/,
    standing: 'certain',
    names: { variant: 'TrayCenter' },
    fix: 'features = ["tray-icon"]',
  },
  {
    about: 'a variant of another version',
    paste: `error[E0599]: no variant, associated function, or constant named \`LogDir\` found for enum \`Target\` in the current scope
  --> src/lib.rs:4:20`,
    slug: 'no-variant-named-of-an-enum',
    cause: /^It has another name/,
    standing: 'open',
    names: { variant: 'LogDir' },
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
