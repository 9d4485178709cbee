import type { Paste } from './pastes.ts';

/** Texts of a page’s own JavaScript, which public issues of apps have without a word of Tauri. */
export const foundScriptPastes: readonly Paste[] = [
  {
    about: 'a part of Tauri that is taken for a global',
    paste: 'Uncaught ReferenceError: tauri is not defined',
    slug: 'a-name-is-not-defined',
    cause: /^The page takes a part of Tauri for a global/,
    standing: 'likely',
    names: { name: 'tauri' },
  },
  {
    about: 'an interface that WebKit does not have',
    paste: "ReferenceError: Can't find variable: OffscreenCanvas",
    slug: 'a-name-is-not-defined',
    cause: /^This web engine does not have the interface/,
    standing: 'likely',
  },
  {
    about: 'a script that did not load',
    paste: '(index):32 Uncaught ReferenceError: Elm is not defined',
    slug: 'a-name-is-not-defined',
    cause: /^The script that makes it did not load/,
    causes: ['It is not imported, or misspelled.'],
  },
  {
    about: 'the global of Tauri keeps its own answer',
    paste: 'ReferenceError: __TAURI__ is not defined',
    slug: 'tauri-global-is-undefined',
    cause: /^`withGlobalTauri` is off/,
  },
  {
    about: 'a page without a window keeps its own answer',
    paste: 'ReferenceError: document is not defined',
    slug: 'window-is-not-defined',
    cause: /^The framework renders the page before the window has it/,
  },
  {
    about: 'a function that came to JavaScript late',
    paste: 'TypeError: Promise.withResolvers is not a function',
    slug: 'cannot-read-properties',
    cause: /^This web engine does not have the interface/,
    standing: 'likely',
    fix: 'core-js',
  },
  {
    about: 'an id by a page that is not safe',
    paste:
      "TypeError: crypto.randomUUID is not a function. (In 'crypto.randomUUID()', 'crypto.randomUUID' is undefined)",
    slug: 'cannot-read-properties',
    cause: /^This web engine does not have the interface/,
    standing: 'likely',
  },
  {
    about: 'a field of a class in an older WebKit',
    paste: "SyntaxError: Unexpected token '='. Expected an opening '(' before a method's parameter list.",
    slug: 'invalid-group-specifier-name',
    cause: /^The bundler’s target is newer than the engine/,
    standing: 'likely',
  },
  {
    about: 'an error of a command that React is to show',
    paste:
      'Error: Objects are not valid as a React child (found: object with keys {kind, message}). If you meant to render a collection of children, use an array instead.',
    slug: 'object-object',
    cause: /^React is to show an object/,
    standing: 'certain',
    fix: 'error.message',
  },
  {
    about: 'a panic in WebAssembly',
    paste:
      "[Error] Unhandled Promise Rejection: RuntimeError: Unreachable code should not be executed (evaluating 'wasm.__wbindgen_start()')",
    slug: 'unexpected-exception-of-a-rust-page',
    cause: /^The page’s Rust panicked, and no one writes down why/,
    standing: 'likely',
    fix: 'console_error_panic_hook',
  },
  {
    about: 'a service worker without the origin',
    paste: 'Failed to register a ServiceWorker: The URL protocol of the current origin is not supported',
    slug: 'failed-to-register-a-serviceworker',
    cause: /^The page comes by a protocol of the app/,
  },
  {
    about: 'a store that is made by new',
    paste: "Constructor of class 'Store' is private and only accessible within the class declaration.",
    slug: 'constructor-of-a-class-is-private',
    cause: /^`@tauri-apps\/plugin-store` makes a store by `load`/,
    standing: 'certain',
    fix: "await load('settings.json')",
  },
  {
    about: 'mocks of windows alone',
    paste: 'TypeError: window.__TAURI_INTERNALS__.invoke is not a function',
    slug: 'cannot-read-properties-of-undefined-invoke',
    cause: /^It is a test, which has no Tauri/,
    standing: 'likely',
  },
  {
    about: 'two copies of React',
    paste:
      "TypeError: Cannot read properties of null (reading 'useState')\n    at Y.useState (index-c3.js:49:6350)",
    slug: 'cannot-read-properties',
    cause: /^Two copies of React are in the page/,
    standing: 'likely',
  },
  {
    about: 'a plugin without links, in an older text',
    paste:
      'tauri-plugin: expected build script env var CARGO_MANIFEST_LINKS, but it was not found - ensure this is called in a build script',
    slug: 'package-links-field-not-set',
    cause: /^`Cargo\.toml` of the plugin lacks the line/,
  },
];
