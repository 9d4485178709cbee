import type { Paste } from './pastes.ts';

/** Texts of builds and of the start of an app, in the form of public reports; the names are others. */
export const buildPastes: readonly Paste[] = [
  {
    about: 'a database driver that is not switched on',
    paste: `thread 'main' panicked at src/lib.rs:30:10:
error while running tauri application: PluginInitialization("sql", "invalid connection url: sqlite:shop.db")`,
    slug: 'database-not-loaded',
    cause: /^No driver is switched on/,
    standing: 'certain',
    names: { url: 'sqlite:shop.db' },
  },
  {
    about: 'a panic in a crate',
    paste: `thread 'main' panicked at C:\\Users\\ada\\.cargo\\registry\\src\\rsproxy.cn-e3de039b2554c837\\tauri-plugin-single-instance-2.0.1\\src\\platform_impl\\windows.rs:121:34:
null pointer dereference occurred
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace
thread caused non-unwinding panic. aborting.
error: process didn't exit successfully: \`target\\debug\\app.exe\` (exit code: 0xc0000409, STATUS_STACK_BUFFER_OVERRUN)`,
    slug: 'null-pointer-dereference-occurred',
    cause: /^The plugin for a single instance is older than 2.2.2/,
    standing: 'certain',
    fix: 'cargo update -p tauri-plugin-single-instance',
  },
  {
    about: 'a plugin that finds a file, unwrapped',
    paste:
      'called "Result::unwrap()" on an "Err" value: PluginInitialization("pinia", "The file exists. (os error 80)")',
    slug: 'failed-to-initialize-plugin',
    cause: /^The plugin finds something missing or taken/,
    standing: 'likely',
    names: { plugin: 'pinia' },
  },
  {
    about: 'a shortcut that is taken, at the start',
    paste: 'Failed to setup app: HotKey already registered: HotKey { mods: CONTROL, key: KeyK }',
    slug: 'hotkey-already-registered',
    cause: /^Another program, or a second copy of the app, holds it/,
    standing: 'likely',
    names: { hotkey: 'HotKey { mods: CONTROL, key: KeyK }' },
  },
  {
    about: 'a setup that fails',
    paste: `thread 'main' panicked at src/main.rs:46:10:
error while running tauri application: Setup(SetupError(Os { code: 2, kind: NotFound, message: "No such file or directory" }))`,
    slug: 'failed-to-initialize-plugin',
    cause: /^Your own `setup` returned an error/,
    standing: 'certain',
  },
  {
    about: 'a state of a plugin whose name another one has',
    paste: `thread 'main' panicked at /Users/ada/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/tauri-2.6.2/src/lib.rs:749:7:
state() called before manage() for museum::plugins::sleepblocker::SleepState
stack backtrace:
   0: rust_begin_unwind`,
    slug: 'state-not-managed',
    cause: /^The types differ/,
    standing: 'open',
    names: { type: 'museum::plugins::sleepblocker::SleepState' },
  },
  {
    about: 'a webview that is there',
    paste: `[2025-06-27][15:10:49][shop_ui][ERROR] Error while setting up: Tauri(WebviewLabelAlreadyExists("QHNlZWxlbi9mYW5jeS10b29sYmFy"))
    at: src/background/bar/mod.rs:55`,
    slug: 'window-label-already-exists',
    cause: /^The window is open, and is asked for again/,
    standing: 'open',
    names: { window: 'QHNlZWxlbi9mYW5jeS10b29sYmFy' },
  },
  {
    about: 'a window that setup opens, and the configuration too, of version 1',
    paste: `thread 'main' panicked at 'error while running tauri application: Setup(SetupError(WindowLabelAlreadyExists("main")))', src/main.rs:33:10
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace
error Command failed with exit code 101.`,
    slug: 'window-label-already-exists',
    cause: /^The configuration opens it as well/,
    standing: 'likely',
    names: { window: 'main' },
  },
  {
    about: 'a configuration of version 1',
    paste: `error: failed to run custom build command for \`sandbox v0.1.0 (src-tauri)\`

Caused by:
  process didn't exit successfully: \`src-tauri/target/debug/build/sandbox-a7eea6d6bd5c5d4d/build-script-build\` (exit status: 1)
  --- stdout
  cargo:rerun-if-env-changed=TAURI_CONFIG
  unknown field \`devPath\`, expected one of \`runner\`, \`dev-url\`, \`devUrl\`, \`frontend-dist\`, \`frontendDist\`, \`before-dev-command\`
  found an unknown configuration field. This usually means that you are using a CLI version that is newer than \`tauri-build\` and is incompatible. Please try updating the Rust crates by running \`cargo update\` in the Tauri app folder.
warning: build failed, waiting for other jobs to finish...`,
    slug: 'unknown-field-in-tauri-config',
    cause: /^The file is of version 1/,
    standing: 'certain',
    names: {
      field: 'devPath',
      names: '`runner`, `dev-url`, `devUrl`, `frontend-dist`, `frontendDist`, `before-dev-command`',
    },
  },
  {
    about: 'a cargo feature of macOS that is missing',
    paste: `  --- stdout
  cargo:rerun-if-env-changed=TAURI_CONFIG

        The \`tauri\` dependency features on the \`Cargo.toml\` file does not match the allowlist defined under \`tauri.conf.json\`.
        Please run \`tauri dev\` or \`tauri build\` or add the \`macos-private-api\` feature.`,
    slug: 'dependency-features-do-not-match',
    cause: /^The app was built by `cargo` alone/,
    standing: 'open',
    names: { crate: 'tauri', feature: 'macos-private-api' },
  },
  {
    about: 'a permission by its name of an early version, in Arch Linux',
    paste: `  --- stdout
  cargo:rerun-if-env-changed=TAURI_CONFIG
  Permission path:default not found, expected one of autostart:default, autostart:allow-disable, core:path:default, core:path:allow-basename, dialog:default`,
    slug: 'permission-not-found',
    cause: /^The name is of a beta version, without `core:`/,
    standing: 'certain',
    names: { permission: 'path:default' },
  },
  {
    about: 'a permission by its name of a beta',
    paste:
      'Permission window:allow-set-title not found, expected one of core:app:default, core:app:allow-app-hide, core:window:default, core:window:allow-set-title',
    slug: 'permission-not-found',
    cause: /^The name is of a beta version, without `core:`/,
    standing: 'certain',
    names: { permission: 'window:allow-set-title' },
  },
  {
    about: 'a permission with its list in lines',
    paste: `  Permission http:default not found,
 expected one of app:default,
 app:allow-app-hide,
 app:allow-app-show,
 event:default,
 event:allow-emit`,
    slug: 'permission-not-found',
    cause: /^The plugin is not in the app/,
    standing: 'likely',
    names: { permission: 'http:default' },
  },
  {
    about: 'a permission of a plugin of one’s own',
    paste: 'Permission my-plugin:hello not found, expected one of app:default, app:allow-name, event:default',
    slug: 'permission-not-found',
    cause: /^The plugin is not in the app/,
    standing: 'likely',
    names: { permission: 'my-plugin:hello' },
  },
  {
    about: 'a permission of a plugin that is not there',
    paste:
      '  Permission notification:allow-register-action-types not found, expected one of app:default, app:allow-app-hide, event:default, event:allow-emit, menu:default',
    slug: 'permission-not-found',
    cause: /^The plugin is not in the app/,
    standing: 'likely',
    names: { permission: 'notification:allow-register-action-types' },
  },
  {
    about: 'a scope with a folder that a platform does not have',
    paste: 'error deserializing scope: unknown path',
    slug: 'error-deserializing-scope',
    cause: /^A permission names a folder that this system does not have/,
    standing: 'certain',
  },
  {
    about: 'a configuration of version 1, one line of it',
    paste: '       Error `tauri.conf.json` error: "identifier" is a required property',
    slug: 'error-on-in-tauri-conf-json',
    cause: /^The file is of version 1/,
    standing: 'certain',
  },
  {
    about: 'a webview with a wrong parameter',
    paste:
      'CreateWebview: failed to create webview: WebView2 error: WindowsError(Error { code: 0x80070057, message: The parameter is incorrect. })',
    slug: 'could-not-find-the-webview-runtime',
    cause: /^The machine refuses WebView2 this window/,
    standing: 'likely',
  },
  {
    about: 'a webview in a wrong state',
    paste:
      'failed to create webview: WebView2 error: WindowsError(Error { code: HRESULT(0x8007139F), message: "The group or resource is not in the correct state to perform the requested operation." })',
    slug: 'could-not-find-the-webview-runtime',
    cause: /^Another window, or another app, holds the data folder/,
    standing: 'certain',
  },
  {
    about: 'no Rust, as an earlier tool says it',
    paste: `thread '<unnamed>' panicked at 'called \`Result::unwrap()\` on an \`Err\` value: Error { kind: NotFound, message: "program not found" }', src\\interface\\rust.rs:762:69
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    slug: 'failed-to-run-cargo-metadata',
    cause: /^Rust is not installed, or this terminal does not know it yet/,
    standing: 'likely',
  },
  {
    about: 'no Rust',
    paste: `failed to run 'cargo metadata' command to get workspace directory: failed to run command cargo metadata --no-deps --format-version 1: No such file or directory (os error 2)
       Error failed to run 'cargo metadata' command to get workspace directory: failed to run command cargo metadata --no-deps --format-version 1: No such file or directory (os error 2)`,
    slug: 'failed-to-run-cargo-metadata',
    cause: /^Rust is not installed, or this terminal does not know it yet/,
    standing: 'likely',
    names: { purpose: 'get workspace directory' },
  },
  {
    about: 'a Cargo that does not answer',
    paste: 'failed to get cargo metadata: expected value at line 1 column 1',
    slug: 'failed-to-run-cargo-metadata',
    cause: /^`Cargo\.toml` cannot be read/,
    standing: 'open',
  },
  {
    about: 'an installer of Windows',
    paste: `    Finished release [optimized] target(s) in 10.36s
        Info Target: x64
     Running candle for "main.wxs"
       Error failed to bundle project: error running candle.exe`,
    slug: 'failed-to-bundle-project',
    cause: /^The tool that makes an MSI failed/,
    standing: 'certain',
  },
  {
    about: 'an installer of Linux',
    paste: `       Error [tauri_cli_node] failed to bundle project: Failed to build data folders and files
error Command failed with exit code 1.`,
    slug: 'failed-to-bundle-project',
    cause: /^Another step failed: a file was missing, or a download did not end/,
    standing: 'open',
  },
  {
    about: 'an installer whose program is gone',
    paste: String.raw`failed to bundle project: when getting size of C:\Coding\shop\src-tauri\target\release\shop.exe: The system cannot find the file specified. (os error 2)`,
    slug: 'failed-to-bundle-project',
    cause: /^The program is gone after it was built/,
    standing: 'certain',
  },
  {
    about: 'an AppImage',
    paste:
      'Error running CLI: failed to bundle project: error running appimage.sh: error running appimage.sh: `failed to run /home/runner/work/shop/target/release/bundle/appimage/build_appimage.sh`',
    slug: 'failed-to-bundle-project',
    cause: /^The AppImage could not be made/,
    standing: 'certain',
  },
  {
    about: 'updates without a key',
    paste: `Error running CLI: A public key has been found, but no private key. Make sure to set \`TAURI_PRIVATE_KEY\` environment variable.
Error: Command failed with exit code 1: tauri build`,
    slug: 'failed-to-bundle-project',
    cause: /^The private key that signs updates is not set/,
    standing: 'certain',
  },
  {
    about: 'a crate whose download is damaged',
    paste: `Caused by:
  process didn't exit successfully:
\`C:\\Users\\ada\\shop\\src-tauri\\target\\release\\build\\markup5ever-97bdb6d23ddf763c\\build-script-build\` (exit code:
101)
  --- stderr

  thread 'main' panicked at
C:\\Users\\ada\\.cargo\\registry\\src\\mirrors.tuna.tsinghua.edu.cn-4dc01642fd091eda\\markup5ever-0.14.1\\build.rs:42:31:
  called \`Result::unwrap()\` on an \`Err\` value: Error { kind: InvalidData, message: "stream did not contain valid
UTF-8" }
  note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace
warning: build failed, waiting for other jobs to finish...
failed to build app: failed to build app
       Error failed to build app: failed to build app
error: script "tauri" exited with code 1`,
    slug: 'thread-panicked-at',
    cause: /^The code of a crate panicked, not yours/,
    standing: 'certain',
    names: {
      file: String.raw`C:\Users\ada\.cargo\registry\src\mirrors.tuna.tsinghua.edu.cn-4dc01642fd091eda\markup5ever-0.14.1\build.rs:42:31`,
    },
  },
  {
    about: 'a build script that panics',
    paste: `error: failed to run custom build command for \`shop v0.0.0 (/home/ada/shop/app/src-tauri)\`

Caused by:
  process didn't exit successfully: \`/home/ada/shop/target/debug/build/shop-f8961cbf/build-script-build\` (exit status: 101)
  --- stderr

  thread 'main' (363496) panicked at shop-app/src-tauri/build.rs:8:51:
  called \`Result::unwrap()\` on an \`Err\` value: Config("Output path must be different")`,
    slug: 'thread-panicked-at',
    cause: /^The build script panicked, so nothing was built/,
    standing: 'certain',
    names: { file: 'shop-app/src-tauri/build.rs:8:51' },
  },
  {
    about: 'an identifier that is not accepted',
    paste:
      'Error You must change the bundle identifier in `tauri.conf.json > tauri > bundle > identifier`. The bundle identifier string must contain only alphanumeric characters (A–Z, a–z, and 0–9), hyphens (-), and periods (.).',
    slug: 'the-bundle-identifier',
    cause: /^It has a sign that is not allowed/,
    standing: 'likely',
  },
  {
    about: 'a package of Android that could not be fetched',
    paste: `FAILURE: Build failed with an exception.

* What went wrong:
Execution failed for task ':buildSrc:compileKotlin'.
> Could not resolve all files for configuration ':buildSrc:kotlinCompilerPluginClasspathMain'.`,
    slug: 'gradle-build-failed',
    cause: /^A package could not be downloaded/,
    standing: 'likely',
  },
  {
    about: 'Kotlin that does not compile',
    paste: `FAILURE: Build failed with an exception.

* What went wrong:
Execution failed for task ':app:compileUniversalDebugKotlin'.
failed to build APK: Failed to assemble APK with Io(BeforeSpawn(<closure>))`,
    slug: 'gradle-build-failed',
    cause: /^A file of the Android project does not fit the version of Tauri/,
    standing: 'likely',
  },
  {
    about: 'packages of two versions of a plugin',
    paste: `Found version mismatched Tauri packages. Make sure the NPM package and Rust crate versions are on the same major/minor releases:
tauri-plugin-http (v2.5.4) : @tauri-apps/plugin-http (v2.6.0)`,
    slug: 'version-mismatched-packages',
    cause: /^One of the two was updated, and the other was not/,
    standing: 'open',
    names: {
      crate: 'tauri-plugin-http',
      cratefirst: '2',
      cratesecond: '5',
      cratelast: '4',
      package: '@tauri-apps/plugin-http',
      packagefirst: '2',
      packagesecond: '6',
      packagelast: '0',
    },
  },
  {
    about: 'no runtime of Tokio, with a backtrace',
    paste: String.raw`thread 'main' (9416) panicked at C:\Users\ada\.cargo\registry\src\rsproxy.cn-e3de039b2554c837\tokio-1.52.3\src\net\windows\named_pipe.rs:132:17:
there is no reactor running, must be called from the context of a Tokio 1.x runtime
stack backtrace:
   0: std::panicking::panic_handler`,
    slug: 'there-is-no-reactor-running',
    cause: /^`tokio::spawn` is in `setup`, in a plain command/,
    standing: 'open',
  },
  {
    about: 'a build that ends',
    paste: `error: failed to run custom build command for \`tauri-plugin-opener v2.2.6\`

Caused by:
  process didn't exit successfully: \`/src-tauri/target/debug/build/tauri-plugin-opener-8008aa82907aad8f/build-script-build\` (exit status: 1)
  --- stdout
  cargo:rerun-if-changed=permissions
  cargo:PERMISSION_FILES_PATH=/src-tauri/target/debug/build/tauri-plugin-opener-7a9cdfc6f1733f29/out/tauri-plugin-opener-permission-files
  tauri-plugin: failed to write file './permissions/schemas/schema.json': Permission denied (os error 13)`,
    slug: 'failed-to-define-permissions',
    cause: /^The system does not let the build write there/,
    standing: 'likely',
  },
];
