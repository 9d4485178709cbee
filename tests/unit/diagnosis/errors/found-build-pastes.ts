import type { Paste } from './pastes.ts';

/** What compiler, bundler, build script and start say, in texts of public pages and threads; the names are others. */
export const foundBuildPastes: readonly Paste[] = [
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
  },
  {
    about: 'a state that is for one thread only',
    paste: 'the trait `Sync` is not implemented for `RefCell<Notes>`',
    slug: 'cannot-be-shared-between-threads',
    cause: /^The state holds it without a lock/,
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
    about: 'a module of version 1, as webpack says it',
    paste:
      'Module not found: Error: Package path ./tauri is not exported from package /home/ada/notes/node_modules/@tauri-apps/api (see exports field in /home/ada/notes/node_modules/@tauri-apps/api/package.json)',
    slug: 'failed-to-resolve-import',
    cause: /the module is called `core` in Tauri 2/,
    standing: 'certain',
    names: { module: 'tauri' },
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
];
