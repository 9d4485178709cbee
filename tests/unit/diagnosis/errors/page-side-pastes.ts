import type { Paste } from './pastes.ts';

/** What a page, its frames and its engine say of scripts, addresses, the clipboard and windows that it makes. */
export const pageSidePastes: readonly Paste[] = [
  {
    about: 'a script in a frame from data, which has the window’s policy too',
    paste: `[Error] Refused to execute a script because its hash, its nonce, or 'unsafe-inline'
does not appear in the script-src directive of the Content Security Policy.
(data:text/html;charset=utf-8,%3Chtml…%3E, line 3)`,
    slug: 'csp-blocks-a-script',
    cause: /^The script is in a frame that has the window’s policy/,
    standing: 'certain',
    fix: 'register_uri_scheme_protocol',
    said: 'Tauri’s own hashes make the engine ignore',
  },
  {
    about: 'the same of srcdoc, in the words of Chromium',
    paste: `about:srcdoc:12 Refused to execute inline script because it violates the following Content Security Policy directive: "script-src 'self'".`,
    slug: 'csp-blocks-a-script',
    cause: /^The script is in a frame that has the window’s policy/,
    standing: 'certain',
  },
  {
    about: 'mixed content with the name of a file in its sentence, and spaces in its addresses',
    paste: `Mixed Content: The page at 'https: //tauri. localhost/#/' was loaded over HTTPS, 07ab11.js: 193
but requested an insecure resource 'http: //10.1.2.3: 9001/v1/notes'.
This request has been blocked; the content must be served over HTTPS.`,
    slug: 'mixed-content',
    cause: /^The server speaks/,
    causes: ['It is Tauri 1, whose pages are always `https` on Windows.'],
    names: { address: 'http: //10.1.2.3: 9001/v1/notes' },
    said: 'A WebSocket without encryption',
  },
  {
    about: 'a WebSocket without encryption, of Tauri 1',
    paste: `Mixed Content: The page at 'https://tauri.localhost/' was loaded over HTTPS, but attempted to connect to the insecure WebSocket endpoint 'ws://broker.example:8083/mqtt'. This request has been blocked; this endpoint must be available over WSS.`,
    slug: 'mixed-content',
    cause: /^A WebSocket without encryption/,
    causes: ['It is Tauri 1, whose pages are always `https` on Windows.'],
  },
  {
    about: 'a copy that waited, in WebKit',
    paste:
      'Copy link failed: The request is not allowed by the user agent or the platform in the current context, possibly because the user denied permission.',
    slug: 'the-request-is-not-allowed',
    cause: /^The page writes to the clipboard after it waited/,
    standing: 'likely',
    fix: 'writeText(text)',
  },
  {
    about: 'the same words for a sound',
    paste: `Unhandled Promise Rejection: NotAllowedError: The request is not allowed by the user agent or the platform in the current context, possibly because the user denied permission.
    bell.play()`,
    slug: 'the-request-is-not-allowed',
    cause: /^A sound or a video starts without a press/,
    standing: 'likely',
  },
  {
    about: 'a window that the page made and that was refused',
    paste: `Uncaught (in promise) window not found
    at async openSettings (App.tsx:12)
const webview = new WebviewWindow('settings', { url: '/' })`,
    slug: 'webview-not-found',
    cause: /^The page made the window, and that was refused/,
    standing: 'likely',
    fix: 'core:webview:allow-create-webview-window',
  },
  {
    about: 'the engine’s own page for an app without files',
    paste: `tauri.localhost refused the connection.
ERR_CONNECTION_REFUSED`,
    slug: 'tauri-localhost-refused-to-connect',
    cause: /^The framework made no static files/,
    fix: "output: 'export'",
  },
  {
    about: 'the same as Chromium words it now',
    paste: 'This page isn’t working\ntauri.localhost refused to connect.',
    slug: 'tauri-localhost-refused-to-connect',
    cause: /^The framework made no static files/,
  },
  {
    about: 'plain http on macOS',
    paste:
      'Failed to load resource: The resource could not be loaded because the App Transport Security policy requires the use of a secure connection.',
    slug: 'failed-to-fetch',
    cause: /^Apple’s systems do not let the app ask over plain `http`/,
    standing: 'certain',
  },
  {
    about: 'a frame on Windows, of Tauri 1',
    paste: `Uncaught TypeError: window.__TAURI_INVOKE__ is not a function
    at <anonymous>:25:10
about:srcdoc`,
    slug: 'tauri-ipc-is-not-a-function',
    cause: /^It is Tauri 1, and the line is of a frame/,
    standing: 'certain',
  },
  {
    about: 'a fetch of an own protocol, written as on macOS',
    paste: 'Fetch API cannot load notes://localhost/7. URL scheme "notes" is not supported.',
    slug: 'url-scheme-is-not-supported',
    cause: /^The address is written as on macOS and Linux/,
    names: { url: 'notes://localhost/7', scheme: 'notes' },
    fix: 'convertFileSrc',
  },
  {
    about: 'a picture of an own protocol, written as on macOS',
    paste: 'GET photo://localhost/7 net::ERR_UNKNOWN_URL_SCHEME',
    slug: 'url-scheme-is-not-supported',
    cause: /^The address is written as on macOS and Linux/,
    names: { url: 'photo://localhost/7' },
  },
];
