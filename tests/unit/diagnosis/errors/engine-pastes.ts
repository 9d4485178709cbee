import type { Paste } from './pastes.ts';

/** Texts of public reports: what web engines say of frames, media, stores and modules; with other names. */
export const enginePastes: readonly Paste[] = [
  {
    about: 'a player of YouTube in a frame',
    paste: 'Error 153: Video player configuration error',
    slug: 'video-player-configuration-error',
    cause: /^The app’s pages come by `tauri:`/,
    fix: 'tauri_plugin_localhost',
  },
  {
    about: 'a frame of the asset protocol that the page reads',
    paste:
      'Blocked a frame with origin "tauri://localhost" from accessing a frame with origin "asset://localhost".  The frame requesting access has a protocol of "tauri", the frame being accessed has a protocol of "asset". Protocols must match',
    slug: 'blocked-a-frame',
    cause: /^The app’s own page reads a frame/,
    standing: 'likely',
    names: { origin: 'tauri://localhost', target: 'asset://localhost' },
    fix: 'postMessage',
  },
  {
    about: 'a site in a sandboxed frame',
    paste:
      'Sandbox access violation: Blocked a frame at "http://localhost:3000" from accessing a frame at "http://localhost:4000".  The frame being accessed is sandboxed and lacks the "allow-same-origin" flag.',
    slug: 'blocked-a-frame',
    cause: /^The frame has the attribute/,
    standing: 'likely',
  },
  {
    about: 'a sound of the disk on Linux',
    paste: 'Unhandled Promise Rejection: NotSupportedError: The operation is not supported.',
    slug: 'no-supported-source-was-found',
    cause: /^WebKitGTK does not play media by the asset protocol/,
    standing: 'open',
    causes: ['The file did not come.'],
    fix: 'URL.createObjectURL',
  },
  {
    about: 'a sound at the start, with arguments of the app’s own',
    paste: `Uncaught (in promise) NotAllowedError: play() failed because the user didn't interact with the document first. https://goo.gl/xX8pDD`,
    slug: 'play-failed',
    cause: /^The app gives WebView2 its own arguments/,
    fix: '--autoplay-policy=no-user-gesture-required',
  },
  {
    about: 'a copy by a shortcut, without the focus',
    paste: `Uncaught (in promise) NotAllowedError: Failed to execute 'writeText' on 'Clipboard': Document is not focused.
    at copy (index.ts:24:64)`,
    slug: 'navigator-clipboard-is-undefined',
    cause: /^Another window, or the developer tools, has the focus/,
    standing: 'likely',
    names: { member: 'writeText' },
  },
  {
    about: 'own files that an older engine does not count as the app’s',
    paste:
      '[Error] Refused to load tauri://localhost/assets/index.76129d8a.js because it does not appear in the script-src directive of the Content Security Policy.',
    slug: 'csp-blocks-a-script',
    cause: /^The policy does not count the app’s own files/,
    standing: 'certain',
    fix: 'tauri:',
  },
  {
    about: 'own files and a policy of defaults',
    paste:
      '[Error] Refused to load tauri://localhost/js/vendors.1a.js because it appears in neither the script-src directive nor the default-src directive of the Content Security Policy.',
    slug: 'csp-blocks-a-script',
    cause: /^The policy does not count the app’s own files/,
    standing: 'certain',
  },
  {
    about: 'a canvas without WebGL',
    paste:
      'THREE.WebGLRenderer: A WebGL context could not be created. Reason:  Could not create a WebGL context.',
    slug: 'a-webgl-context-could-not-be-created',
    cause: /^WebKitGTK runs without its graphics path/,
    causes: ['The driver and WebKitGTK do not work together, on Linux.'],
  },
  {
    about: 'a module of WebAssembly of another type, on a phone',
    paste:
      "Tauri/Console: File: http://tauri.localhost/notes-cf34.js - Line 1 - Msg: `WebAssembly.instantiateStreaming` failed because your server does not serve wasm with `application/wasm` MIME type. Falling back to `WebAssembly.instantiate` which is slower. Original error:\\n TypeError: Failed to execute 'compile' on 'WebAssembly': Incorrect response MIME type. Expected 'application/wasm'.",
    slug: 'expected-a-javascript-module-script',
    cause: /^A file of WebAssembly came with another type/,
    standing: 'likely',
  },
  {
    about: 'a database of the page after a sleep',
    paste: `[Error] Unhandled Promise Rejection: UnknownError: Connection to Indexed Database server lost. Refresh the page to try again`,
    slug: 'indexed-database-server-lost',
    cause: /^The page goes on with a database that it opened before/,
  },
  {
    about: 'an import in a plain script',
    paste:
      'Tauri/Console: File: http://tauri.localhost/main.js - Line 1 - Msg: Uncaught SyntaxError: Cannot use import statement outside a module',
    slug: 'cannot-use-import-outside-a-module',
    cause: /^The page has no bundler/,
    fix: 'withGlobalTauri',
  },
  {
    about: 'an import that a server runs',
    paste: `[vite] Error when evaluating SSR module /home/ada/notes/src/routes/index.svelte:
SyntaxError: Cannot use import statement outside a module
    at Object.compileFunction (node:vm:355:18)
    at wrapSafe (node:internal/modules/cjs/loader:1022:15)`,
    slug: 'cannot-use-import-outside-a-module',
    cause: /^Node.js loads the package/,
    standing: 'likely',
    fix: 'ssr = false',
  },
  {
    about: 'a function that the system does not have yet',
    paste: `2021-12-14 13:59:05.771 notes[97478:5179032] -[WryWebView printOperationWithPrintInfo:]: unrecognized selector sent to instance 0x7ff828e6cb40
fatal runtime error: Rust cannot catch foreign exceptions`,
    slug: 'unrecognized-selector-sent-to-instance',
    cause: /^The system is older than the function/,
    fix: 'minimumSystemVersion',
  },
];
