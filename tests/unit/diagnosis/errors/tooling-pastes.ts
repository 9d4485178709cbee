import type { Paste } from './pastes.ts';

/** Texts of setup, command line tool, Cargo and compiler, in the form of public reports; the names are others. */
export const toolingPastes: readonly Paste[] = [
  {
    about: 'a project that a .gitignore of a folder above hides',
    paste: `yarn run v1.22.22
$ tauri dev
thread '<unnamed>' panicked at crates/tauri-cli/src/helpers/app_paths.rs:119:5:
Couldn't recognize the current folder as a Tauri project. It must contain a \`tauri.conf.json\`, \`tauri.conf.json5\` or \`Tauri.toml\` file in any subfolder.
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace
error Command failed with signal "SIGABRT".`,
    slug: 'couldnt-recognize-the-current-folder',
    cause: /^A `\.gitignore` hides the file/,
    standing: 'likely',
  },
  {
    about: 'a command that runs in the home folder',
    paste: `C:\\Users\\Admin>cargo tauri build
thread 'main' panicked at C:\\Users\\Admin\\.cargo\\registry\\src\\index.crates.io-6f17d22bba15001f\\tauri-cli-1.5.9\\src\\helpers\\app_paths.rs:85:5:
Couldn't recognize the current folder as a Tauri project. It must contain a \`tauri.conf.json\`, \`tauri.conf.json5\` or \`Tauri.toml\` file in any subfolder.
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    slug: 'couldnt-recognize-the-current-folder',
    cause: /^The command runs in another folder/,
    standing: 'open',
  },
  {
    about: 'a command line tool without its part for the system, in CI',
    paste: `Error: Cannot find module '@tauri-apps/cli-darwin-arm64'
Require stack:
- /Users/runner/work/shop/shop/node_modules/@tauri-apps/cli/index.js
- /Users/runner/work/shop/shop/node_modules/@tauri-apps/cli/main.js
- /Users/runner/work/shop/shop/node_modules/@tauri-apps/cli/tauri.js
    at Function._resolveFilename (node:internal/modules/cjs/loader:1365:15)`,
    slug: 'cannot-find-module-tauri-apps-cli',
    cause: /^The package manager left it out/,
    standing: 'open',
  },
  {
    about: 'the same on Windows',
    paste: `D:\\shop\\node_modules\\@tauri-apps\\cli\\index.js:250
    throw loadError
    ^

Error: Cannot find module '@tauri-apps/cli-win32-x64-msvc'
Require stack:
- D:\\shop\\node_modules\\@tauri-apps\\cli\\index.js`,
    slug: 'cannot-find-module-tauri-apps-cli',
    cause: /^The package manager left it out/,
    standing: 'open',
  },
  {
    about: 'a plugin of Tauri 2 in an app of Tauri 1',
    paste: `error: failed to select a version for \`webkit2gtk-sys\`.
    ... required by package \`wry v0.18.3\`
    ... which satisfies dependency \`wry = "^0.18.3"\` of package \`tauri-runtime-wry v0.9.0\`
    ... which satisfies dependency \`tauri-runtime-wry = "^0.9.0"\` of package \`tauri v1.0.0\`
    ... which satisfies dependency \`tauri = "^1"\` of package \`shop v0.0.0
versions that meet the requirements \`^0.18\` are: 0.18.0

the package \`webkit2gtk-sys\` links to the native library \`web_kit2\`, but it conflicts with a previous package which links to \`web_kit2\` as well:
package \`webkit2gtk-sys v2.0.1\`
    ... which satisfies dependency \`ffi = "^2.0.1"\` of package \`webkit2gtk v2.0.1\`
    ... which satisfies dependency \`webkit2gtk = "=2.0.1"\` of package \`tauri v2.0.0-beta.24\`
    ... which satisfies dependency \`tauri = "^2.0.0-beta.24"\` of package \`tauri-plugin-pinia v0.3.4\`
    ... which satisfies dependency \`tauri-plugin-pinia = "^0.3.4"\` of package \`shop v0.0.0\`
Only one package in the dependency graph may specify the same links value. This helps ensure that only one copy of a native library is linked in the final binary. Try to adjust your dependencies so that only one package uses the \`links = "web_kit2"\` value.`,
    slug: 'failed-to-select-a-version',
    cause: /^A plugin is made for another major version/,
    standing: 'certain',
  },
  {
    about: 'a plugin of Tauri 1 in an app of Tauri 2',
    paste: `error: failed to select a version for \`webkit2gtk-sys\`.
    ... required by package \`webkit2gtk v0.18.2\`
    ... which satisfies dependency \`webkit2gtk = "^0.18.2"\` of package \`tauri v1.2.0\`
    ... which satisfies dependency \`tauri = "^1.2"\` of package \`tauri-plugin-spotlight v0.2.0 (https://github.com/zzzze/tauri-plugin-spotlight#4303df2c)\`
    ... which satisfies git dependency \`tauri-plugin-spotlight\` of package \`shop v0.0.0 (/Users/u/playground/shop/src-tauri)\`
versions that meet the requirements \`^0.18\` are: 0.18.0

the package \`webkit2gtk-sys\` links to the native library \`web_kit2\`, but it conflicts with a previous package which links to \`web_kit2\` as well:
package \`webkit2gtk-sys v2.0.1\``,
    slug: 'failed-to-select-a-version',
    cause: /^A plugin is made for another major version/,
    standing: 'certain',
  },
  {
    about: 'the same, which breaks off early',
    paste: `error: failed to select a version for \`gdk-sys\`.
    ... required by package \`webkit2gtk v0.18.2\`
    ... which satisfies dependency \`webkit2gtk = "^0.18.2"\` of package \`tauri v1.4.0\`
    ... which satisfies dependency \`tauri = "^1.4.0"\` of package \`app v0.1.0 (dashboard/src-tauri)\`
versions that meet the requirements \`^0.15.0\` are: 0.15.1

the package \`gdk-sys\` links to the native library \`gdk-3\`, but it conflicts with a previous package which links to \`gdk-3\` as well:
package`,
    slug: 'failed-to-select-a-version',
    cause: /^A plugin is made for another major version/,
    standing: 'certain',
  },
  {
    about: 'two versions of Tauri 2',
    paste: `error: failed to select a version for \`tauri\`.
    ... required by package \`tauri-nspanel v2.0.0 (https://github.com/ahkohd/tauri-nspanel?branch=v2#e38d989c)\`
    ... which satisfies git dependency \`tauri-nspanel\` of package \`shop v0.1.0 (/Users/ada/shop/src-tauri)\`
versions that meet the requirements \`^2.0.6\` are: 2.0.6

the package \`tauri\` links to the native library \`Tauri\`, but it conflicts with a previous package which links to \`Tauri\` as well:
package \`tauri v2.0.5\``,
    slug: 'failed-to-select-a-version',
    cause: /^Two crates ask for different versions of Tauri 2/,
    standing: 'certain',
  },
  {
    about: 'a feature that the command line tool asks for',
    paste: `> Using @sveltejs/adapter-static
  Wrote site to "build"
  ✔ done
error: none of the selected packages contains these features: custom-protocol
       Error failed to build app: failed to build app`,
    slug: 'none-of-the-selected-packages-contains',
    cause: /^The command line tool is of another version/,
    standing: 'likely',
  },
  {
    about: 'a library of Tauri 1 on a new system',
    paste: `warning: javascriptcore-rs-sys@0.4.0: 

error: failed to run custom build command for \`javascriptcore-rs-sys v0.4.0\`

Caused by:
  process didn't exit successfully: \`/home/u/src-tauri/target/debug/build/javascriptcore-rs-sys-623ef5bb16fe089c/build-script-build\` (exit status: 1)
  --- stdout
  cargo:rerun-if-env-changed=JAVASCRIPTCOREGTK_4.0_NO_PKG_CONFIG
  cargo:warning=
  pkg-config exited with status code 1
  > PKG_CONFIG_ALLOW_SYSTEM_LIBS=1 PKG_CONFIG_ALLOW_SYSTEM_CFLAGS=1 pkg-config --libs --cflags javascriptcoregtk-4.0 javascriptcoregtk-4.0 >= 2.24

  The system library \`javascriptcoregtk-4.0\` required by crate \`javascriptcore-rs-sys\` was not found.
  The file \`javascriptcoregtk-4.0.pc\` needs to be installed and the PKG_CONFIG_PATH environment variable must contain its parent directory.
  The PKG_CONFIG_PATH environment variable is not set.

  HINT: if you have installed the library, try setting PKG_CONFIG_PATH to the directory containing \`javascriptcoregtk-4.0.pc\`.`,
    slug: 'the-system-library-was-not-found',
    cause: /^It is a library of Tauri 1/,
    standing: 'certain',
  },
  {
    about: 'a library of Tauri 2 on an old system',
    paste: `error: failed to run custom build command for \`javascriptcore-rs-sys v1.1.1\`

...

  The system library \`javascriptcoregtk-4.1\` required by crate \`javascriptcore-rs-sys\` was not found.
  The file \`javascriptcoregtk-4.1.pc\` needs to be installed and the PKG_CONFIG_PATH environment variable must contain its parent directory.
  The PKG_CONFIG_PATH environment variable is not set.`,
    slug: 'the-system-library-was-not-found',
    cause: /^The development packages that Tauri needs/,
    standing: 'likely',
  },
  {
    about: 'a missing library in older words',
    paste: `warning: \`"pkg-config" "--libs" "--cflags" "javascriptcoregtk-4.0" "javascriptcoregtk-4.0 >= 2.24"\` did not exit successfully: exit status: 1

error: failed to run custom build command for \`javascriptcore-rs-sys v0.4.0\`
  --- stderr
  Package javascriptcoregtk-4.0 was not found in the pkg-config search path.
  Perhaps you should add the directory containing \`javascriptcoregtk-4.0.pc'
  to the PKG_CONFIG_PATH environment variable
  No package 'javascriptcoregtk-4.0' found`,
    slug: 'the-system-library-was-not-found',
    cause: /^It is a library of Tauri 1/,
    standing: 'certain',
  },
  {
    about: 'a missing library, named by its command',
    paste: `The following warnings were emitted during compilation:

warning: \`"pkg-config" "--libs" "--cflags" "libsoup-2.4" "libsoup-2.4 >= 2.62"\` did not exit successfully: exit status: 1

error: failed to run custom build command for \`soup2-sys v0.2.0\``,
    slug: 'the-system-library-was-not-found',
    cause: /^It is a library of Tauri 1/,
    standing: 'certain',
  },
  {
    about: 'a server for the page that does not take its arguments',
    paste: `> tauri-app@0.0.0 tauri
> tauri dev

     Running BeforeDevCommand (\`npm run start --port 1420\`)

> tauri-app@0.0.0 start
> ng serve 1420

Error: Invalid values:
  Argument: project, Given: "1420", Choices: "tauri"
       Error The "beforeDevCommand" terminated with a non-zero status code.`,
    slug: 'before-dev-command-terminated',
    cause: /^The program does not take its arguments/,
    standing: 'likely',
  },
  {
    about: 'a plugin for phones, built for the desktop',
    paste: `error[E0425]: cannot find function \`init\` in crate \`tauri_plugin_barcode_scanner\`
  --> src/lib.rs:10:47
   |
10 |         .plugin(tauri_plugin_barcode_scanner::init())
   |                                               ^^^^ not found in \`tauri_plugin_barcode_scanner\`
   |
help: consider importing this function`,
    slug: 'cannot-find-function-init-of-a-plugin',
    cause: /^The plugin is for phones only/,
    standing: 'certain',
  },
  {
    about: 'a plugin for the desktop, built for Android',
    paste: `error[E0425]: cannot find function \`init\` in crate \`tauri_plugin_single_instance\`
  --> src/lib.rs:10:47
   |
10 |         .plugin(tauri_plugin_single_instance::init())
   |                                               ^^^^ not found in \`tauri_plugin_single_instance\``,
    slug: 'cannot-find-function-init-of-a-plugin',
    cause: /^The plugin is for the desktop only/,
    standing: 'likely',
  },
  {
    about: 'a builder that is not finished',
    paste: `error[E0277]: the trait bound \`tauri_plugin_log::Builder: Plugin<R>\` is not satisfied
  --> src/main.rs:12:17
   |
12 |         .plugin(tauri_plugin_log::Builder::default().targets([`,
    slug: 'plugin-is-not-satisfied',
    cause: /^The builder is not finished/,
    standing: 'certain',
  },
  {
    about: 'crates of Tauri that do not fit together',
    paste: `error[E0308]: mismatched types
   --> /Users/ada/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/tauri-plugin-2.0.1/src/build/mod.rs:140:58
    |
140 |       tauri_utils::plugin::define_global_api_script_path(path);
    |       -------------------------------------------------- ^^^^ expected \`&Path\`, found \`PathBuf\`
    |       |
    |       arguments to this function are incorrect`,
    slug: 'could-not-compile-a-crate-of-tauri',
    cause: /^`Cargo\.lock` holds crates of Tauri/,
    standing: 'likely',
  },
  {
    about: 'a command line tool that is compiled with other crates',
    paste: `error[E0433]: failed to resolve: could not find \`html\` in \`tauri_utils\`
   --> C:/cargo\\registry\\src\\index.crates.io-1949cf8c6b5b557f\\tauri-cli-2.5.0\\src\\dev\\builtin_dev_server.rs:149:16
    |
149 |   tauri_utils::html::serialize_node(&document)
    |                ^^^^ could not find \`html\` in \`tauri_utils\``,
    slug: 'could-not-compile-a-crate-of-tauri',
    cause: /^The command line tool was compiled/,
    standing: 'certain',
  },
  {
    about: 'a configuration of version 1, with an identifier missing',
    paste: `Error \`tauri.conf.json\` error: "identifier" is a required property
    Error \`tauri.conf.json\` error on \`build\`: Additional properties are not allowed ('distDir', 'devPath', 'withGlobalTauri' were unexpected)
    Error \`tauri.conf.json\` error: Additional properties are not allowed ('package', 'tauri' were unexpected)`,
    slug: 'error-on-in-tauri-conf-json',
    cause: /^The file is of version 1/,
    standing: 'certain',
  },
  {
    about: 'a configuration of version 2, with a tool of version 1',
    paste: `    Error \`tauri.conf.json\` error on \`build\`: Additional properties are not allowed ('devUrl', 'frontendDist' were unexpected)
    Error \`tauri.conf.json\` error: Additional properties are not allowed ('app', 'bundle', 'identifier', 'mainBinaryName', 'productName', 'version' were unexpected)`,
    slug: 'error-on-in-tauri-conf-json',
    cause: /^The tool is of version 1/,
    standing: 'certain',
  },
  {
    about: 'a crate that is newer than Rust',
    paste: `error: failed to parse manifest at \`/usr/local/cargo/registry/src/index.crates.io-6f17d22bba15001f/base64ct-1.8.0/Cargo.toml\`

Caused by:
  feature \`edition2024\` is required

  The package requires the Cargo feature called \`edition2024\`, but that feature is not stabilized in this version of Cargo (1.83.0 (5ffbef321 2024-10-29)).`,
    slug: 'the-toolchain-is-too-old',
    cause: /^Rust has not been updated/,
    standing: 'open',
  },
  {
    about: 'a package without the script',
    paste: `running npm [ 'run', 'tauri', 'build' ]
npm error Missing script: "tauri"
npm error
npm error To see a list of scripts, run:
npm error   npm run
Error: Command failed with exit code 1: npm run tauri build`,
    slug: 'missing-script-tauri',
    cause: /^`package\.json` has no script `tauri`/,
    standing: 'certain',
  },
  {
    about: 'a plugin from git that is newer than Tauri',
    paste: `error[E0107]: struct takes 0 lifetime arguments but 1 lifetime argument was supplied
   --> C:\\Users\\ls\\.cargo\\git\\checkouts\\plugins-workspace-fd0259fcb18f51ad\\3f81555\\plugins\\fs\\src\\commands.rs:789:20
    |
789 |     command_scope: CommandScope<'_, Entry>,
    |                    ^^^^^^^^^^^^ -- help: remove this lifetime argument
error: could not compile \`tauri-plugin-fs\` (lib) due to 12 previous errors`,
    slug: 'could-not-compile-a-crate-of-tauri',
    cause: /^The plugin is made for another version/,
    standing: 'likely',
  },
  {
    about: 'a crate for the look of windows, for another Tauri',
    paste: `error[E0277]: the trait bound \`Window: raw_window_handle::borrowed::HasWindowHandle\` is not satisfied
   --> src/main.rs:19:23
    |
19  |       apply_vibrancy(&window, NSVisualEffectMaterial::HudWindow, None, None)
    |       --------------  ^^^^^^ the trait \`raw_window_handle::borrowed::HasWindowHandle\` is not implemented for \`Window\``,
    slug: 'has-window-handle-is-not-satisfied',
    cause: /^The crate is newer than the app’s Tauri/,
    standing: 'certain',
  },
  {
    about: 'a page that needs a server',
    paste: `> Server Actions are not supported with static export.
 ELIFECYCLE  Command failed with exit code 1.
       Error beforeBuildCommand \`pnpm build && pnpm pkg-server\` failed with exit code 1`,
    slug: 'the-page-needs-a-server',
    cause: /^A dynamic route or a function/,
    standing: 'certain',
  },
  {
    about: 'a tray of Tauri 1',
    paste: `error[E0599]: no method named \`system_tray\` found for struct \`tauri::Builder<R>\` in the current scope
  --> src/main.rs:10:6`,
    slug: 'no-method-named-system-tray',
    cause: /^It is the tray of Tauri 1/,
    standing: 'certain',
  },
  {
    about: 'a page that TypeScript refuses',
    paste: `> tsc && vite build

src/components/ArticleView/DialogView.tsx:54:18 - error TS2739: Type '{}' is missing the following properties from type 'NavigatorProps': goNext, goPrev
 ELIFECYCLE  Command failed with exit code 2.
       Error beforeBuildCommand \`pnpm build\` failed with exit code 2`,
    slug: 'before-dev-command-terminated',
    cause: /^The page does not build/,
    standing: 'likely',
  },
  {
    about: 'a maker of apps without its part for the system',
    paste: `/Users/never/Documents/workSpace/node_modules/create-tauri-app/index.js:263
    throw loadError;
    ^

Error: Cannot find module 'create-tauri-app-darwin-x64'
Require stack:`,
    slug: 'cannot-find-module-tauri-apps-cli',
    cause: /^Node\.js is for another processor/,
    standing: 'likely',
  },
  {
    about: 'Cargo without the command line tool',
    paste: `error: no such command: \`tauri\`

	Did you mean \`trait\`?`,
    slug: 'missing-script-tauri',
    cause: /^Cargo has no command `tauri` yet/,
    standing: 'certain',
  },
  {
    about: 'a plugin that reads no configuration, in a beta',
    paste: `thread 'main' panicked at src/main.rs:10:6:
error while running tauri application: PluginInitialization("http", "invalid type: map, expected unit")`,
    slug: 'error-deserializing-plugins',
    cause: /^The entry is of version 1/,
    standing: 'certain',
  },
];
