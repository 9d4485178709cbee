import type { Paste } from './pastes.ts';

/**
 * Texts of public pages and threads, many of them guides that give a text without its quotes or its second half; the
 * names are others.
 */
export const foundPagePastes: readonly Paste[] = [
  {
    about: 'a refusal of a plugin’s command in the words of a guide',
    paste: 'Unhandled Promise Rejection: command plugin:fs|read not allowed',
    slug: 'command-not-allowed-by-acl',
    cause: /^No capability gives `fs:allow-read`/,
    fix: '"fs:allow-read"',
  },
  {
    about: 'a refusal of a command of the app in the words of a guide',
    paste: 'command save_note not allowed',
    slug: 'command-not-allowed-by-acl',
    cause: /^No capability gives `allow-save-note`/,
    causes: ['The build script lists commands of the app, and not `save_note`.', 'The page is not local.'],
  },
  {
    about: 'a refusal that names what is required, as an article shortens it',
    paste: 'Error: dialog.open not allowed. Required: dialog:default',
    slug: 'not-allowed-permissions-associated',
    cause: /^The command is of a plugin/,
    names: { command: 'dialog.open', permissions: 'dialog:default' },
    fix: '"dialog:allow-open"',
  },
  {
    about: 'a plugin that was not started, in the words of a guide',
    paste: 'plugin fs not initialized',
    slug: 'plugin-not-found',
    cause: /^The plugin is not added to the builder/,
    fix: '.plugin(tauri_plugin_fs::init())',
  },
  {
    about: 'a promise that is called as if it ended the listening',
    paste: 'TypeError: unlisten is not a function',
    slug: 'cannot-read-properties',
    cause: /^What `listen` gives was not waited for/,
    standing: 'likely',
    fix: 'const unlisten = await listen(',
  },
  {
    about: 'another member that is no function, where nothing was listened to',
    paste: 'TypeError: notes.sortBy is not a function',
    slug: 'cannot-read-properties',
    cause: /^A value of your own is not there yet/,
  },
  {
    about: 'a name that is defined twice, without the macro’s part of it',
    paste: 'error[E0255]: the name greet_user is defined multiple times',
    slug: 'rust-compiler-error',
    cause: /^Two things in one file have the same name/,
    standing: 'likely',
    fix: 'take `pub` away',
  },
  {
    about: 'a struct of which a field is left out, which is no text of serde',
    paste: 'error[E0063]: missing field `theme` in initializer of `Settings`',
    slug: 'rust-compiler-error',
    cause: /^Another rule of Rust/,
    names: { code: 'E0063' },
  },
  {
    about: 'a result that cannot be sent, with the trait’s short name and no quotes',
    paste: 'the trait Serialize is not implemented for NotesError',
    slug: 'ipc-response-not-satisfied',
    cause: /^The error type is no text/,
    causes: ['The value’s type lacks `Serialize`.'],
  },
  {
    about: 'a future that borrows in a closure, as a guide names it',
    paste: 'implementation of FnOnce is not general enough',
    slug: 'not-general-enough',
    cause: /^A closure takes a reference/,
    causes: ['The `async` command has a borrowed parameter, such as `&str`.'],
    standing: 'open',
  },
  {
    about: 'a future that borrows in a closure, as the compiler says it',
    paste: `error: implementation of \`FnOnce\` is not general enough
  --> src/lib.rs:4:5
   |
4  |     load_all().await
   |     ^^^^^^^^^^ implementation of \`FnOnce\` is not general enough
   |
   = note: closure with signature \`fn(&'0 Note) -> {async block@src/lib.rs:10:46: 10:54}\` must implement \`FnOnce<(&'1 Note,)>\`, for any two lifetimes \`'0\` and \`'1\`...`,
    slug: 'not-general-enough',
    cause: /^A closure takes a reference/,
    standing: 'likely',
    names: { trait: 'FnOnce', file: 'src/lib.rs:4:5' },
  },
  {
    about: 'a future of which Send could not be proved',
    paste: `error: higher-ranked lifetime error
 --> src/sync.rs:5:5
  |
  = note: could not prove \`impl futures::Future<Output = Vec<i32>>: std::marker::Send\``,
    slug: 'not-general-enough',
    cause: /^A closure takes a reference/,
  },
  {
    about: 'a value of another type, in the words of a guide',
    paste: 'invalid type: expected u32, found string',
    slug: 'a-value-does-not-fit',
    cause: /^The page calls a command with arguments of another form/,
    names: { type: 'u32', found: 'string' },
    fix: 'filePath: path',
  },
  {
    about: 'a field that is missing, with nothing around it',
    paste: "missing field 'fileName'",
    slug: 'a-value-does-not-fit',
    cause: /^The page calls a command with arguments of another form/,
    causes: ['A file of the configuration has another form.'],
    names: { field: 'fileName' },
  },
  {
    about: 'a panic’s message alone',
    paste: 'called Option::unwrap() on a None value',
    slug: 'thread-panicked-at',
    cause: /^A value was not there/,
    standing: 'certain',
  },
  {
    about: 'a panic’s message alone, with an error in it',
    paste: 'called `Result::unwrap()` on an `Err` value: Custom { kind: Other, error: "no such note" }',
    slug: 'thread-panicked-at',
    cause: /^A call failed, and the code does not expect that/,
    standing: 'certain',
  },
  {
    about: 'a policy’s line without its second half',
    paste: 'Refused to load the script',
    slug: 'csp-blocks-a-script',
    cause: /^The script comes from a server that the policy does not name/,
  },
  {
    about: 'a policy’s line about a style without its second half',
    paste: 'Refused to load the stylesheet',
    slug: 'csp-blocks-a-style',
    cause: /^The stylesheet comes from a server/,
  },
  {
    about: 'the asset protocol’s answer that a file is not there',
    paste: 'GET asset://localhost/%2FUsers%2Fada%2Fpics%2Fa.png 404',
    slug: 'get-asset-localhost',
    cause: /^The file does not exist/,
    standing: 'likely',
    names: { status: '404' },
  },
  {
    about: 'an event’s name that is refused, without the list of signs',
    paste: 'Event name must include only alphanumeric characters',
    slug: 'event-name-must-include-only',
    cause: /./,
    causes: ['The name has points.'],
  },
  {
    about: 'an argument of another type, as a Tauri before 1.0 said it',
    paste:
      'Unhandled Promise Rejection: invalid args for command `outline`: invalid type: map, expected a string',
    slug: 'invalid-type-of-an-argument',
    cause: /^A list or an object is sent where Rust has a plain value/,
    standing: 'certain',
    names: { key: 'outline', found: 'map' },
  },
  {
    about: 'a sidecar that Tauri 1 does not find in its list',
    paste: "sidecar not configured under 'tauri.conf.json > tauri > bundle > externalBin': my-helper",
    slug: 'sidecar-not-configured',
    cause: /^The name differs/,
    names: { program: 'my-helper' },
  },
  {
    about: 'a scope of version 1, as a beta of Tauri 2 said it',
    paste: `thread 'main' panicked at src/main.rs:27:10:
error while running tauri application: PluginInitialization("shell", "unknown field \`scope\`, expected \`open\`")`,
    slug: 'error-deserializing-plugins',
    cause: /^A field of the entry is of version 1/,
    standing: 'certain',
    names: { plugin: 'shell', unknown: 'scope' },
    fix: '"scope"',
  },
  {
    about: 'a capability that a beta could not read',
    paste: 'data did not match any variant of untagged enum CapabilityFile',
    slug: 'failed-to-parse-json',
    cause: /^A part of the file has another form/,
    standing: 'certain',
    fix: 'cargo update -p tauri-build',
  },
  {
    about: 'a permission that the plugin does not have, as the macro prints it',
    paste: 'UnknownPermission { key: "dialog", permission: "allow-opn" }',
    slug: 'failed-to-resolve-acl',
    cause: /^A capability names a permission that the plugin does not have/,
    names: { manifest: 'dialog', permission: 'allow-opn' },
    fix: '"dialog:allow-opn"',
  },
  {
    about: 'a plugin that no crate brings, as the macro prints it',
    paste: 'UnknownManifest { key: "fs", available: "core, core:app, core:event" }',
    slug: 'failed-to-resolve-acl',
    cause: /^A set or a capability names a plugin that the app does not have/,
    standing: 'certain',
  },
  {
    about: 'a state that is for one thread only',
    paste: 'the trait `Sync` is not implemented for `RefCell<Notes>`',
    slug: 'cannot-be-shared-between-threads',
    cause: /^A value that the app manages/,
    names: { type: 'RefCell<Notes>' },
    fix: 'Mutex::new',
  },
  {
    about: 'a plugin in the app whose permission the build does not know',
    paste: 'Permission my-plugin:hello not found, expected one of app:default ...',
    slug: 'permission-not-found',
    cause: /^The plugin is not in the app/,
    causes: [
      'The plugin has no permission of this name.',
      'The plugin is written in the app itself, and the build does not know its commands.',
    ],
  },
  {
    about: 'a plugin of one’s own without a manifest',
    paste: 'doggy.bark not allowed. Plugin did not define its manifest',
    slug: 'not-allowed-plugin-not-found',
    cause: /./,
    causes: [
      'The plugin is written in the app itself, and the build does not know it.',
      'The plugin is a crate of yours, and its build script makes no permissions.',
    ],
    standing: 'likely',
  },
  {
    about: 'Tauri’s inner global that is not there, in a few words',
    paste: 'window.__TAURI_INTERNALS__ is undefined',
    slug: 'cannot-read-properties-of-undefined-invoke',
    cause: /^The page is open in a browser/,
  },
  {
    about: 'a part of the global that is not there, in Firefox’s words',
    paste: 'Uncaught (in promise) TypeError: window.__TAURI__.core is undefined',
    slug: 'tauri-global-is-undefined',
    cause: /./,
    names: { member: 'core' },
  },
  {
    about: 'an export that Tauri 2 does not have, as an engine says it',
    paste:
      "Uncaught SyntaxError: The requested module '@tauri-apps/api/core' does not provide an export named 'tauri'",
    slug: 'has-no-exported-member',
    cause: /./,
    names: { module: 'api/core', name: 'tauri' },
  },
  {
    about: 'a module of version 1, as webpack says it',
    paste:
      'Module not found: Error: Package path ./tauri is not exported from package /home/ada/notes/node_modules/@tauri-apps/api (see exports field in /home/ada/notes/node_modules/@tauri-apps/api/package.json)',
    slug: 'failed-to-resolve-import',
    cause: /the module is called `core` in Tauri 2/,
    standing: 'certain',
    names: { module: 'tauri' },
  },
  {
    about: 'the frame of isolation, with its address as guides write it',
    paste: `Refused to frame 'isolation://localhost/' because it violates the following Content Security Policy directive: "frame-src 'self'"`,
    slug: 'csp-blocks-the-isolation-frame',
    cause: /^`frame-src` or `child-src` names other frames/,
    fix: '"frame-src"',
  },
  {
    about: 'a worker that WebKit’s policy blocks, which is no frame',
    paste:
      'Refused to load blob:tauri://localhost/xyz because it does not appear in the worker-src directive of the Content Security Policy.',
    slug: 'csp-blocks-a-script',
    cause: /^A worker is made from a `blob:`/,
  },
  {
    about: 'the second half of a policy’s line',
    paste: `violates the following Content Security Policy directive: "img-src 'self'"`,
    slug: 'csp-blocks-an-image',
    cause: /./,
    names: { directive: 'img-src' },
  },
  {
    about: 'the last sentence about mixed content',
    paste: 'This request has been blocked; the content must be served over HTTPS.',
    slug: 'mixed-content',
    cause: /./,
  },
  {
    about: 'a line of CORS without its reason',
    paste:
      "Access to fetch at 'https://api.example.com/' from origin 'tauri://localhost' has been blocked by CORS policy",
    slug: 'access-control-checks',
    cause: /./,
    names: { origin: 'tauri://localhost', url: 'https://api.example.com/' },
  },
  {
    about: 'an update whose signature does not fit, in few words',
    paste: 'Error: Signature verification failed',
    slug: 'the-signature-could-not-be-decoded',
    cause: /^The file is not the one that was signed/,
    standing: 'certain',
  },
  {
    about: 'a database that may not be written, without the plugin’s words',
    paste: 'attempt to write a readonly database',
    slug: 'error-returned-from-database',
    cause: /^The file or its folder may not be written/,
    standing: 'certain',
  },
  {
    about: 'a state without its lifetime',
    paste: `error[E0726]: implicit elided lifetime not allowed here
 --> src/lib.rs:8:27
  |
8 | async fn load(state: State<Notes>) -> Result<(), String> {
  |                      ^^^^^^^^^^^^ expected lifetime parameter`,
    slug: 'rust-compiler-error',
    cause: /^A type that borrows is written without its lifetime/,
    standing: 'likely',
    fix: "State<'_, Notes>",
  },
  {
    about: 'a function of a module that is not public',
    paste: 'error[E0603]: function `load_notes` is private',
    slug: 'rust-compiler-error',
    cause: /^A part of another module is not public/,
    standing: 'likely',
    fix: 'Write `pub`',
  },
  {
    about: 'an error that is turned into no text',
    paste: `error[E0277]: \`?\` couldn't convert the error to \`String\`
  --> src/commands.rs:12:40
   |
12 |     let text = std::fs::read_to_string(path)?;
   |                ----------------------------^ the trait \`From<std::io::Error>\` is not implemented for \`String\``,
    slug: 'could-not-convert-the-error',
    cause: /^The command gives a `Result<_, String>`/,
    standing: 'likely',
    names: { to: 'String', file: 'src/commands.rs:12:40' },
    fix: 'map_err(|error| error.to_string())?',
  },
  {
    about: 'an attribute that the file does not know',
    paste: 'error: cannot find attribute `command` in this scope',
    slug: 'cannot-find-attribute-command',
    cause: /^The file has `#\[command\]` alone/,
    standing: 'likely',
    fix: '#[tauri::command]',
  },
  {
    about: 'a value without a name that is borrowed',
    paste: `error[E0716]: temporary value dropped while borrowed
  --> src-tauri/src/notes/commands.rs:1862:22
   |
1862 |                     &format!("cd '{}' ; exec bash", worktree_path),
   |                      ^^^^^^^^^ creates a temporary value which is freed while still in use`,
    slug: 'rust-compiler-error',
    cause: /^Something is borrowed from a value that lives for one line only/,
    standing: 'likely',
    fix: 'let text = format!(',
  },
  {
    about: 'a fetch of the asset protocol, as an engine refuses it',
    paste:
      'Fetch API cannot load asset://localhost/%2Fhome%2Fada%2Fa.json. URL scheme must be "http" or "https" for CORS request.',
    slug: 'url-scheme-is-not-supported',
    cause: /./,
    names: { url: 'asset://localhost/%2Fhome%2Fada%2Fa.json' },
  },
  {
    about: 'a command that writes files, with a list that is cut off',
    paste: `[Error] Unhandled Promise Rejection: fs.write_text_file not allowed. Permissions associated with this command: fs:allow-app-write, fs:allow-app-write-recursive, fs:allow-appcache-write, fs:allow-appconf...
(anonymous function) (main.ts:5)`,
    slug: 'not-allowed-permissions-associated',
    cause: /^The command is of a plugin/,
    fix: '"fs:allow-write-text-file"',
  },
  {
    about: 'a fetch that WebKitGTK ends without a reason',
    paste: 'Failed to load resource, WebKit encountered an internal error',
    slug: 'webkit-encountered-an-internal-error',
    cause: /^A request of the page failed/,
    standing: 'likely',
  },
];
