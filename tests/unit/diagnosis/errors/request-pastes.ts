import type { Paste } from './pastes.ts';

/** Texts of requests: of calls, files, policies and servers, in the form of public reports; the names are others. */
export const requestPastes: readonly Paste[] = [
  {
    about: 'a file that the asset scope does not hold',
    paste: 'GET http://asset.localhost/C%3A%5CUsers%5Cada%5CPictures%5Cshot.png 403 (Forbidden)',
    slug: 'get-asset-localhost',
    cause: /^The scope does not name the folder/,
    standing: 'certain',
    names: { path: 'C%3A%5CUsers%5Cada%5CPictures%5Cshot.png', status: '403' },
  },
  {
    about: 'a file that could not be read',
    paste:
      'GET https://asset.localhost/C%3A%5CUsers%5Cada%5CAppData%5CRoaming%5Ccom.ada.faces%5Cface-2025-01-05T02-01-01-539Z.png 500 (Internal Server Error)',
    slug: 'get-asset-localhost',
    cause: /^The file does not exist/,
    standing: 'likely',
    names: {
      path: 'C%3A%5CUsers%5Cada%5CAppData%5CRoaming%5Ccom.ada.faces%5Cface-2025-01-05T02-01-01-539Z.png',
      status: '500',
    },
  },
  {
    about: 'an asset address without the asset protocol, in WebKit',
    paste: `Failed to load resource: unsupported URL
asset://localhost/%2FUsers%2Fada%2FDownloads%2Ftest%2Fa.JPG`,
    slug: 'get-asset-localhost',
    cause: /^The asset protocol is off/,
    standing: 'likely',
    names: { path: '%2FUsers%2Fada%2FDownloads%2Ftest%2Fa.JPG' },
  },
  {
    about: 'an asset address without the asset protocol, in Chromium',
    paste:
      'asset.localhost/C%3A%5CUsers%5Cada%5Ca.png:1  Failed to load resource: net::ERR_CONNECTION_REFUSED',
    slug: 'get-asset-localhost',
    cause: /^The asset protocol is off/,
    standing: 'likely',
    names: { path: 'C%3A%5CUsers%5Cada%5Ca.png', reason: 'ERR_CONNECTION_REFUSED' },
  },
  {
    about: 'a call that did not reach the app',
    paste: 'POST http://ipc.localhost/plugin%3Asql%7Cselect net::ERR_CONNECTION_REFUSED',
    slug: 'post-ipc-localhost',
    cause: /^The page was reloaded or left while the call ran/,
    standing: 'likely',
    names: { command: 'plugin%3Asql%7Cselect', reason: 'ERR_CONNECTION_REFUSED' },
  },
  {
    about: 'a call that a beta answers with 400',
    paste: 'POST http://ipc.localhost/plugin%3Awebview%7Ccreate_webview_window 400 (Bad Request)',
    slug: 'post-ipc-localhost',
    cause: /^The app has a Tauri before 2\.0, and the command failed or was refused/,
    standing: 'certain',
    names: { command: 'plugin%3Awebview%7Ccreate_webview_window', status: '400' },
  },
  {
    about: 'a call that a beta answers with 400, in WebKit',
    paste:
      'Failed to load resource: the server responded with a status of 400 (Bad Request) ipc://localhost/greet',
    slug: 'post-ipc-localhost',
    cause: /^The app has a Tauri before 2\.0, and the command failed or was refused/,
    standing: 'certain',
    names: { command: 'greet', status: '400' },
  },
  {
    about: 'the fallback of an older version, in WebKit',
    paste: "undefined is not an object (evaluating '[callbackId, data]')",
    slug: 'callback-id-data',
    cause: /^The request by `fetch` was stopped, by the policy, a reload or the system/,
    standing: 'open',
  },
  {
    about: 'an address that the HTTP plugin refuses',
    paste:
      '[Error] Unhandled Promise Rejection: url not allowed on the configured scope: http://127.0.0.1:9740/getbalance',
    slug: 'url-not-allowed-on-the-configured-scope',
    cause: /^No scope is given/,
    standing: 'open',
    names: { url: 'http://127.0.0.1:9740/getbalance' },
  },
  {
    about: 'a server that was not reached',
    paste: 'error sending request for url (https://en.wikipedia.org/wiki/Landscape): error trying to connect',
    slug: 'error-sending-request-for-url',
    cause: /^No server listens there, or there is no network/,
    standing: 'open',
    names: { url: 'https://en.wikipedia.org/wiki/Landscape' },
  },
  {
    about: 'a page that a phone cannot reach',
    paste: 'error sending request for url (http://192.168.0.12:1420/)',
    slug: 'error-sending-request-for-url',
    cause: /^On a phone in development: the app cannot reach the development server/,
    standing: 'likely',
    names: { url: 'http://192.168.0.12:1420/' },
  },
  {
    about: 'a page that an iPhone cannot reach, as Tauri says it',
    paste:
      'Failed to request http://192.168.0.12:1420/: error sending request for url (http://192.168.0.12:1420/), did you grant local network permissions? That is required to reach the development server.',
    slug: 'could-not-connect-to-your-dev-server',
    cause: /^The phone cannot reach the server/,
    standing: 'likely',
    names: { url: 'http://192.168.0.12:1420/' },
  },
  {
    about: 'a development server that ends the connection',
    paste: 'Failed to load resource: Connection terminated unexpectedly  http://localhost:1420/',
    slug: 'could-not-connect-to-your-dev-server',
    cause: /^The server runs at another port, or not at all/,
    standing: 'open',
    names: { url: 'http://localhost:1420/' },
  },
  {
    about: 'the page of the engine that nothing answers',
    paste: `localhost refused to connect.
ERR_CONNECTION_REFUSED`,
    slug: 'could-not-connect-to-your-dev-server',
    cause: /^The server runs at another port, or not at all/,
    standing: 'open',
    names: { host: 'localhost' },
  },
  {
    about: 'a request without `fetch` that the server’s rules refuse',
    paste:
      "Access to XMLHttpRequest at 'https://hr.example.io/api/user_login' from origin 'http://127.0.0.1:1430' has been blocked by CORS policy: Request header field access-control-allow-methods is not allowed by Access-Control-Allow-Headers in preflight response.",
    slug: 'access-control-checks',
    cause: /^The page sends a header that the server does not name/,
    standing: 'certain',
    names: {
      url: 'https://hr.example.io/api/user_login',
      origin: 'http://127.0.0.1:1430',
      thing: 'XMLHttpRequest',
      reason:
        'Request header field access-control-allow-methods is not allowed by Access-Control-Allow-Headers in preflight response.',
    },
  },
  {
    about: 'a request without `fetch`, in WebKit',
    paste: '[Error] XMLHttpRequest cannot load https://api.shop.example/items due to access control checks.',
    slug: 'access-control-checks',
    cause: /^The page asks a server by `fetch`, and the server allows only its own site/,
    standing: 'open',
    names: { url: 'https://api.shop.example/items' },
  },
  {
    about: 'a site that the server’s rules refuse, in WebKit',
    paste: `[Error] Origin tauri://localhost is not allowed by Access-Control-Allow-Origin. Status code: 200
[Error] Fetch API cannot load https://api.shop.example/items due to access control checks.
[Error] Failed to load resource: Origin tauri://localhost is not allowed by Access-Control-Allow-Origin. Status code: 200 (items, line 0)`,
    slug: 'access-control-checks',
    cause: /^The page asks a server by `fetch`, and the server allows only its own site/,
    standing: 'open',
    names: { origin: 'tauri://localhost' },
  },
  {
    about: 'an insecure address',
    paste:
      "Mixed Content: The page at 'https://tauri.localhost/' was loaded over HTTPS, but requested an insecure resource 'http://api.shop.example/items'. This request has been blocked; the content must be served over HTTPS.",
    slug: 'mixed-content',
    cause: /^The server speaks `http`, and the page’s address begins with `https`/,
    standing: 'open',
    names: { page: 'https://tauri.localhost/', thing: 'resource', url: 'http://api.shop.example/items' },
  },
  {
    about: 'a call of a page with a secure address',
    paste: `[Warning] [blocked] The page at https://shop.example.app/ was not allowed to display insecure content from ipc://test. (shop.example.app, line 8)
[Error] Not allowed to request resource
  (anonymous function) (shop.example.app:8)
[Error] Fetch API cannot load ipc://test due to access control checks.
[Error] Unhandled Promise Rejection: TypeError: Load failed`,
    slug: 'mixed-content',
    cause: /^A page of a server calls the core process/,
    standing: 'certain',
    names: { page: 'https://shop.example.app/', url: 'ipc://test' },
  },
  {
    about: 'a policy with only a default',
    paste: `Refused to connect to 'http://ipc.localhost/__initialized' because it violates the following Content Security Policy directive: "default-src 'self' ipc:". Note that 'connect-src' was not explicitly set, so 'default-src' is used as a fallback.`,
    slug: 'csp-blocks-the-custom-protocol',
    cause: /^There is only a `default-src`/,
    standing: 'likely',
    names: { url: 'http://ipc.localhost/__initialized' },
  },
  {
    about: 'a policy that is not shown',
    paste:
      "Refused to connect to 'http://ipc.localhost/video_uri' because it violates the document's Content Security Policy.",
    slug: 'csp-blocks-the-custom-protocol',
    cause: /^`connect-src` does not name Tauri’s own address/,
    standing: 'likely',
    names: { url: 'http://ipc.localhost/video_uri' },
  },
  {
    about: 'a policy without the address of the core process, with the fallback',
    paste: `Connecting to 'http://ipc.localhost/plugin:store|load' violates the following Content Security Policy directive: "connect-src 'self' https://cdn.dos.zone https://dos.zone". The action has been blocked.
IPC custom protocol failed, Tauri will now use the postMessage interface instead
TypeError: Failed to fetch.`,
    slug: 'csp-blocks-the-custom-protocol',
    cause: /^`connect-src` does not name Tauri’s own address/,
    standing: 'likely',
    names: { url: 'http://ipc.localhost/plugin:store|load' },
  },
  {
    about: 'a policy without the address of the core process, in WebKit',
    paste: `[Error] Refused to connect to ipc://localhost/plugin%3Anotification%7Cis_permission_granted because it does not appear in the connect-src directive of the Content Security Policy.
[Warning] IPC custom protocol failed, Tauri will now use the postMessage interface instead – TypeError: Load failed (user-script:3, line 106)`,
    slug: 'csp-blocks-the-custom-protocol',
    cause: /^`connect-src` does not name Tauri’s own address/,
    standing: 'likely',
    names: { url: 'ipc://localhost/plugin%3Anotification%7Cis_permission_granted' },
  },
  {
    about: 'a document that the policy blocks',
    paste: `Refused to load plugin data from 'http://asset.localhost/C%3A%5CUsers%5Cada%5CDocuments%5Ca.pdf#view=FitH' because it violates the following Content Security Policy directive: "object-src 'self'".`,
    slug: 'csp-blocks-an-image',
    cause: /^The policy does not name the asset protocol/,
    standing: 'certain',
    names: {
      url: 'http://asset.localhost/C%3A%5CUsers%5Cada%5CDocuments%5Ca.pdf#view=FitH',
      directive: 'object-src',
    },
  },
  {
    about: 'a socket that the policy blocks',
    paste: `Refused to connect to 'ws://localhost:9000/socket' because it violates the following Content Security Policy directive: "connect-src ipc: http://ipc.localhost".`,
    slug: 'csp-blocks-the-custom-protocol',
    cause: /^It is the address of a server/,
    standing: 'certain',
    names: { url: 'ws://localhost:9000/socket' },
  },
  {
    about: 'code from text',
    paste: `Uncaught EvalError: Refused to evaluate a string as JavaScript because 'unsafe-eval' is not an allowed source of script in the following Content Security Policy directive: "script-src 'self' 'nonce-12'".`,
    slug: 'csp-blocks-eval',
    cause: /^A package of the page uses `eval` or `new Function`/,
    standing: 'open',
  },
  {
    about: 'WebAssembly',
    paste: `CompileError: WebAssembly.instantiate(): Refused to compile or instantiate WebAssembly module because neither 'wasm-eval' nor 'unsafe-eval' is an allowed source of script in the following Content Security Policy directive: "script-src 'self'"`,
    slug: 'csp-blocks-eval',
    cause: /^The page uses WebAssembly/,
    standing: 'certain',
  },
  {
    about: 'a site in a frame',
    paste: `Refused to frame 'https://www.youtube.com/' because it violates the following Content Security Policy directive: "default-src 'self'". Note that 'frame-src' was not explicitly set, so 'default-src' is used as a fallback.`,
    slug: 'csp-blocks-the-isolation-frame',
    cause: /^The frame is another page/,
    standing: 'certain',
    names: { url: 'https://www.youtube.com/' },
  },
  {
    about: 'a worker from a blob',
    paste: `Refused to create a worker from 'blob:http://tauri.localhost/2c' because it violates the following Content Security Policy directive: "script-src 'self' 'nonce-1'". Note that 'worker-src' was not explicitly set, so 'script-src' is used as a fallback.`,
    slug: 'csp-blocks-a-script',
    cause: /^A worker is made from a `blob:`/,
    standing: 'certain',
    names: { url: 'blob:http://tauri.localhost/2c' },
  },
  {
    about: 'an answer for a page that was reloaded, of version 1',
    paste:
      "[TAURI] Couldn't find callback id 129104384239601206301 in window. This happens when the app is reloaded while Rust is running an asynchronous operation.",
    slug: 'couldnt-find-callback-id',
    cause: /^The page was reloaded while a command ran/,
    standing: 'open',
    names: { id: '129104384239601206301' },
  },
  {
    about: 'a file of the disk',
    paste: 'Not allowed to load local resource: file:///Users/1109/.shop/appIcons/Shop.app.png',
    slug: 'not-allowed-to-load-local-resource',
    cause: /^An image or a video has a path of the disk as its address/,
    standing: 'open',
    names: { path: 'file:///Users/1109/.shop/appIcons/Shop.app.png' },
  },
  {
    about: 'an address of the app for the HTTP plugin',
    paste: 'error: Unhandled Promise Rejection: AxiosError: scheme tauri not supported',
    slug: 'scheme-not-supported',
    cause: /^The address is a file or another protocol/,
    standing: 'open',
    names: { scheme: 'tauri' },
  },
  {
    about: 'a deep link of an app that is not installed',
    paste:
      "authorize:1 Failed to launch 'my-tauri-app://reddit-oauth?state=somestate&code=abc' because the scheme does not have a registered handler.",
    slug: 'scheme-does-not-have-a-registered-handler',
    cause: /^The app is not installed/,
    standing: 'open',
    names: { url: 'my-tauri-app://reddit-oauth?state=somestate&code=abc' },
  },
];
