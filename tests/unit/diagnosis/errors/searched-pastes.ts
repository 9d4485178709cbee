import type { Paste } from './pastes.ts';

/** Texts of twelve public reports that were searched for after the entries were mended for others; the names are others. */
export const searchedPastes: readonly Paste[] = [
  {
    about: 'a command of the app, from a page of a server on this machine',
    paste: 'Command read_log not allowed by ACL',
    slug: 'command-not-allowed-by-acl',
    cause: /^No capability gives `allow-read-log`/,
    causes: ['The page is not local.'],
    standing: 'open',
  },
  {
    about: 'a command that the build script does not list, in backticks',
    paste: "Couldn't load logs: Command `get_logs` not allowed by ACL",
    slug: 'command-not-allowed-by-acl',
    cause: /^No capability gives `allow-get-logs`/,
    causes: ['The build script lists commands of the app, and not `get_logs`.'],
    fix: 'AppManifest::new().commands(&["get_logs"])',
  },
  {
    about: 'a plugin’s command that the capability lacks',
    paste: 'Command plugin:shell|open not allowed by ACL',
    slug: 'command-not-allowed-by-acl',
    cause: /^No capability gives `shell:allow-open`/,
    fix: '"shell:allow-open"',
  },
  {
    about: 'a film, with a part of its address left out',
    paste: `Refused to load asset://localhost/<path>/foo.mp4 because it does not appear
in the media-src directive of the Content Security Policy.`,
    slug: 'csp-blocks-an-image',
    cause: /does not name the asset protocol/,
    standing: 'certain',
    names: { directive: 'media-src', url: 'asset://localhost/<path>/foo.mp4' },
    fix: '"media-src": "\'self\' asset: http://asset.localhost"',
  },
  {
    about: 'an updater without a key, with the beginning left out and marks of Markdown',
    paste: 'PluginInitialization("updater", "... missing field \\`pubkey\\`")',
    slug: 'error-deserializing-plugins',
    cause: /^The updater has no key/,
    standing: 'certain',
    names: { plugin: 'updater', missing: 'pubkey' },
    fix: '"pubkey"',
  },
  {
    about: 'an image in a folder that begins with a dot',
    paste:
      'asset protocol not configured to allow the path: /home/ada/.config/billing/.thumbs/references.media.coast.jpg.jpg',
    slug: 'asset-protocol-not-configured',
    cause: /^A part of the path begins with a dot/,
    standing: 'likely',
  },
  {
    about: 'a plugin that is on the builder and in setup',
    paste: 'failed to initialize plugin `global-shortcut`: No such file or directory (os error 2)',
    slug: 'failed-to-initialize-plugin',
    cause: /./,
    causes: ['The plugin is added twice.'],
    names: { plugin: 'global-shortcut' },
  },
  {
    about: 'a plugin that is written in the app',
    paste: 'After upgrading to 2.0, config.get_hotkeys not allowed. Plugin not found appears',
    slug: 'not-allowed-plugin-not-found',
    cause: /^The plugin is written in the app itself, and the build does not know it/,
    causes: ['The plugin is not in the app.'],
    standing: 'likely',
  },
  {
    about: 'a state that nobody manages, in two lines',
    paste: `state not managed for field \`billWatcher\` on command \`update_bill\`.
You must call \`.manage()\` before using this command`,
    slug: 'state-not-managed',
    cause: /./,
    causes: ['Nothing is managed.'],
    names: { field: 'billWatcher', command: 'update_bill' },
  },
  {
    about: 'an argument with another name in the page',
    paste:
      'invalid args `inputDir` for command `check_bills`: command check_bills missing required key inputDir',
    slug: 'missing-required-key',
    cause: /^The page says the name in another way/,
    fix: '{ inputDir: value }',
  },
  {
    about: 'a refusal without its first word',
    paste: 'execute_bill not allowed by ACL',
    slug: 'command-not-allowed-by-acl',
    cause: /./,
    causes: ['The page is not local.'],
    names: { command: 'execute_bill' },
  },
  {
    about: 'the line of the network for a plugin’s command',
    paste:
      'Failed to load resource: the server responded with a status of 400 (Bad Request) ipc://localhost/plugin%3Aupdater%7Cdownload_and_install',
    slug: 'post-ipc-localhost',
    cause: /the command failed or was refused/,
  },
  {
    about: 'a resource that a fresh clone does not have',
    paste: `error: failed to run custom build command for \`desk v0.1.0 (/home/ada/desk/src-tauri)\`
resource path \`binaries/sidecar\` doesn't exist
warning: build failed, waiting for other jobs to finish...`,
    slug: 'resource-path-does-not-exist',
    cause: /^It is not there yet/,
    causes: ['A resource is named from another place.'],
    names: { path: 'binaries/sidecar' },
    fix: 'beforeBuildCommand',
    said: 'A sidecar lacks the platform in its name.',
  },
  {
    about: 'the global of version 1 without its option, in the page',
    paste: `TypeError: undefined is not a function (near '...window.__TAURI__.invoke...')
sendNotification — index.ts:356`,
    slug: 'tauri-invoke-is-not-a-function',
    cause: /^The code is of a tutorial for version 1/,
    causes: ['The app is of Tauri 1, and `withGlobalTauri` is off.'],
  },
  {
    about: 'a program that is in the scope of the other command',
    paste: 'Uncaught (in promise) program not allowed on the configured shell scope: run-git-commit',
    slug: 'program-not-allowed-on-the-configured-shell-scope',
    cause: /^The scope has no entry of this name/,
    causes: [
      'The scope is of another command of the plugin than the page calls.',
      'An argument is another than the scope says.',
      'The entry is for a sidecar, or the call is.',
    ],
    names: { program: 'run-git-commit' },
  },
  {
    about: 'a panic without its message, whose calls name what was asked for',
    paste: `thread 'main' panicked at /home/ada/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/tauri-2.6.2/src/lib.rs:749:7:
stack backtrace:
   4: tauri::Manager::state
   5: notes::plugins::sleep::init::{{closure}}
             at ./src/plugins/sleep.rs:58:34`,
    slug: 'thread-panicked-at',
    cause: /^A state is asked for before it is managed/,
    standing: 'certain',
    said: 'A part of Tauri panicked, or a plugin.',
  },
  {
    about: 'pages that are not in the app, as its log says it',
    paste: `Asset \`index.html\` not found; fallback to index.html.html
Asset \`index.html\` not found; fallback to index.html/index.html
Asset \`index.html\` not found; fallback to index.html
AssetNotFound("index.html")`,
    slug: 'asset-not-found',
    cause: /^`frontendDist` names another folder/,
    causes: ['The page was not built before the app.', 'The app was built by `cargo` alone.'],
  },
  {
    about: 'a development build without its server, in WebKitGTK',
    paste: 'Could not connect to localhost: Connection refused',
    slug: 'could-not-connect-to-your-dev-server',
    cause: /^The server runs at another port, or not at all/,
    names: { host: 'localhost' },
  },
  {
    about: 'a driver that gives WebKitGTK no display',
    paste: 'Could not create GBM EGL display: EGL_SUCCESS. Aborting...',
    slug: 'failed-to-create-gbm-buffer',
    cause: /^The driver cannot take WebKitGTK’s shared buffers/,
    standing: 'likely',
  },
];
