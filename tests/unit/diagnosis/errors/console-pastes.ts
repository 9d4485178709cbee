import type { Paste } from './pastes.ts';

/** Texts of public reports: what consoles, web engines and desktops say, one for each kind; with other names. */
export const consolePastes: readonly Paste[] = [
  {
    about: 'an automatic import of a file inside the package',
    paste: `[commonjs--resolver] Missing "./event-41a9edf5" specifier in "@tauri-apps/api" package
error during build:
Error: Missing "./event-41a9edf5" specifier in "@tauri-apps/api" package`,
    slug: 'failed-to-resolve-import',
    cause: /^The import names a file inside the package/,
    standing: 'certain',
    names: { module: 'event-41a9edf5' },
    fix: "from '@tauri-apps/api/event'",
  },
  {
    about: 'a webview of Tauri 1 for which Windows finds no program',
    paste: `thread 'main' panicked at 'error while running tauri application: Runtime(CreateWebview(WebView2Error(webview2 error, HRESULT 0x80070002)))', src\\main.rs:9:6
error: process didn't exit successfully: \`target\\debug\\notes.exe\` (exit code: 101)`,
    slug: 'could-not-find-the-webview-runtime',
    cause: /^WebView2 is not installed/,
    standing: 'likely',
  },
  {
    about: 'a WebView2 that is too old',
    paste: `thread 'main' panicked at 'error while running tauri application: Runtime(CreateWebview(WebView2Error(WindowsError(Error { code: 0x80004002, message: No such interface supported }))))', src\\main.rs:17:6
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    slug: 'could-not-find-the-webview-runtime',
    cause: /^The WebView2 Runtime is too old/,
    standing: 'certain',
    fix: 'minimumWebview2Version',
  },
  {
    about: 'a terminal of an editor that is a snap',
    paste: `$ notes
/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/WebKitWebProcess: symbol lookup error: /snap/core20/current/lib/x86_64-linux-gnu/libpthread.so.0: undefined symbol: __libc_pthread_init, version GLIBC_PRIVATE`,
    slug: 'symbol-lookup-error',
    cause: /^The terminal belongs to a snap/,
    standing: 'certain',
    names: { symbol: '__libc_pthread_init' },
    fix: 'unset GTK_PATH',
  },
  {
    about: 'an AppImage with the helper programs of the system',
    paste: `Gtk-Message: 00:03:55.561: Failed to load module "canberra-gtk-module"
/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/WebKitNetworkProcess: symbol lookup error: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/WebKitNetworkProcess: undefined symbol: NetworkProcessMainUnix`,
    slug: 'symbol-lookup-error',
    cause: /^The AppImage’s WebKitGTK and the system’s helper programs/,
    standing: 'certain',
  },
  {
    about: 'modules of GIO that are newer than the AppImage',
    paste: `/usr/lib/x86_64-linux-gnu/gio/modules/libgiolibproxy.so: undefined symbol: g_uri_is_valid
Failed to load module: /usr/lib/x86_64-linux-gnu/gio/modules/libgiolibproxy.so`,
    slug: 'symbol-lookup-error',
    cause: /^The AppImage loads modules of the system/,
    standing: 'likely',
    names: { symbol: 'g_uri_is_valid' },
  },
  {
    about: 'a global that is not switched on',
    paste: "Uncaught TypeError: Cannot read properties of undefined (reading 'os')",
    slug: 'tauri-global-is-undefined',
    cause: /`withGlobalTauri` is off/,
  },
  {
    about: 'a global of another name',
    paste: `TypeError: window.Tauri is undefined
    onclick +page.svelte:11
    instance +page.svelte:10`,
    slug: 'tauri-global-is-undefined',
    cause: /^The global has another name/,
    standing: 'certain',
    fix: '@tauri-apps/api/core',
  },
  {
    about: 'a package of version 1 in an app of Tauri 2',
    paste: "TypeError: Cannot read properties of undefined (reading '__currentWindow')",
    slug: 'cannot-read-properties-of-undefined-invoke',
    cause: /^The app is of Tauri 2, and the package of version 1/,
    causes: ['The page is open in a browser.', 'The code runs where there is no window.'],
    standing: 'likely',
  },
  {
    about: 'an update channel without encryption on Android',
    paste:
      "Mixed Content: The page at 'https://tauri.localhost/' was loaded over HTTPS, but attempted to connect to the insecure WebSocket endpoint 'ws://192.168.1.20:5183/'. This request has been blocked; this endpoint must be available over WSS.",
    slug: 'mixed-content',
    cause: /^A WebSocket without encryption/,
    standing: 'certain',
    names: { url: 'ws://192.168.1.20:5183/' },
    fix: '"useHttpsScheme": false',
  },
  {
    about: 'a sound that a script reads by the asset protocol',
    paste: `[Error] XMLHttpRequest cannot load asset://localhost/%2Fhome%2Fada%2Fa.flac due to access control checks.`,
    slug: 'access-control-checks',
    cause: /^A script of the page reads a file by the asset protocol/,
    standing: 'certain',
    fix: '@tauri-apps/plugin-fs',
    never: /plugin-http/,
  },
  {
    about: 'a policy with unsafe-inline that Tauri’s hashes void',
    paste:
      "Refused to execute a script because its hash, its nonce, or 'unsafe-inline' does not appear in the script-src directive of the Content Security Policy.",
    slug: 'csp-blocks-a-script',
    cause: /^Tauri’s own hashes make the engine ignore `unsafe-inline`/,
    standing: 'open',
    fix: 'addEventListener',
  },
  {
    about: 'a setup that registers deep links without the program for it',
    paste: `thread 'main' panicked at packages/tauri/crates/tauri/src/app.rs:1149:11:
Failed to setup app: error encountered during setup hook: No such file or directory (os error 2)
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    slug: 'failed-to-initialize-plugin',
    cause: /^Your own `setup` returned an error/,
    causes: ['The deep link plugin calls a program that is not installed, on Linux.'],
  },
  {
    about: 'a microphone without a description',
    paste: `Termination Reason: Namespace TCC, Code 0
This app has crashed because it attempted to access privacy-sensitive data without a usage description. The app's Info.plist must contain an NSMicrophoneUsageDescription key with a string value explaining to the user how the app uses this data.`,
    slug: 'privacy-sensitive-data-without-a-usage-description',
    cause: /^`Info.plist` has no such key/,
    names: { key: 'NSMicrophoneUsageDescription' },
    fix: '<key>NSMicrophoneUsageDescription</key>',
  },
  {
    about: 'a regular expression that an older WebKit does not know',
    paste: `[Error] SyntaxError: Invalid regular expression: invalid group specifier name
    RegExp (index-DK9PQlf1.js:532:564761)
    Module Code (index-DK9PQlf1.js:532:564761)`,
    slug: 'invalid-group-specifier-name',
    cause: /^A regular expression looks behind/,
    standing: 'certain',
    fix: 'minimumSystemVersion',
  },
  {
    about: 'a script that asks for Node.js from the Finder',
    paste: 'env: node: No such file or directory',
    slug: 'no-such-file-or-directory',
    cause: /^The program is not in the `PATH` of the app/,
    standing: 'likely',
    names: { program: 'node' },
    fix: 'fix-path-env',
  },
  {
    about: 'memory that cannot be shared',
    paste: "Unhandled Promise Rejection: ReferenceError: Can't find variable: SharedArrayBuffer",
    slug: 'shared-array-buffer-is-not-defined',
    cause: /^The app does not send the headers/,
    fix: 'Cross-Origin-Embedder-Policy',
  },
  {
    about: 'a site that refuses frames',
    paste:
      "Refused to display 'https://www.example.com/' in a frame because it set 'X-Frame-Options' to 'sameorigin'.",
    slug: 'refused-to-display-in-a-frame',
    cause: /^The site sends `X-Frame-Options`/,
    names: { url: 'https://www.example.com/' },
    fix: 'WebviewWindow',
  },
  {
    about: 'a fetch that WebKit gives no reason for',
    paste: 'TypeError: Load failed',
    slug: 'failed-to-fetch',
    cause: /^Nothing answers at that address/,
    causes: [
      'The server does not allow the page’s origin.',
      'The app’s content security policy does not name the server.',
      'Apple’s systems do not let the app ask over plain `http`.',
    ],
    standing: 'open',
  },
  {
    about: 'a request that is refused',
    paste: 'Failed to load resource: net::ERR_CONNECTION_REFUSED',
    slug: 'failed-to-fetch',
    cause: /^Nothing answers at that address/,
    standing: 'likely',
    names: { fault: 'ERR_CONNECTION_REFUSED' },
  },
  {
    about: 'a sign-in page in the app’s window',
    paste: `Access blocked: notes's request does not comply with Google's policies
Error 403: disallowed_useragent`,
    slug: 'disallowed-useragent',
    cause: /^The app opens the sign-in page in its own window/,
    fix: 'openUrl',
  },
  {
    about: 'a tray menu without submenus',
    paste:
      "(notes:1234): LIBDBUSMENU-GLIB-WARNING **: 21:23:25.945: About to Show called on an item wihtout submenus.  We're ignoring it.",
    slug: 'about-to-show-called-on-an-item',
    cause: /^The desktop asks more than it needs/,
    causes: ['The tray’s menu is gone, or was never set.'],
  },
  {
    about: 'an X error of the web engine',
    paste: `(WebKitWebProcess:119326): Gdk-ERROR **: 16:41:25.523: The program 'WebKitWebProcess' received an X Window System error.
This probably reflects a bug in the program.
The error was 'BadValue (integer parameter out of range for operation)'.
  (Details: serial 219 error_code 2 request_code 152 (GLX) minor_code 34)`,
    slug: 'webkit-encountered-an-internal-error',
    cause: /^The graphics driver and the engine do not get on/,
    standing: 'likely',
    fix: 'WEBKIT_DISABLE_DMABUF_RENDERER',
  },
  {
    about: 'an error 71 in another language',
    paste: 'Gdk-Message: 14:37:11.605: Error 71 (Protokollfehler) dispatching to Wayland display.',
    slug: 'failed-to-create-gbm-buffer',
    cause: /^The driver cannot take WebKitGTK’s shared buffers/,
    fix: '__NV_DISABLE_EXPLICIT_SYNC=1',
  },
  {
    about: 'a page in place of data',
    paste: `Uncaught (in promise) SyntaxError: Unexpected token '<', "<!DOCTYPE "... is not valid JSON`,
    slug: 'html-instead-of-json',
    cause: /^The built app has no server/,
    causes: ['The server answered with a page of an error or of a login.'],
    names: { body: '<!DOCTYPE' },
  },
  {
    about: 'a clipboard that WebKitGTK does not give',
    paste: "TypeError: undefined is not an object (evaluating 'navigator.clipboard.writeText')",
    slug: 'navigator-clipboard-is-undefined',
    cause: /^This engine, or this address, has no clipboard/,
    fix: '@tauri-apps/plugin-clipboard-manager',
  },
  {
    about: 'a consent of macOS that is for an older copy',
    paste:
      'Error: A backend-specific error has occurred: The user declined TCCs for application, window, display capture',
    slug: 'the-user-declined-tccs',
    cause: /^The user has not allowed it/,
    causes: ['The consent belongs to an older copy of the app.'],
  },
  {
    about: 'a launcher that inherits the libraries of an AppImage',
    paste:
      'Failed to open directory: Launcher "xdg-open" "/home/ada/notes" failed with ExitStatus(unix_wait_status(1024)).',
    slug: 'launcher-failed-with',
    cause: /^The AppImage gives its own libraries to the program/,
    standing: 'likely',
    names: { launcher: 'xdg-open', target: '/home/ada/notes' },
    fix: 'LD_LIBRARY_PATH',
  },
  {
    about: 'an icon of 24 bits',
    paste:
      "thread 'main' panicked at 'data.len() must fit the width, height, and row_stride', /home/runner/.cargo/registry/src/github.com-1ecc6299db9ec823/gdk-pixbuf-0.15.4/src/pixbuf.rs:52:13",
    slug: 'invalid-icon',
    cause: /^The icon’s PNG has no transparency channel/,
    standing: 'certain',
    fix: 'tauri icon',
  },
  {
    about: 'a call of core that a beta of Tauri answered with 400',
    paste: 'POST http://ipc.localhost/plugin%3Awebview%7Ccreate_webview_window 400 (Bad Request)',
    slug: 'post-ipc-localhost',
    cause: /^The app has a Tauri before 2.0/,
    causes: ['No capability gives this command to the window.'],
  },
  {
    about: 'a status without an address',
    paste: 'Failed to load resource: the server responded with a status of 400 (Bad Request)',
    slug: 'failed-to-load-resource-status',
    cause: /^A command failed or was refused/,
    standing: 'likely',
    names: { status: '400' },
  },
  {
    about: 'pictures that a server gives to its own pages only',
    paste: 'Failed to load resource: the server responded with a status of 403 ()',
    slug: 'failed-to-load-resource-status',
    cause: /^A file of `convertFileSrc` is not in the scope/,
    causes: ['The server gives its pictures only to its own pages.'],
    standing: 'likely',
  },
  {
    about: 'an address of the asset protocol of another platform',
    paste: ' GET asset://localhost/%2Fdata%2Fuser%2F0%2Fcom.notes%2Fcache%2Fa.js net::ERR_UNKNOWN_URL_SCHEME',
    slug: 'get-asset-localhost',
    cause: /^The address is written for macOS and Linux/,
    standing: 'certain',
    fix: 'convertFileSrc',
  },
  {
    about: 'a call that a policy refuses, with fewer words',
    paste: `Connecting to 'http://ipc.localhost/plugin%3Aevent%7Clisten' violates the Content Security Policy directive: "connect-src 'self' http://127.0.0.1:*"
IPC custom protocol failed, Tauri will now use the postMessage interface instead`,
    slug: 'csp-blocks-the-custom-protocol',
    cause: /does not name Tauri’s own address/,
    standing: 'likely',
  },
  {
    about: 'a worker that did not load',
    paste: `Uncaught TypeError: Cannot read properties of undefined (reading 'message')
    at worker.on (workerpool.js:955:73)`,
    slug: 'cannot-read-properties',
    cause: /^A script or worker that should have made it did not load/,
    standing: 'likely',
    names: { member: 'message' },
  },
];
