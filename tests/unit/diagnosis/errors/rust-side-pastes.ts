import type { Paste } from './pastes.ts';

/** Texts of the running Rust side: of commands, state, tasks and plugins, in the form of public reports. */
export const rustSidePastes: readonly Paste[] = [
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
    about: 'a script in WebKit’s words for each reason',
    paste: `[Error] Refused to execute a script because its hash, its nonce, or 'unsafe-inline'
does not appear in the script-src directive of the Content Security Policy.`,
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
    about: 'a tray handler that runs on the main thread at once',
    paste: String.raw`thread 'main' panicked at C:\Users\runneradmin\.cargo\registry\src\index.crates.io-1949cf8c6b5b557f\tao-0.34.5\src\platform_impl\windows\event_loop\runner.rs:245:18:
either event handler is re-entrant (likely), or no event handler is registered (very unlikely)`,
    slug: 'event-handler-is-re-entrant',
    cause: /^A handler of the tray icon/,
    standing: 'open',
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
    about: 'a notification of an early Tauri on the main thread',
    paste: String.raw`thread 'main' panicked at 'failed to call RoInitialize: error -2147417850', C:\Users\ada\.rustup\toolchains\stable-x86_64-pc-windows-msvc\lib/rustlib/src/rust\src\libstd\macros.rs:16:9`,
    slug: 'cannot-change-thread-mode',
    cause: /^A notification of Tauri 1/,
    standing: 'certain',
  },
  {
    about: 'a window that was closed while it was asked',
    paste: `thread 'main' panicked at 'called \`Result::unwrap()\` on an \`Err\` value: RecvError', tauri-runtime-wry/src/lib.rs:140`,
    slug: 'thread-panicked-at',
    cause: /^The other end of a channel/,
    standing: 'certain',
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
    about: 'output that nobody reads',
    paste: 'panic: failed printing to stdout: Broken pipe (os error 32)',
    slug: 'failed-printing-to-stdout',
    cause: /^The program that started the app ended/,
    standing: 'open',
  },
  {
    about: 'a menu with the module of GTK that shows it elsewhere',
    paste: `(codex-switcher:4109734): Gdk-CRITICAL **: gdk_wayland_window_set_dbus_properties_libgtk_only: assertion 'GDK_IS_WAYLAND_WINDOW (window)' failed

thread 'main' (4109734) has overflowed its stack
fatal runtime error: stack overflow, aborting`,
    slug: 'has-overflowed-its-stack',
    cause: /^A module of GTK for menus/,
    standing: 'likely',
    names: { number: '4109734' },
  },
  {
    about: 'a menu of an async command on Linux',
    paste: `thread 'tokio-runtime-worker' panicked at 'GTK may only be used from the main thread.', /home/k/.cargo/registry/src/index.crates.io-6f17d22bba15001f/gtk-0.16.2/src/auto/menu.rs:40:9
stack backtrace:
   0: rust_begin_unwind`,
    slug: 'gtk-main-thread',
    cause: /^An `async` command, a task/,
    standing: 'likely',
  },
  {
    about: 'a page in Rust that reads a Result',
    paste: 'ERROR: Expected `Ok` or `Err` got `MyValue::Variant`',
    slug: 'unknown-variant-of-an-argument',
    cause: /^A page in Rust reads/,
    standing: 'certain',
    names: { variant: 'MyValue::Variant' },
  },
  {
    about: 'a database at a relative path',
    paste: `thread 'main' panicked at 'called \`Result::unwrap()\` on an \`Err\` value: Connection(ConnectorError { user_facing_error: None, kind: QueryError(SqliteFailure(Error { code: CannotOpen, extended_code: 14 }, Some("unable to open database file: ../dev.db"))) })', src/main.rs:54:53
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    slug: 'error-returned-from-database',
    cause: /^The file cannot be opened/,
    standing: 'certain',
    fix: 'such as `../notes.db`',
  },
  {
    about: 'a database in a folder that nobody has made',
    paste: `Failed to setup app: ... unable to open database file:
.../Application Support/com.munetmo.cat-launcher/cat-launcher.db
thread caused non-unwinding panic. aborting.`,
    slug: 'error-returned-from-database',
    cause: /^The file cannot be opened/,
    standing: 'certain',
  },
  {
    about: 'a class that a release build for Android took out',
    paste:
      '06-10 12:34:16.630  8082  8141 I RustStdoutStderr: called `Result::unwrap()` on an `Err` value: PluginInvoke(InvokeRejected(ErrorResponse { code: None, message: Some("Class app.tauri.clipboard.ReadClipDataSerializer has no default (no arg) constructor"), data: () }))',
    slug: 'class-has-no-default-constructor',
    cause: /^The plugin or Tauri is older/,
    standing: 'open',
    names: { class: 'app.tauri.clipboard.ReadClipDataSerializer' },
  },
  {
    about: 'a window shown in the callback of the single instance on macOS',
    paste: `Application Specific Information:
Must only be used from the main thread

Thread 8 Crashed:: tokio-rt-worker
0   AppKit   -[NSWindow(NSWindow_Theme) _postWindowNeedsToResetDragMarginsUnlessPostingDisabled]
1   AppKit   -[NSWMWindowCoordinator performTransactionUsingBlock:]
2   AppKit   -[NSWindow _doOrderWindow:relativeTo:findKey:forCounter:force:isModal:]
EXC_BREAKPOINT (SIGTRAP)`,
    slug: 'uncaught-exception-ns-exception',
    cause: /^A window or menu was used/,
    standing: 'certain',
  },
  {
    about: 'a text cut inside a letter',
    paste: `thread 'main' panicked at src/agent/loop_.rs:88:31:
byte index 4000 is not a char boundary; it is inside '—' (bytes 3998..4001) of \`hello\``,
    slug: 'thread-panicked-at',
    cause: /^A text was cut/,
    standing: 'certain',
    fix: 'text.chars().take',
  },
];
