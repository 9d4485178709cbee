import type { Paste } from './pastes.ts';

/** Texts of public reports that are said while an app runs, shortened, with other names. */
export const runtimePastes: readonly Paste[] = [
  {
    about: 'WebView2 that is not found by Windows',
    paste:
      'Error building the window: runtime error: failed to create webview: WebView2 error: WindowsError(Error { code: 0x80070002, message: "The system cannot find the file specified.", win32_code: 2 })',
    slug: 'could-not-find-the-webview-runtime',
    cause: /^WebView2 is not installed/,
    standing: 'likely',
  },
  {
    about: 'a migration that was changed after it ran',
    paste:
      'error while running tauri application: PluginInitialization("sql", "migration 1 was previously applied but has been modified")',
    slug: 'migration-was-previously-applied',
    cause: /^The text of a migration that had run was changed/,
    standing: 'certain',
    names: { number: '1' },
    fix: 'new migration',
  },
  {
    about: 'a migration that was taken out of the list',
    paste: 'Uncaught migration 1 was previously applied but is missing in the resolved migrations',
    slug: 'migration-was-previously-applied',
    cause: /^A migration that had run is not in the list any more/,
    standing: 'certain',
    fix: 'version: 2',
  },
  {
    about: 'a file of releases without this platform',
    paste:
      'Update failed: None of the fallback platforms `["darwin-aarch64-app", "darwin-aarch64"]` were found in the response `platforms` object',
    slug: 'could-not-fetch-a-valid-release-json',
    cause: /^The file has no entry for this platform/,
    standing: 'certain',
  },
  {
    about: 'the same in the words of an older updater',
    paste: `[2025-08-20 05:35:42.818] info - Application starting up
[2025-08-20 05:35:47.038] error - Failed to check for updates on startup: the platform \`windows-x86_64\` was not found on the response \`platforms\` object`,
    slug: 'could-not-fetch-a-valid-release-json',
    cause: /^The file has no entry for this platform/,
    standing: 'certain',
    names: { platform: 'windows-x86_64' },
  },
  {
    about: 'an updater’s endpoint by http in a release build',
    paste: `thread 'main' panicked at src/lib.rs:252:10:
error while running tauri application: PluginInitialization("updater",
  "The configured updater endpoint must use a secure protocol like \`https\`.")`,
    slug: 'could-not-fetch-a-valid-release-json',
    cause: /^The endpoint is not secure/,
    standing: 'certain',
    fix: 'dangerousInsecureTransportProtocol',
  },
  {
    about: 'an updater without endpoints',
    paste: 'Failed to check for updates: Updater does not have any endpoints set.',
    slug: 'could-not-fetch-a-valid-release-json',
    cause: /^No endpoint is set/,
    standing: 'certain',
    fix: '"endpoints"',
  },
  {
    about: 'an address of the updater that is empty',
    paste: 'updater: relative URL without a base: ""',
    slug: 'relative-url-without-a-base',
    cause: /^An address in the updater’s file or configuration/,
    standing: 'likely',
  },
  {
    about: 'a sidecar that is not found, in words of Windows',
    paste: 'The system cannot find the file specified. (os error 2)',
    slug: 'no-such-file-or-directory',
    cause: /^A sidecar is not where the shell plugin looks for it/,
    causes: ['The program is not in the `PATH` of the app.'],
  },
  {
    about: 'a sidecar that is not found, as Rust shows it',
    paste:
      'Failed to spawn sidecar: Io(Os { code: 2, kind: NotFound, message: "The system cannot find the file specified." })',
    slug: 'no-such-file-or-directory',
    cause: /^A sidecar is not where the shell plugin looks for it/,
    standing: 'likely',
    fix: 'dot in the name',
  },
  {
    about: 'the opener on a phone',
    paste: 'Failed to open browser: No such file or directory (os error 2)',
    slug: 'no-such-file-or-directory',
    cause: /./,
    causes: ['It is a phone, and the plugin asks for what a computer has.'],
  },
  {
    about: 'a logger that was set before',
    paste:
      'Failed to setup app: error encountered during setup hook: failed to initialize plugin `log`: attempted to set a logger after the logging system was already initialized',
    slug: 'attempted-to-set-a-logger',
    cause: /^Another crate sets a logger before/,
    causes: ['The log plugin is added twice.'],
  },
  {
    about: 'the os plugin without its crate, in a Chromium',
    paste: `Uncaught (in promise) TypeError: Cannot read properties of undefined (reading 'platform')
    at platform (index.js:35:49)
    at App.tsx:11:30`,
    slug: 'os-plugin-internals',
    cause: /^The plugin is not on the builder/,
    fix: 'tauri_plugin_os::init()',
  },
  {
    about: 'the os plugin without its crate, in a WebKit',
    paste:
      "TypeError: undefined is not an object (evaluating 'window.__TAURI_OS_PLUGIN_INTERNALS__.platform')",
    slug: 'os-plugin-internals',
    cause: /^The plugin is not on the builder/,
    names: { member: 'platform' },
  },
  {
    about: 'an empty clipboard',
    paste:
      '[Error] Unhandled Promise Rejection: The clipboard contents were not available in the requested format or the clipboard is empty.',
    slug: 'the-clipboard-contents-were-not-available',
    cause: /^It is empty, or holds something else/,
    standing: 'likely',
  },
  {
    about: 'no choice between two providers of TLS',
    paste: `thread 'tokio-runtime-worker' panicked at /home/u/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/rustls-0.23.32/src/crypto/mod.rs:249:14:

Could not automatically determine the process-level CryptoProvider from Rustls crate features.
Call CryptoProvider::install_default() before this point to select a provider manually, or make sure exactly one of the 'aws-lc-rs' and 'ring' features is enabled.`,
    slug: 'could-not-automatically-determine-the-crypto-provider',
    cause: /^Two crates switch on different providers/,
    fix: 'install_default()',
  },
  {
    about: 'the last line of WebView2',
    paste:
      'ERROR:ui\\gfx\\win\\window_impl.cc:124] Failed to unregister class Chrome_WidgetWin_0. Error = 1412',
    slug: 'failed-to-unregister-class-chrome-widgetwin',
    cause: /^The app was closed or ended itself/,
    names: { number: '1412' },
  },
  {
    about: 'a tray’s place that is not known, before the last line of WebView2',
    paste: `thread 'main' panicked at C:\\Users\\ada\\.cargo\\registry\\src\\index.crates.io-6f17d22bba15001f\\tauri-plugin-positioner-1.0.5\\src\\ext.rs:198:21:
Tray position not set
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace
[0724/101207.681:ERROR:window_impl.cc(121)] Failed to unregister class Chrome_WidgetWin_0. Error = 1412`,
    slug: 'tray-position-not-set',
    cause: /^The icon’s events are not passed to the plugin/,
    fix: 'on_tray_event',
  },
  {
    about: 'the update channel of a development server on a phone',
    paste: `09-27 18:01:57.473  9019  9019 E Tauri/Console: File: http://tauri.localhost/_nuxt/@vite/client - Line 535 - Msg: WebSocket connection to 'ws://tauri.localhost/_nuxt/' failed: Error in connection establishment: net::ERR_CONNECTION_REFUSED`,
    slug: 'websocket-connection-failed',
    cause: /^The page runs on a phone or at another address/,
    standing: 'likely',
    names: { url: 'ws://tauri.localhost/_nuxt/' },
    fix: 'TAURI_DEV_HOST',
  },
  {
    about: 'an AppImage without plugins for sound',
    paste: `./notes.AppImage
GStreamer element appsink not found. Please install it
GStreamer element autoaudiosink not found. Please install it

(WebKitWebProcess:64679): GLib-GObject-WARNING **: 20:42:29.500: invalid (NULL) pointer instance`,
    slug: 'gstreamer-element-not-found',
    cause: /^The AppImage brings no media plugins/,
    standing: 'likely',
    names: { element: 'appsink' },
    fix: 'bundleMediaFramework',
  },
  {
    about: 'a service worker of a page of the app',
    paste:
      'TypeError: serviceWorker.register() must be called with a script URL whose protocol is either HTTP or HTTPS',
    slug: 'failed-to-register-a-serviceworker',
    cause: /^The page comes by a protocol of the app/,
  },
  {
    about: 'no devices on macOS',
    paste: "undefined is not an object (evaluating 'navigator.mediaDevices.enumerateDevices')",
    slug: 'media-devices-undefined',
    cause: /^The app does not say what it wants them for/,
    standing: 'likely',
    fix: 'NSCameraUsageDescription',
  },
  {
    about: 'a camera that Linux does not give',
    paste:
      '[Log] Error accessing camera – NotAllowedError: The request is not allowed by the user agent or the platform in the current context, possibly because the user denied permission. (App.tsx, line 29)',
    slug: 'the-request-is-not-allowed',
    cause: /^The page asks for the camera/,
    standing: 'likely',
  },
  {
    about: 'http in a built app on Android',
    paste: `Webpage not available
The webpage at http://192.168.1.7:8080/ could not be loaded because:

net::ERR_CLEARTEXT_NOT_PERMITTED`,
    slug: 'err-cleartext-not-permitted',
    cause: /^The page asks a server by `http:`/,
    fix: 'usesCleartextTraffic',
  },
  {
    about: 'an AppImage without the engine’s helper programs',
    paste:
      '** (notes:58230): ERROR **: 19:20:12.167: Unable to spawn a new child process: Failed to spawn child process “././/lib/x86_64-linux-gnu/webkit2gtk-4.0/WebKitNetworkProcess” (No such file or directory)',
    slug: 'webkit-process-no-such-file',
    cause: /^The AppImage does not have the engine’s helper programs/,
    standing: 'likely',
  },
  {
    about: 'a borrow inside the runtime',
    paste: `thread 'main' panicked at /Users/ada/.cargo/registry/src/index.crates.io-6f17d22bba15001f/tauri-runtime-wry-0.14.1/src/lib.rs:2965:35:
already borrowed: BorrowMutError
stack backtrace:`,
    slug: 'already-borrowed',
    cause: /^A window is made, closed or asked from inside an event/,
    fix: 'async_runtime::spawn',
  },
  {
    about: 'a message to a window that is gone, in a wry that panics',
    paste: `thread 'tokio-runtime-worker' panicked at C:\\Users\\ada\\.cargo\\registry\\src\\index.crates.io-6f17d22bba15001f\\wry-0.43.1\\src\\webview2\\mod.rs:1001:5:
PostMessage failed ; is the messages queue full?`,
    slug: 'post-message-failed',
    cause: /^The version of wry panics at this/,
    standing: 'likely',
    fix: '0.48',
  },
  {
    about: 'an app that macOS does not open',
    paste: '“Notes.app” is damaged and can’t be opened. You should move it to the Trash.',
    slug: 'the-app-is-damaged',
    cause: /^The app is not signed/,
    fix: 'signingIdentity',
  },
  {
    about: 'a wait inside Tokio',
    paste: `thread 'tokio-runtime-worker' panicked at src/main.rs:12:5:
Cannot start a runtime from within a runtime. This happens because a function (like \`block_on\`) attempted to block the current thread while the thread is being used to drive asynchronous tasks.`,
    slug: 'cannot-start-a-runtime-from-within-a-runtime',
    cause: /^An async function calls `block_on`/,
  },
  {
    about: 'a page that closed itself by the browser’s own call',
    paste: 'PostMessage failed ; is the messages queue full? Error code 0x80070578 - Invalid window handle.',
    slug: 'post-message-failed',
    cause: /^The page called the browser’s `close\(\)`/,
    standing: 'likely',
    names: { code: '0x80070578' },
    fix: 'getCurrentWindow().close()',
  },
  {
    about: 'a global shortcut under Wayland',
    paste: `thread 'main' panicked at src/setup.rs:19:10:
Failed to register global shortcut: GlobalShortcut(InvalidAccelerator("Unable to register global shortcut"))
stack backtrace:`,
    slug: 'hotkey-already-registered',
    cause: /^Linux with Wayland lets no app hold a key/,
    standing: 'likely',
  },
  {
    about: 'an update of an app in a folder of the system',
    paste:
      'Failed to update Notes - Permission denied (os error 13) at path "/usr/bin/tauri_current_appd6R4kz"',
    slug: 'failed-to-install-the-update',
    cause: /^The app is in a folder that the user may not write to/,
    standing: 'certain',
    names: { folder: '/usr/bin' },
  },
  {
    about: 'an update on another disk',
    paste: 'Failed to install update: Cross-device link (os error 18)',
    slug: 'failed-to-install-the-update',
    cause: /^The folder for temporary files is on another disk/,
    standing: 'certain',
    fix: 'TMPDIR',
  },
  {
    about: 'an address of an asset by https',
    paste: 'GET https://asset.localhost/D:/cat.jpg net::ERR_CONNECTION_REFUSED',
    slug: 'get-asset-localhost',
    cause: /./,
    causes: ['The address is of `https:`, and this app has `http:`.'],
  },
  {
    about: 'a log plugin of an app that is opened again on Android',
    paste:
      'error while running tauri application: PluginInitialization("log", "attempted to set a logger after the logging system was already initialized")',
    slug: 'attempted-to-set-a-logger',
    cause: /./,
    causes: ['On Android the app was opened again, and its process was still there.'],
  },
  {
    about: 'a file dialog without a portal',
    paste: 'ERROR rfd::backend::xdg_desktop_portal: pick_folder error No such file or directory (os error 2)',
    slug: 'file-dialog-without-a-portal',
    cause: /^The portal or its part for files is not installed/,
    fix: 'xdg-desktop-portal',
  },
  {
    about: 'a Kotlin method that a release build took out',
    paste: `08-22 20:17:12.742 12165 12165 E AndroidRuntime: FATAL EXCEPTION: main
08-22 20:17:12.742 12165 12165 E AndroidRuntime: java.lang.NoSuchMethodError: no non-static method "Lcom/example/notes/RustWebView;.evalScript(ILjava/lang/String;)V"`,
    slug: 'no-such-method-error',
    cause: /^The build for release took it out/,
    names: { method: 'Lcom/example/notes/RustWebView;.evalScript(ILjava/lang/String;)V' },
    fix: '-keep class',
  },
  {
    about: 'a program that does not write UTF-8',
    paste: 'Uncaught (in promise) invalid utf-8 sequence of 1 bytes from index 4',
    slug: 'invalid-utf-8-sequence',
    cause: /^A program that the shell plugin runs writes in another encoding/,
    names: { index: '4' },
    fix: 'encoding:',
  },
  {
    about: 'a window that does not answer any more',
    paste: `thread 'main' panicked at src/gui.rs:210:10:
called \`Result::unwrap()\` on an \`Err\` value: Runtime(FailedToReceiveMessage)`,
    slug: 'event-loop-has-been-closed',
    cause: /^That window was closed, or could not be made/,
    standing: 'likely',
  },
  {
    about: 'an event loop that has ended, in the form of a crash report',
    paste: `panic: cannot move state from Destroyed
C:\\Users\\<redacted>\\.cargo\\registry\\src\\index.crates.io-1949cf8c6b5b557f\\tao-0.34.5\\src\\platform_impl\\windows\\event_loop\\runner.rs:368:25`,
    slug: 'already-borrowed',
    cause: /^The app was ending/,
    standing: 'certain',
  },
];
