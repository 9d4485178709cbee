import type { Paste } from './pastes.ts';

/** Texts of public reports that plugins, phones and the system say to a running app, shortened, with other names. */
export const pluginPastes: readonly Paste[] = [
  {
    about: 'a deep link that is registered on macOS',
    paste: `thread 'main' panicked at /Users/ada/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/tauri-2.3.0/src/app.rs:1078:11:
Failed to setup app: error encountered during setup hook: unsupported platform
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    slug: 'failed-to-initialize-plugin',
    cause: /^The deep link plugin cannot register a scheme on this system/,
    standing: 'certain',
    fix: 'target_os = "linux"',
  },
  {
    about: 'a setup that fails because a program of deep links is missing',
    paste: `thread 'main' panicked at src/app.rs:1149:11:
Failed to setup app: error encountered during setup hook: No such file or directory (os error 2)`,
    slug: 'failed-to-initialize-plugin',
    cause: /^Your own `setup` returned an error/,
    causes: ['The deep link plugin calls a program that is not there.'],
  },
  {
    about: 'a password that is hashed to a text',
    paste: 'Illegal non-contiguous size',
    slug: 'illegal-non-contiguous-size',
    cause: /^The key has not 32 bytes/,
    standing: 'certain',
    fix: 'with_argon2',
  },
  {
    about: 'a vault with another key',
    paste: 'Uncaught (in promise) inner error occurred(crypto error: BadFileKey)',
    slug: 'illegal-non-contiguous-size',
    cause: /^The file was made with another key/,
    standing: 'likely',
  },
  {
    about: 'an upload whose answer is empty',
    paste: 'error decoding response body: EOF while parsing a value at line 1 column 0',
    slug: 'error-decoding-response-body',
    cause: /^The body is empty/,
    standing: 'certain',
    fix: 'cargo update',
  },
  {
    about: 'an answer that is a page',
    paste: 'Error: error decoding response body: expected value at line 1 column 1',
    slug: 'error-decoding-response-body',
    cause: /^The body is a page of an error/,
    standing: 'certain',
  },
  {
    about: 'a phone that finds no place',
    paste: `05-07 08:16:49.324  4698  4698 E Tauri   : 104
05-07 08:17:19.347  4698  4698 E Tauri/Console: File: http://tauri.localhost/ - Line 0 - Msg: Uncaught (in promise) Location unavailable.`,
    slug: 'location-unavailable',
    cause: /^Android found no place in time/,
    standing: 'certain',
    fix: 'navigator.geolocation',
  },
  {
    about: 'a scanner for barcodes in a simulator',
    paste:
      '[shop] tauri_plugin_barcode_scanner/BarcodeScannerPlugin.swift:254: Fatal error: Unexpectedly found nil while unwrapping an Optional value',
    slug: 'location-unavailable',
    cause: /^There is no camera/,
    standing: 'certain',
  },
  {
    about: 'a manifest of Android without the place',
    paste: `Uncaught (in promise) Missing the following permissions in AndroidManifest.xml:
    android.permission.ACCESS_FINE_LOCATION
    android.permission.ACCESS_COARSE_LOCATION`,
    slug: 'missing-permissions-in-android-manifest',
    cause: /^The manifest of the Android app has no such line/,
    standing: 'certain',
    names: { permission: 'android.permission.ACCESS_FINE_LOCATION' },
    fix: '<uses-permission android:name="android.permission.ACCESS_FINE_LOCATION" />',
  },
  {
    about: 'an iOS app without a sentence for the camera',
    paste: 'Unhandled Promise Rejection: NSCameraUsageDescription is not in the app Info.plist',
    slug: 'missing-permissions-in-android-manifest',
    cause: /^`Info.plist` has no sentence/,
    standing: 'certain',
    fix: '<key>NSCameraUsageDescription</key>',
  },
  {
    about: 'a panel and the plugin for the window’s state',
    paste: `thread 'main' panicked at /Users/ada/.cargo/registry/src/index.crates.io-6f17d22bba15001f/cocoa-0.24.1/src/appkit.rs:1183:9:
Uncaught exception <NSException: 0x6000016f6940>
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace
libc++abi: terminating due to uncaught foreign exception`,
    slug: 'uncaught-exception-ns-exception',
    cause: /^A window was made into a panel/,
    standing: 'likely',
    fix: 'with_denylist',
  },
  {
    about: 'a window that is made on another thread of macOS',
    paste: `*** Terminating app due to uncaught exception 'NSInternalInconsistencyException', reason: 'NSWindow should only be instantiated on the main thread!'
*** First throw call stack:`,
    slug: 'uncaught-exception-ns-exception',
    cause: /^A window or menu was used from another thread/,
    standing: 'certain',
    fix: 'run_on_main_thread',
  },
  {
    about: 'a session without a bus',
    paste: `thread 'main' (60614) panicked at plugins/single-instance/src/platform_impl/linux.rs:62:14:
called \`Result::unwrap()\` on an \`Err\` value: Address("unsupported transport 'disabled'")`,
    slug: 'no-session-bus',
    cause: /^The plugin for a single instance ends the app/,
    causes: ['The session has no bus.'],
    names: { transport: 'disabled' },
  },
  {
    about: 'many commands in a debug build of Windows',
    paste: `thread 'main' has overflowed its stack
error: process didn't exit successfully: \`target\\debug\\notes.exe\` (exit code: 0xc00000fd, STATUS_STACK_OVERFLOW)`,
    slug: 'has-overflowed-its-stack',
    cause: /^Windows gives the main thread 1 MB/,
    standing: 'likely',
    fix: '/STACK:8388608',
  },
  {
    about: 'a program of a test without a manifest',
    paste: `error: test failed, to rerun pass \`--lib\`
Caused by:
  process didn't exit successfully: \`D:\\work\\demo\\src-tauri\\target\\debug\\deps\\demo_lib-993eff45275b5e7e.exe\` (exit code: 0xc0000139, STATUS_ENTRYPOINT_NOT_FOUND)`,
    slug: 'the-procedure-entry-point',
    cause: /^It is the program of `cargo test`/,
    standing: 'certain',
    fix: '/MANIFESTDEPENDENCY',
  },
  {
    about: 'an own manifest without Common Controls',
    paste:
      'The procedure entry point TaskDialogIndirect could not be located in the dynamic link library C:\\demo\\target\\release\\demo.exe',
    slug: 'the-procedure-entry-point',
    cause: /^A manifest of yours leaves out Common Controls 6/,
  },
  {
    about: 'a missing library, by the package manager’s number',
    paste: ' ELIFECYCLE  Command failed with exit code 3221225781.',
    slug: 'process-didnt-exit-successfully',
    cause: /^A library, a `.dll` file, is missing/,
    standing: 'certain',
    fix: 'bundle.resources',
  },
  {
    about: 'a crash in the web engine',
    paste:
      "error: process didn't exit successfully: `target/debug/app` (signal: 11, SIGSEGV: invalid memory reference)",
    slug: 'process-didnt-exit-successfully',
    cause: /^Native code read or wrote memory/,
    standing: 'certain',
    names: { signal: '11' },
    fix: 'WEBKIT_DISABLE_DMABUF_RENDERER',
  },
  {
    about: 'a drive of Windows in the address of a database',
    paste: 'ERROR start: Internal("error returned from database: (code: 14) unable to open database file")',
    slug: 'error-returned-from-database',
    cause: /^The file cannot be opened/,
    standing: 'certain',
    fix: 'sqlite:C:/',
  },
  {
    about: 'a table that no migration made',
    paste: 'Uncaught (in promise) error returned from database: (code: 1) no such table: notes',
    slug: 'error-returned-from-database',
    cause: /^The table or column is not there/,
    standing: 'certain',
    names: { message: 'no such table: notes' },
  },
  {
    about: 'a value that is there already',
    paste: 'error returned from database: (code: 2067) UNIQUE constraint failed: notes.title',
    slug: 'error-returned-from-database',
    cause: /^The values break a rule of the table/,
    standing: 'certain',
  },
  {
    about: 'a modifier as a shortcut',
    paste:
      'Error registering shortcut: GlobalHotkey("Couldn\'t recognize \\"ControlLeft\\" as a valid key for hotkey, if you feel like it should be, please report this to https://github.com/tauri-apps/muda")',
    slug: 'couldnt-recognize-a-key',
    cause: /^A modifier alone is no key/,
    standing: 'certain',
    names: { key: 'ControlLeft' },
  },
  {
    about: 'a key of the number pad in a menu',
    paste: `thread 'main' panicked at /Users/ada/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/tauri-2.4.1/src/app.rs:1192:11:
Failed to setup app: error encountered during setup hook: menu error: Couldn't recognize "Numpad5" as a valid key for accelerator, if you feel like it should be, please report this to https://github.com/tauri-apps/muda`,
    slug: 'couldnt-recognize-a-key',
    cause: /^The key is written as your keyboard prints it/,
    names: { key: 'Numpad5' },
    fix: 'number pad',
  },
  {
    about: 'a server that refuses the WebSocket',
    paste: 'connect wss failed: HTTP error: 403 Forbidden',
    slug: 'url-error-unable-to-connect',
    cause: /^The server refused to open a WebSocket/,
    standing: 'certain',
    names: { status: '403' },
  },
  {
    about: 'a type with a large number',
    paste: `thread 'main' (57587221) panicked at src/main.rs:11:10:
failed to export TypeScript types: Attempted to export "notes::Foo.value.Number.0.i64.0" but Specta forbids exporting BigInt-style types (usize, isize, i64, u64, i128, u128) to avoid precision loss.`,
    slug: 'specta-forbids-exporting-a-bigint',
    cause: /^A type of a command or event has such a field/,
    names: { path: 'notes::Foo.value.Number.0.i64.0' },
    fix: '#[specta(type = f64)]',
  },
  {
    about: 'a harmless line of the window library',
    paste:
      '[2026-01-21T11:08:35Z WARN  tao::platform_impl::platform::event_loop::runner] NewEvents emitted without explicit RedrawEventsCleared',
    slug: 'redraw-events-cleared',
    cause: /^The log takes in what libraries write/,
  },
  {
    about: 'an answer that is no JSON, in Tauri 1',
    paste:
      'Error: Failed to parse response `api` as JSON: SyntaxError: Unexpected token \'a\', "api" is not valid JSON;',
    slug: 'html-instead-of-json',
    cause: /^The text is no JSON at all/,
    standing: 'likely',
    fix: 'ResponseType.Text',
  },
  {
    about: 'a path that the built app answers with its page',
    paste: 'Uncaught (in promise) SyntaxError: Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON',
    slug: 'html-instead-of-json',
    cause: /^The built app has no server/,
    standing: 'likely',
  },
  {
    about: 'a server beside the app that lets no page in',
    paste: 'api: TypeError: Failed to fetch',
    slug: 'failed-to-fetch',
    cause: /^Nothing answers at that address/,
    causes: ['The server does not allow the page’s origin.'],
  },
  {
    about: 'a phone that does not reach the computer',
    paste: 'io error: No route to host (os error 65)',
    slug: 'os-error',
    cause: /^The network does not lead there/,
    standing: 'certain',
  },
  {
    about: 'a port that is taken, in the words of `Debug`',
    paste:
      'thread \'main\' panicked at src/main.rs:20:14:\ncalled `Result::unwrap()` on an `Err` value: Os { code: 98, kind: AddrInUse, message: "Address already in use" }',
    slug: 'os-error',
    cause: /^The port is taken/,
    standing: 'certain',
    names: { number: '98' },
  },
  {
    about: 'an update of an app that was started from its disk image',
    paste: 'Update failed: Read-only file system (os error 30)',
    slug: 'os-error',
    cause: /^The disk is full, or cannot be written/,
    standing: 'certain',
    names: { number: '30' },
    fix: 'Applications',
  },
  {
    about: 'a site that no frame may show',
    paste:
      "Refused to display 'https://example.com/' in a frame because it set 'X-Frame-Options' to 'sameorigin'.",
    slug: 'refused-to-display-in-a-frame',
    cause: /^The site sends `X-Frame-Options`/,
    names: { url: 'https://example.com/' },
  },
  {
    about: 'a lock after a panic',
    paste:
      "thread 'tokio-runtime-worker' panicked at src/lib.rs:40:36:\ncalled `Result::unwrap()` on an `Err` value: PoisonError { .. }",
    slug: 'poison-error',
    cause: /^An earlier panic happened/,
  },
  {
    about: 'a dialog of a phone that was closed',
    paste: 'Uncaught (in promise) File picker cancelled',
    slug: 'file-picker-cancelled',
    cause: /^The user went back/,
    standing: 'certain',
  },
  {
    about: 'a page of version 1 in a browser',
    paste:
      "window.ts:2033 Uncaught TypeError: Cannot read properties of undefined (reading '__currentWindow')\n    at window.ts:2033:39",
    slug: 'cannot-read-properties-of-undefined-invoke',
    cause: /^The app is of Tauri 2, and the package of version 1/,
    causes: ['The page is open in a browser.'],
  },
  {
    about: 'a function of the global that is one part deeper',
    paste: 'Uncaught TypeError: window.__TAURI__.convertFileSrc is not a function',
    slug: 'tauri-invoke-is-not-a-function',
    cause: /is one part deeper/,
    standing: 'certain',
    fix: 'core.convertFileSrc',
  },
  {
    about: 'the global of version 1 under version 2',
    paste:
      "Uncaught TypeError: Cannot destructure property 'invoke' of 'window.__TAURI__.tauri' as it is undefined.",
    slug: 'tauri-invoke-is-not-a-function',
    cause: /^The code is of a tutorial for version 1/,
  },
  {
    about: 'the global without the plugin',
    paste: "TypeError: Cannot destructure property 'open' of 'window.__TAURI__.dialog' as it is undefined.",
    slug: 'tauri-global-is-undefined',
    cause: /^The global is there/,
    standing: 'certain',
    names: { name: 'open', member: 'dialog' },
  },
  {
    about: 'an address of a phone in a path',
    paste: 'Unhandled Promise Rejection: URL is not a valid path',
    slug: 'url-is-not-a-valid-path',
    cause: /^The address is of a server, or of a phone/,
    standing: 'certain',
    fix: 'content:',
  },
];
